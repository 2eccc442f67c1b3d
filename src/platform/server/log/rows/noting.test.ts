import { expect, test } from 'vitest';
import { writtenBy } from './noting.ts';

test('a statement that writes a sealed table is known by its table, its name for it and what it gives back', () => {
  const of = (statement: string) => writtenBy(statement);
  expect(of('insert into "plan" ("title") values ($1) returning "id"')).toEqual({
    table: 'plan',
    as: 'plan',
    verb: 'insert into',
    returns: true,
  });
  expect(of('update "activity" as "a" set "title" = $1')).toMatchObject({ table: 'activity', as: 'a', returns: false });
  expect(of('update administrative_unit a set valid = c.valid from (select 1) c')).toMatchObject({ as: 'a' });
  expect(of('insert into officer_proposal as p (id) values ($1) on conflict do nothing')).toMatchObject({ as: 'p' });
  expect(of('  delete from "public"."evidence" where id in (select id from x)')).toMatchObject({ table: 'evidence', verb: 'delete from' });
  expect(of('insert into duty (id) select id from duty where id = (select 1)')).toMatchObject({ table: 'duty', as: 'duty' });
});

test('what writes nothing, or a table that no seal covers, is left alone', () => {
  for (const statement of [
    'select * from plan for update',
    'select id from officer for no key update of officer',
    'insert into import_receipt values ($1)',
    'update auth."user" set name = $1',
    `update "process_heartbeat" set "beat_at" = $1`,
    'with a as (select 1) select * from a',
  ])
    expect(writtenBy(statement), statement).toBeUndefined();
});

test('a write that hides in another statement throws: it would stand under no seal', () => {
  expect(() => writtenBy('with a as (insert into plan (id) values ($1)) select 1')).toThrow('plan');
  expect(() =>
    writtenBy('insert into task (id) select id from x where exists (with b as (delete from duty where id = $1) select 1)'),
  ).toThrow('duty');
  expect(() => writtenBy('merge into target t using x on true when matched then update set text = $1')).toThrow('target');
});
