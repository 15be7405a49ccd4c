import { expect, it } from 'vitest';
import { auditInBrowser } from './inBrowser.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A</title>${head}</head><body><main><h1>A</h1>${body}</main></body></html>`;
const styled = '<link rel="stylesheet" href="/a.css">';
const sheets = {
  '/a.css': '@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }',
  '/print.css': 'p { color: silver; background: white }',
};

it('a browser finds faults in each theme, and none on a sound page that comes after them', async () => {
  const found = await auditInBrowser(
    [
      { file: 'en/a/index.html', html: page('<p>dark</p>', styled) },
      { file: 'en/b/index.html', html: page('<input>') },
      { file: 'en/c/index.html', html: page('<p>sound</p><script>document.title = ""</script>') },
      {
        file: 'en/d/index.html',
        html: page('<p>print</p>', '<link rel="stylesheet" href="/print.css" media="print">'),
      },
      {
        file: 'en/lists/e/index.html',
        html: '<!doctype html><html lang="en"><title>E</title><h3>E</h3>',
      },
      {
        file: 'en/f/index.html',
        html: '<!doctype html><html lang="en"><title>F</title><h3>F</h3>',
      },
    ],
    sheets,
  );
  const rules = found.map(({ file, rule }) => `${file}: ${rule}`).toSorted();
  expect(rules).toEqual([
    'dist/en/a/index.html: color-contrast',
    'dist/en/b/index.html: label',
    'dist/en/f/index.html: landmark-one-main',
    'dist/en/f/index.html: page-has-heading-one',
    'dist/en/f/index.html: region',
  ]);
  const [dark] = found.filter(({ rule }) => rule === 'color-contrast');
  expect(dark?.message).toMatch(
    /contrast of 1\.\d+ .* Expected contrast ratio of 4\.5:1\. In the dark theme\.$/,
  );
}, 60_000);
