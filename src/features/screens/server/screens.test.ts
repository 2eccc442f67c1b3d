import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, at, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests, type TestDatabase } from '#root/testing/database.ts';
import { aMachine, anAlarm, aScreen, keeping, screenSaid } from '#root/testing/rooms/portal/screens.ts';
import { standingOf, type Screen } from '../screen.ts';
import { slidesFor } from '../slides.ts';
import {
  addScreen,
  alarmNow,
  approveAlarm,
  correctScreen,
  endAlarm,
  endScreen,
  giveCode,
  noteHeard,
  pairMachine,
  raiseAlarm,
  resumeScreen,
  screenOf,
  screenOfMachine,
  screensOf,
  tellOfSilent,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());
beforeEach(async () => {
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
});

const doing = <T>(command: Parameters<typeof acting<T>>[2], actor = owner, moment = now) => acting(opened.db, actor, command, moment);
const machine = (moment = now) => ({ authorityId: ward.authorityId, installKey: keyOfTests, now: moment });
const pair = (code: string, moment = now) => opened.db.transaction().execute((tx) => pairMachine(tx, machine(moment), code));
const seenBy = (token: string) => screenOfMachine(opened.db, machine(), token);

describe('a screen', () => {
  test('is kept by who keeps the public pages, under a name of its own', async () => {
    const worker = await anOfficer(opened.db, ward);
    expect(refusalOf(await doing((tx) => addScreen(tx, keeping(worker), screenSaid()), worker))).toBe('may-not-keep-screens');
    const id = value(await doing((tx) => addScreen(tx, keeping(owner), screenSaid({ name: 'Một cửa' }))));
    expect(refusalOf(await doing((tx) => addScreen(tx, keeping(owner), screenSaid({ name: 'Một cửa' }))))).toBe('screen-named');
    value(await doing((tx) => correctScreen(tx, keeping(owner), id, screenSaid({ name: 'Một cửa', seconds: 30 }))));
    expect(await screenOf(opened.db, ward.authorityId, id)).toMatchObject({ seconds: 30, name: 'Một cửa' });
    expect(await screensOf(opened.db, (await anAuthority(opened.db)).authorityId)).toEqual([]);
  });

  test('is one machine: the code is used once and in time, and a new one ends the machine before', async () => {
    const id = await aScreen(opened.db, owner);
    const code = value(await doing((tx) => giveCode(tx, keeping(owner), id)));
    expect(code).toMatch(/^\d{8}$/);
    expect(refusalOf(await pair(code, now.add({ hours: 25 })))).toBe('wrong-code');
    const token = value(await pair(`${code.slice(0, 4)} ${code.slice(4)}`));
    expect(refusalOf(await pair(code))).toBe('wrong-code');
    expect((await seenBy(token))?.id).toBe(id);
    expect(await seenBy(`${token.slice(0, -2)}xx`)).toBeUndefined();
    const second = await aMachine(opened.db, owner, id);
    expect([await seenBy(token), (await seenBy(second))?.id]).toEqual([undefined, id]);
    value(await doing((tx) => endScreen(tx, keeping(owner), id)));
    expect(await seenBy(second)).toBeUndefined();
    expect(refusalOf(await doing((tx) => giveCode(tx, keeping(owner), id)))).toBe('screen-ended');
    value(await doing((tx) => resumeScreen(tx, keeping(owner), id)));
    expect((await seenBy(second))?.id).toBe(id);
  });

  test('of another authority is not there for a machine of this one', async () => {
    const token = await aMachine(opened.db, owner, await aScreen(opened.db, owner));
    const elsewhere = await anAuthority(opened.db);
    expect(await screenOfMachine(opened.db, { ...machine(), authorityId: elsewhere.authorityId }, token)).toBeUndefined();
  });
});

describe('how it stands', () => {
  const usual = { endedOn: null, pairedAt: now, heardAt: now, opens: '06:00', closes: '21:00' } satisfies Partial<Screen>;
  const of = (given: Partial<typeof usual> | { pairedAt: null }, time: string, minutes: number) =>
    standingOf({ ...usual, ...given }, { now: now.add({ minutes }), time, silentMinutes: 30 });

  test('goes by when it was heard of, within its hours', () => {
    expect([of({}, '09:20', 20), of({}, '09:40', 40), of({}, '22:00', 40), of({ pairedAt: null }, '09:40', 40)]).toEqual([
      'alive',
      'silent',
      'resting',
      'unpaired',
    ]);
  });

  test('who keeps the screens is told once that one is silent, and again after it was heard', async () => {
    const id = await aScreen(opened.db, owner, { name: 'Tổ 3' });
    await aMachine(opened.db, owner, id);
    const watch = (moment: Temporal.Instant) =>
      tellOfSilent(opened.db, {
        now: moment,
        silentMinutes: 30,
        keepers: (id) => Promise.resolve(id === ward.authorityId ? [owner.officerId] : []),
      });
    const told = async () => (await messagesOf(opened.db, owner, { locale: 'vi', limit: 9 })).messages.map(({ title }) => title);
    await noteHeard(opened.db, ward.authorityId, id, { now, shows: `Phát\0 thanh ${'x'.repeat(100_000)}` });
    await watch(now.add({ minutes: 29 }));
    expect(await told()).toEqual([]);
    await watch(now.add({ minutes: 40 }));
    await watch(now.add({ minutes: 50 }));
    expect(await told()).toEqual(['Màn hình “Tổ 3” mất liên lạc']);
    await noteHeard(opened.db, ward.authorityId, id, { now: at('2026-06-02T08:00'), shows: null });
    await watch(at('2026-06-02T09:00'));
    expect(await told()).toHaveLength(2);
  });
});

describe('an alarm', () => {
  test('stands until it is ended or its time is over, one at a time', async () => {
    const id = await anAlarm(opened.db, owner);
    expect(await alarmNow(opened.db, ward.authorityId, now.add({ hours: 13 }))).toBeUndefined();
    expect(refusalOf(await doing((tx) => raiseAlarm(tx, { ...keeping(owner), people: 1 }, { words: 'Khác', hours: 1 })))).toBe(
      'alarm-stands',
    );
    value(await doing((tx) => endAlarm(tx, keeping(owner), id)));
    expect(await alarmNow(opened.db, ward.authorityId, now)).toBeUndefined();
    expect(refusalOf(await doing((tx) => endAlarm(tx, keeping(owner), id)))).toBe('no-such-alarm');
  });

  test('waits for a second person where that is asked, and never for its writer', async () => {
    const id = await anAlarm(opened.db, owner, 2);
    expect((await alarmNow(opened.db, ward.authorityId, now))?.approvedAt).toBeNull();
    expect(refusalOf(await doing((tx) => approveAlarm(tx, keeping(owner), id)))).toBe('own-alarm');
    const worker = await anOfficer(opened.db, ward);
    expect(refusalOf(await doing((tx) => approveAlarm(tx, keeping(worker), id), worker))).toBe('may-not-alarm');
    const chair = await anOfficer(opened.db, ward, { roles: ['chair'] });
    value(await doing((tx) => approveAlarm(tx, keeping(chair), id), chair));
    expect((await alarmNow(opened.db, ward.authorityId, now))?.approvedAt).toEqual(now);
    expect(refusalOf(await doing((tx) => approveAlarm(tx, keeping(chair), id), chair))).toBe('no-such-alarm');
  });

  test('of two at once one goes out', async () => {
    const raise = () => doing((tx) => raiseAlarm(tx, { ...keeping(owner), people: 1 }, { words: 'Cháy', hours: 1 }));
    expect((await Promise.all([raise(), raise()])).map(refusalOf).toSorted()).toEqual(['alarm-stands', undefined]);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from screen_alarm where authority_id = ${ward.authorityId}`.execute(
      opened.db,
    );
    expect(rows[0]?.n).toBe(1);
  });
});

test('slides are what was chosen, each with its code; without anything its own words', () => {
  const none = {
    stories: [],
    activities: [],
    targets: [],
    plans: [],
    contacts: [],
    today,
    pageAt: (path: string) => `https://mau.example.vn${path}`,
    pictureAt: String,
  };
  const all = screenSaid();
  expect(slidesFor(all, none).map(({ kind, title }) => [kind, title])).toEqual([['fallback', 'Ủy ban nhân dân phường Mẫu']]);
  const contact = {
    id: 'x',
    purpose: 'hotline',
    unitId: null,
    title: 'Đường dây nóng',
    unit: null,
    phones: ['0200 000 000'],
    email: null,
    address: null,
    note: null,
    hours: [],
    checkedOn: '2026-05-01',
  };
  const [slide, ...others] = slidesFor(all, { ...none, contacts: [contact] as never });
  expect(others).toEqual([]);
  expect(slide).toMatchObject({
    kind: 'contacts',
    address: 'https://mau.example.vn/lien-he',
    lines: [{ text: '0200 000 000', more: 'Đường dây nóng' }],
  });
  expect(slide?.code).toMatch(/^<svg/);
  const story = {
    id: 's',
    title: 'Bỏ phí',
    summary: 'Từ 1/7.',
    section: 'policy',
    unitName: 'Văn phòng',
    publishedOn: '2026-05-02',
    picture: { id: 'p' },
  };
  expect(slidesFor(all, { ...none, stories: [story] as never })[0]).toMatchObject({
    kind: 'story',
    title: 'Bỏ phí',
    lines: [{ text: 'Từ 1/7.' }, { text: '02/05/2026 · Văn phòng' }],
    address: 'https://mau.example.vn/tin-tuc/s',
    picture: 'p',
  });
  expect(slidesFor({ ...all, hasContacts: false }, { ...none, contacts: [contact] as never })[0]?.kind).toBe('fallback');
});
