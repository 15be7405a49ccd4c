import { expect, test } from 'vitest';
import { drawingHints, forMermaid } from './prepare.ts';
import { textWidth, wrapText } from './wrap.ts';

test.each([
  ['short', 10, ['short']],
  ['after three failed attempts', 9, ['after three', 'failed attempts']],
  ['데드 레터 큐에서 다시 읽기', 8, ['데드 레터 큐에서', '다시 읽기']],
  ['結果を結果ストアへ書き込み', 10, ['結果を結果ストアへ', '書き込み']],
  ['タイムアウト（ミリ秒）、再試行', 9, ['タイムアウト', '（ミリ秒）、再試行']],
  ['unbreakableidentifier', 5, ['unbreakableidentifier']],
])('%s in %i em', (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

test('a Japanese line never starts with a closing mark, a small kana or a particle', () => {
  const text =
    'ワーカーが確認応答の前に落ちると、リース（一時的な占有）が切れて、同じジョブが別のワーカーに渡ります。';
  for (let width = 6; width < 30; width++) {
    const lines = wrapText(text, width);
    expect(lines.join('')).toBe(text);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、。）ーっゃゅょがのにをはと]/);
  }
});

test('keeps every character in any width', () => {
  const text = 'put result if absent (job id) 없을 때만 기록 未登録なら';
  for (let width = 2; width < 40; width++)
    expect(wrapText(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
});

test('measures kana wider than hangul, and hangul wider than Latin', () => {
  expect(textWidth('キュー')).toBe(3);
  expect(textWidth('큐')).toBeLessThan(1);
  expect(textWidth('queue')).toBeLessThan(3);
});

test('prepares a source for Mermaid and remembers what it hides', () => {
  const source =
    'sequenceDiagram\n  actor a as Client\n  participant b as API\n  alt all is well\n    a->>b: x\n  else all is lost\n    b->>a: y\n  end';
  expect(forMermaid(source)).toBe(
    'sequenceDiagram\n  participant a as Client\n  participant b as API\n  alt 0\n    a->>b: x\n  else 1\n    b->>a: y\n  end',
  );
  expect(drawingHints(source)).toEqual({
    people: ['a'],
    conditions: ['all is well', 'all is lost'],
  });
});
