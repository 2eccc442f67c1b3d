import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { anOfficerWhoSignsIn, installKey, type SigningOfficer } from '#root/testing/identity.ts';
import {
  hashed,
  allNotices,
  approveProposal,
  declineProposal,
  endOfficer,
  endPost,
  grantPost,
  heldOn,
  noteSeen,
  officerOf,
  proposalsOf,
  propose,
  renameOfficer,
  resetPassword,
  unseenBy,
  withdrawProposal,
  type By,
  type NoticeId,
  type PostId,
  type ProposalId,
  type Proposed,
} from './server/index.ts';
import { isBinding, offeredRoles } from './roles.ts';

let base: TestDatabase;
let authority: BuiltAuthority;
let admin: SigningOfficer;
let chair: SigningOfficer;
let other: SigningOfficer;
beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base.drop());
beforeEach(async () => {
  authority = await anAuthority(base.db);
  [admin, chair, other] = await Promise.all([
    anOfficerWhoSignsIn(base.db, authority, { fullName: 'Quản Trị Thử', roles: ['administrator'] }),
    anOfficerWhoSignsIn(base.db, authority, { fullName: 'Chủ Tịch Thử', roles: ['chair'] }),
    anOfficerWhoSignsIn(base.db, authority, { fullName: 'Văn Thư Thử' }),
  ]);
});

type Command<T> = Parameters<typeof acting<T>>[2];
const means = { installKey, passwordHash: (await hashed('kmta-x7pd-bcde-2345')).passwordHash, secret: 'x'.repeat(32), waitDays: 7 };
const actorOf = ({ officerId }: SigningOfficer) => ({ authorityId: authority.authorityId, officerId });
const as = <T>(who: SigningOfficer, command: Command<T>) => acting(base.db, actorOf(who), command);
const byOf = ({ officerId }: SigningOfficer, at = now): By => ({ officerId, at });
const grantOf = (role: string): Proposed => ({ kind: 'grant', unitId: authority.rootUnitId, role, from: day('2026-01-01') });
const ask = (by: SigningOfficer, about: SigningOfficer, proposed: Proposed, reason?: string) =>
  as(by, (tx) => propose(tx, { ...actorOf(about), by: byOf(by), proposed, reason }, means));
const waiting = async (): Promise<ProposalId> => (await proposalsOf(base.db, authority.authorityId, now))[0]?.id as ProposalId;
const of = (by: SigningOfficer, proposalId: ProposalId, at = now) => ({ authorityId: authority.authorityId, proposalId, by: byOf(by, at) });
const approve = async (by: SigningOfficer, at = now) => {
  const id = await waiting();
  return as(by, (tx) => approveProposal(tx, of(by, id, at), means));
};
const rolesOf = async ({ officerId }: SigningOfficer) => {
  const found = await officerOf(base.db, authority.authorityId, officerId);
  return heldOn(found?.posts ?? [], today).map(({ role }) => role);
};
const stateOf = async () => (await proposalsOf(base.db, authority.authorityId, now)).map(({ state }) => state);

test('the roles over issuing, confirming, freezing, releasing and administration take two people, no other', () => {
  expect(offeredRoles.filter(isBinding)).toEqual(['chair', 'plan-owner', 'content-approver', 'clerk', 'administrator']);
});

describe('a role with binding rights', () => {
  test('waits for a second officer, who is neither the proposer nor whom it is for', async () => {
    expect(value(await ask(admin, other, grantOf('clerk')))).toEqual({ waits: true });
    expect(await rolesOf(other)).toEqual([]);
    expect(refusalOf(await approve(admin))).toBe('own-proposal');
    expect(refusalOf(await approve(other))).toBe('about-oneself');
    value(await approve(chair));
    expect(await rolesOf(other)).toEqual(['clerk']);
    expect(await stateOf()).toEqual(['approved']);
    expect(refusalOf(await approve(chair))).toBe('proposal-decided');
  });

  test('is not what the administrator gives to himself, and the chair does not approve what favours the chair', async () => {
    value(await ask(admin, admin, grantOf('chair')));
    expect(refusalOf(await approve(admin))).toBe('about-oneself');
    expect(refusalOf(await ask(admin, chair, grantOf('administrator')))).toBe('reason-missing');
    const third = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Quản Trị Ba', roles: ['administrator'] });
    value(await ask(third, chair, grantOf('administrator')));
    const about = (await proposalsOf(base.db, authority.authorityId, now)).find(({ officerId }) => officerId === chair.officerId);
    const answer = await as(chair, (tx) => approveProposal(tx, of(chair, about?.id as ProposalId), means));
    expect(refusalOf(answer)).toBe('about-oneself');
    expect(await rolesOf(admin)).toEqual(['administrator']);
  });

  test('of other kinds is given at once', async () => {
    expect(value(await ask(admin, other, grantOf('performer')))).toMatchObject({ waits: false });
    expect(await rolesOf(other)).toEqual(['performer']);
  });

  test('wants a reason where the authority has no second officer; the reason is kept, sealed in the log', async () => {
    const left = await anAuthority(base.db);
    authority = left;
    const [alone, head] = [
      await anOfficerWhoSignsIn(base.db, left, { fullName: 'Một Mình', roles: ['administrator'] }),
      await anOfficerWhoSignsIn(base.db, left, { fullName: 'Chủ Tịch Mới', oneTime: true }),
    ];
    expect(refusalOf(await ask(alone, head, grantOf('chair')))).toBe('reason-missing');
    value(await ask(alone, head, grantOf('chair'), 'Xã mới lập, chưa có ai khác.'));
    expect(await rolesOf(head)).toEqual(['chair']);
    expect(await proposalsOf(base.db, left.authorityId, now)).toMatchObject([{ state: 'alone', reason: 'Xã mới lập, chưa có ai khác.' }]);
    const lines = await historyOf(base.db, left.authorityId, 'officer', head.officerId);
    expect(lines.map(({ action }) => action)).toEqual(['officer.created', 'officer.done-alone', 'post.granted']);
    expect(JSON.stringify(lines)).not.toContain('Xã mới lập');
    // The new chair cannot sign in with a password of one's own yet, so is nobody's second person.
    expect(refusalOf(await ask(alone, alone, grantOf('plan-owner')))).toBe('reason-missing');
  });

  test('is not given alone by who has just taken the role of the second officer away', async () => {
    const post = (await officerOf(base.db, authority.authorityId, chair.officerId))?.posts[0]?.id as PostId;
    value(await as(admin, (tx) => endPost(tx, { ...actorOf(chair), postId: post, lastDay: today, by: byOf(admin) })));
    expect(refusalOf(await ask(admin, admin, grantOf('chair'), 'Chỉ còn tôi.'))).toBe('must-wait');
  });

  test('is not given alone by who has just been handed the password of the second officer', async () => {
    value(await ask(admin, chair, { kind: 'password' }, 'Chủ tịch quên mật khẩu.'));
    expect(refusalOf(await ask(admin, admin, grantOf('chair'), 'Chỉ còn tôi.'))).toBe('must-wait');
    expect(await rolesOf(admin)).toEqual(['administrator']);
  });

  test('expires, is declined or taken back, and can then be proposed again', async () => {
    value(await ask(admin, other, grantOf('clerk')));
    expect(refusalOf(await ask(admin, other, grantOf('clerk')))).toBe('proposed-already');
    const late = now.add({ hours: 24 * 7 });
    expect(refusalOf(await approve(chair, late))).toBe('proposal-expired');
    const id = await waiting();
    expect(refusalOf(await as(chair, (tx) => withdrawProposal(tx, of(chair, id), installKey)))).toBe('not-the-proposer');
    value(await as(admin, (tx) => withdrawProposal(tx, of(admin, id), installKey)));
    value(await ask(admin, other, grantOf('clerk')));
    const again = await waiting();
    value(await as(chair, (tx) => declineProposal(tx, of(chair, again), installKey)));
    expect(await rolesOf(other)).toEqual([]);
    expect((await stateOf()).toSorted()).toEqual(['declined', 'withdrawn']);
  });

  test('is not approved by somebody whose own role has ended meanwhile', async () => {
    value(await ask(admin, other, grantOf('clerk')));
    const post = (await officerOf(base.db, authority.authorityId, chair.officerId))?.posts[0]?.id as PostId;
    value(await as(admin, (tx) => endPost(tx, { ...actorOf(chair), postId: post, lastDay: today, by: byOf(admin) })));
    expect(refusalOf(await approve(chair))).toBe('not-entitled');
  });
});

describe('help with the sign-in', () => {
  test('of somebody with binding rights takes two people, and tells whom it concerns before and after', async () => {
    const second = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Quản Trị Hai', roles: ['administrator'] });
    expect(value(await ask(admin, chair, { kind: 'password' }))).toEqual({ waits: true });
    expect((await officerOf(base.db, authority.authorityId, chair.officerId))?.mustChangePassword).toBe(false);
    expect(value(await approve(second))).toMatchObject({ waits: false, given: { signInName: chair.signInName } });
    expect((await officerOf(base.db, authority.authorityId, chair.officerId))?.mustChangePassword).toBe(true);
    const told = (await allNotices(base.db, authority.authorityId, chair.officerId)).map(({ what, by }) => `${what}: ${by}`);
    expect(told).toEqual(['password-given: Quản Trị Hai', 'password-proposed: Quản Trị Thử']);
  });

  test('of anybody else is given at once', async () => {
    expect(value(await ask(admin, other, { kind: 'password' }))).toMatchObject({ waits: false, given: { signInName: other.signInName } });
  });
});

describe('a notice', () => {
  test('stands until it is seen, but not for the session in which it was done', async () => {
    const session = crypto.randomUUID();
    value(
      await as(admin, (tx) =>
        renameOfficer(tx, { ...actorOf(other), installKey, by: byOf(admin), fullName: 'Văn Thư Hai', signInName: undefined }),
      ),
    );
    value(await as(other, (tx) => resetPassword(tx, { ...actorOf(chair), by: { ...byOf(other), sessionId: session }, ...means })));
    const unseen = (who: SigningOfficer, inSession: string) =>
      unseenBy(base.db, authority.authorityId, who.officerId, inSession).then(({ notices }) => notices);
    expect((await unseen(other, session)).map(({ what }) => what)).toEqual(['renamed']);
    expect(await unseen(chair, session)).toEqual([]);
    const [last] = await unseen(chair, crypto.randomUUID());
    expect(last?.what).toBe('password-given');
    await as(chair, async (tx) => {
      await noteSeen(tx, { ...actorOf(chair), upTo: last?.id as NoticeId, at: now });
      return { ok: true, value: undefined };
    });
    expect(await unseen(chair, crypto.randomUUID())).toEqual([]);
    expect(await allNotices(base.db, authority.authorityId, chair.officerId)).toHaveLength(1);
  });
});

describe('a post that ends today', () => {
  test('gives no right from that hour on, and can be given again the same day', async () => {
    value(await ask(admin, other, grantOf('performer')));
    const post = (await officerOf(base.db, authority.authorityId, other.officerId))?.posts[0]?.id as PostId;
    value(await as(admin, (tx) => endPost(tx, { ...actorOf(other), postId: post, lastDay: today, by: byOf(admin) })));
    expect(await rolesOf(other)).toEqual([]);
    const again = { ...actorOf(other), unitId: authority.rootUnitId, role: 'performer', from: today };
    value(await as(admin, (tx) => grantPost(tx, again)));
    expect(await rolesOf(other)).toEqual(['performer']);
  });

  test('which was to end today anyway is ended at the hour too', async () => {
    const grant = { ...actorOf(other), unitId: authority.rootUnitId, role: 'performer', from: day('2026-01-01'), until: today };
    const { postId } = value(await as(admin, (tx) => grantPost(tx, grant)));
    expect(await rolesOf(other)).toEqual(['performer']);
    value(await as(admin, (tx) => endPost(tx, { ...actorOf(other), postId, lastDay: today, by: byOf(admin) })));
    expect(await rolesOf(other)).toEqual([]);
  });
});

describe('two at once', () => {
  const work = (who: SigningOfficer) => ({ ...actorOf(who), actor: `officer:${who.officerId}`, at: now });
  const run = <A, B>(one: [SigningOfficer, Command<A>], two: [SigningOfficer, Command<B>]) =>
    atOnce(base.db, { work: work(one[0]), command: one[1] }, { work: work(two[0]), command: two[1] });

  test('who approve one proposal carry it out once', async () => {
    const second = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Lãnh Đạo Hai', roles: ['chair'] });
    value(await ask(admin, other, grantOf('clerk')));
    const id = await waiting();
    const yes = (who: SigningOfficer): [SigningOfficer, Command<unknown>] => [who, (tx) => approveProposal(tx, of(who, id), means)];
    const { first, second: then, waited } = await run(yes(chair), yes(second));
    expect([first.ok, refusalOf(then), waited]).toEqual([true, 'proposal-decided', true]);
    expect(await rolesOf(other)).toEqual(['clerk']);
  });

  test('of whom one approves and one takes back: the first is right', async () => {
    value(await ask(admin, other, grantOf('clerk')));
    const id = await waiting();
    const { first, second } = await run(
      [admin, (tx) => withdrawProposal(tx, of(admin, id), installKey)],
      [chair, (tx) => approveProposal(tx, of(chair, id), means)],
    );
    expect([first.ok, refusalOf(second)]).toEqual([true, 'proposal-decided']);
    expect(await rolesOf(other)).toEqual([]);
  });

  test('who grant a role and let the officer go leave nobody with a role who has gone', async () => {
    const grant = { ...actorOf(other), unitId: authority.rootUnitId, role: 'performer', from: day('2026-08-01') };
    const { first, second, waited } = await run(
      [chair, (tx) => endOfficer(tx, { ...actorOf(other), by: byOf(chair), lastDay: today })],
      [admin, (tx) => grantPost(tx, grant)],
    );
    expect([first.ok, refusalOf(second), waited]).toEqual([true, 'officer-ended', true]);
  });

  test('who grant the same post give it once, with a sentence for the other', async () => {
    const grant: Command<unknown> = (tx) =>
      grantPost(tx, { ...actorOf(other), unitId: authority.rootUnitId, role: 'performer', from: day('2026-01-01') });
    const { first, second } = await run([admin, grant], [chair, grant]);
    expect([first.ok, refusalOf(second)]).toEqual([true, 'post-held']);
  });

  test('who let each other go as administrators leave one', async () => {
    const second = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Quản Trị Hai', roles: ['administrator'] });
    const letGo = (by: SigningOfficer, who: OfficerId): [SigningOfficer, Command<unknown>] => [
      by,
      (tx) => endOfficer(tx, { authorityId: authority.authorityId, officerId: who, by: byOf(by), lastDay: today }),
    ];
    const { first, second: then } = await run(letGo(admin, second.officerId), letGo(second, admin.officerId));
    expect([first.ok, refusalOf(then)]).toEqual([true, 'last-administrator']);
  });

  test('who correct one name: the second sees what the first wrote', async () => {
    const rename = (who: SigningOfficer, fullName: string): [SigningOfficer, Command<unknown>] => [
      who,
      (tx) => renameOfficer(tx, { ...actorOf(other), installKey, by: byOf(who), fullName, signInName: undefined }),
    ];
    const { second, waited } = await run(rename(admin, 'Văn Thư Mới'), rename(chair, 'Văn Thư Mới'));
    expect([refusalOf(second), waited]).toEqual(['nothing-changes', true]);
  });
});
