import { rawFiles, soundTree, type Tree } from '../../../src/catalogue/testing/tree.ts';
import { buildCatalogue } from '../../../src/catalogue/build.ts';
import type { Finding } from '../../../src/catalogue/finding.ts';
import type { RawFile } from '../../../src/catalogue/parseFile.ts';

/** Folder of the sound pattern that mistakes are made in, and of the antipattern that it mitigates. */
export const helper = 'content/serving/helper/';
export const trap = 'content/serving/trap/';

/** Words to replace, once or everywhere. */
type Replacement =
  | readonly [from: string | RegExp, to: string | ((found: string) => string)]
  | readonly [from: string, to: string, everywhere: 'all'];

/** One slip of an author in a sound catalogue, and what the check says about it. */
export interface Mistake {
  name: string;
  /** Changes of the English file of the pattern. */
  en?: readonly Replacement[];
  /** Changes of its Japanese file. */
  ja?: readonly Replacement[];
  /** Stands in place of the text of its first section; translations are taken away. */
  text?: string;
  /** Stands in place of its whole body; translations are taken away. */
  body?: string;
  /** Takes the translations away, which would be told as well. */
  alone?: true;
  /** Whole files; undefined removes one. */
  files?: Readonly<Record<string, string | undefined | ((tree: Tree) => string | undefined)>>;
  /** Where a picture lies. */
  picture?: string;
  /** Level, rule, file, line and message of all that is found. None for what is permitted. */
  found: readonly string[];
}

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function replaced(text: string, changes: readonly Replacement[]): string {
  return changes.reduce((before, [from, to, everywhere]) => {
    const by = typeof to === 'string' ? () => to : to;
    const after = everywhere === 'all' ? before.replaceAll(from, by) : before.replace(from, by);
    if (after === before) throw new Error(`Nothing is like ${String(from)}.`);
    return after;
  }, text);
}

/** Makes a mistake in a sound catalogue. */
export function filesWith(mistake: Omit<Mistake, 'found'>): RawFile[] {
  const sound = soundTree();
  const tree: Record<string, string | undefined> = { ...sound };
  const change = (path: string, changes: readonly Replacement[]): void => {
    tree[path] = replaced(tree[path] ?? '', changes);
  };
  const { alone, text, body, en, ja, files = {} } = mistake;
  if (alone || text !== undefined || body !== undefined) {
    tree[`${helper}ja.mdx`] = undefined;
    tree[`${helper}ko.mdx`] = undefined;
  }
  if (en) change(`${helper}en.mdx`, en);
  if (ja) change(`${helper}ja.mdx`, ja);
  if (text !== undefined) change(`${helper}en.mdx`, [['Text.', text]]);
  if (body !== undefined) change(`${helper}en.mdx`, [[/\n---\n\n[\s\S]*$/, `\n---\n\n${body}`]]);
  for (const [path, content] of Object.entries(files))
    tree[path] = typeof content === 'function' ? content(sound) : content;
  const written = Object.entries(tree).filter(
    (file): file is [string, string] => file[1] !== undefined,
  );
  const raw = rawFiles(Object.fromEntries(written));
  return mistake.picture === undefined ? raw : [...raw, { path: mistake.picture, bytes: picture }];
}

/** What is said about a file however sound it is, as nobody has stamped it or it is small. */
const sign = ({ rule, file, message }: Finding): string =>
  `${rule} ${file} ${message.replace(/`[0-9a-f]{8}`/, '')}`;
/** The day on which all of them were made. */
const today = '2026-11-24';

const usual = new Set(buildCatalogue(filesWith({ name: 'none' }), { today }).findings.map(sign));

/** Finds what a mistake is told as. */
export function findingsOf(files: readonly RawFile[]): Finding[] {
  return buildCatalogue(files, { today }).findings.filter(
    (finding) =>
      !usual.has(sign(finding)) &&
      // A translation that was taken away, a text that changed since it was recorded, and the little that a test writes.
      !/^(?:There is no \w+\.mdx|Revision |The body has \d+ (?:sections|words))/.test(
        finding.message,
      ) &&
      !(
        finding.rule === 'translation-status' &&
        finding.file.endsWith('.mdx') &&
        isFollowing(finding)
      ),
  );
}

/** A translation of a changed English text, which is another matter. */
const isFollowing = ({ message }: Finding): boolean =>
  message.startsWith('It does not say what the English text says');

/** Characters of a line that tell which one it is. */
const excerpt = 40;

/**
 * Writes a finding as the tables do: with the words of its line in place of the number, which changes with the sound text.
 *
 * @param files What was found in.
 */
export function written(
  { level, rule, file, line, message }: Finding,
  files: readonly RawFile[],
): string {
  const { bytes } = files.find(({ path }) => path === file) ?? {};
  const text = new TextDecoder().decode(bytes).split('\n')[line - 1]?.trim() ?? '';
  const words = message.replaceAll(/\blines? \d+(?: to \d+)?/g, 'line …');
  return `${level} ${rule} ${file.replace(helper, '')} «${text.slice(0, excerpt)}» ${words}`;
}
