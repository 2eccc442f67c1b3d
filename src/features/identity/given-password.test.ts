import { describe, expect, test } from 'vitest';
import { now, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority } from '#root/testing/builders.ts';
import { atTheDoor, anOfficerWhoSignsIn, Browser } from '#root/testing/identity.ts';
import { answerTo } from '#platform/values/forms.ts';
import { hashed, changePassword, namesOf, renewFirstPassword, resetPassword, whyNotChangePassword } from './server/index.ts';

const { base, library, here, tryIn, enter, whoIs, present } = await atTheDoor();

describe('a password that was given', () => {
  const one = 'kmta-x7pd-bcde-2345';

  test('lets nobody work until it is changed; open sessions end and a lock is lifted', async () => {
    const telephone = new Browser();
    await enter(here.officer, telephone);
    for (let tries = 0; tries < 6; tries += 1) await tryIn({ ...here.officer, password: 'không phải' });
    const administrator = await anOfficerWhoSignsIn(base.db, here.authority, { fullName: 'Quản Trị Thử', roles: ['administrator'] });
    const given = {
      authorityId: here.authority.authorityId,
      officerId: here.officer.officerId,
      by: { officerId: administrator.officerId, at: now },
      passwordHash: (await hashed(one)).passwordHash,
      secret: library.settings.secret,
    };
    value(await processing(base.db, here.authority.authorityId, (tx) => resetPassword(tx, given)));
    expect(await whoIs(telephone)).toBeUndefined();
    expect((await enter({ ...here.officer, password: one })).next).toBe('new-password');
    expect((await present()).actor).toBeUndefined();
  });

  test('opens for three days, and neither lets in nor is changed afterwards', async () => {
    const fresh = await anOfficerWhoSignsIn(base.db, here.authority, { fullName: 'Đỗ Văn Trễ', oneTime: true, password: one });
    const late = now.add({ hours: 72 });
    expect((await tryIn(fresh, late.subtract({ minutes: 1 }))).ok).toBe(true);
    expect(refusalOf(await tryIn(fresh, late))).toBe('password-expired');
    await enter(fresh);
    const { signIn: who } = await present();
    const typed = { currentPassword: one, newPassword: 'mưa rào trên mái ngói cũ', again: 'mưa rào trên mái ngói cũ' };
    expect(refusalOf(await changePassword(library, base.db, who, typed, [], here.browser.visit({ now: late })))).toBe('password-expired');
    expect(refusalOf(await changePassword(library, base.db, who, typed, [], here.browser.visit()))).toBeUndefined();
    expect((await tryIn({ ...fresh, password: typed.newPassword }, late)).ok).toBe(true);
  });

  test('of a first administrator who never got in is given anew, once it ran out too, until somebody has chosen a password', async () => {
    const authority = await anAuthority(base.db);
    const first = await anOfficerWhoSignsIn(base.db, authority, {
      fullName: 'Ngô Thị Đầu',
      roles: ['administrator'],
      oneTime: true,
      password: one,
    });
    const late = now.add({ hours: 80 });
    expect(refusalOf(await tryIn(first, late))).toBe('password-expired');
    const { authorityId } = authority;
    const { password, passwordHash } = await hashed('moix-7pd2-bcde-2345');
    const renew = () =>
      processing(base.db, authorityId, (tx) =>
        renewFirstPassword(tx, { authorityId, passwordHash, secret: library.settings.secret, now: late }),
      );
    expect(value(await renew()).signInName).toBe(first.signInName);
    expect(refusalOf(await tryIn(first, late))).toBe('sign-in-wrong');
    expect((await tryIn({ ...first, password }, late)).ok).toBe(true);
    const noted = await base.db.selectFrom('audit_entry').select('action').where('authority_id', '=', authorityId).execute();
    expect(noted.map(({ action }) => action)).toContain('officer.password-given');
    await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Ngô Thị Sau' });
    expect(refusalOf(await renew())).toBe('got-in-already');
    const empty = await anAuthority(base.db);
    const none = { authorityId: empty.authorityId, passwordHash, secret: library.settings.secret, now: late };
    expect(refusalOf(await processing(base.db, empty.authorityId, (tx) => renewFirstPassword(tx, none)))).toBe('no-first-administrator');
  });

  test('is changed once: the officer works, the old one opens no more, others are signed out', async () => {
    const fresh = await anOfficerWhoSignsIn(base.db, here.authority, { fullName: 'Đỗ Văn Mới', oneTime: true, password: one });
    const telephone = new Browser();
    await enter(fresh, telephone);
    await enter(fresh);
    const before = new Map(here.browser.jar);
    const { signIn: who } = await present();
    const typed = { currentPassword: one, newPassword: 'mưa rào trên mái ngói cũ', again: 'mưa rào trên mái ngói cũ' };
    here.browser.keep(value(await changePassword(library, base.db, who, typed, ['Đỗ Văn Mới'], here.browser.visit())));
    expect(here.browser.jar).not.toEqual(before);
    expect((await present()).actor?.fullName).toBe('Đỗ Văn Mới');
    expect(await whoIs(telephone)).toBeUndefined();
    expect(refusalOf(await tryIn(fresh))).toBe('sign-in-wrong');
  });

  test.each([
    ['the same again', { newPassword: 'cá chép uống trà xanh' }, 'same-as-before', 'newPassword'],
    ['typed differently', { again: 'khác hẳn đi nhé' }, 'not-the-same', 'again'],
    ['too short', { newPassword: 'ngắn quá', again: 'ngắn quá' }, 'password-short', 'newPassword'],
    ['made of the own name', { newPassword: 'lethithu2026', again: 'lethithu2026' }, 'password-names', 'newPassword'],
    ['a wrong present one', { currentPassword: 'nhớ nhầm rồi' }, 'current-wrong', 'currentPassword'],
  ])('is not changed by %s', async (_case, wrong, code, field) => {
    await enter();
    const present_ = await present();
    const good = {
      currentPassword: here.officer.password,
      newPassword: 'mưa rào trên mái ngói cũ',
      again: 'mưa rào trên mái ngói cũ',
      ...wrong,
    };
    const typed = code === 'same-as-before' ? { ...good, again: good.newPassword } : good;
    const names = present_.actor ? await namesOf(base.db, present_.actor, here.officer.signInName, today) : [];
    expect(await changePassword(library, base.db, present_.signIn, typed, names, here.browser.visit())).toMatchObject({
      ok: false,
      refusal: { code, field },
    });
    expect((await tryIn(here.officer)).ok).toBe(true);
  });

  test('all that is wrong is told at once, each at its field; a page tells what it can of a half-filled form', async () => {
    await enter();
    const { signIn: who } = await present();
    const wrong = { currentPassword: 'nhớ nhầm rồi', newPassword: 'ngắn', again: 'khác' };
    const refused = await changePassword(library, base.db, who, wrong, [], here.browser.visit());
    if (refused.ok) throw new Error('It was changed.');
    expect(Object.keys(answerTo(refused.refusal, {}, 'vi').errors).toSorted()).toEqual(['again', 'currentPassword', 'newPassword']);
    const half = { currentPassword: 'nhớ nhầm rồi', newPassword: 'ngắn' };
    const found = await whyNotChangePassword(library, base.db, who, half, [], here.browser.visit());
    expect(found.map(({ field }) => field)).toEqual(['newPassword', 'currentPassword']);
  });
});
