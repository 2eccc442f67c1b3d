import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { declared } from './words.ts';

const sources = globSync(['src/features/*/server/**/*.ts', 'src/routes/**/*.ts'])
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(file, 'utf8'));
const found = (pattern: RegExp): Set<string> =>
  new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, text]) => text ?? '')));

/** `table.column` looks like an action, so the columns there are are left out. */
const columns = new Set(
  [...readFileSync('src/platform/server/schema.generated.ts', 'utf8').matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/g)].flatMap(
    ([, name = '', body = '']) => {
      const table = name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
      return [...body.matchAll(/^ {2}(\w+):/gm)].map(([, column]) => `${table}.${column}`);
    },
  ),
);

const types = declared.flatMap(({ objects }) => Object.keys(objects));
const known = new Set(declared.flatMap(({ actions }) => Object.keys(actions)));

test('every action that a command records has words in both languages', () => {
  const subjects = new Set([...known].map((action) => action.split('.')[0]));
  const actions = [...found(/'([a-z-]+\.[a-z-]+)'/g)].filter((action) => subjects.has(action.split('.')[0]) && !columns.has(action));
  expect(actions.filter((action) => !known.has(action))).toEqual([]);
  expect(actions.length).toBeGreaterThan(30);
});

test('every object type that a command names is declared once', () => {
  expect([...found(/objectType: '([a-z-]+)'/g)].filter((type) => !types.includes(type))).toEqual([]);
  expect(new Set(types).size).toBe(types.length);
});
