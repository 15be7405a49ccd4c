import { changeAddress } from './address.ts';

/** WebKit refuses more than a hundred changes of the address in ten seconds. */
const pause = 400;

let timer: ReturnType<typeof setTimeout> | undefined;
let next: string | undefined;

/**
 * Keeps the address in step with what somebody types. The first change is made at once, so that going back at once loses
 * nothing; those that follow it wait.
 *
 * @example
 * input.addEventListener('input', () => {
 *   followTyping(`?q=${encodeURIComponent(input.value)}`);
 * });
 */
export function followTyping(address: string): void {
  next = address;
  if (!timer) flushAddress();
  clearTimeout(timer);
  timer = setTimeout(flushAddress, pause);
}

/** Writes at once what waits to be written. */
export function flushAddress(): void {
  if (next) changeAddress('replaceState', next);
  dropAddress();
}

/** The reader went to another address: nothing waits any more. */
export function dropAddress(): void {
  clearTimeout(timer);
  timer = next = undefined;
}

// Who leaves comes back to what was asked last.
addEventListener('pagehide', flushAddress);
