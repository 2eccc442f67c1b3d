import { expect, test } from 'vitest';
import type { Actor } from '#platform/values/actor.ts';
import { historyOf } from '#platform/server/audit.ts';
import { acting, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority } from '#root/testing/builders.ts';
import { anOfficerWhoSignsIn, atTheDoor, installKey, type SigningOfficer } from '#root/testing/identity.ts';
import {
  hashed,
  joinAccount,
  officerOf,
  provenAccount,
  renameOfficer,
  resetPassword,
  separateOfficer,
  workFor,
  type By,
} from './server/index.ts';

const { base, library, door, here, enter } = await atTheDoor();

async function inTwo() {
  await enter();
  const present = await door.present(here.browser);
  const other = await anAuthority(base.db);
  const there = await anOfficerWhoSignsIn(base.db, other, { fullName: 'Lê Thị Thử', roles: ['clerk'], password: 'bến sông có gió mát' });
  return { present, other, there, actor: present.actor as Actor };
}

const prove = (typed: { signInName: string; password: string }, who: Awaited<ReturnType<typeof inTwo>>['present']) =>
  provenAccount(library, base.db, who.signIn, typed, here.browser.visit());

async function join(as: Awaited<ReturnType<typeof inTwo>>) {
  const account = value(await prove(as.there, as.present));
  return acting(base.db, as.actor, (tx) => joinAccount(tx, { actor: as.actor, who: as.present.signIn, account, now }));
}

const byOf = ({ officerId }: Pick<SigningOfficer, 'officerId'>): By => ({ officerId, at: now });

test('an officer of two authorities signs in once, goes from one to the other and has the rights of one at a time', async () => {
  const as = await inTwo();
  value(await join(as));
  const first = (await door.present(here.browser)).actor as Actor;
  expect(first).toMatchObject({ authorityId: here.authority.authorityId, elsewhere: [as.other.authorityId] });
  expect(first.posts.map(({ role }) => role)).toEqual(['plan-owner']);
  value(await acting(base.db, first, (tx) => workFor(tx, first, as.present.signIn, as.other.authorityId)));
  const second = (await door.present(here.browser)).actor as Actor;
  expect(second).toMatchObject({ authorityId: as.other.authorityId, officerId: as.there.officerId });
  expect(second.posts.map(({ role }) => role)).toEqual(['clerk']);
  const third = await anAuthority(base.db);
  expect(refusalOf(await acting(base.db, second, (tx) => workFor(tx, second, as.present.signIn, third.authorityId)))).toBe(
    'not-of-that-authority',
  );
  const log = await historyOf(base.db, as.other.authorityId, 'officer', as.there.officerId);
  expect(log.at(-1)).toMatchObject({ action: 'officer.joined', actor: `officer:${as.there.officerId}` });
});

test('the account of another authority is joined only by its password, and not twice', async () => {
  const as = await inTwo();
  expect(refusalOf(await prove({ ...as.there, password: 'không phải mật khẩu' }, as.present))).toBe('join-wrong');
  expect(refusalOf(await prove({ signInName: 'khong.co.ai', password: 'không phải mật khẩu' }, as.present))).toBe('join-wrong');
  expect(refusalOf(await prove(here.officer, as.present))).toBe('join-same');
  const colleague = await anOfficerWhoSignsIn(base.db, here.authority);
  expect(refusalOf(await join({ ...as, there: colleague }))).toBe('join-same-authority');
  value(await join(as));
  expect(refusalOf(await join(as))).toBe('join-nobody');
});

test('whoever gives a new password for the account gets into no other authority by it', async () => {
  const as = await inTwo();
  value(await join(as));
  const admin = await anOfficerWhoSignsIn(base.db, here.authority, { roles: ['administrator'] });
  const { passwordHash } = await hashed('một mật khẩu cấp lại');
  const given = {
    authorityId: here.authority.authorityId,
    officerId: here.officer.officerId,
    by: byOf(admin),
    passwordHash,
    secret: 'x'.repeat(32),
  };
  value(await acting(base.db, { ...as.actor, officerId: admin.officerId }, (tx) => resetPassword(tx, given)));
  expect((await officerOf(base.db, as.other.authorityId, as.there.officerId))?.isJoined).toBe(false);
  expect(refusalOf(await door.tryIn(here.browser, as.there))).toBeUndefined();
});

test('the account that rests is neither renamed nor given a password; separated it opens its authority again', async () => {
  const as = await inTwo();
  value(await join(as));
  const { authorityId } = as.other;
  const admin = await anOfficerWhoSignsIn(base.db, as.other, { roles: ['administrator'] });
  const actor = { authorityId, officerId: admin.officerId };
  const of = { authorityId, officerId: as.there.officerId, by: byOf(admin) };
  const { passwordHash } = await hashed('một mật khẩu cấp lại');
  expect(refusalOf(await acting(base.db, actor, (tx) => resetPassword(tx, { ...of, passwordHash, secret: 'x'.repeat(32) })))).toBe(
    'officer-joined',
  );
  const renamed = { ...of, installKey, fullName: 'Lê Thị Thử', signInName: 'ten.khac' };
  expect(refusalOf(await acting(base.db, actor, (tx) => renameOfficer(tx, renamed)))).toBe('officer-joined');
  expect((await officerOf(base.db, authorityId, as.there.officerId))?.signInName).toBe(as.there.signInName);
  value(await acting(base.db, actor, (tx) => separateOfficer(tx, of)));
  expect(refusalOf(await acting(base.db, actor, (tx) => separateOfficer(tx, of)))).toBe('officer-not-joined');
  expect((await door.present(here.browser)).actor).not.toHaveProperty('elsewhere');
});
