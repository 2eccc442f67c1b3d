import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorities, authorityOn, loadAdministrativeUnits, newAuthorityId, type FreeAuthority } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { operatorInLog, operatorOf } from '#platform/server/log/operator.ts';
import { logPage } from '#platform/server/log/pages.ts';
import { transactFor } from '#platform/server/transact.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { acting, day, now, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { installKey } from '#root/testing/identity.ts';
import { closeAuthority, createOfficer, openAuthority } from './server/index.ts';

let opened: TestDatabase;
let operator: Actor;

beforeAll(async () => {
  opened = await createTestDatabase();
  await opened.db.transaction().execute(loadAdministrativeUnits);
  operator = await anOfficer(opened.db, await anAuthority(opened.db), { roles: ['administrator'] });
});
afterAll(() => opened.drop());

const body = (name: string): FreeAuthority => ({ level: 'department', name, shortName: 'S', placeName: 'Mẫu', from: day('2026-01-01') });

const givenFor = (authorityId: AuthorityId, of: { code: string } | FreeAuthority, isAnother = false) => ({
  authorityId,
  of,
  isAnother,
  fullName: 'Lê Thị Mở',
  signInName: undefined,
  passwordHash: 'x',
  installKey,
  now,
});
const open = async (of: { code: string } | FreeAuthority, { isAnother = false, id }: { isAnother?: boolean; id?: AuthorityId } = {}) => {
  const authorityId = id ?? (await newAuthorityId(opened.db));
  return processing(opened.db, authorityId, (tx) => openAuthority(tx, givenFor(authorityId, of, isAnother)));
};
const slugOf = async (id: AuthorityId) => (await authorityOn(opened.db, id, today))?.slug;

test('a name with the number of a place takes no step of that place, which may come later', async () => {
  const named = value(await open(body('Hưng Đạo 11689')));
  const place = value(await open({ code: '11689' }));
  expect(await slugOf(place.authorityId)).toBe('hung-dao-11689');
  expect(await slugOf(named.authorityId)).toBe('hung-dao-11689-2');
  expect(refusalOf(await open({ code: '11689' }))).toBe('place-taken');
});

test('the same name is asked about, whatever its letters’ size; of three sent at once one is made', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => open(body('Sở Gửi Ba Lần'))));
  expect(answers.map(refusalOf).toSorted()).toEqual(['authority-named', 'authority-named', undefined]);
  expect(refusalOf(await open(body('sở gửi  ba lần')))).toBe('authority-named');
  const id = await newAuthorityId(opened.db);
  const sure = await Promise.all([1, 2, 3].map(() => open(body('Sở Gửi Ba Lần'), { isAnother: true, id })));
  expect(sure.map(refusalOf).toSorted()).toEqual(['authority-there', 'authority-there', undefined]);
});

const within = (tx: Tx, authorityId: AuthorityId, name: string) => {
  const work = { authorityId, actor: operatorInLog(operator), at: now };
  return transactFor(tx, { work, own: { ...work, authorityId: operator.authorityId } }, () =>
    openAuthority(tx, givenFor(authorityId, body(name))),
  );
};
const note = { action: 'authority.opened', objectType: 'authority', objectId: 'x', changes: {} };
const opening = (authorityId: AuthorityId, name: string, after: () => void) =>
  acting(opened.db, operator, async (tx) => {
    const made = await within(tx, authorityId, name);
    if (!made.ok) return made;
    recordChange(tx, { ...note, objectId: authorityId });
    after();
    return ok(undefined);
  });
const logged = async (authorityId: AuthorityId, filter = {}) =>
  (await logPage(opened.db, authorityId, filter, { page: 1, size: 100 })).lines;

test('an authority that an officer adds stands in both logs, each in its own words, or in neither', async () => {
  const [made, lost] = [await newAuthorityId(opened.db), await newAuthorityId(opened.db)];
  value(await opening(made, 'Sở Có Hai Sổ', () => undefined));
  const [own, theirs] = [await logged(operator.authorityId, { objectId: made }), await logged(made)];
  expect(own.map(({ actor, action }) => [actor, action])).toEqual([[`officer:${operator.officerId}`, 'authority.opened']]);
  expect(new Set(theirs.map(({ actor }) => actor))).toEqual(new Set([operatorInLog(operator)]));
  expect(theirs.map(({ action }) => action)).toEqual(expect.arrayContaining(['authority.created', 'officer.created', 'post.granted']));
  expect(operatorOf(theirs[0]?.actor ?? '')).toEqual({ authorityId: operator.authorityId, officerId: operator.officerId });
  const cut = () => {
    throw new Error('cut off');
  };
  await expect(opening(lost, 'Sở Mất Giữa Chừng', cut)).rejects.toThrow('cut off');
  expect([await logged(lost), await logged(operator.authorityId, { objectId: lost })]).toEqual([[], []]);
  expect((await authorities(opened.db)).map(({ id }) => id)).not.toContain(lost);
});

test('one for which nobody has worked is taken away: its step, code and sign-in name are free, and its log stays', async () => {
  const close = (authorityId: AuthorityId) => processing(opened.db, authorityId, (tx) => closeAuthority(tx, { authorityId, now }));
  const made = value(await open({ code: '11692' }));
  const slug = await slugOf(made.authorityId);
  value(await close(made.authorityId));
  expect(refusalOf(await close(made.authorityId))).toBe('authority-gone');
  expect((await logged(made.authorityId)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['authority.created', 'authority.removed']),
  );
  const anew = value(await open({ code: '11692' }));
  expect([await slugOf(anew.authorityId), anew.signInName]).toEqual([slug, made.signInName]);
  const administrator = { authorityId: anew.authorityId, officerId: operator.officerId };
  const other = { ...givenFor(anew.authorityId, { code: '' }), fullName: 'Bùi Thị Làm' };
  value(await acting(opened.db, administrator, (tx) => createOfficer(tx, other)));
  expect(refusalOf(await close(anew.authorityId))).toBe('authority-works');
  expect((await authorities(opened.db)).map(({ id }) => id)).toContain(anew.authorityId);
  expect(refusalOf(await close(operator.authorityId))).toBe('first-stays');
});
