// What the examples of docstrings may speak of without saying where it comes from: the catalogue of the fixture.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../src/config/catalogue.ts';
import { assembleCatalogue } from '../../src/catalogue/build.ts';
import { loadContent } from '../../src/catalogue/load.ts';
import { entryBySlug } from '../../src/catalogue/lookup.ts';
import type { Entry } from '../../src/catalogue/model.ts';
import { parseFile } from '../../src/catalogue/parseFile.ts';
import { fontReader } from '../../src/data/libraries.ts';
import { standaloneSvg } from '../../src/diagrams/standalone.ts';
import { parseDiagram } from '../../src/diagrams/source.ts';
import { siteOf } from '../../scripts/lib/audit/testing.ts';
import { elementsOf } from '../../scripts/lib/pageWeight.ts';
import { translator } from '../../src/i18n/translate.ts';
import { apiFiles } from '../../src/outputs/api/files.ts';
import { entryData } from '../../src/outputs/entryData.ts';
import { linksOf } from '../../src/site/links.ts';
import { entrySchema } from '../../src/schema/entry.ts';
import { createTypesetter } from '../../src/pictures/typesetter.ts';
import { lookAtFolder } from '../../src/data/files.ts';

const root = join(import.meta.dirname, '..', '..');
const look = lookAtFolder(join(root, 'tests', 'fixture', 'content'));
const listed = [...look.values()];
const files = [...look.values()].flatMap(
  ({ path, bytes }) => parseFile({ path, bytes: bytes() }) ?? [],
);
const { catalogue } = assembleCatalogue(listed, files);
const { content } = loadContent(listed, files);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function entry(slug: string): Entry {
  const found = entryBySlug(catalogue.entries, slug);
  if (!found) throw new Error(`The fixture has no entry \`${slug}\`.`);
  return found;
}
const asynchronous = entry('asynchronous');
const links = linksOf('https://example.org', '/');
const readFont = fontReader(root);

/** Names that examples may use. */
export const exampleScope: Readonly<Record<string, unknown>> = {
  config,
  root,
  content,
  catalogue,
  entries: catalogue.entries,
  glossary: catalogue.glossary,
  ids: content.ids?.data,
  retired: catalogue.retired.find(({ into }) => into.length === 1),
  asynchronous,
  onlineBigsize: entry('online-bigsize'),
  batch: entry('batch'),
  cache: entry('prediction-cache'),
  log: entry('prediction-log'),
  claim: asynchronous.text.en.claims.cons?.[0],
  frontmatter: content.entries.find(({ slug }) => slug === 'asynchronous')?.file.data,
  data: entryData(asynchronous, 'en', catalogue, links),
  links,
  apiFiles,
  translator,
  entrySchema,
  parseDiagram,
  standaloneSvg,
  diagramCss: read('src/styles/diagrams.css'),
  tokensCss: read('src/styles/tokens.css'),
  slim: look
    .get('content/serving/asynchronous/diagrams/polling.en.svg')
    ?.bytes()
    .toString('utf8')
    .trim(),
  readFont,
  typesetter: createTypesetter('en', readFont),
  siteOf,
  elementsOf,
};
