// A corpus several times the size of the catalogue: copies of every entry under new ids and slugs.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Entries of a family by their slug, as the folders have them. */
const entriesOf = (content: string): { category: string; slug: string }[] =>
  readdirSync(content, { withFileTypes: true })
    .filter((folder) => folder.isDirectory() && folder.name !== 'pages')
    .flatMap(({ name: category }) =>
      readdirSync(join(content, category), { withFileTypes: true })
        // The words of the models lie in a folder beside the families, without entries in it.
        .filter((entry) => entry.isDirectory())
        .map(({ name: slug }) => ({ category, slug })),
    );

/**
 * Writes a content folder with every entry several times.
 *
 * @param content The content to start from.
 * @param to Where the grown one goes.
 * @param times How often each entry stands in it; copies relate to each other as the originals do.
 */
export function growCorpus(content: string, to: string, times: number): void {
  mkdirSync(to, { recursive: true });
  cpSync(content, to, { recursive: true });
  const ledger = parse(readFileSync(join(content, 'ids.yaml'), 'utf8')) as Record<string, unknown>;
  const counts = new Map<string, number>();
  for (const id of Object.keys(ledger)) {
    const prefix = id.replace(/\d+$/, '');
    counts.set(prefix, Math.max(counts.get(prefix) ?? 0, Number(id.slice(prefix.length))));
  }
  const lines: string[] = [];
  const entries = entriesOf(content);
  const slugs = entries.map(({ slug }) => slug);
  for (let copy = 2; copy <= times; copy += 1) {
    const renamed = (text: string): string =>
      text.replaceAll(
        new RegExp(`\\bid: (${slugs.join('|')})(?![\\w-])`, 'g'),
        `id: $1-${String(copy)}`,
      );
    for (const { category, slug } of entries) {
      const name = `${slug}-${String(copy)}`;
      const from = join(content, category, slug);
      const folder = join(to, category, name);
      cpSync(from, folder, { recursive: true });
      for (const locale of readdirSync(from).filter((file) => file.endsWith('.mdx'))) {
        const file = join(folder, locale);
        let text = readFileSync(file, 'utf8');
        if (locale === 'en.mdx') {
          const [, id = ''] = /^id: (\S+)/m.exec(text) ?? [];
          const prefix = id.replace(/\d+$/, '');
          const number = (counts.get(prefix) ?? 0) + 1;
          counts.set(prefix, number);
          const next = prefix + String(number).padStart(2, '0');
          lines.push(`${next}: ${category}/${name}`);
          text = renamed(text).replace(/^id: .*$/m, `id: ${next}`);
        } else {
          text = text.replace(/^related:\n((?: .*\n)+)/m, (block) =>
            block.replaceAll(/^ {2}([a-z0-9-]+):/gm, `  $1-${String(copy)}:`),
          );
        }
        // Readers tell entries apart by their titles, and the check sees to it.
        text = text.replace(/^(title: )(['"]?)(.*?)\2$/m, `$1$2$3 ${String(copy)}$2`);
        writeFileSync(file, text);
      }
    }
  }
  const file = join(to, 'ids.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${lines.join('\n')}\n`);
}
