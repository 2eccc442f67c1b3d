import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { at } from '#root/testing/actors.ts';
import { anAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { noteRefused, refusedSince, type RefusedKind } from './refused.ts';

let base: TestDatabase;
let own: AuthorityId;
let other: AuthorityId;
beforeAll(async () => {
  base = await createTestDatabase();
  own = (await anAuthority(base.db)).authorityId;
  other = (await anAuthority(base.db)).authorityId;
});
afterAll(() => base.drop());
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await base.db.deleteFrom('refused_entry').execute();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const note = (
  when: string,
  kind: RefusedKind = 'password',
  route = '/(auth)/dang-nhap',
  authorityId: AuthorityId | undefined = undefined,
) => noteRefused(base.db, { authorityId, kind, route, at: at(when) });
const since = async (authorityId: AuthorityId, when: string) =>
  (await refusedSince(base.db, authorityId, at(when))).map(({ hour, kind, route, times }) => [hour.toString(), kind, route, times]);
const hour = (when: string): string => at(when).toString();

test('an hour counts from its first moment to its last, each reason and each route by itself', async () => {
  for (const when of ['2026-06-01T09:00', '2026-06-01T09:59:59.999', '2026-06-01T10:00']) await note(when);
  await note('2026-06-01T09:30', 'code');
  await note('2026-06-01T09:30', 'password', '/(auth)/khac');
  expect(await since(own, '2026-06-01T09:00')).toEqual([
    [hour('2026-06-01T10:00'), 'password', '/(auth)/dang-nhap', 1],
    [hour('2026-06-01T09:00'), 'code', '/(auth)/dang-nhap', 1],
    [hour('2026-06-01T09:00'), 'password', '/(auth)/dang-nhap', 2],
    [hour('2026-06-01T09:00'), 'password', '/(auth)/khac', 1],
  ]);
  expect(await since(own, '2026-06-01T09:01')).toHaveLength(1);
});

test('an authority sees its own and what happened at the sign-in, never those of another', async () => {
  await note('2026-06-01T09:00', 'forbidden', '/a', own);
  await note('2026-06-01T09:00', 'forbidden', '/b', other);
  await note('2026-06-01T09:00', 'pause', '/c');
  expect((await since(own, '2026-06-01T00:00')).map(([, , route]) => route)).toEqual(['/a', '/c']);
  expect((await since(other, '2026-06-01T00:00')).map(([, , route]) => route)).toEqual(['/b', '/c']);
});

test('is kept for ninety days', async () => {
  await note('2026-03-03T09:00');
  await note('2026-03-03T10:00');
  await note('2026-06-01T10:00');
  expect((await since(own, '2026-01-01T00:00')).map(([when]) => when)).toEqual([hour('2026-06-01T10:00'), hour('2026-03-03T10:00')]);
});

test('there is no place for a name or an address', async () => {
  await note('2026-06-01T09:00');
  const rows = await base.db.selectFrom('refused_entry').selectAll().execute();
  expect(rows.map((row) => Object.keys(row).sort())).toEqual([['authority_id', 'hour_at', 'kind', 'route', 'times']]);
});
