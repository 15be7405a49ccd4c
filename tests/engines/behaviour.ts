// What Chromium cannot show: each engine keeps pages, remembers failures, composes and copies in its own way.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findEngine, type EngineName } from '../../scripts/lib/engines.ts';
import { start, type Browser } from './driver.ts';
import { openLine, type Line } from './site.ts';

const entry = 'en/serving/asynchronous/';

/** The tests of one engine; left out where it cannot be had. */
export function testEngine(name: EngineName): void {
  const engine = findEngine(name);
  describe.skipIf(engine === undefined)(name, { timeout: 30_000, retry: 1 }, () => {
    let line: Line;
    let browser: Browser;
    beforeAll(async () => {
      line = await openLine();
      if (engine) browser = await start(engine, line.url);
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await line.close();
    }, 20_000);
    beforeEach(async () => {
      line.missing = undefined;
      line.late = undefined;
      await browser.goto('en/about/');
      await browser.call(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
    });
    afterEach(async () => {
      expect(await browser.errors()).toEqual([]);
    });

    const path = (): Promise<string> => browser.call(() => location.pathname + location.search);
    const at = (part: string): Promise<void> =>
      browser.until(`the address has ${part}`, (one) => location.href.includes(one), part);
    const holds = (selector: string, value: string): Promise<void> =>
      browser.until(
        `${selector} holds ${value}`,
        (one, text) => document.querySelector<HTMLInputElement>(one)?.value === text,
        ...[selector, value],
      );

    describe('coming back', () => {
      it('shows the theme that was chosen last', async () => {
        await browser.goto('en/catalogue/');
        await browser.goto(entry);
        await browser.click('theme-toggle button');
        const chosen = await browser.call(() => document.documentElement.dataset['theme']);
        expect(chosen).toMatch(/dark|light/);
        await browser.back();
        await at('/catalogue/');
        await browser.until(
          'the theme follows',
          (theme) => document.documentElement.dataset['theme'] === theme,
          chosen,
        );
      });

      it('shows the results, and where the reader was among them', async () => {
        await browser.goto('en/search/?q=queue');
        const many = (): boolean => document.querySelectorAll('[data-results] > li').length > 5;
        await browser.until('there are results', many);
        await browser.until(
          'the page is still',
          () => document.documentElement.scrollHeight > innerHeight + 400,
        );
        await browser.call(() => {
          scrollTo({ top: 400, behavior: 'instant' });
        });
        await browser.call(() => {
          [...document.querySelectorAll<HTMLElement>('[data-results] > li a')].at(-1)?.click();
        });
        await browser.until('an entry is there', () => document.querySelector('article.entry'));
        await browser.back();
        await at('/search/?q=queue');
        await browser.until('there are results again', many);
        await browser.until('the place is found', () => Math.abs(scrollY - 400) < 60);
        await holds('search-panel input[name=q]', 'queue');
      });

      it('shows what was ticked in the catalogue', async () => {
        await browser.goto('en/catalogue/');
        await browser.until('facets act', () => document.querySelector('.facets.is-ready'));
        await browser.click('.facets input[value=antipattern]');
        await at('kind=antipattern');
        await browser.goto(entry);
        await browser.back();
        await at('kind=antipattern');
        await browser.until('only those are shown', () => {
          const rows = [...document.querySelectorAll<HTMLElement>('.entry-row')];
          const isTicked = document.querySelector('.facets input[value=antipattern]:checked');
          const wrong = rows.filter((row) => !row.hidden && row.dataset['kind'] !== 'antipattern');
          return isTicked && rows.length > 0 && wrong.length === 0;
        });
      });

      for (const [where, field, word, items] of [
        ['en/glossary/', 'glossary-filter input', 'queue', '.glossary > div'],
        ['en/symptoms/', 'symptom-filter input', 'message', '.seen > ul > li'],
      ] as const)
        it(`shows what was typed, and what fits: ${where}`, async () => {
          await browser.goto(where);
          await browser.typeInto(field, word);
          const fits = (selector: string, text: string): boolean => {
            const all = [...document.querySelectorAll<HTMLElement>(selector)];
            const shown = all.filter((one) => one.checkVisibility()).length;
            const said = document.querySelector('main [role=status]')?.textContent ?? '';
            // Before the script is there, the list is whole, and may say so.
            const isNarrowed = shown > 0 && shown < all.length;
            return isNarrowed && said.startsWith(`${String(shown)} `) && text !== '';
          };
          await browser.until('the list is narrowed', fits, items, word);
          // At once, before the address is written by itself.
          await browser.call(() => {
            document.querySelector<HTMLAnchorElement>('.site-nav a')?.click();
          });
          await browser.until(
            'the reader is elsewhere',
            (one) => !location.href.includes(one),
            where,
          );
          await browser.back();
          await at(`${where}?q=${word}`);
          await browser.until('the list is narrowed again', fits, items, word);
          await holds(field, word);
        });

      it('shows the answers of the guide', async () => {
        await browser.goto('en/choose/');
        await browser.until('the guide acts', () => document.querySelector('.guide.is-ready'));
        const answer = await browser.call(() => {
          const box = document.querySelector<HTMLInputElement>(
            '.guide-questions input[type=radio]',
          );
          box?.click();
          return `${box?.name ?? ''}=${box?.value ?? ''}`;
        });
        await at(answer);
        await browser.goto(entry);
        await browser.back();
        await at(answer);
        await browser.until(
          'it is ticked',
          (one) => {
            const [key, value] = one.split('=');
            const found = document.querySelector('.guide-found > li, .guide-warned li');
            return (
              found &&
              document.querySelector(`[name="${key ?? ''}"][value="${value ?? ''}"]:checked`)
            );
          },
          answer,
        );
      });

      it('shows the title of a review', async () => {
        await browser.goto('en/review/?ids=SRV-03');
        await browser.until('it is drawn', () => document.querySelector('design-review.is-drawn'));
        await browser.typeInto('#review-name', 'Queues');
        await browser.goto(entry);
        await browser.back();
        await at('/review/');
        await browser.until(
          'the title is there',
          () => document.querySelector<HTMLInputElement>('#review-name')?.value === 'Queues',
        );
      });
    });

    describe('what could not be loaded', () => {
      for (const [what, open, isThere] of [
        ['the search', 'a[data-search-open]', '#search [data-results] li'],
        ['a diagram, enlarged', '[data-enlarge]', '.diagram-dialog .stage svg'],
        ['the tray', '.tray-open', '#tray h2'],
      ] as const)
        it(`is had at another try, without a reload: ${what}`, async () => {
          line.missing = /_astro\/(?!Page)[^/]*\.js/;
          await browser.goto(entry);
          await browser.call(() => {
            Object.assign(window, { isSame: true });
          });
          await browser.click(open);
          if (what === 'the search') await browser.type('queue');
          await browser.until('it is said', () => document.querySelector('.failed-bar button'));
          line.missing = undefined;
          await browser.call(() => {
            document.querySelector<HTMLElement>('.failed-bar button')?.click();
          });
          await browser.until('it is there', (one) => document.querySelector(one), isThere);
          expect(await browser.call(() => 'isSame' in window)).toBe(true);
          expect(await browser.call(() => document.querySelector('.failed-bar'))).toBeNull();
        });

      it('says so in the search, and asks again', async () => {
        line.missing = /\/search\/en\.json|\/pagefind\//;
        await browser.goto('en/search/?q=queue');
        await browser.until('it is said', () => {
          const retry = document.querySelector<HTMLElement>('search-panel [data-retry]');
          return retry && !retry.hidden;
        });
        line.missing = undefined;
        await browser.click('search-panel [data-retry]');
        await browser.until('there are results', () =>
          document.querySelector('[data-results] > li'),
        );
      });
    });

    describe('a script that comes late', () => {
      beforeEach(() => {
        line.late = { files: /_astro\/.*\.js/, by: 1500 };
      });

      it('leaves a reader at the claim of the link', async () => {
        // The page is whole before its script is there: the address does not wait.
        await browser.goto(`${entry}#con-hidden-failure`);
        const isInSight = (): boolean => {
          const box = document.querySelector('#con-hidden-failure')?.getBoundingClientRect();
          return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
        };
        await browser.until('the claim is in sight', isInSight);
        await browser.until('the script is there', () => document.querySelector('button.cite'));
        expect(await browser.call(isInSight)).toBe(true);
      });
    });

    describe('composition', () => {
      /** As an input method sends it: neither protocol can compose. */
      const compose = (text: string): Promise<void> =>
        browser.call((composed) => {
          const field = document.querySelector<HTMLInputElement>('search-panel input[name=q]');
          field?.focus();
          field?.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
          for (let length = 1; length <= composed.length; length += 1) {
            if (field) field.value = composed.slice(0, length);
            field?.dispatchEvent(
              new InputEvent('input', {
                ...{ bubbles: true, isComposing: true },
                ...{ inputType: 'insertCompositionText', data: composed },
              }),
            );
          }
        }, text);

      it('finds what is still being composed', async () => {
        await browser.goto('ko/search/');
        await browser.until(
          'the search is there',
          () => customElements.get('search-panel') !== undefined,
        );
        await compose('큐');
        await browser.until('there are results', () =>
          document.querySelector('[data-results] > li'),
        );
      });

      it('takes no key that belongs to the input method', async () => {
        await browser.goto('ko/search/');
        await browser.until(
          'the search is there',
          () => customElements.get('search-panel') !== undefined,
        );
        await compose('큐');
        await browser.until('there are results', () =>
          document.querySelector('[data-results] > li'),
        );
        const before = await path();
        // WebKit ends the composition before the key that ends it.
        await browser.call(() => {
          const { activeElement: field } = document;
          for (const key of ['ArrowDown', 'Escape', '/', '?'])
            field?.dispatchEvent(
              new KeyboardEvent('keydown', {
                ...{ key, bubbles: true, cancelable: true },
                ...{ keyCode: 229, isComposing: false },
              }),
            );
        });
        expect(await browser.call(() => document.activeElement?.getAttribute('name'))).toBe('q');
        expect(await browser.call(() => document.querySelector('dialog[open]'))).toBeNull();
        expect((await path()).split('?')[0]).toBe(before.split('?')[0]);
      });
    });

    it('copies what is read', async () => {
      await browser.goto(entry);
      await browser.until('the script is there', () => document.querySelector('button.cite'));
      const [copied, read] = await browser.call(() => {
        const place = document.querySelector('.of-cons');
        const selection = getSelection();
        if (place) selection?.selectAllChildren(place);
        const claims = [...document.querySelectorAll('.of-cons .claims li')].map((item) => {
          const words = item.cloneNode(true) as HTMLElement;
          for (const control of words.querySelectorAll('.claim-link')) control.remove();
          return words.textContent.trim();
        });
        return [(selection?.toString() ?? '').split('\n'), claims] as const;
      });
      const lines = copied.map((one) => one.trim()).filter(Boolean);
      expect(lines.slice(1)).toEqual(read);
    });

    for (const [where, field] of [
      ['en/glossary/', 'glossary-filter input'],
      ['en/symptoms/', 'symptom-filter input'],
      ['en/search/', 'search-panel input[name=q]'],
    ] as const)
      it(`goes on after more keys than the address takes: ${where}`, async () => {
        await browser.goto(where);
        await browser.click(field);
        await browser.call(async (selector) => {
          const input = document.querySelector<HTMLInputElement>(selector);
          for (let count = 0; count < 250; count += 1) {
            if (input) input.value = 'queue '.slice(0, 1 + (count % 5));
            input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
            await new Promise((done) => setTimeout(done, 4));
          }
        }, field);
        await at('?q=queue');
      });
  });
}
