import type { Paragraph, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { edit, lineOf, rawOf, type Body, type BodyProblem, type BodyRule } from './bodyRule.ts';

const cells = (count: number): string => `${String(count)} ${count === 1 ? 'cell' : 'cells'}`;

/** Cells of a line between pipes, as the parser counts them. */
const countCells = (line: string): number =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;

/** Columns that a table may have. */
const mostColumns = 12;

function tableProblems({ children: [head, ...rows] }: Table): BodyProblem[] {
  const columns = head?.children.length ?? 0;
  if (head && columns > mostColumns) {
    return [
      {
        level: 'error',
        line: lineOf(head),
        message: `The table has ${String(columns)} columns.`,
        hint: `Up to ${String(mostColumns)} are shown; five can be read on a phone.`,
      },
    ];
  }
  if (head && rows.length === 0) {
    return [
      {
        level: 'error',
        line: lineOf(head),
        message: 'The table has a header and no row.',
        hint: 'Add rows, or remove it.',
      },
    ];
  }
  return rows.flatMap((row): BodyProblem[] => {
    const count = row.children.length;
    if (count === columns) return [];
    const last = row.children.at(-1);
    return [
      {
        level: 'error',
        line: lineOf(row),
        message:
          count > columns
            ? `The row has ${cells(count)}, the header ${String(columns)}: “${last ? toString(last).slice(0, 40) : ''}” is not shown.`
            : `The row has ${cells(count)}, the header ${String(columns)}.`,
        hint: 'Write as many cells as the header has; a `|` inside a cell is written `\\|`, also in code.',
      },
    ];
  });
}

/** A table that is none, because the line below its header is missing or has another number of cells. */
function almostTable(node: Paragraph, { source }: Body): BodyProblem[] {
  const [first = '', second = ''] = rawOf(node, source).split('\n');
  if (!/^\s*\|/.test(first)) return [];
  const line = lineOf(node);
  const columns = countCells(first);
  const shown = Math.min(columns, mostColumns);
  const ruler = `| ${Array.from({ length: shown }, () => '---').join(' | ')} |`;
  const isRuler = /^[\s>]*\|?[\s|:-]*-[\s|:-]*$/.test(second) && second.includes('|');
  if (isRuler) {
    return [
      {
        level: 'error',
        line: line + 1,
        message: `The line below the header has ${cells(countCells(second))}, the header ${String(columns)}, so this is no table.`,
        hint: `Write \`${ruler}\`.`,
        ...edit(line + 1, second.trim(), ruler),
      },
    ];
  }
  if (second === '' && columns < 2) return [];
  return [
    {
      level: 'error',
      line,
      message: 'The lines start with `|` and are no table: the line below the header is missing.',
      hint: `Write \`${ruler}\` below the header; if the table goes on from above, remove the empty line.`,
    },
  ];
}

export const tables: BodyRule = {
  name: 'body-tables',
  about: 'Every row of a table has the cells of its header: what is too much is not shown.',
  check: (body) => {
    const found: BodyProblem[] = [];
    visit(body.tree, (node) => {
      if (node.type === 'table') found.push(...tableProblems(node));
      else if (node.type === 'paragraph') found.push(...almostTable(node, body));
    });
    return found;
  },
};
