/** How often each part was asked for in vain. */
const failures = new Map<string, number>();

/**
 * Loads a part of the client that few readers need. Some browsers remember for the life of a page that a module could
 * not be had: after a failure its file is asked for by another address.
 *
 * @param load An import by a plain name, as its file is read from it.
 * @throws When it cannot be had; the next call tries again.
 * @example
 * const { openViewer } = await later(() => import('./diagram/viewer.ts'));
 */
export async function later<Part>(load: () => Promise<Part>): Promise<Part> {
  const source = String(load);
  const tries = failures.get(source) ?? 0;
  try {
    if (tries === 0) return await load();
    // Every script lies in one folder.
    const [, file] = /import\(\s*["'`]([^"'`$]+)["'`]/.exec(source) ?? [];
    if (file === undefined) return await load();
    return await fresh<Part>(new URL(file, import.meta.url).href, tries);
  } catch (error) {
    failures.set(source, tries + 1);
    throw error;
  }
}

/**
 * Imports a module that is no part of the bundle.
 *
 * @param tries How often it was asked for in vain.
 */
export async function fresh<Part>(address: string, tries: number): Promise<Part> {
  const suffix = tries === 0 ? '' : `?try=${String(tries + 1)}`;
  return (await import(/* @vite-ignore */ address + suffix)) as Part;
}

/** Where the same can be had without a script. */
export interface Instead {
  href: string;
  text: string;
}

/**
 * Loads a part and does something with it. Where that fails, the page says so and offers another try.
 *
 * @param load As {@link later} takes it.
 * @param act What the reader asked for.
 * @example
 * await use(() => import('./diagram/viewer.ts'), ({ openViewer }) => openViewer(view));
 */
export async function use<Part>(
  load: () => Promise<Part>,
  act: (part: Part) => unknown,
  instead?: Instead,
): Promise<void> {
  document.querySelector('.failed-bar')?.remove();
  try {
    await act(await later(load));
  } catch {
    tell(() => void use(load, act, instead), instead);
  }
}

/** The words are those that every page has at its body. Nothing is loaded for it: what fails may be the network. */
function tell(retry: () => void, instead: Instead | undefined): void {
  const { failed = '', retry: again = '' } = document.body.dataset;
  const bar = make('div', { className: 'marks-bar failed-bar' });
  const text = make('span', { role: 'status' });
  bar.append(text);
  if (instead) bar.append(make('a', { href: instead.href, textContent: instead.text }));
  bar.append(
    make('button', { type: 'button', className: 'action', textContent: again, onclick: retry }),
  );
  // Above a dialog that is open, and inside a landmark where none is.
  (
    document.querySelector('dialog[open]') ??
    document.querySelector('main') ??
    document.body
  ).append(bar);
  // It is read out when it changes, and not when it appears.
  text.textContent = failed;
}

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), properties);
