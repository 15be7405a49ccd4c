import { fill } from '../../i18n/fill.ts';
import { claimPrefixes } from '../../schema/claimPattern.ts';
import { readCommand, type Command } from '../../search/commands.ts';
import type { Reference } from '../../search/ids.ts';
import type { ClaimRecords, EntryRecord, SearchRecords } from '../../search/records.ts';
import { json } from '../kit/fetched.ts';
import { h } from '../kit/h.ts';
import type { SearchEngine } from './engine.ts';
import { resultItem, type Drawing } from './results.ts';

/** What answers a query that asks for something to be done, or names a place. */
export interface Order {
  rows: HTMLElement[];
  /** Entries that it is about, to be shown below. */
  entries: EntryRecord[];
}

/** What an order is drawn with. */
interface Asked {
  engine: SearchEngine;
  records: SearchRecords;
  drawing: Drawing;
}

/**
 * Answers a query that is an order: an id, an address or the key of a claim to go to, or ids with what to do with them.
 *
 * @returns undefined for a query that is to be searched for.
 */
export async function orderIn(query: string, asked: Asked): Promise<Order | undefined> {
  const { records } = asked;
  const byId = new Map(records.entries.map((record) => [record.id, record]));
  const command = readCommand(query, records.phrases, (id) => byId.has(id));
  if (!command) return undefined;
  const references = 'key' in command ? await claimsCalled(command.key, asked) : command.references;
  const entries = references.flatMap(({ id }) => byId.get(id) ?? []);
  if (entries.length === 0) return undefined;
  const rows = await rowsOf(command, references, entries, asked);
  return { rows, entries: 'key' in command ? [] : entries };
}

/** The claims with a key, given with or without the prefix of its group. */
async function claimsCalled(key: string, { drawing }: Asked): Promise<Reference[]> {
  const claims = await json<ClaimRecords>(`${drawing.base}search/claims.json`).catch(() => ({}));
  const wanted = new Set([
    key,
    ...Object.values(claimPrefixes).map((prefix) => `${prefix}-${key}`),
  ]);
  return Object.entries(claims)
    .filter(([anchor]) => wanted.has(anchor))
    .flatMap(([anchor, ids]) => ids.map((id) => ({ id, anchor })));
}

async function rowsOf(
  command: Command,
  references: readonly Reference[],
  entries: readonly EntryRecord[],
  asked: Asked,
): Promise<HTMLElement[]> {
  const { drawing, records } = asked;
  const home = `${drawing.base}${drawing.locale}/`;
  const { action } = command;
  const name = ({ id, names: [title = ''] }: EntryRecord): string => `${id} ${title}`;
  if (action === 'compare' || action === 'review') {
    const names = new Intl.ListFormat(drawing.locale).format(entries.map(name));
    const href = `${home}${action}/?ids=${entries.map(({ id }) => id).join(',')}`;
    return [row(href, fill(records.phrases[`do.${action}`], { names }))];
  }
  const places = references.filter(({ anchor }) => action === 'cite' || anchor !== undefined);
  const rows = places.map(async ({ id, anchor }) => {
    const entry = entries.find((record) => record.id === id);
    if (!entry) return [];
    const part =
      anchor === undefined ? undefined : await asked.engine.part(drawing.locale, id, anchor);
    const search = action === 'cite' ? '?cite' : '';
    const hash = part ? `#${part.anchor}` : '';
    const phrase = records.phrases[action === 'cite' ? 'do.cite' : 'do.go'];
    const names = part ? `${name(entry)} › ${part.title}` : name(entry);
    return [row(`${home}${entry.path}/${search}${hash}`, fill(phrase, { names }), part?.text)];
  });
  return (await Promise.all(rows)).flat();
}

const row = (href: string, text: string, summary?: string): HTMLElement =>
  h('li.order', h('a', { href }, text), ...(summary === undefined ? [] : [h('p', summary)]));

/** Draws the entries of an order below it. */
export const orderItems = ({ rows, entries }: Order, drawing: Drawing): HTMLElement[] => [
  ...rows,
  ...entries.map((record) => resultItem(drawing, record)),
];
