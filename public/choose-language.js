// Sends a reader on to their language: the one chosen before, else the browser's, else English.
// The query and the fragment go along, so that a link to one claim arrives at that claim.
const choices = new Map(
  [...document.querySelectorAll('link[hreflang]')].map((link) => [
    link.hreflang,
    new URL(link.href),
  ]),
);
// This page, for everybody else.
choices.delete('x-default');
let chosen;
try {
  chosen = localStorage.getItem('locale');
} catch {
  // Storage is blocked: the browser's languages decide.
}
const [names, first] = [[...choices.keys()], (name) => name.split('-')[0]];
// A region that is not there means the language without it, or with the region that is there.
const meant = (language) =>
  names
    .filter((name) => `${language}-`.toLowerCase().startsWith(`${name}-`))
    .sort((one, other) => other.length - one.length)[0] ??
  names.find((name) => first(name) === first(language.toLowerCase()));
const wanted = [chosen, ...navigator.languages.map(meant), 'en'];
const target = choices.get(wanted.find((language) => choices.has(language)));
if (target) location.replace(target.pathname + location.search + (location.hash || target.hash));
