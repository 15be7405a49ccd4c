import { expect, test } from 'vitest';
import { fit, move, zoom } from './view.ts';

const picture = { x: 0, y: 0, width: 400, height: 100 };
const stage = { width: 200, height: 100 };
const whole = fit(picture, stage);

test('a picture opens whole, in the middle, in the shape of the stage', () => {
  expect(whole).toEqual({ x: 0, y: -50, width: 400, height: 200 });
});

test('a small picture is not blown up', () => {
  expect(fit({ x: 0, y: 0, width: 10, height: 10 }, stage).width).toBe(100);
});

test('what is below the finger stays there', () => {
  const near = zoom(whole, 2, { x: 0.25, y: 0.5 }, whole);
  expect(near).toEqual({ x: 50, y: 0, width: 200, height: 100 });
  expect(zoom(near, 0.5, { x: 0.25, y: 0.5 }, whole)).toEqual(whole);
});

test('one can neither get lost in a dot nor far away', () => {
  expect(zoom(whole, 1000, { x: 0, y: 0 }, whole).width).toBeCloseTo(400 / 12);
  expect(zoom(whole, 0.001, { x: 0, y: 0 }, whole).width).toBe(800);
});

test('the picture moves with the hand, and its middle stays in sight', () => {
  expect(move(whole, { x: 0.1, y: 0 }, picture).x).toBe(-40);
  expect(move(whole, { x: 99, y: 0 }, picture).x).toBe(-200);
  expect(move(whole, { x: -99, y: 0 }, picture).x).toBe(200);
});
