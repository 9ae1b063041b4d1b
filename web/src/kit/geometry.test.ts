import { expect, test } from 'vitest';
import { classesOf, classOf, pictureOf, type Area } from './geometry';

const square = (west: number, south: number): Area => ({
  type: 'Feature',
  properties: { code: `${west}`, name: '' },
  geometry: {
    type: 'Polygon',
    coordinates: [[[west, south], [west + 1, south], [west + 1, south + 1], [west, south + 1], [west, south]]],
  },
});

test('north is up, west is left, and a degree east is shorter than a degree north', () => {
  const picture = pictureOf([square(4, 52), square(5, 52)], 200);
  expect(picture.paths[0]?.path).toMatch(/^M0\.0,\d+\.\dL100\.0,/);
  expect(picture.height).toBe(Math.ceil(100 / Math.cos((52.5 * Math.PI) / 180)));
  expect(pictureOf([], 200).paths).toEqual([]);
});

test('classes hold as many values each, and equal values are never parted', () => {
  const bounds = classesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5);
  expect(bounds).toEqual([3, 5, 7, 9]);
  expect([1, 2, 3, 10].map((value) => classOf(value, bounds))).toEqual([0, 0, 1, 4]);
  expect(classesOf([1, 1, 1, 1], 5)).toEqual([1]);
});
