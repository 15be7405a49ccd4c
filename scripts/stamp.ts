// npm run stamp -- <category>/<slug> …: records the English text of today, so that it can be cited and compared.
import './lib/plainErrors.ts';
import { formatFindings } from '../src/catalogue/finding.ts';
import { withoutDrafts } from '../src/catalogue/drafts.ts';
import { translationAdvice } from '../src/catalogue/advice.ts';
import { readContent } from '../src/data/source.ts';
import { isLocale } from '../src/i18n/locales.ts';
import { recordRevision } from './lib/authoring/revisions.ts';

const usage = `Usage: npm run stamp [-- <category>/<slug> …]

Records the English text of these entries (of all, if none is given) as a revision that can be cited. It says nothing
about their translations.`;

const root = process.cwd();

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  console.log(usage);
  process.exit(0);
}
const { catalogue, findings } = readContent(root);
const { entries } = withoutDrafts(catalogue);
const placeOf = ({ category, slug }: { category: string; slug: string }): string =>
  `${category}/${slug}`;
const language = args.find((arg) => isLocale(arg));
if (language !== undefined && language !== 'en')
  stop(
    `A stamp records the English text and vouches for no translation. ${translationAdvice(args[0] ?? '', language)}`,
  );
const unknown = args.filter(
  (place) => !catalogue.entries.some((entry) => placeOf(entry) === place),
);
if (unknown.length > 0)
  stop(
    `${usage}\n\nThere is no readable entry ${unknown.map((place) => `\`${place}\``).join(', ')}.`,
  );
const chosen =
  args.length > 0 ? catalogue.entries.filter((entry) => args.includes(placeOf(entry))) : entries;
const files = chosen.flatMap(({ folder }) => [`${folder}/en.mdx`, `${folder}/revisions.json`]);
const errors = findings.filter(({ level, file }) => level === 'error' && files.includes(file));
if (errors.length > 0) stop(`${formatFindings(errors)}\n\nNothing was recorded.`);
const recorded = chosen.filter((entry) => recordRevision(root, entry));
for (const entry of recorded) console.log(`${placeOf(entry)}  ${entry.revision}`);
if (recorded.length === 0) console.log('Every revision is on record already.');
