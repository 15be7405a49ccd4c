import { isLocale, locales } from '../../i18n/locales.ts';
import { categories } from '../../schema/entry.ts';
import { nearest } from '../checks/rule.ts';
import type { Destination, LinkIndex } from './linkIndex.ts';
import { sitePages } from '../sitePages.ts';
import type { LinkTarget } from './target.ts';

/** Why a link leads nowhere, with what was probably meant. */
export interface DeadLink {
  message: string;
  hint: string;
  /** The address to write, where there can be no other. */
  instead?: string;
}

/** Where a link leads, or why it leads nowhere. */
export type Resolution = { target: LinkTarget; draft?: true } | { dead: DeadLink };

/** The text that a link stands in. */
export interface LinkPlace {
  /** Folder from the project root: `content/serving/asynchronous`. */
  folder: string;
  index: LinkIndex;
}

const isTextFile = new RegExp(`^(?:${locales.join('|')})\\.mdx?$`);

const dead = (message: string, hint: string, instead?: string): Resolution => ({
  dead: { message, hint, ...(instead === undefined ? {} : { instead }) },
});

/** Takes an address apart; what cannot be decoded stays as it is. */
function parts(url: string): { path: string; anchor: string | undefined } {
  const [before = '', anchor] = url.split(/#(.*)/s, 2);
  const [path = ''] = before.split('?');
  const decoded = (text: string): string => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  return { path: decoded(path), anchor: anchor === undefined ? undefined : decoded(anchor) };
}

/** Steps from the project root, with `.` and `..` followed; undefined outside of the project. */
function stepsFrom(folder: string, path: string): string[] | undefined {
  const steps = folder.split('/');
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps;
}

/** Adds the anchor of a link to its target, if there is such an anchor. */
function withAnchor(
  target: LinkTarget,
  destination: Destination | undefined,
  url: string,
  anchor: string | undefined,
): Resolution {
  const draft = destination?.isDraft ? ({ draft: true } as const) : {};
  if (anchor === undefined || anchor === '') return { target, ...draft };
  const anchors = destination?.anchors();
  if (!destination || !anchors || anchors.includes(anchor))
    return { target: { ...target, anchor }, ...draft };
  const start = url.slice(0, url.indexOf('#'));
  const english = destination.translated().get(anchor);
  if (english !== undefined) {
    return dead(
      `\`${url}\` names the anchor of a translated heading.`,
      `Write \`${start}#${english}\`: anchors are the English ones in every language.`,
      `${start}#${english}`,
    );
  }
  const meant = nearest(anchor, anchors)
    .slice(0, 3)
    .map((name) => `\`${start}#${name}\``);
  const there = start === '' ? 'this text' : 'the text it leads to';
  return dead(
    `There is no anchor \`#${anchor}\` in ${there}.`,
    meant.length > 0 ? `Did you mean ${meant.join(', ')}?` : 'Remove the anchor.',
  );
}

/** Says what may have been meant by a place where no entry is. */
function noEntry(
  url: string,
  place: string,
  { index }: LinkPlace,
  write: (place: string) => string,
): Resolution {
  const [, slug = ''] = place.split('/');
  const message = `\`${url}\` leads to no entry.`;
  if (index.former.has(place)) {
    const now = index.former.get(place);
    return now === undefined
      ? dead(
          `\`${url}\` leads to an entry that was given up.`,
          'Name its id between backticks, which leads to what became of it, or another entry.',
        )
      : dead(
          `\`${url}\` leads to where \`${now}\` was before.`,
          `Write \`${write(now)}\`.`,
          write(now),
        );
  }
  const same = [...index.entries.keys()].find((known) => known.endsWith(`/${slug}`));
  if (same !== undefined) return dead(message, `Write \`${write(same)}\`.`, write(same));
  const meant = nearest(place, [...index.entries.keys()])
    .slice(0, 3)
    .map((known) => `\`${write(known)}\``);
  return dead(
    message,
    meant.length > 0 ? `Did you mean ${meant.join(', ')}?` : 'Name an entry that exists.',
  );
}

/** Where a path of the site leads, without its language. */
function resolveSitePath(
  url: string,
  path: string,
  anchor: string | undefined,
  place: LinkPlace,
): Resolution {
  const { index } = place;
  const steps = path.split('/').filter((step) => step !== '');
  const [first = ''] = steps;
  const language = isLocale(first) ? `/${first}` : '';
  const [name = '', inner, ...rest] = isLocale(first) ? steps.slice(1) : steps;
  const end = anchor === undefined ? '' : `#${anchor}`;
  const none = (): Resolution => {
    const known = [...categories, ...sitePages].map((page) => `${language || '/en'}/${page}/`);
    const meant = nearest(`${language || '/en'}/${name}/`, known).slice(0, 3);
    return dead(
      `\`${url}\` leads to no page of the site.`,
      `Did you mean ${meant.map((one) => `\`${one}\``).join(', ')}?`,
    );
  };
  if (name === '') return { target: { to: 'home' } };
  if (name === 'p' && inner !== undefined && rest.length === 0) {
    const id = inner.toLowerCase();
    if (index.ids?.has(id) === false) {
      const meant = nearest(id, [...index.ids.keys()]).slice(0, 3);
      return dead(
        `\`${url}\` names the unknown id \`${inner.toUpperCase()}\`.`,
        `Did you mean ${meant.map((known) => `\`/p/${known}/\``).join(', ')}?`,
      );
    }
    const home = index.ids?.get(id);
    const target: LinkTarget = { to: 'permalink', id: inner.toUpperCase() };
    return withAnchor(
      target,
      home === undefined ? undefined : index.entries.get(home),
      url,
      anchor,
    );
  }
  const category = categories.find((known) => known === name);
  if (category !== undefined && inner === undefined)
    return withAnchor({ to: 'family', category }, index.pages.get(category), url, anchor);
  if (category !== undefined && inner !== undefined && rest.length === 0) {
    const slug = inner.replace(/\.(?:md|html)$/, '');
    const destination = index.entries.get(`${category}/${slug}`);
    return destination
      ? withAnchor({ to: 'entry', category, slug }, destination, url, anchor)
      : noEntry(url, `${category}/${slug}`, place, (to) => `${language || '/en'}/${to}/${end}`);
  }
  if (name === 'tags' && inner !== undefined && rest.length === 0) {
    if (!index.tags || index.tags.has(inner)) return { target: { to: 'tag', tag: inner } };
    const meant = nearest(inner, [...index.tags]).slice(0, 3);
    return dead(
      `\`${url}\` names the unknown tag \`${inner}\`.`,
      `Did you mean ${meant.map((tag) => `\`${language || '/en'}/tags/${tag}/\``).join(', ')}?`,
    );
  }
  const page = sitePages.find((known) => known === name);
  if (page === undefined || inner !== undefined) return none();
  if (page === 'glossary' && anchor !== undefined && index.terms?.has(anchor) === false) {
    const meant = nearest(anchor, [...index.terms]).slice(0, 3);
    return dead(
      `The glossary has no term \`${anchor}\`.`,
      `Did you mean ${meant.map((term) => `\`${path}#${term}\``).join(', ')}?`,
    );
  }
  return withAnchor({ to: 'page', page }, index.pages.get(page), url, anchor);
}

/**
 * Finds out where a link of a body leads.
 *
 * @param url As it is written: a relative path between files of the content, a path of the site, an anchor, or an address
 *   elsewhere.
 */
export function resolveLink(url: string, place: LinkPlace): Resolution {
  const { folder, index } = place;
  if (/^(?:https?:\/\/|mailto:)/i.test(url)) return { target: { to: 'elsewhere' } };
  const { path, anchor } = parts(url);
  const own = folder.replace(/^content\//, '');
  const [group = '', slug = ''] = own.split('/');
  const destinationOf = (of: string, name: string): Destination | undefined =>
    of === 'pages' ? index.pages.get(name) : index.entries.get(`${of}/${name}`);
  if (path === '') return withAnchor({ to: 'here' }, destinationOf(group, slug), url, anchor ?? '');
  if (path.startsWith('/')) return resolveSitePath(url, path, anchor, place);
  const steps = stepsFrom(folder, path);
  const outside = 'Link to the repository with a full https:// address.';
  if (steps?.[0] !== 'content') return dead(`\`${url}\` leads out of the content.`, outside);
  const [, family = '', name, file, ...rest] = steps;
  const end = anchor === undefined ? '' : `#${anchor}`;
  const category = categories.find((known) => known === family);
  const isText = file === undefined || isTextFile.test(file);
  if (rest.length > 0 || !isText)
    return dead(`\`${url}\` leads to a file that has no page.`, 'Lead to the entry: `../slug/`.');
  if (family === 'pages' && name !== undefined) {
    const page = sitePages.find((known) => known === name);
    const ofFamily = categories.find((known) => known === name);
    const target: LinkTarget | undefined = ofFamily
      ? { to: 'family', category: ofFamily }
      : page && { to: 'page', page };
    const destination = index.pages.get(name);
    if (target && destination) return withAnchor(target, destination, url, anchor);
    const meant = nearest(name, [...index.pages.keys()]).slice(0, 3);
    return dead(
      `\`${url}\` leads to no page.`,
      `Did you mean ${meant.map((one) => `\`../../pages/${one}/\``).join(', ')}?`,
    );
  }
  if (category !== undefined && name === undefined)
    return withAnchor({ to: 'family', category }, index.pages.get(category), url, anchor);
  if (name === undefined)
    return dead(`\`${url}\` leads to a file that has no page.`, 'Lead to an entry: `../slug/`.');
  const destination = index.entries.get(`${family}/${name}`);
  if (destination) {
    const target: LinkTarget =
      destination.folder === folder
        ? { to: 'here' }
        : { to: 'entry', category: family, slug: name };
    return withAnchor(target, destination, url, anchor);
  }
  return noEntry(url, `${family}/${name}`, place, (to) => `../../${to}/${end}`);
}
