import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
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

/** The parts of the entry that each call of `recordChange` makes, as they are written in it. */
const recorded: Map<string, ts.Expression>[] = [];
const walk = (node: ts.Node): void => {
  const entry = ts.isCallExpression(node) && node.expression.getText() === 'recordChange' ? node.arguments[1] : undefined;
  if (entry && ts.isObjectLiteralExpression(entry))
    recorded.push(new Map(entry.properties.filter(ts.isPropertyAssignment).map((part) => [part.name.getText(), part.initializer])));
  ts.forEachChild(node, walk);
};
for (const source of sources) walk(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true));

/** The actions that an expression may mean: a text, one of two, or a text with a value in it. */
const meantBy = (node: ts.Expression | undefined): RegExp[] => {
  if (!node) return [];
  if (ts.isStringLiteral(node)) return [new RegExp(`^${RegExp.escape(node.text)}$`)];
  if (ts.isConditionalExpression(node)) return [...meantBy(node.whenTrue), ...meantBy(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [];
  const rest = node.templateSpans.map(({ literal }) => `[a-z-]+${RegExp.escape(literal.text)}`).join('');
  return [new RegExp(`^${RegExp.escape(node.head.text)}${rest}$`)];
};

test('every action that a command records has words in both languages', () => {
  const meant = recorded.flatMap((entry) => meantBy(entry.get('action')));
  expect(meant.filter((action) => ![...known].some((one) => action.test(one))).map(String)).toEqual([]);
  expect(meant.length).toBeGreaterThan(60);
  const subjects = new Set([...known].map((action) => action.split('.')[0]));
  const actions = [...found(/'([a-z-]+\.[a-z-]+)'/g)].filter((action) => subjects.has(action.split('.')[0]) && !columns.has(action));
  expect(actions.filter((action) => !known.has(action))).toEqual([]);
});

/** The fields that an object of changes names in the place where it is written, also in what is spread into it. */
const fieldsOf = (node: ts.Expression | undefined): string[] => {
  if (!node) return [];
  if (ts.isParenthesizedExpression(node)) return fieldsOf(node.expression);
  if (ts.isBinaryExpression(node)) return fieldsOf(node.right);
  if (ts.isConditionalExpression(node)) return [...fieldsOf(node.whenTrue), ...fieldsOf(node.whenFalse)];
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property) =>
    ts.isSpreadAssignment(property)
      ? fieldsOf(property.expression)
      : property.name && !ts.isComputedPropertyName(property.name)
        ? [property.name.getText().replaceAll("'", '')]
        : [],
  );
};

test('every field that a command names has words in both languages; the others are seen in what the forms and the demonstration do', () => {
  const unsaid = recorded.flatMap((entry) => {
    const [actions, about] = [meantBy(entry.get('action')), meantBy(entry.get('objectType'))];
    const says = (codes: object, meant: readonly RegExp[]) => meant.some((one) => Object.keys(codes).some((code) => one.test(code)));
    const words = declared.filter((one) => (actions.length > 0 ? says(one.actions, actions) : says(one.objects, about)));
    return fieldsOf(entry.get('changes')).filter((field) => !words.some(({ fields }) => Object.hasOwn(fields, field)));
  });
  expect(unsaid).toEqual([]);
});

test('every object type that a command names is declared once', () => {
  expect([...found(/objectType: '([a-z-]+)'/g)].filter((type) => !types.includes(type))).toEqual([]);
  expect(new Set(types).size).toBe(types.length);
});
