// Sends a reader on to their language: the one chosen before, else the browser's, else English.
// The query and the fragment go along, so that a link to one claim arrives at that claim.
const choices = new Map(
  [...document.querySelectorAll('link[hreflang]')].map((link) => [
    link.hreflang,
    new URL(link.href),
  ]),
);
let chosen;
try {
  chosen = localStorage.getItem('locale');
} catch {
  // Storage is blocked: the browser's languages decide.
}
const wanted = [chosen, ...navigator.languages.map((language) => language.split('-')[0]), 'en'];
const target = choices.get(wanted.find((language) => choices.has(language)));
if (target) location.replace(target.pathname + location.search + (location.hash || target.hash));
