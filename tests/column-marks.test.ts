import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());

/** Tables of the installation and of reference, and those of the runner: no officer types into them. The list may only shrink. */
const typedByNobody = [
  'authority_period_rule',
  'holiday',
  'holiday_year',
  'migration',
  'migration_lock',
  'period_rule',
  'process_heartbeat',
  'repeatable_file',
  'sign_in_attempt',
  'unit_template',
];

const mark = /^\[(public|staff|unit|administrator|nobody) (code|text|free|personal)\]/;

const texts = async (): Promise<{ name: string; comment: string | null }[]> =>
  (
    await sql<{ name: string; comment: string | null }>`
      select c.relname || '.' || a.attname as name, col_description(c.oid, a.attnum) as comment
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> all(${typedByNobody})
        and format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb', 'json', 'character varying')
        and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      order by 1`.execute(opened.db)
  ).rows;

test('every column that holds text says who reads it and whether a person may stand in it', async () => {
  const unmarked = (await texts()).filter(({ comment }) => !mark.test(comment ?? '')).map(({ name }) => name);
  expect(unmarked, "comment on column x.y is '[unit free] …' in its migration: docs/guide/forms.md").toEqual([]);
});

test('what is internal or personal is not marked public', async () => {
  const marks = new Map(
    (await texts()).map(({ name, comment }) => [
      name,
      mark
        .exec(comment ?? '')
        ?.slice(1)
        .join(' '),
    ]),
  );
  expect(marks.get('activity.internal_note')).toBe('unit free');
  expect(marks.get('activity.return_reason')).toBe('unit free');
  expect(marks.get('task.answer_note')).toBe('unit free');
  expect(marks.get('officer.full_name')).toBe('staff personal');
});
