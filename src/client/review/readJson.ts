import { idOf } from '../kit/ids.ts';
import { formatName, formatVersion } from './storedReview.ts';
import { tidy } from './tidy.ts';
import { noteLimit, pointStates, titleLimit, type Mark, type Review } from './review.ts';

/** Why a text cannot be read as a review; the phrases explain each. */
export type ImportProblem =
  | 'empty'
  | 'too-long'
  | 'not-json'
  | 'other-format'
  | 'other-version'
  | 'wrong-field'
  | 'no-checklist';

const entryLimit = 100;
const pointLimit = 200;

const anchorShape = /^[a-z][a-z0-9-]{0,99}$/;
/** Empty where a document cites none. */
const revisionShape = /^(?:[0-9a-f]{4,64})?$/;

/** Thrown while reading, to leave from any depth. */
export class Unreadable extends Error {
  readonly problem: ImportProblem;
  readonly detail: string;

  constructor(problem: ImportProblem, detail = '') {
    super(detail);
    this.problem = problem;
    this.detail = detail;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a review from its form as data. The text may come from anywhere, so everything is checked before anything is
 * taken.
 *
 * @param today Date for documents that hold none.
 * @throws {Unreadable} When it is none, or holds what a review cannot hold.
 */
export function fromJson(text: string, today: string): Review {
  const data = fields(parsed(text), '');
  if (data['format'] !== formatName) throw new Unreadable('other-format');
  const version = data['version'];
  if (version !== formatVersion) throw new Unreadable('other-version', short(version));
  const review: Review = {
    title: cleanText(data['title'] ?? '', 'title', titleLimit).replaceAll('\n', ' '),
    date: data['date'] === undefined ? today : isoDate(data['date']),
    ids: [
      ...new Set(list(data['ids'], 'ids', entryLimit).map((id, at) => entryId(id, `ids[${at}]`))),
    ],
    entries: new Map(),
  };
  for (const [at, item] of list(data['entries'], 'entries', entryLimit).entries()) {
    const path = `entries[${at}]`;
    const entry = fields(item, path);
    const id = entryId(entry['id'], `${path}.id`);
    const revision = matching(entry['revision'], revisionShape, `${path}.revision`);
    const points = list(entry['points'] ?? [], `${path}.points`, pointLimit);
    const marks = new Map(
      points.map((point, index) => markedPoint(point, `${path}.points[${index}]`)),
    );
    for (const [anchor, { state, note }] of marks)
      if (state === 'open' && note === '') marks.delete(anchor);
    review.entries.set(id, { revision, marks });
  }
  if (review.ids.length === 0) throw new Unreadable('wrong-field', 'ids');
  return review;
}

function markedPoint(data: unknown, path: string): [string, Mark] {
  const point = fields(data, path);
  const state = pointStates.find((candidate) => candidate === point['state']);
  if (state === undefined) throw new Unreadable('wrong-field', `${path}.state`);
  return [
    matching(point['anchor'], anchorShape, `${path}.anchor`),
    { state, note: cleanText(point['note'] ?? '', `${path}.note`, noteLimit) },
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable('not-json', error instanceof Error ? error.message.slice(0, 160) : '');
  }
}

function fields(data: unknown, path: string): Fields {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data as Fields;
  throw path === '' ? new Unreadable('other-format') : new Unreadable('wrong-field', path);
}

function list(data: unknown, path: string, limit: number): unknown[] {
  if (Array.isArray(data) && data.length <= limit) return data;
  throw new Unreadable('wrong-field', path);
}

function matching(data: unknown, shape: RegExp, path: string): string {
  if (typeof data === 'string' && shape.test(data)) return data;
  throw new Unreadable('wrong-field', path);
}

function entryId(data: unknown, path: string): string {
  const id = typeof data === 'string' ? idOf(data) : undefined;
  if (id !== undefined) return id;
  throw new Unreadable('wrong-field', path);
}

function isoDate(data: unknown): string {
  const date = matching(data, /^\d{4}-\d\d-\d\d$/, 'date');
  if (Number.isNaN(Date.parse(date))) throw new Unreadable('wrong-field', 'date');
  return date;
}

function cleanText(data: unknown, path: string, limit: number): string {
  if (typeof data === 'string' && data.length <= limit) return tidy(data);
  throw new Unreadable('wrong-field', path);
}

const short = (value: unknown): string =>
  ((JSON.stringify(value) as string | undefined) ?? '').slice(0, 20);
