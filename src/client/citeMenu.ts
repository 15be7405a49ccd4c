import type { Citation } from '../outputs/cite.ts';
import type { EntryData } from '../outputs/entryData.ts';
import citeSheet from '../styles/cite.css?url';
import { loadCiteData, type CiteData } from './citeData.ts';
import { copyText } from './kit/copy.ts';
import { h } from './kit/h.ts';
import { loadSheet } from './kit/sheet.ts';

const formats = ['link', 'markdown', 'option', 'madr', 'checklist', 'embed'] as const;

/**
 * Opens the forms in which an entry, or the claim that the button stands in, can be copied. They stay with the button,
 * which opens and closes them from then on.
 *
 * @param page The entry's page.
 * @param say Tells the reader what happened.
 * @throws When something cannot be fetched, or the browser knows no popovers.
 */
export async function openMenu(
  opener: HTMLButtonElement,
  page: HTMLElement,
  say: (text: string) => void,
): Promise<void> {
  const [data] = await Promise.all([loadCiteData(page), loadSheet(citeSheet)]);
  // Clicked twice while loading.
  if (opener.popoverTargetElement) return;
  const anchor = opener.closest('.claims > li')?.id;
  const citation = citationOf(data.entry, anchor);
  const menu = makeMenu(data, anchor);
  const share = shareButton(data, citation.link);
  if (share) menu.append(share);
  for (const format of formats) {
    const text = citation[format];
    // In English, an option is written as MADR has it.
    if (format === 'option' && text === citation.madr) continue;
    const button = h('button', { type: 'button' }, data.t(`cite.${format}`));
    button.autofocus = menu.querySelector('button') === null;
    button.addEventListener('click', () => {
      void copy(text, button, data).then((isCopied) => {
        if (!isCopied) return;
        menu.hidePopover();
        opener.focus();
        say(data.t('cite.copied'));
      });
    });
    menu.append(button);
  }
  const report = page.querySelector<HTMLAnchorElement>('[data-report]');
  if (anchor !== undefined && report) menu.append(reportLink(report, anchor, data));
  opener.after(menu);
  opener.popoverTargetElement = menu;
  // Where a click does not focus a button, closing would leave the keyboard nowhere.
  opener.focus();
  menu.showPopover({ source: opener });
}

function citationOf(entry: EntryData, anchor?: string): Citation {
  if (anchor === undefined) return entry.cite;
  const claim = entry.groups.flatMap(({ claims }) => claims).find((one) => one.anchor === anchor);
  if (!claim) throw new Error(`${entry.id} has no claim ${anchor}.`);
  return claim.cite;
}

/** Hands the link to what the device shares with; on a phone that is what one does with a link. */
function shareButton({ entry, t }: CiteData, link: string): HTMLElement | undefined {
  // Only where the page is served safely, and not in every browser.
  const { share } = navigator as { share?: Navigator['share'] };
  if (!share) return undefined;
  const button = h('button', { type: 'button' }, t('entry.share'));
  button.autofocus = true;
  button.addEventListener('click', () => {
    // Whoever closes the sheet has changed their mind.
    navigator.share({ title: `${entry.id} ${entry.title}`, url: link }).catch(() => undefined);
  });
  return button;
}

/** Leads to the same form as the link of the page, with the claim filled in. */
function reportLink(report: HTMLAnchorElement, anchor: string, { t }: CiteData): HTMLElement {
  const address = new URL(report.href);
  address.searchParams.set('section', anchor);
  return h('a', { href: address.href }, t('cite.report'));
}

function makeMenu({ entry, t }: CiteData, anchor?: string): HTMLElement {
  const name = t('cite.of', { id: entry.id });
  const menu = h(
    'div.definition.cite-menu',
    {
      popover: 'auto',
      lang: document.documentElement.lang,
      role: 'dialog',
      'aria-label': name,
    },
    h('p', name, ...(anchor === undefined ? [] : [h('code', `#${anchor}`)])),
  );
  menu.addEventListener('keydown', (event) => {
    move(event, [...menu.querySelectorAll<HTMLElement>('button, a')]);
  });
  menu.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') menu.querySelector('.by-hand')?.remove();
  });
  return menu;
}

function move(event: KeyboardEvent, buttons: readonly HTMLElement[]): void {
  const index = buttons.findIndex((button) => button === document.activeElement);
  const target: number | undefined = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: -1,
  }[event.key];
  if (target === undefined || index < 0) return;
  event.preventDefault();
  buttons.at(target % buttons.length)?.focus();
}

/** Where the clipboard is blocked, the text appears in the menu, below a word about it. */
async function copy(text: string, button: HTMLElement, { t }: CiteData): Promise<boolean> {
  const menu = button.parentElement;
  menu?.querySelector('.by-hand')?.remove();
  const reason = t('diagram.copyFailed');
  const place = (): HTMLElement => {
    const byHand = h('div.by-hand', h('p', reason));
    menu?.append(byHand);
    return byHand;
  };
  return copyText(text, { label: button.textContent, reason, place });
}
