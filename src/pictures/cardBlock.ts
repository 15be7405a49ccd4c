import {
  blockTop,
  bottom,
  box,
  frame,
  left,
  margin,
  right,
  type CardLook,
  type CardText,
  type Write,
} from './cardSheet.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

/** The title block: number, site and address; or the families. */
export function drawBlock(
  { id, families, site, address }: CardText,
  { palette, accent }: CardLook,
  typesetter: Typesetter,
  write: Write,
): string {
  const { measure } = typesetter;
  const parts = [
    `<path stroke="${palette.ink}" stroke-width="2" d="M${frame.left} ${blockTop}H${frame.right}"/>`,
  ];
  const small: TextStyle = { size: 20, weight: 400 };
  const name: TextStyle = { size: 26, weight: 700 };
  let x = frame.left;
  const rule = (): string =>
    `<path stroke="${palette.rule}" stroke-width="1.5" d="M${x} ${blockTop + 1}V${frame.bottom - 1}"/>`;
  if (id) {
    const value: TextStyle = { size: 42, weight: 700 };
    parts.push(
      write(id.label, small, { x: left, y: blockTop + 32, anchor: 'start' }, palette.soft),
      write(id.value, value, { x: left, y: blockTop + 76, anchor: 'start' }, accent),
    );
    x = left + Math.max(measure(id.label, small), measure(id.value, value)) + margin;
    parts.push(rule());
  }
  x += margin;
  parts.push(
    write(site, name, { x, y: blockTop + 40, anchor: 'start' }, palette.ink),
    write(address, { ...small, size: 23 }, { x, y: blockTop + 74, anchor: 'start' }, palette.soft),
  );
  return parts.concat(families ? drawFamilies(families, typesetter, write) : []).join('');
}

const familySizes = [22, 20, 18, 16, 14];
const familyGap = 16;

/** Each family has the room of its name and an equal share of what is left, in the largest size in which all names fit. */
function drawFamilies(
  families: NonNullable<CardText['families']>,
  { measure }: Typesetter,
  write: Write,
): string[] {
  const widthsIn = (size: number): number[] =>
    families.map(({ name }) => measure(name, { size, weight: 600 }) + familyGap);
  const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
  const size = familySizes.find((each) => sum(widthsIn(each)) <= right - left) ?? 14;
  const widths = widthsIn(size);
  const share = Math.max(0, right - left - sum(widths)) / families.length;
  let x = left;
  return families.map(({ name, colour }, index) => {
    const start = x;
    x += (widths[index] ?? 0) + share;
    return [
      `<path fill="${colour}" d="${box({ left: start, top: bottom - 44, right: x - familyGap, bottom: bottom - 38 })}"/>`,
      write(name, { size, weight: 600 }, { x: start, y: bottom - 8, anchor: 'start' }, colour),
    ].join('');
  });
}
