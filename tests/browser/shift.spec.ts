import { expect, test, type Page } from 'playwright/test';

/** States that an address asks for: what they show arrives after the first paint. */
const states: readonly (readonly [path: string, ready: string])[] = [
  ['en/compare/', '.compare-pairs li'],
  ['en/compare/?ids=SRV-02,SRV-03', '.compare-head'],
  ['ja/compare/?ids=SRV-02,SRV-03,SRV-A01', '.compare-head'],
  ['en/review/', '[data-empty]'],
  ['ko/review/?ids=SRV-03', '.review-sheet'],
  ['en/review/?ids=SRV-02,SRV-03,SRV-A01,LIF-01,OPS-04', '.review-sheet'],
  ['ja/choose/', '.guide.is-ready'],
  [
    'en/choose/?answer-wait=seconds-to-minutes&peak-load=bursts-may-wait',
    '.guide-result .guide-found > li',
  ],
  ['en/choose/?way-to-production=person-decides#group-release', '.guide-group.is-current'],
  ['en/catalogue/?category=serving', '.facet-status [data-reset]'],
  ['ja/catalogue/?kind=antipattern&category=operation', '.facet-status [data-reset]'],
  ['en/symptoms/?q=message', '.seen'],
  ['en/tradeoffs/?reliability=better&sort=cost', '[aria-sort]:not([aria-sort=none]), [data-row]'],
  ['en/map/?at=SRV-02', '.entry-map-centre'],
  ['en/serving/asynchronous/', '.contents .is-ready'],
];

/** What moved without anybody having asked for it, as browsers count it, and what that was. */
async function shifts(page: Page): Promise<{ score: number; moved: string[] }> {
  const entries = await page.evaluate(
    () => (window as unknown as { moved: { value: number; names: string[] }[] }).moved,
  );
  return {
    score: entries.reduce((sum, { value }) => sum + value, 0),
    moved: entries.flatMap(({ names }) => names),
  };
}

for (const [name, viewport] of [
  ['a slow phone', { width: 412, height: 823 }],
  ['a slow desktop', { width: 1280, height: 900 }],
] as const)
  for (const [path, ready] of states)
    test(`nothing jumps on ${name}: ${path}`, async ({ page, context }) => {
      await page.setViewportSize(viewport);
      const client = await context.newCDPSession(page);
      await client.send('Network.enable');
      await client.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: 200_000,
        uploadThroughput: 90_000,
      });
      await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.addInitScript(() => {
        const moved: { value: number; names: string[] }[] = [];
        Object.assign(window, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources = [] } = entry as PerformanceEntry & {
              value: number;
              sources?: {
                node?: Node | null;
                previousRect: DOMRectReadOnly;
                currentRect: DOMRectReadOnly;
              }[];
            };
            const names = sources.map(({ node, previousRect, currentRect }) => {
              const name =
                node instanceof Element ? `${node.localName}.${node.className}` : '#text';
              return `${name} from ${String(previousRect.y)} to ${String(currentRect.y)}`;
            });
            moved.push({ value, names });
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      await expect(page.locator(ready).first()).toBeAttached();
      await page.waitForLoadState('networkidle');
      await page.evaluate(
        () =>
          new Promise((done) => {
            requestAnimationFrame(() => requestAnimationFrame(done));
          }),
      );
      const { score, moved } = await shifts(page);
      expect(score, moved.join(', ')).toBeLessThanOrEqual(0.01);
    });
