import { describe, expect, it } from 'vitest';
import { fitText, type TextBox } from './fitText.ts';
import { createTypesetter } from './typesetter.ts';
import { fontReader } from '../data/libraries.ts';

const readFont = fontReader(process.cwd());
const ja = createTypesetter('ja', readFont);
const ko = createTypesetter('ko', readFont);
const en = createTypesetter('en', readFont);
const box: TextBox = { width: 640, maxLines: 3, sizes: [66, 60, 54, 48], weight: 700 };

describe('fitText', () => {
  it.each([
    [en, 'Asynchronous inference', ['Asynchronous', 'inference']],
    [ko, '부하 차단과 서킷 브레이커', ['부하 차단과', '서킷 브레이커']],
    [ja, 'モデルサービスの並列構成', ['モデルサービスの', '並列構成']],
    [
      ja,
      'ロードシェディングとサーキットブレーカー',
      ['ロードシェディングと', 'サーキットブレーカー'],
    ],
  ])('breaks where readers of the language do: %#', (typesetter, text, lines) => {
    expect(fitText(text, box, typesetter).lines).toEqual(lines);
  });

  it('keeps every line within the width', () => {
    const { lines, style } = fitText('Parameter and architecture search', box, en);
    for (const line of lines) expect(en.measure(line, style)).toBeLessThanOrEqual(box.width);
  });

  it('never starts a Japanese line with a closing mark, a small kana or a particle', () => {
    const text =
      '呼び出し元とモデルの間にキューを置き、急がない推論（バッチ）のために誰も待たずに済みます。';
    for (let width = 300; width < 1100; width += 50) {
      const { lines } = fitText(text, { ...box, width, maxLines: 9, sizes: [31] }, ja);
      expect(lines.join('')).toBe(text);
      for (const line of lines.slice(1))
        expect(line).not.toMatch(/^[、。）ーっゃゅょがのにをはと]/);
    }
  });

  it('cuts off with an ellipsis what fits in no size', () => {
    const { lines, style } = fitText(
      'one two three four five six seven',
      { ...box, width: 150, maxLines: 2 },
      en,
    );
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(en.measure(line, style)).toBeLessThanOrEqual(150);
  });
});
