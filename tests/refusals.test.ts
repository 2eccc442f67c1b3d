import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { refusalIn, refuse } from '#platform/values/result.ts';

const src = join(import.meta.dirname, '../src');

const sources = (folder: string): { path: string; text: string }[] =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(src, folder, path), 'utf8') }));

const all = ['features', 'routes', 'platform'].flatMap(sources);
const isRefusals = ({ path }: { path: string }): boolean => basename(path) === 'refusals.ts';

function nodesOf(text: string): ts.Node[] {
  const found: ts.Node[] = [];
  const walk = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

/** True where words stand in it: a text, also one of a choice or with values in it. An empty one says nothing. */
const holdsWords = (node: ts.Node): boolean =>
  ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
    ? node.text !== ''
    : ts.isTemplateExpression(node) || (ts.isConditionalExpression(node) && (holdsWords(node.whenTrue) || holdsWords(node.whenFalse)));

const propertyOf = (node: ts.Node, name: string): ts.Expression | undefined =>
  ts.isObjectLiteralExpression(node)
    ? node.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name)?.initializer
    : undefined;

const isCall = (node: ts.Node, name: string): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;

/** Sentences of refusals that stand in a source: `refuse(code, sentence)`, `{ code, message }`, `error(status, …)`, in one language or in both. */
const said = (text: string): { sentence: ts.Expression; both: boolean }[] =>
  nodesOf(text).flatMap((node) => {
    const called = isCall(node, 'refuse') ? node.arguments[1] : undefined;
    if (called) return [{ sentence: called, both: propertyOf(called, 'vi') !== undefined && propertyOf(called, 'en') !== undefined }];
    const thrown = isCall(node, 'error') ? node.arguments[1] : undefined;
    const message = thrown && (propertyOf(thrown, 'message') ?? thrown);
    if (message) return [{ sentence: message, both: false }];
    const written = propertyOf(node, 'code') && propertyOf(node, 'message');
    return written ? [{ sentence: written, both: propertyOf(node, 'en') !== undefined }] : [];
  });

const inlineIn = (text: string): string[] =>
  said(text).flatMap(({ sentence }) => (holdsWords(sentence) || propertyOf(sentence, 'vi') ? [sentence.getText()] : []));

const oneLanguageIn = (text: string): string[] =>
  said(text).flatMap(({ sentence, both }) => (!both && holdsWords(sentence) ? [sentence.getText()] : []));

test('every sentence that says no stands in a refusals.ts', () => {
  const inline = all.filter((source) => !isRefusals(source)).map(({ path, text }) => ({ path, sentences: inlineIn(text) }));
  expect(inline.filter(({ sentences }) => sentences.length > 0)).toEqual([]);
});

// What an embedded database is refused for is printed in a terminal, in both languages at once.
test.each(all.filter((source) => isRefusals(source) && !source.path.startsWith('platform/server/postgres/')))(
  '$path says it in both languages, and every one of them is used',
  ({ path, text }) => {
    expect(oneLanguageIn(text)).toEqual([]);
    const makers = nodesOf(text)
      .filter(ts.isPropertyAssignment)
      .filter(({ initializer }) => ts.isArrowFunction(initializer))
      .map(({ name }) => name.getText());
    expect(makers.length).toBeGreaterThan(3);
    const users = all.filter((source) => source.path !== path).map((source) => source.text);
    expect(makers.filter((name) => !users.some((user) => new RegExp(`\\.${name}\\b`).test(user)))).toEqual([]);
  },
);

test('a reader of English gets English where it is there, and a sentence in any case', () => {
  const { refusal } = refuse('late', { vi: 'Kỳ này đã chốt.', en: 'This period is closed.' }, 'on');
  expect(refusal).toEqual({ code: 'late', message: 'Kỳ này đã chốt.', en: 'This period is closed.', field: 'on' });
  expect([refusalIn(refusal, 'vi'), refusalIn(refusal, 'en')]).toEqual(['Kỳ này đã chốt.', 'This period is closed.']);
  expect(refusalIn(refuse('late', 'Kỳ này đã chốt.').refusal, 'en')).toBe('Kỳ này đã chốt.');
});

test.each([
  ["refuse('late', 'Kỳ này đã chốt.')", 1, 1],
  ["refuse('late', { vi: 'Kỳ này đã chốt.', en: 'It is closed.' }, 'on')", 1, 0],
  ["const no = { code: 'early', message: `Chưa đến ${day}.` };", 1, 1],
  ["const no = { code: 'early', message: late ? 'Muộn.' : other, field };", 1, 1],
  ["error(404, { message: 'Không có trang này.' })", 1, 1],
  ["refuse('trial', '')", 0, 0],
  ['error(404, { message: t.notFound })', 0, 0],
  ["refuse('late', t.late(day))", 0, 0],
])('the search sees what stands in %s', (text, inline, oneLanguage) => {
  expect([inlineIn(text).length, oneLanguageIn(text).length]).toEqual([inline, oneLanguage]);
});
