import { afterEach, describe, expect, it, vi } from 'vitest';
import { fresh, later, use } from './later.ts';

/** An import whose file cannot be had at first, as a network that comes back has it. */
function failing(file: string) {
  const load = vi.fn(() => Promise.reject<unknown>(new Error('no network')));
  return Object.assign(load, { toString: () => `() => import("./${file}")` });
}

describe('a part that is loaded later', () => {
  it('is what its import gives', async () => {
    await expect(later(() => Promise.resolve('part'))).resolves.toBe('part');
  });

  it('is asked for by another address once it could not be had', async () => {
    const load = failing('fragment.ts');
    await expect(later(load)).rejects.toThrow('no network');
    const part = await later(load);
    expect(part).toHaveProperty('fragmentOf');
    // Some browsers answer the first address from memory for as long as the page lives.
    expect(load).toHaveBeenCalledTimes(1);
    expect(part).not.toBe(await import('./fragment.ts'));
  });

  it('is asked for by a new address each time it cannot be had', async () => {
    const load = failing('missing.ts');
    await expect(later(load)).rejects.toThrow('no network');
    await expect(later(load)).rejects.toThrow(/missing\.ts\?try=2/);
    await expect(later(load)).rejects.toThrow(/missing\.ts\?try=3/);
  });

  it('is asked for in the same way where its address cannot be read', async () => {
    const load = vi.fn<() => Promise<string>>();
    load.mockRejectedValueOnce(new Error('no network')).mockResolvedValueOnce('part');
    await expect(later(load)).rejects.toThrow('no network');
    await expect(later(load)).resolves.toBe('part');
  });

  it('has its own address until then', async () => {
    const address = new URL('fragment.ts', import.meta.url).href;
    expect(await fresh(address, 0)).toBe(await import('./fragment.ts'));
  });
});

describe('what a reader asked for', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** A page with as much of a document as the bar needs. */
  function page() {
    const made: Record<string, unknown>[] = [];
    const main = { append: vi.fn() };
    const bar = { remove: vi.fn() };
    vi.stubGlobal('document', {
      body: { dataset: { failed: 'It could not be loaded.', retry: 'Try again' } },
      querySelector: (selector: string) =>
        selector === 'main' ? main : selector === '.failed-bar' && made.length > 0 ? bar : null,
      createElement: (tag: string) => {
        const element = { tag, append: vi.fn() };
        made.push(element);
        return element;
      },
    });
    return { made, main, bar };
  }

  it('is done with the part', async () => {
    const { made } = page();
    const act = vi.fn();
    await use(() => Promise.resolve('part'), act);
    expect(act).toHaveBeenCalledExactlyOnceWith('part');
    expect(made).toEqual([]);
  });

  it('is said to have failed, with another try and where else it can be had', async () => {
    const { made, main, bar } = page();
    const load = vi.fn<() => Promise<string>>();
    load.mockRejectedValueOnce(new Error('no network')).mockResolvedValueOnce('part');
    const act = vi.fn();
    await use(load, act, { href: '/en/search/', text: 'Search' });
    expect(act).not.toHaveBeenCalled();
    expect(main.append).toHaveBeenCalledTimes(1);
    expect(made).toMatchObject([
      { tag: 'div' },
      { tag: 'span', role: 'status', textContent: 'It could not be loaded.' },
      { tag: 'a', href: '/en/search/', textContent: 'Search' },
      { tag: 'button', textContent: 'Try again' },
    ]);
    const retry = made.at(-1)?.['onclick'] as () => void;
    retry();
    await vi.waitFor(() => {
      expect(act).toHaveBeenCalledExactlyOnceWith('part');
    });
    expect(bar.remove).toHaveBeenCalled();
  });

  it('has failed too where the part could not do it', async () => {
    const { main } = page();
    await use(
      () => Promise.resolve('part'),
      () => Promise.reject(new Error('no words')),
    );
    expect(main.append).toHaveBeenCalledTimes(1);
  });
});
