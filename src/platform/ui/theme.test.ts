import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('theme.css', import.meta.url), 'utf8');
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

const channel = (hex: string, at: number): number => {
  const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

/** The contrast of WCAG 2.2 between two colours of the theme, the lower of light and dark. */
const contrast = (one: string, other: string): number => {
  const [a, b] = [pairs.get(one), pairs.get(other)];
  if (!a || !b) throw new Error(`Not in the theme: ${one}, ${other}`);
  const of = (theme: 'light' | 'dark'): number => {
    const [low = 0, high = 0] = [luminance(a[theme]), luminance(b[theme])].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  return Math.min(of('light'), of('dark'));
};

const grounds = ['color-base-100', 'color-base-200'];

test.each(['color-base-content', 'quiet', 'color-primary', 'color-accent', 'color-success', 'color-warning', 'color-neutral'])(
  '%s is read as text on white and on paper, in light and in dark (AA, 4.5)',
  (name) => {
    for (const ground of grounds) expect(contrast(name, ground)).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(['primary', 'secondary', 'accent', 'neutral', 'success', 'warning'])('the word on a %s ground is read (AA, 4.5)', (name) => {
  expect(contrast(`color-${name}`, `color-${name}-content`)).toBeGreaterThanOrEqual(4.5);
});

test('the edge of a field is seen on both grounds (AA, 3)', () => {
  for (const ground of grounds) expect(contrast('edge', ground)).toBeGreaterThanOrEqual(3);
});

test('with more contrast every word is read at AAA (7) in light and in dark, and both ways to it are the same', () => {
  const look = readFileSync(new URL('look.css', import.meta.url), 'utf8');
  const [chosen = '', asked = ''] = [...look.matchAll(/\{\s*(--quiet[^}]*)\}/g)].map(([, rules = '']) => rules.replace(/\s+/g, ' ').trim());
  expect(chosen).not.toBe('');
  expect(asked).toBe(chosen);
  const found = [...chosen.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
  const grounds = { light: '#ffffff', dark: '#000000' };
  for (const [, name = '', light = '', dark = ''] of found)
    for (const [theme, colour] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const ground = ['bar', 'strip'].includes(name) ? '#ffffff' : grounds[theme];
      const [low = 0, high = 0] = [luminance(colour), luminance(ground)].sort((x, y) => x - y);
      if (!name.startsWith('color-base-1') && !name.startsWith('color-base-2'))
        expect([name, theme, (high + 0.05) / (low + 0.05) >= 7]).toEqual([name, theme, true]);
    }
  expect(found.length).toBeGreaterThan(8);
});
