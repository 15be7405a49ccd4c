import type { Engine } from '../../scripts/lib/engines.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

/** What both protocols offer, as far as it is needed here. */
export interface Session {
  goto: (address: string) => Promise<void>;
  back: () => Promise<void>;
  /** Runs a function in the page, given as its text, and gives what it returns. */
  call: (text: string, args: readonly unknown[]) => Promise<unknown>;
  /** Acts as a keyboard or a mouse, in the words of WebDriver. */
  act: (source: unknown) => Promise<void>;
  close: () => Promise<void>;
}

/** A browser with one window, told what to do as a reader would. */
export class Browser {
  readonly #session: Session;
  readonly #base: string;

  constructor(session: Session, base: string) {
    this.#session = session;
    this.#base = base;
  }

  /** @param path Below the base path. */
  async goto(path: string): Promise<void> {
    await this.#session.goto(this.#base + path);
    await this.call(() => {
      const errors: string[] = [];
      Object.assign(window, { errors });
      addEventListener('error', ({ message }) => errors.push(message));
      addEventListener('unhandledrejection', ({ reason }) =>
        errors.push(`${String(reason)} ${String((reason as Error | undefined)?.stack)}`),
      );
    });
  }

  back(): Promise<void> {
    return this.#session.back();
  }

  /**
   * Runs a function in the page. It sees nothing of what stands around it here.
   *
   * @example await browser.call((selector) => document.querySelector(selector)?.textContent, 'h1');
   */
  async call<Args extends readonly unknown[], Result>(
    action: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return (await this.#session.call(String(action), args)) as Awaited<Result>;
  }

  /** Waits until a function in the page gives what is true. */
  async until<Args extends readonly unknown[]>(
    what: string,
    condition: (...args: Args) => unknown,
    ...args: Args
  ): Promise<void> {
    const end = Date.now() + 10_000;
    // A page that is being left answers no question.
    while (!(await this.call(condition, ...args).catch(() => false))) {
      if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async click(selector: string): Promise<void> {
    await this.until(`${selector} is there`, (one) => document.querySelector(one), selector);
    const { x, y } = await this.call((one) => {
      const element = document.querySelector(one);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      // Of a link over two lines the middle may be beside it.
      const box = element?.getClientRects()[0];
      return {
        x: Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2),
        y: Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2),
      };
    }, selector);
    await this.#session.act({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x, y, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    const actions = Array.from(text).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#session.act({ type: 'key', id: 'keyboard', actions });
  }

  /** Types into a field, as soon as it has the focus. */
  async typeInto(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.until(
      `${selector} has the focus`,
      (one) => document.activeElement?.matches(one),
      selector,
    );
    await this.type(text);
    await this.until(
      `${selector} holds what was typed`,
      (one, typed) => document.querySelector<HTMLInputElement>(one)?.value === typed,
      ...[selector, text],
    );
  }

  /** What scripts of the page have thrown since it was opened. */
  async errors(): Promise<string[]> {
    const all = await this.call(() => (window as unknown as { errors?: string[] }).errors ?? []);
    // A page that is left before it has appeared: nobody's script asked for its transition.
    return all.filter((error) => !/view transition/i.test(error));
  }

  close(): Promise<void> {
    return this.#session.close();
  }
}

/** Starts an engine without a window that anybody sees. */
export async function start(engine: Engine, base: string): Promise<Browser> {
  const begin = engine.name === 'firefox' ? startFirefox : startWebKit;
  return new Browser(await begin(engine), base);
}
