import { describe, expect, it } from 'vitest';
import { openTray, trayKey } from './store.ts';

function shelfOf(text?: string) {
  const kept = new Map(text === undefined ? [] : [[trayKey, text]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('the tray', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['SRV-02,SRV-A01', ['SRV-02', 'SRV-A01']],
    ['SRV-02,SRV-02', ['SRV-02']],
    ['srv-02,<b>,SRV-02,,__proto__', ['SRV-02']],
    ['{"ids":["SRV-02"]}', []],
  ])('reads %j', (text, ids) => {
    expect(openTray(() => shelfOf(text)).ids()).toEqual(ids);
  });

  it('is the same for two tabs', () => {
    const shelf = shelfOf();
    const [one, other] = [openTray(() => shelf), openTray(() => shelf)];
    one.put(['SRV-02']);
    other.put([...other.ids(), 'OPS-04']);
    expect(one.ids()).toEqual(['SRV-02', 'OPS-04']);
    expect(one.isLasting()).toBe(true);
  });

  it('ends where nobody selects any more', () => {
    const shelf = shelfOf();
    const tray = openTray(() => shelf);
    tray.put(Array.from({ length: 90 }, (_, index) => `SRV-${String(100 + index)}`));
    expect(tray.ids()).toHaveLength(60);
  });

  it('lasts for the page where the browser refuses', () => {
    const tray = openTray(() => {
      throw new Error('blocked');
    });
    expect(tray.ids()).toEqual([]);
    tray.put(['SRV-02']);
    expect(tray.ids()).toEqual(['SRV-02']);
    expect(tray.isLasting()).toBe(false);
  });

  it('lasts for the page where the browser is full, and is kept once there is room', () => {
    const shelf = shelfOf('SRV-01');
    let isFull = true;
    const tray = openTray(() => ({
      ...shelf,
      setItem: (key: string, value: string) => {
        if (isFull) throw new Error('full');
        shelf.setItem(key, value);
      },
    }));
    tray.put(['SRV-01', 'SRV-02']);
    expect(tray.ids()).toEqual(['SRV-01', 'SRV-02']);
    expect(openTray(() => shelf).ids()).toEqual(['SRV-01']);
    isFull = false;
    tray.put(['SRV-02']);
    expect(openTray(() => shelf).ids()).toEqual(['SRV-02']);
  });
});
