"""Time that passes only while somebody waits, so that no test waits and no test depends on the machine."""

import asyncio
from asyncio import events


class Clock:
    """Stands in for the module `time`."""

    def __init__(self, now=1_000.0):
        self.now = now

    def time(self):
        return self.now

    monotonic = perf_counter = time

    def sleep(self, seconds):
        self.now += seconds


class Loop(asyncio.BaseEventLoop):
    """An event loop on a clock of ours. It opens no socket, which a Python in WebAssembly has not."""

    def __init__(self, clock):
        super().__init__()
        self.clock = clock
        self._selector = self

    def time(self):
        return self.clock.now

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("everything waits, and nothing is left that could end the waiting")
        self.clock.sleep(timeout)
        return []

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass

    def close(self):
        self._selector = None
        super().close()


def run(awaitable, clock=None):
    """Awaits something on a clock of its own, or on the given one, and returns what it gives."""
    loop = Loop(clock or Clock())
    loop.set_exception_handler(lambda loop, context: None)
    outer = events._get_running_loop()  # in a browser's Python there always is one
    events._set_running_loop(None)
    try:

        async def awaited():
            return await awaitable

        result = loop.run_until_complete(awaited())
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True)) if left else None
        loop.run_until_complete(loop.shutdown_asyncgens())
        return result
    finally:
        loop.close()
        events._set_running_loop(outer)


class Timeout:
    """`asyncio.timeout` for Python 3.9 and 3.10, which do not have it."""

    def __init__(self, delay):
        self.delay, self.late = delay, False

    async def __aenter__(self):
        task = asyncio.current_task()

        def end():
            self.late = True
            task.cancel()

        self.handle = asyncio.get_running_loop().call_later(self.delay, end)

    async def __aexit__(self, kind, error, trace):
        self.handle.cancel()
        if self.late and kind is asyncio.CancelledError:
            raise TimeoutError from error


if not hasattr(asyncio, "timeout"):
    asyncio.timeout = Timeout
