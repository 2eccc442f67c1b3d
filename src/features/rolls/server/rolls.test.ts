import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Id } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, day, now, refusalOf, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aRoll } from '#root/testing/rooms/rolls.ts';
import type { EntryId, RollId } from '../roll.ts';
import { addEntries, correctRoll, endEntry, entriesOf, makeRoll, resumeEntry, rollsOf } from './index.ts';

let opened: TestDatabase;
let owner: Actor;
let performer: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
  const ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  performer = await anOfficer(opened.db, ward);
});
afterAll(() => opened.drop());

const run = <T>(command: (tx: Tx) => Promise<Result<T>>, actor = owner) => acting(opened.db, actor, command);
const by = (actor = owner) => ({ actor, now });
const input = (name: string, names = 'Một\nHai') => ({ name, sort: 'station' as const, names, sinceOn: day('2026-01-01') });

test('a list is made once of a form, also by two at once, and its entries are what the lines say', async () => {
  const formId = crypto.randomUUID() as Id<'form'>;
  const making = {
    work: { authorityId: owner.authorityId, actor: `officer:${owner.officerId}`, at: now },
    command: (tx: Tx) => makeRoll(tx, by(), { ...input('Đài truyền thanh', '  Cụm 1 \n\nCụm   2\n'), formId }),
  };
  const { first, second } = await atOnce(opened.db, making, making);
  expect(first).toEqual(second);
  const entries = await entriesOf(opened.db, owner.authorityId, [value(first)]);
  expect(entries.map(({ name }) => name)).toEqual(['Cụm 1', 'Cụm 2']);
});

test('everything that is wrong is said at once, and who may not keep lists does not', async () => {
  await run((tx) => makeRoll(tx, by(), input('Bưu điện')));
  const wrong = await run((tx) => makeRoll(tx, by(), input('bưu điện', `Một\nmột\n${'x'.repeat(301)}`)));
  expect(wrong.ok).toBe(false);
  if (!wrong.ok)
    expect([wrong.refusal, ...(wrong.refusal.others ?? [])].map(({ code }) => code)).toEqual([
      'name-taken',
      'entry-too-long',
      'entry-twice',
    ]);
  expect(refusalOf(await run((tx) => makeRoll(tx, by(), input('Rỗng', ' \n '))))).toBe('no-entries');
  const many = Array.from({ length: 5001 }, (_, at) => `Mục ${at}`).join('\n');
  expect(refusalOf(await run((tx) => makeRoll(tx, by(), input('Nhiều', many))))).toBe('too-many-entries');
  expect(refusalOf(await run((tx) => makeRoll(tx, by(performer), input('Khác')), performer))).toBe('may-not-keep-lists');
  expect((await rollsOf(opened.db, owner.authorityId)).filter(({ name }) => ['Rỗng', 'Nhiều', 'Khác'].includes(name))).toEqual([]);
});

test('an entry ends on a day and can be taken back, unless its name stands there anew', async () => {
  const { id, entries } = await aRoll(opened.db, owner, 'Bưu cục', ['A', 'B']);
  const [a] = entries as [EntryId];
  const end = (on: string) => run((tx) => endEntry(tx, by(), id, { entryId: a, endedOn: day(on) }));
  expect(refusalOf(await end('2025-12-31'))).toBe('entry-ends-too-early');
  value(await end('2026-05-01'));
  value(await end('2026-05-01'));
  expect(refusalOf(await end('2026-06-01'))).toBe('entry-ended');
  value(await run((tx) => addEntries(tx, by(), id, { names: 'A', sinceOn: day('2026-05-01') })));
  expect(refusalOf(await run((tx) => addEntries(tx, by(), id, { names: 'a', sinceOn: day('2026-05-01') })))).toBe('entry-twice');
  expect(refusalOf(await run((tx) => resumeEntry(tx, by(), id, a)))).toBe('entry-twice');
  const [, b] = entries as [EntryId, EntryId];
  expect(refusalOf(await run((tx) => resumeEntry(tx, by(), id, b)))).toBe('entry-not-ended');
  expect(refusalOf(await run((tx) => resumeEntry(tx, by(), id, crypto.randomUUID() as EntryId)))).toBe('unknown-entry');
});

test('a list is called otherwise, and saying the same writes nothing', async () => {
  const { id } = await aRoll(opened.db, owner, 'Trang', ['A']);
  const correct = (name: string) => run((tx) => correctRoll(tx, by(), id, { name, sort: 'site' }));
  value(await correct('Trang điện tử'));
  expect((await rollsOf(opened.db, owner.authorityId)).find((roll) => roll.id === id)).toMatchObject({
    name: 'Trang điện tử',
    sort: 'site',
  });
  expect(refusalOf(await run((tx) => correctRoll(tx, by(), crypto.randomUUID() as RollId, { name: 'X', sort: 'site' })))).toBe(
    'unknown-list',
  );
});
