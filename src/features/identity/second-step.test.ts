import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atTheDoor, anOfficerWhoSignsIn, aSignIn, Browser } from '#root/testing/identity.ts';
import {
  confirmPresence,
  confirmSecondStep,
  offerSecondStep,
  presentOfficer,
  signInToDemonstration,
  verifyCode,
  type SignIn,
} from './server/index.ts';

const { base, library, here, tryIn, enter, whoIs, present } = await atTheDoor();

describe('the second step', () => {
  const codeOf = async (secret: string): Promise<string> =>
    (await library.auth.api.generateTOTP({ body: { secret: decode(secret) } })).code;
  /** The code that the app shows half a minute later (RFC 6238); the one of now has been used to turn the step on. */
  const nextCodeOf = (secret: string): string => {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + 1));
    const mac = createHmac('sha1', Buffer.from(decode(secret), 'latin1'))
      .update(counter)
      .digest();
    return String((mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  };
  const decode = (secret: string): string => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bits = [...secret.replace(/ /g, '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
    return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
  };
  const turnOn = async () => {
    await enter();
    const { signIn: who } = await present();
    const offer = value(await offerSecondStep(library, base.db, who, here.officer.password, here.browser.visit()));
    here.browser.keep(value(await confirmSecondStep(library, base.db, who, { code: await codeOf(offer.secret) }, here.browser.visit())));
    expect((await present()).signIn.hasSecondStep).toBe(true);
    return offer;
  };

  test('is asked for once it is on, and only the right code lets in', async () => {
    const offer = await turnOn();
    const other = new Browser();
    const first = value(await tryIn(here.officer, now, other));
    other.keep(first.cookies);
    expect(first.next).toBe('code');
    expect(await whoIs(other)).toBeUndefined();
    expect(refusalOf(await verifyCode(library, base.db, { code: '000000' }, other.visit()))).toBe('code-wrong');
    const entered = value(await verifyCode(library, base.db, { code: nextCodeOf(offer.secret) }, other.visit()));
    other.keep(entered.cookies);
    expect((await present(other)).actor?.fullName).toBe('Lê Thị Thử');
  });

  test('takes a code once: who looked over the shoulder comes too late, also at the same moment', async () => {
    const { secret } = await turnOn();
    const step = async (code: string) => {
      const other = new Browser();
      other.keep(value(await tryIn(here.officer, now, other)).cookies);
      return verifyCode(library, base.db, { code }, other.visit());
    };
    const code = nextCodeOf(secret);
    const answers = await Promise.all([step(code), step(code)]);
    expect(answers.map(refusalOf).toSorted()).toEqual(['code-used', undefined]);
    expect(refusalOf(await step(code))).toBe('code-used');
    const { signIn: who } = await present();
    expect((await confirmPresence(library, base.db, who, code, here.browser.visit()))?.code).toBe('code-used');
  });

  test('ends every other session when it is turned on', async () => {
    const telephone = new Browser();
    await enter(here.officer, telephone);
    await turnOn();
    expect(await whoIs(telephone)).toBeUndefined();
    expect(await whoIs()).toBeDefined();
  });

  test('is done with a back-up code too, each once', async () => {
    const { backupCodes } = await turnOn();
    const [code = ''] = backupCodes;
    const step = async () => {
      const other = new Browser();
      other.keep(value(await tryIn(here.officer, now, other)).cookies);
      return verifyCode(library, base.db, { code: ` ${code.toUpperCase()} ` }, other.visit());
    };
    expect((await step()).ok).toBe(true);
    expect(refusalOf(await step())).toBe('code-wrong');
  });

  test('pauses the account after five wrong codes, also over several beginnings', async () => {
    const offer = await turnOn();
    const other = new Browser();
    for (const _round of [1, 2]) {
      other.keep(value(await tryIn(here.officer, now, other)).cookies);
      for (let tries = 0; tries < 3; tries += 1) await verifyCode(library, base.db, { code: '123456' }, other.visit());
    }
    expect(refusalOf(await verifyCode(library, base.db, { code: await codeOf(offer.secret) }, other.visit()))).toBe('code-wrong');
  });

  test('cannot be skipped with only the session of somebody else, nor without the first step', async () => {
    const offer = await turnOn();
    expect(refusalOf(await verifyCode(library, base.db, { code: await codeOf(offer.secret) }, new Browser().visit()))).toBe('code-wrong');
    const signedIn = await verifyCode(library, base.db, { code: await codeOf(offer.secret) }, here.browser.visit());
    expect(refusalOf(signedIn)).toBe('code-wrong');
  });

  test('counts for nothing until it is confirmed, and needs the password to begin', async () => {
    await enter();
    const { signIn: who } = await present();
    expect(refusalOf(await offerSecondStep(library, base.db, who, 'đoán bừa', here.browser.visit()))).toBe('current-wrong');
    const offer = value(await offerSecondStep(library, base.db, who, here.officer.password, here.browser.visit()));
    expect(offer.picture.path).toMatch(/^M4 4h7v1h-7z/);
    expect(refusalOf(await confirmSecondStep(library, base.db, who, { code: '000000' }, here.browser.visit()))).toBe('code-wrong');
    expect((await enter()).next).toBe('inside');
  });
});

describe('the demonstration', () => {
  const asChair = (of: SignIn, isLocal: boolean) => signInToDemonstration(of, base.db, { role: 'chair', isLocal }, here.browser.visit());

  test('is entered without a password, on a demonstration, from this machine, in a role that somebody of it holds', async () => {
    const open = aSignIn(base.url, { demo: true });
    await anOfficerWhoSignsIn(base.db, here.authority, { fullName: 'Chủ Tịch Thật', roles: ['chair'] });
    expect(refusalOf(await asChair(open, true))).toBe('demonstration-role');
    await base.db.updateTable('authority').set({ is_demo: true }).where('id', '=', here.authority.authorityId).execute();
    expect(refusalOf(await asChair(library, true))).toBe('demonstration-off');
    expect(refusalOf(await asChair(open, false))).toBe('demonstration-elsewhere');
    here.browser.keep(value(await asChair(open, true)).cookies);
    expect((await presentOfficer(open, base.db, here.browser.visit().headers, today))?.actor?.fullName).toBe('Chủ Tịch Thật');
    await open.close();
  });

  test('has no door in the library of another installation', async () => {
    await expect(library.auth.api.signInDemonstration({ body: { userId: crypto.randomUUID() } })).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});
