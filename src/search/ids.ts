import { fold } from './fold.ts';

/**
 * Tells whether a query is the id of an entry or the beginning of one, however it is written.
 *
 * @example
 * isIdOf('srv 3', 'SRV-03'); // => true
 * isIdOf('srv', 'SRV-03'); // => true
 * isIdOf('service', 'SRV-03'); // => false
 */
export function isIdOf(query: string, id: string): boolean {
  const asked = /^([a-z]{2,4}?)[\s_-]*(a?)[\s_-]*0*(\d*)$/.exec(fold(query.trim()).text);
  const real = /^([a-z]+)-(a?)0*(\d+)$/.exec(id.toLowerCase());
  if (!asked || !real || asked[1] !== real[1]) return false;
  const [, , antipattern = '', number = ''] = asked;
  if (number !== '') return antipattern === real[2] && number === real[3];
  return antipattern === '' || antipattern === real[2];
}
