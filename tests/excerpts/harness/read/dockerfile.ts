import type { Reader } from './trouble.ts';

const instructions = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);

/** Variables that every build has. */
const given = /^(?:PATH|HOME|HOSTNAME|(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT))$/;

/** An instruction with its line; continued lines belong to the line they began on. */
interface Instruction {
  line: number;
  word: string;
  rest: string;
}

function instructionsIn(code: string): Instruction[] {
  const found: Instruction[] = [];
  let text = '';
  let start = 1;
  for (const [index, line] of code.split('\n').entries()) {
    if (/^\s*#/.test(line) || (text === '' && line.trim() === '')) continue;
    if (text === '') start = index + 1;
    text += line.replace(/\\\s*$/, ' ');
    if (/\\\s*$/.test(line)) continue;
    const [word = '', ...rest] = text.trim().split(/\s+/);
    found.push({ line: start, word: word.toUpperCase(), rest: rest.join(' ') });
    text = '';
  }
  if (text !== '') found.push({ line: start, word: 'a line that does not end', rest: '' });
  return found;
}

const declared = (rest: string): string[] =>
  [...rest.matchAll(/(?:^|\s)(\w+)(?==|\s|$)/g)].map(([, name]) => String(name));

/**
 * Reads a Dockerfile: its instructions, the stages that it copies and starts from, and the variables that are in reach
 * where they are used. A variable that the shell of a RUN may set itself is not looked at.
 */
export const readDockerfile: Reader = (code) => {
  const stages = new Set<string>();
  const variablesOf = new Map<string, Set<string>>();
  const global = new Set<string>();
  let variables = global;
  for (const { line, word, rest } of instructionsIn(code)) {
    if (!instructions.has(word)) return { line, message: `no instruction: ${word}` };
    if (variables === global && word !== 'ARG' && word !== 'FROM') {
      return { line, message: `${word} before the first FROM` };
    }
    if (!['RUN', 'CMD', 'ENTRYPOINT'].includes(word)) {
      const inReach = word === 'FROM' ? global : variables;
      for (const [, name = ''] of rest.matchAll(/\$\{?(\w+)/g)) {
        if (!inReach.has(name) && !given.test(name)) {
          return {
            line,
            message: `${word} uses $${name}, which no ARG or ENV of its stage declares`,
          };
        }
      }
    }
    const source = /--from=(\S+)/.exec(rest)?.[1];
    if (source !== undefined && !/[/:]/.test(source) && !stages.has(source)) {
      return { line, message: `there is no stage \`${source}\` above` };
    }
    if (word === 'FROM') {
      const [image = '', as, name] = rest.replaceAll(/--\S+\s/g, '').split(' ');
      variables = new Set(variablesOf.get(image));
      if (as?.toLowerCase() === 'as' && name !== undefined) {
        stages.add(name);
        variablesOf.set(name, variables);
      }
    } else if (word === 'ARG' || word === 'ENV') {
      for (const name of declared(rest)) variables.add(name);
    }
  }
  return variables === global ? { line: 1, message: 'it has no FROM' } : undefined;
};
