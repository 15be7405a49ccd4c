import type { EditionIndex } from '../../offline/edition.ts';
import type { Told } from '../../offline/messages.ts';
import { json } from '../kit/fetched.ts';
import { h } from '../kit/h.ts';
import { wordsOf, type Words } from '../kit/phrases.ts';
import { ask, isOurs } from './ask.ts';
import { numbersOf } from './numbers.ts';
import type { WatchPhrase } from './phrases.ts';

/**
 * What readers who keep a language hear on any page: that parts of it are old, that the site has a new edition, that one
 * can be taken. Nobody else loads it.
 */

const { serviceWorker } = navigator;
const { lang } = document.documentElement;
const base = import.meta.env.BASE_URL;

const words = (): Promise<Words<WatchPhrase>> =>
  json<Record<string, string>>(`${base}${lang}/offline.json`).then((phrases) =>
    wordsOf<WatchPhrase>(phrases),
  );

/** What is said already; it is said once. */
const said = new Set<string>();

/** Says something at the foot of the window: where the page is a kept one, beside what it says of that. */
function say(text: string, ...ways: readonly HTMLElement[]): void {
  if (said.has(text)) return;
  said.add(text);
  document.querySelector('.offline-bar')?.remove();
  const status = h('span', { role: 'status' });
  const bar = h('div.marks-bar.offline-bar', status, ...ways);
  const kept = document.querySelector('.kept-bar');
  if (kept) kept.replaceWith(bar);
  else (document.querySelector('main') ?? document.body).append(bar);
  // It is read out when it changes, and not when it appears.
  status.textContent = text;
}

const button = (text: string, act: () => void): HTMLButtonElement => {
  const made = h('button.action', { type: 'button' }, text);
  made.addEventListener('click', act);
  return made;
};

const hide = (t: Words<WatchPhrase>): HTMLButtonElement =>
  button(t('offline.news.hide'), () => document.querySelector('.offline-bar')?.remove());

const reload = (t: Words<WatchPhrase>): HTMLButtonElement =>
  button(t('offline.news.reload'), () => {
    location.reload();
  });

/** On the page about reading offline, everything stands on the page. */
const isAtHome = location.pathname === `${base}${lang}/offline/`;

/** The part that wanted a script says that it failed, and to try again; that comes after what the worker says. */
async function insteadOfFailure(): Promise<void> {
  await new Promise((done) => setTimeout(done, 300));
  document.querySelector('.failed-bar')?.remove();
}

async function hear(told: Told): Promise<void> {
  if (told.type === 'state') return;
  if (told.type === 'gone') await insteadOfFailure();
  const t = await words();
  if (told.type === 'partly') say(told.text, reload(t), hide(t));
  else if (told.type === 'gone') say(t('offline.news.gone'), reload(t), hide(t));
  else if (told.locale === lang && !isAtHome) say(t('offline.news.taken'), reload(t), hide(t));
}

/** The edition that the host has, and that it had when this page was loaded. */
let atFirst: string | undefined;

/** Asks the host whether it has a new edition: the scripts of this page may be gone, and what is kept is old. */
async function look(worker: ServiceWorker): Promise<void> {
  if (!navigator.onLine) return;
  const response = await fetch(`${base}offline/index.json`, { cache: 'no-store' });
  if (!response.ok) return;
  const now = ((await response.json()) as EditionIndex)[lang]?.revision;
  if (now === undefined) return;
  const kept = (await ask(worker, { type: 'state' }))[lang];
  atFirst ??= now;
  const t = await words();
  if (atFirst !== now) say(t('offline.news.gone'), reload(t), hide(t));
  else if (kept?.kept && !kept.taking && kept.kept.revision !== now && !isAtHome)
    await offer(worker, now, t);
}

/** Offers to take a new edition, once a visit. */
async function offer(
  worker: ServiceWorker,
  revision: string,
  t: Words<WatchPhrase>,
): Promise<void> {
  const asked = `offline-${revision}`;
  if (sessionStorage.getItem(asked) !== null) return;
  const update = await ask(worker, { type: 'check', locale: lang });
  if (!update) return;
  const size = numbersOf(lang).size(update.bytes);
  const away = (): void => {
    sessionStorage.setItem(asked, '');
    document.querySelector('.offline-bar')?.remove();
  };
  const take = button(t('offline.news.take'), () => {
    away();
    void ask(worker, { type: 'take', locale: lang });
  });
  say(t('offline.news.newer', { size }), take, button(t('offline.news.later'), away));
}

/** What a kept page says of itself is there before any script; here it learns to give way. */
async function letKeptBarGo(): Promise<void> {
  const kept = document.querySelector('.kept-bar');
  if (!kept) return;
  const away = h('button.link', { type: 'button' }, (await words())('offline.news.hide'));
  away.addEventListener('click', () => {
    kept.remove();
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
  kept.append(away);
}

/** Begins to listen. */
export async function watch(): Promise<void> {
  const worker = serviceWorker.controller;
  if (!isOurs(worker)) return;
  serviceWorker.addEventListener('message', ({ data }) => void hear(data as Told));
  for (const told of await ask(worker, { type: 'missed' })) await hear(told);
  addEventListener('online', () => void ask(worker, { type: 'resume' }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look(worker).catch(() => undefined);
  });
  await letKeptBarGo();
  // Neither is worth a word where it fails: the next page asks again.
  await ask(worker, { type: 'resume' });
  await look(worker).catch(() => undefined);
}
