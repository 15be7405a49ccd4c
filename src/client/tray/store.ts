import { isIdLike } from '../../schema/idPattern.ts';

/** Under what name the tray is kept. */
export const trayKey = 'tray';

/** As many as an address may ask for. */
const most = 60;

/** The entries that a reader has put aside for a design. */
export interface Tray {
  /** In the order in which they came. */
  ids: () => string[];
  put: (ids: readonly string[]) => void;
  /** False where the browser refuses: the entries then last as long as the page. */
  isLasting: () => boolean;
}

/**
 * Keeps the tray in the browser, for all its tabs. What it finds there is read with care: anybody can write it.
 *
 * @param shelf Gives `localStorage`, or throws where it is blocked.
 * @example
 * const tray = openTray(() => localStorage);
 * tray.put([...tray.ids(), 'SRV-03']);
 */
export function openTray(shelf: () => Pick<Storage, 'getItem' | 'setItem'>): Tray {
  /** Where the browser keeps nothing. */
  let own: string | undefined;
  const read = (): string => {
    if (own === undefined)
      try {
        return shelf().getItem(trayKey) ?? '';
      } catch {
        own = '';
      }
    return own;
  };
  return {
    ids: () => [...new Set(read().split(',').filter(isIdLike))].slice(0, most),
    put: (ids) => {
      const text = ids.slice(0, most).join();
      try {
        shelf().setItem(trayKey, text);
        own = undefined;
      } catch {
        own = text;
      }
    },
    isLasting: () => own === undefined,
  };
}
