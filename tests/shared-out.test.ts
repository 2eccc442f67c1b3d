import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// What keeps the product from running on a database that is shared out by authority and that no catalogue shows: statements.

const root = join(import.meta.dirname, '..');

/** Tables that stand on every machine alike. Nobody can hold a row of theirs. */
const replicated = [
  'administrative_unit',
  'authority',
  'holiday',
  'holiday_year',
  'indicator',
  'period_rule',
  'unit_kind',
  'unit_template',
];
const anyOf = replicated.join('|');

const rules: [name: string, wrong: RegExp][] = [
  ['a select with an empty list', /(?:\(|["'`]|^)\s*select\s+from\b/im],
  ['now() in an upsert', /\bdo\s+update\b[^;`]*\b(?:now|clock_timestamp)\(\)|\.doUpdateSet\([^;]*?(?:\bnow\(\)|Date\.now)/is],
  [
    'a lock on what is replicated',
    new RegExp(
      `selectFrom\\(["'](?:${anyOf})(?: as \\w+)?["']\\)(?:(?!selectFrom|;).)*\\.for(?:NoKey)?(?:Update|Share)\\(` +
        `|\\bfrom (?:${anyOf})\\b[^;\`]*\\bfor (?:no key )?(?:update|share)\\b`,
      'is',
    ),
  ],
];

const found = (text: string): string[] => rules.filter(([, wrong]) => wrong.test(text)).map(([name]) => name);

test.each([
  ['select 1 where exists (select from plan)', 'a select with an empty list'],
  ["client.query('select from pg_roles')", 'a select with an empty list'],
  ['insert into beat values ($1, now()) on conflict (process) do update set beat_at = now()', 'now() in an upsert'],
  ['.onConflict((c) => c.column("process").doUpdateSet({ beat_at: sql`now()` }))', 'now() in an upsert'],
  ["tx.selectFrom('authority').select('id').where('id', '=', id).forNoKeyUpdate().execute()", 'a lock on what is replicated'],
  ['select 1 from authority where id = $1 for update', 'a lock on what is replicated'],
])('%s is found out', (statement, name) => {
  expect(found(statement)).toEqual([name]);
});

test.each([
  'select 1 where exists (select 1 from plan)',
  'insert into beat values ($1, now()) on conflict (process) do update set beat_at = excluded.beat_at',
  "tx.selectFrom('authority').select('id'); tx.selectFrom('plan').forUpdate()",
  'select id from officer where authority_id = $1 for no key update',
])('%s is not', (statement) => {
  expect(found(statement)).toEqual([]);
});

const texts = ['src', 'db/repeatable'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|sql)$/.test(path) && !path.endsWith('.test.ts'))
    .map((path) => join(folder, path)),
);

test('no statement of the product is one that a shared-out database refuses', () => {
  expect(texts.length).toBeGreaterThan(300);
  const wrong = texts.flatMap((path) => found(readFileSync(join(root, path), 'utf8')).map((name) => `${path}: ${name}`));
  expect(wrong).toEqual([]);
});
