/** Name of the policy under which the site itself, and nothing else, makes markup of text in a browser. */
export const markupPolicy = 'site';
