// On the page of an old address: sends the reader on to the new one. The query and the fragment go along, so that a
// link to one claim arrives at that claim.
const { href } = document.querySelector('link[rel=canonical]');
location.replace(new URL(href).pathname + location.search + location.hash);
