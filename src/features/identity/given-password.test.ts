import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDoor, anOfficerWhoSignsIn, aSignIn, Browser, type Door, type SigningOfficer } from '#root/testing/identity.ts';
import { answerTo } from '#platform/values/forms.ts';
import { changePassword, namesOf, resetPassword, whyNotChangePassword, type SignIn } from './server/index.ts';

let base: TestDatabase;
let library: SignIn;
let authority: BuiltAuthority;
let officer: SigningOfficer;
let browser: Browser;
let door: Door;

beforeAll(async () => {
  base = await createTestDatabase();
  library = aSignIn(base.url);
  door = aDoor(library, base.db);
});
afterAll(async () => {
  await library.close();
  await base.drop();
});
beforeEach(async () => {
  authority = await anAuthority(base.db);
  officer = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Lê Thị Thử', roles: ['plan-owner'] });
  browser = new Browser();
});

const tryIn = (typed: { signInName: string; password: string }, at = now, from = browser) => door.tryIn(from, typed, at);
const enter = (as = officer, from = browser) => door.enter(from, as);
const whoIs = (from = browser, on = today) => door.whoIs(from, on);
const present = (from = browser) => door.present(from);

describe('a password that was given', () => {
  const one = 'kmta-x7pd-bcde-2345';

  test('lets nobody work until it is changed; open sessions end and a lock is lifted', async () => {
    const telephone = new Browser();
    await enter(officer, telephone);
    for (let tries = 0; tries < 6; tries += 1) await tryIn({ ...officer, password: 'không phải' });
    const administrator = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Quản Trị Thử', roles: ['administrator'] });
    const given = {
      authorityId: authority.authorityId,
      officerId: officer.officerId,
      by: { officerId: administrator.officerId, at: now },
      password: one,
      secret: library.settings.secret,
    };
    value(await processing(base.db, authority.authorityId, (tx) => resetPassword(tx, given)));
    expect(await whoIs(telephone)).toBeUndefined();
    expect((await enter({ ...officer, password: one })).next).toBe('new-password');
    expect((await present()).actor).toBeUndefined();
  });

  test('opens for three days, and neither lets in nor is changed afterwards', async () => {
    const fresh = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Đỗ Văn Trễ', oneTime: true, password: one });
    const late = now.add({ hours: 72 });
    expect((await tryIn(fresh, late.subtract({ minutes: 1 }))).ok).toBe(true);
    expect(refusalOf(await tryIn(fresh, late))).toBe('password-expired');
    await enter(fresh);
    const { signIn: who } = await present();
    const typed = { currentPassword: one, newPassword: 'mưa rào trên mái ngói cũ', again: 'mưa rào trên mái ngói cũ' };
    expect(refusalOf(await changePassword(library, base.db, who, typed, [], browser.visit({ now: late })))).toBe('password-expired');
    expect(refusalOf(await changePassword(library, base.db, who, typed, [], browser.visit()))).toBeUndefined();
    expect((await tryIn({ ...fresh, password: typed.newPassword }, late)).ok).toBe(true);
  });

  test('is changed once: the officer works, the old one opens no more, others are signed out', async () => {
    const fresh = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Đỗ Văn Mới', oneTime: true, password: one });
    const telephone = new Browser();
    await enter(fresh, telephone);
    await enter(fresh);
    const before = new Map(browser.jar);
    const { signIn: who } = await present();
    const typed = { currentPassword: one, newPassword: 'mưa rào trên mái ngói cũ', again: 'mưa rào trên mái ngói cũ' };
    browser.keep(value(await changePassword(library, base.db, who, typed, ['Đỗ Văn Mới'], browser.visit())));
    expect(browser.jar).not.toEqual(before);
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
      currentPassword: officer.password,
      newPassword: 'mưa rào trên mái ngói cũ',
      again: 'mưa rào trên mái ngói cũ',
      ...wrong,
    };
    const typed = code === 'same-as-before' ? { ...good, again: good.newPassword } : good;
    const names = present_.actor ? await namesOf(base.db, present_.actor, officer.signInName, today) : [];
    expect(await changePassword(library, base.db, present_.signIn, typed, names, browser.visit())).toMatchObject({
      ok: false,
      refusal: { code, field },
    });
    expect((await tryIn(officer)).ok).toBe(true);
  });

  test('all that is wrong is told at once, each at its field; a page tells what it can of a half-filled form', async () => {
    await enter();
    const { signIn: who } = await present();
    const wrong = { currentPassword: 'nhớ nhầm rồi', newPassword: 'ngắn', again: 'khác' };
    const refused = await changePassword(library, base.db, who, wrong, [], browser.visit());
    if (refused.ok) throw new Error('It was changed.');
    expect(Object.keys(answerTo(refused.refusal, {}, 'vi').errors).toSorted()).toEqual(['again', 'currentPassword', 'newPassword']);
    const half = { currentPassword: 'nhớ nhầm rồi', newPassword: 'ngắn' };
    const found = await whyNotChangePassword(library, base.db, who, half, [], browser.visit());
    expect(found.map(({ field }) => field)).toEqual(['newPassword', 'currentPassword']);
  });
});
