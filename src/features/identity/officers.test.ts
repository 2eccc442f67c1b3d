import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import { openPersonal, type Sealed } from '#platform/server/log/personal.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import { day, now, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { anOfficerWhoSignsIn, installKey } from '#root/testing/identity.ts';
import {
  addFirstAdministrator,
  readyAdministrator,
  createOfficer,
  endOfficer,
  endPost,
  grantPost,
  hasAdministrator,
  officerOf,
  officersOf,
  readmitOfficer,
  renameOfficer,
  type By,
  type PostId,
} from './server/index.ts';

let base: TestDatabase;
let authority: BuiltAuthority;
beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base.drop());
beforeEach(async () => {
  authority = await anAuthority(base.db);
  by = { officerId: (await anOfficer(base.db, authority, { fullName: 'Quản Trị Thử', roles: [] })).officerId, at: now };
});

type Command<T> = Parameters<typeof processing<T>>[2];
const run = <T>(command: Command<T>) => processing(base.db, authority.authorityId, command);
/** Another officer who does it; nobody in particular. */
let by: By;
const of = (officerId: OfficerId) => ({ authorityId: authority.authorityId, officerId });
const grant = (officerId: OfficerId, role: string, from: string, until?: string, unitId: UnitId = authority.rootUnitId) =>
  run((tx) => grantPost(tx, { ...of(officerId), unitId, role, from: day(from), until: until ? day(until) : undefined }));
const reload = async (officerId: OfficerId) => {
  const found = await officerOf(base.db, authority.authorityId, officerId);
  if (!found) throw new Error('The officer is gone.');
  return found;
};

describe('an officer', () => {
  test('is listed by the given name, which stands last, and keeps the whole name', async () => {
    for (const fullName of ['Trần Văn Đức', 'Nguyễn Thị Ánh', 'Lê Dũng', '  Phạm   Thị  An '])
      await anOfficerWhoSignsIn(base.db, authority, { fullName });
    const names = (await officersOf(base.db, authority.authorityId)).map((officer) => officer.fullName);
    expect(names).toEqual(['Phạm Thị An', 'Nguyễn Thị Ánh', 'Lê Dũng', 'Trần Văn Đức', 'Quản Trị Thử']);
  });

  test('gets a sign-in name by the custom of offices, and the next one of that name a number', async () => {
    const first = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Đặng Thị Hồng Thắm' });
    const second = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Đỗ Thu Hà Thắm' });
    expect([first.signInName, second.signInName]).toEqual(['tham.dth', 'tham.dth2']);
  });

  test.each([
    ['no name', { fullName: '  ' }, 'name-missing'],
    ['a sign-in name with marks', { signInName: 'bình.nv' }, 'sign-in-name-form'],
    ['a sign-in name that is taken', { signInName: 'Da.Co' }, 'sign-in-name-taken'],
  ])('is not made with %s', async (_case, wrong, code) => {
    if (code === 'sign-in-name-taken') await anOfficerWhoSignsIn(base.db, authority, { signInName: 'da.co' });
    const given = {
      authorityId: authority.authorityId,
      installKey,
      fullName: 'Lý Thử',
      signInName: undefined,
      passwordHash: 'x',
      now,
      ...wrong,
    };
    expect(refusalOf(await run((tx) => createOfficer(tx, given)))).toBe(code);
  });

  test('is in the log under the key of the person: readable while it is there, gone with it', async () => {
    const { officerId } = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Bùi Thị Kín' });
    value(await run((tx) => renameOfficer(tx, { ...of(officerId), by, installKey, fullName: 'Bùi Thị Kính', signInName: undefined })));
    const lines = await historyOf(base.db, authority.authorityId, 'officer', officerId);
    expect(lines.map((line) => line.action)).toEqual(['officer.created', 'officer.renamed']);
    expect(JSON.stringify(lines)).not.toContain('Bùi');
    const sealed = lines[1]?.changes['fullName']?.to as Sealed;
    expect(await openPersonal(base.db, installKey, authority.authorityId, sealed)).toBe('Bùi Thị Kính');
    await base.db.deleteFrom('person_key').where('person_id', '=', officerId).execute();
    expect(await openPersonal(base.db, installKey, authority.authorityId, sealed)).toBeUndefined();
  });

  test('of another authority is not found', async () => {
    const elsewhere = await anAuthority(base.db);
    const { officerId } = await anOfficerWhoSignsIn(base.db, elsewhere);
    expect(refusalOf(await grant(officerId, 'clerk', '2026-01-01'))).toBe('officer-unknown');
    expect(refusalOf(await run((tx) => readmitOfficer(tx, { ...of(officerId), by })))).toBe('officer-unknown');
  });
});

describe('a post', () => {
  test('holds from its first to its last day', async () => {
    const { officerId } = await anOfficerWhoSignsIn(base.db, authority);
    const { postId } = value(await grant(officerId, 'clerk', '2026-01-01', '2026-06-30'));
    expect((await reload(officerId)).posts).toMatchObject([
      { id: postId, role: 'clerk', from: day('2026-01-01'), until: day('2026-06-30') },
    ]);
  });

  test.each([
    ['an unknown role', ['chief', '2026-01-01'], 'role-unknown'],
    ['a unit that is not there yet', ['clerk', '2020-01-01'], 'unit-unknown'],
    ['an end before the start', ['clerk', '2026-02-01', '2026-01-31'], 'post-backwards'],
    ['a role whose rights are those of another', ['finance', '2026-01-01'], 'role-not-offered'],
    ['a role of partners in an office', ['partner', '2026-01-01'], 'role-for-partners'],
  ] as const)('is not granted for %s', async (_case, [role, from, until], code) => {
    const { officerId } = await anOfficerWhoSignsIn(base.db, authority);
    expect(refusalOf(await grant(officerId, role, from, until))).toBe(code);
  });

  test('in a partner body is that of a representative and nothing else', async () => {
    const { officerId } = await anOfficerWhoSignsIn(base.db, authority);
    const front = (await unitsOn(base.db, authority.authorityId, today)).find(({ isPartner }) => isPartner);
    expect(refusalOf(await grant(officerId, 'clerk', '2026-01-01', undefined, front?.id))).toBe('role-not-for-partners');
    expect((await grant(officerId, 'partner', '2026-01-01', undefined, front?.id)).ok).toBe(true);
  });

  test('is held once at a time, and again later', async () => {
    const { officerId } = await anOfficerWhoSignsIn(base.db, authority);
    value(await grant(officerId, 'performer', '2026-01-01', '2026-03-31'));
    expect(refusalOf(await grant(officerId, 'performer', '2026-03-31'))).toBe('post-held');
    expect((await grant(officerId, 'performer', '2026-04-01')).ok).toBe(true);
  });

  test('ends with a day; one that had not begun is taken away', async () => {
    const { officerId } = await anOfficerWhoSignsIn(base.db, authority);
    const end = (postId: PostId, lastDay: string) => run((tx) => endPost(tx, { ...of(officerId), postId, lastDay: day(lastDay), by }));
    const { postId } = value(await grant(officerId, 'neighbourhood-head', '2026-01-01'));
    value(await end(postId, '2026-05-31'));
    expect((await reload(officerId)).posts[0]?.until).toEqual(day('2026-05-31'));
    expect(refusalOf(await end(postId, '2026-07-01'))).toBe('post-over');
    value(await end(postId, '2025-12-31'));
    expect((await reload(officerId)).posts).toEqual([]);
    const lines = await historyOf(base.db, authority.authorityId, 'officer', officerId);
    expect(lines.map((line) => line.action).slice(1)).toEqual(['post.granted', 'post.ended', 'post.withdrawn']);
  });
});

describe('an administrator', () => {
  test('cannot leave the authority without one', async () => {
    const only = await anOfficerWhoSignsIn(base.db, authority, { roles: ['administrator'] });
    const post = (await reload(only.officerId)).posts[0]?.id as PostId;
    const give = () => run((tx) => endPost(tx, { ...of(only.officerId), postId: post, lastDay: today, by }));
    expect(refusalOf(await give())).toBe('last-administrator');
    const other = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Ngô Kế Nhiệm' });
    value(await grant(other.officerId, 'administrator', '2026-07-01'));
    expect(refusalOf(await give())).toBe('last-administrator');
    value(await grant(other.officerId, 'administrator', '2026-01-01', '2026-06-30'));
    expect(refusalOf(await give())).toBe('last-administrator');
    const third = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Hồ Kế Nhiệm', roles: ['administrator'] });
    const leave = (officerId: OfficerId, who: OfficerId) =>
      run((tx) => endOfficer(tx, { ...of(officerId), by: { officerId: who, at: now }, lastDay: today }));
    expect(refusalOf(await leave(third.officerId, third.officerId))).toBe('not-oneself');
    value(await give());
    expect(refusalOf(await leave(third.officerId, only.officerId))).toBe('last-administrator');
  });

  test('is made once by the set-up, with a password that is not easily guessed', async () => {
    const empty = await createTestDatabase();
    const first = await anAuthority(empty.db, { placeName: 'Sao Mai' });
    const given = { authorityId: first.authorityId, unitId: first.rootUnitId, fullName: 'Đinh Thị Đầu', signInName: 'quantri', now };
    const make = async (password: string) => {
      const ready = await readyAdministrator({ ...given, password });
      if (!ready.ok) return ready;
      return processing(empty.db, first.authorityId, (tx) => addFirstAdministrator(tx, installKey, { ...given, ...ready.value }));
    };
    expect(await hasAdministrator(empty.db)).toBe(false);
    expect(refusalOf(await make('1234567890'))).toBe('password-common');
    const answers = await Promise.all([make('mưa rào trên mái ngói cũ'), make('mưa rào trên mái ngói cũ')]);
    expect(answers.map(refusalOf).sort()).toEqual(['already-set-up', undefined]);
    expect(
      (await officersOf(empty.db, first.authorityId)).map(({ mustChangePassword, posts }) => [mustChangePassword, posts[0]?.role]),
    ).toEqual([[false, 'administrator']]);
    await empty.drop();
  });
});

describe('an officer who leaves', () => {
  test('takes the posts along on the same day, and can come back without them', async () => {
    const chair = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Chủ Toạ', roles: ['chair'] });
    const leaving = await anOfficerWhoSignsIn(base.db, authority, { roles: ['clerk', 'performer'] });
    value(await grant(leaving.officerId, 'neighbourhood-head', '2026-09-01'));
    value(
      await run((tx) =>
        endOfficer(tx, { ...of(leaving.officerId), by: { officerId: chair.officerId, at: now }, lastDay: day('2026-06-30') }),
      ),
    );
    const left = await reload(leaving.officerId);
    expect(left.endedOn).toEqual(day('2026-07-01'));
    expect(left.posts.map(({ role, until }) => [role, until?.toString()])).toEqual([['clerk', '2026-06-30'], ['performer', '2026-06-30']]); // prettier-ignore
    expect(refusalOf(await grant(leaving.officerId, 'neighbourhood-head', '2026-07-01'))).toBe('officer-ended');
    value(await run((tx) => readmitOfficer(tx, { ...of(leaving.officerId), by })));
    expect((await grant(leaving.officerId, 'neighbourhood-head', '2026-07-01')).ok).toBe(true);
  });
});
