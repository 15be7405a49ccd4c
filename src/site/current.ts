/** What the navigation, or a link of it, may call the current page. */
export type Current =
  | 'catalogue'
  | 'choose'
  | 'compare'
  | 'review'
  | 'map'
  | 'glossary'
  | 'about'
  | 'contribute'
  | 'search';
