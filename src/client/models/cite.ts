import type { Row, Said } from './words.ts';

/** What is cited. */
interface Cited {
  /** Name of the entry, or of the model. */
  label: string;
  /** Absolute, without query. */
  link: string;
  revision: string | undefined;
  /** Anchor of the model. */
  anchor: string;
  /** As the address holds the scenario. */
  scenario: string;
}

/** The address that leads to a scenario. */
export function scenarioLink({ link, revision, anchor, scenario }: Cited): string {
  const address = new URL(link);
  if (revision !== undefined) address.searchParams.set('rev', revision);
  address.searchParams.set('m', scenario);
  address.hash = anchor;
  return address.href;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/**
 * Writes a scenario, or two, as Markdown: where it is, the revision, what went in and what came out.
 */
export function scenarioMarkdown(cited: Cited, rows: readonly Row[], { t, text }: Said): string {
  const isCompared = (rows[0]?.cells.length ?? 0) > 1;
  const name = `[${cited.label.replaceAll(/[[\]\\]/g, '\\$&')}](${scenarioLink(cited)})`;
  const revision =
    cited.revision === undefined ? [] : [t('cite.revision', { revision: cited.revision })];
  const head = (label: string): string[] => [
    label,
    ...(isCompared ? ['A', 'B', t('model.difference')] : ['']),
  ];
  const table = (kind: Row['kind'], label: string): string[] => [
    line(head(label)),
    line(head(label).map(() => '---')),
    ...rows
      .filter((row) => row.kind === kind)
      .map((row) => line([row.label, ...row.cells, ...(isCompared ? [row.difference] : [])])),
  ];
  return [
    [name, t('model.model', { title: text.title }), ...revision].join(' · '),
    '',
    ...table('input', t('model.inputs')),
    '',
    ...table('output', t('model.results')),
    '',
  ].join('\n');
}
