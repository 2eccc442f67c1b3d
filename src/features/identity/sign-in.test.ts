import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { verifyChains } from '#platform/server/audit.ts';
import { day, now, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { atTheDoor, anOfficerWhoSignsIn, aSignIn, Browser } from '#root/testing/identity.ts';
import { confirmPresence, endOfficer, endSession, sessionsOf, signIn, signOut } from './server/index.ts';

const { base, library, here, tryIn, enter, whoIs, present } = await atTheDoor();

describe('name and password', () => {
  test('open the door, with the posts of the day', async () => {
    expect((await enter()).next).toBe('inside');
    const { actor } = await present();
    expect(actor).toMatchObject({
      fullName: 'Lê Thị Thử',
      authorityId: here.authority.authorityId,
      posts: [{ role: 'plan-owner', unitId: here.authority.rootUnitId }],
    });
  });

  test('the name counts in capitals too, and with blanks of another kind the password does not', async () => {
    expect((await tryIn({ ...here.officer, signInName: here.officer.signInName.toUpperCase() })).ok).toBe(true);
    expect(refusalOf(await tryIn({ ...here.officer, password: `${here.officer.password} ` }))).toBe('sign-in-wrong');
  });

  test('an unknown name is refused as a wrong password is: one sentence, and a password is hashed each time', async () => {
    const { password } = await library.auth.$context;
    const usual = { ...password };
    let work = 0;
    password.hash = (text) => ((work += 1), usual.hash(text));
    password.verify = (given) => ((work += 1), usual.verify(given));
    const answers = [];
    for (const typed of [
      { ...here.officer, password: 'sai mật khẩu rồi' },
      { signInName: 'khong.ai', password: 'x' },
      { signInName: 'Ký tự lạ \u0000 !', password: 'x' },
    ]) {
      work = 0;
      answers.push({ answer: await tryIn(typed), work });
    }
    Object.assign(password, usual);
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]).toMatchObject({ answer: { ok: false, refusal: { code: 'sign-in-wrong' } }, work: 1 });
  });

  test('a session that somebody put into the browser before is not taken over', async () => {
    const stranger = new Browser();
    await enter(await anOfficerWhoSignsIn(base.db, here.authority, { fullName: 'Kẻ Gài' }), stranger);
    for (const [name, text] of stranger.jar) here.browser.jar.set(name, text);
    await enter();
    expect([...here.browser.jar.values()]).not.toEqual([...stranger.jar.values()]);
    expect((await present()).actor?.fullName).toBe('Lê Thị Thử');
    expect(await whoIs(stranger)).toBeUndefined();
  });

  test('cookies are for TLS alone where the site is, and telemetry, tokens and addresses stay at home', async () => {
    const secure = aSignIn(base.url, { origin: 'https://sao-mai.example.vn' });
    const entered = value(await signIn(secure, base.db, here.officer, here.browser.visit()));
    await secure.close();
    expect(entered.cookies.map(({ name }) => name)).toEqual(['__Secure-minhbach.session_token']);
    const { rows } = await sql`select "ipAddress" from auth."session"`.execute(base.db);
    expect(rows.every((row) => (row as { ipAddress: string }).ipAddress === '')).toBe(true);
  });
});

describe('wrong tries', () => {
  const wrong = () => ({ ...here.officer, password: 'không phải mật khẩu' });

  test('lock the name for a while that grows, and the right password does not help', async () => {
    for (let tries = 0; tries < 5; tries += 1) expect(refusalOf(await tryIn(wrong()))).toBe('sign-in-wrong');
    const locked = await tryIn(here.officer);
    expect(locked).toMatchObject({
      ok: false,
      refusal: { code: 'sign-in-locked', message: expect.stringContaining('sau 1 phút') as string },
    });
    const later = now.add({ minutes: 1 });
    expect(refusalOf(await tryIn(wrong(), later))).toBe('sign-in-wrong');
    expect(await tryIn(here.officer, later)).toMatchObject({ refusal: { message: expect.stringContaining('sau 2 phút') as string } });
    expect((await tryIn(here.officer, later.add({ minutes: 2 }))).ok).toBe(true);
    expect((await tryIn(wrong(), later.add({ minutes: 2 }))).ok).toBe(false);
    expect((await tryIn(here.officer, later.add({ minutes: 2 }))).ok).toBe(true);
  });

  test('sent all at once, are counted all the same', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryIn(wrong())));
    expect(answers.filter((answer) => refusalOf(answer) === 'sign-in-wrong')).toHaveLength(5);
  });

  test('from one address lock the address, whatever the names; others go on', async () => {
    here.browser.address = '2001:db8:1:2:aaaa::1';
    for (let tries = 0; tries < 30; tries += 1) await tryIn({ signInName: `ai.do${tries}`, password: 'x' });
    here.browser.address = '2001:db8:1:2:bbbb::2';
    expect(refusalOf(await tryIn(here.officer))).toBe('sign-in-locked');
    here.browser.address = '2001:db8:1:3::1';
    expect((await tryIn(here.officer)).ok).toBe(true);
  });

  test('made while the clock stood years ahead lock no longer than others, once it is put right', async () => {
    here.browser.address = '198.51.100.99';
    const ahead = now.add({ hours: 24 * 365 * 4 });
    for (let tries = 0; tries < 8; tries += 1) {
      await tryIn(wrong(), ahead);
      await base.db
        .updateTable('sign_in_attempt')
        .set({ locked_until: sql`locked_until - interval '1 hour'` })
        .execute();
    }
    await base.db
      .updateTable('sign_in_attempt')
      .set({ locked_until: ahead.add({ minutes: 15 }) })
      .execute();
    const locked = await tryIn(here.officer);
    expect(locked).toMatchObject({
      refusal: { code: 'sign-in-locked', message: expect.stringMatching(/sau ([1-9]|1[0-5]) phút/) as string },
    });
    expect((await tryIn(here.officer, now.add({ minutes: 15 }))).ok).toBe(true);
    const kept = await base.db.selectFrom('sign_in_attempt').select('last_at').execute();
    expect(kept.every(({ last_at }) => Temporal.Instant.compare(last_at, now.add({ minutes: 15 })) <= 0)).toBe(true);
  });

  test('are forgotten a day later, and what is kept of them names nobody', async () => {
    here.browser.address = '198.51.100.23';
    await tryIn({ signInName: 'nguoi.quen', password: 'x' });
    const kept = await base.db.selectFrom('sign_in_attempt').selectAll().execute();
    expect(JSON.stringify(kept)).not.toMatch(/nguoi|198\.51/);
    await tryIn(here.officer, now.add({ hours: 25 }));
    expect(await base.db.selectFrom('sign_in_attempt').select('kind').where('kind', '=', 'name').execute()).toEqual([]);
  });
});

describe('a session', () => {
  test('that the officer ends elsewhere is refused at once', async () => {
    const telephone = new Browser();
    await enter(here.officer, telephone);
    await enter();
    const { signIn: who } = await present();
    const sessions = await sessionsOf(base.db, who);
    expect(sessions.map(({ isThisOne }) => isThisOne)).toEqual([true, false]);
    const other = sessions[1]?.id ?? '';
    value(await processing(base.db, here.authority.authorityId, (tx) => endSession(tx, who, other)));
    expect(await whoIs(telephone)).toBeUndefined();
    expect(await whoIs()).toBeDefined();
  });

  test('of somebody else cannot be ended', async () => {
    const other = await anOfficerWhoSignsIn(base.db, here.authority, { fullName: 'Phạm Văn Thử' });
    const theirs = new Browser();
    await enter(other, theirs);
    await enter();
    const { signIn: who } = await present();
    const { signIn: them } = await present(theirs);
    const answer = await processing(base.db, here.authority.authorityId, (tx) => endSession(tx, who, them.sessionId));
    expect(refusalOf(answer)).toBe('session-unknown');
    expect(await whoIs(theirs)).toBeDefined();
  });

  test('ends with signing out, also for whoever copied its cookie', async () => {
    await enter();
    const copy = new Browser();
    for (const [name, text] of here.browser.jar) copy.jar.set(name, text);
    here.browser.keep(await signOut(library, here.browser.visit().headers));
    expect(here.browser.jar.size).toBe(0);
    expect(await whoIs(copy)).toBeUndefined();
  });

  test('with another signature is none', async () => {
    await enter();
    for (const [name, text] of here.browser.jar) here.browser.jar.set(name, `${text.slice(0, -6)}AAAAA=`);
    expect(await whoIs()).toBeUndefined();
  });

  test('ends a day after the sign-in, however busy it was', async () => {
    await enter();
    const age = (hours: number) =>
      sql`update auth."session" set "createdAt" = now() - make_interval(hours => ${hours}), "expiresAt" = now() + interval '12 hours'`.execute(
        base.db,
      );
    await age(23);
    expect(await whoIs()).toBeDefined();
    await age(24);
    expect(await whoIs()).toBeUndefined();
    await age(1);
    expect(await whoIs()).toBeUndefined();
  });

  test('vouches for the officer for some minutes after the password was typed, and again when it is typed anew', async () => {
    await enter();
    expect((await present()).signIn.isConfirmed).toBe(true);
    await sql`update auth."session" set "createdAt" = now() - interval '16 minutes'`.execute(base.db);
    const { signIn: who } = await present();
    expect(who.isConfirmed).toBe(false);
    const confirm = (typed: string) => confirmPresence(library, base.db, who, typed, here.browser.visit());
    expect((await confirm(''))?.code).toBe('presence-missing');
    expect((await confirm('đoán bừa'))?.code).toBe('presence-wrong');
    expect((await present()).signIn.isConfirmed).toBe(false);
    expect(await confirm(here.officer.password)).toBeUndefined();
    expect((await present()).signIn.isConfirmed).toBe(true);
  });

  test('is paused when the password is guessed at on an open screen', async () => {
    await enter();
    const { signIn: who } = await present();
    const confirm = () => confirmPresence(library, base.db, who, 'đoán bừa', here.browser.visit());
    const codes: (string | undefined)[] = [];
    for (let tries = 0; tries < 6; tries += 1) codes.push((await confirm())?.code);
    expect(codes.at(-1)).toBe('sign-in-locked');
  });

  test('goes on without the posts that have ended, and not at all once the officer has left', async () => {
    const until = day('2026-05-31');
    const short = await anOfficerWhoSignsIn(base.db, here.authority, { fullName: 'Vũ Thị Hết', roles: ['chair'], until });
    await enter(short);
    expect((await whoIs(here.browser, until))?.actor?.posts).toHaveLength(1);
    expect((await whoIs(here.browser, today))?.actor?.posts).toEqual([]);
    const given = {
      authorityId: here.authority.authorityId,
      officerId: short.officerId,
      by: { officerId: here.officer.officerId, at: now },
      lastDay: until,
    };
    value(await processing(base.db, here.authority.authorityId, (tx) => endOfficer(tx, given)));
    expect(await whoIs()).toBeUndefined();
    expect(refusalOf(await tryIn(short))).toBe('sign-in-wrong');
  });
});

test('what happens in the tables of the sign-in is in the log of the installation, without a value', async () => {
  await enter();
  const lines = await base.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('authority_id', '=', '00000000-0000-0000-0000-000000000000')
    .execute();
  expect(lines.map((line) => `${line.action} ${line.object_type}`)).toEqual(
    expect.arrayContaining(['sign-in.insert sign-in.user', 'sign-in.insert sign-in.account', 'sign-in.insert sign-in.session']),
  );
  expect(JSON.stringify(lines)).not.toContain(here.officer.signInName);
  expect(await verifyChains(base.db)).toEqual([]);
});
