import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { acting, at, processing, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests } from '#root/testing/database.ts';
import { dataFolder } from '#root/testing/product.ts';
import { aMailServer } from '#root/testing/services/mail.ts';
import { aBrowser, aPushService } from '#root/testing/services/push.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import type { Word } from '../../message.ts';
import type { SettingInput } from '../../schema.ts';
import { settingStart } from '../../view.ts';
import { usualSetting } from '../../tempo.ts';
import { addDevice, devicesOf } from '../devices.ts';
import { lettersByState, lettersOf, sendAgain } from '../letters.ts';
import { sendMessages } from '../send.ts';
import { settle } from '../settings.ts';
import { sendTrial } from '../trial.ts';
import { deliverMessages, withWork } from './delivering.ts';
import { openMail, outcomeOf } from './mail.ts';
import { openPush } from './push.ts';
import { servicesAway } from './services.ts';
import { pushKeysFrom } from './vapid.ts';
import type { Way } from './ways.ts';

const { db, drop } = await createTestDatabase();
const data = dataFolder();
afterAll(async () => {
  data.remove();
  await drop();
});

const morning = at('2026-06-01T09:00');
const nothing: Way = { send: () => Promise.resolve({ state: 'sent' }), close: () => undefined };
let authority: BuiltAuthority;
let mai: Actor;
let ways: { mail: Way; push: Way };
const opened: { close: () => unknown }[] = [];

beforeEach(async () => {
  authority = await anAuthority(db);
  mai = await anOfficer(db, authority, { fullName: 'Nguyễn Thị Mai' });
  ways = { mail: nothing, push: nothing };
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const settling = (actor: Actor, input: Partial<SettingInput>) => {
  const { email, ...start } = settingStart(usualSetting);
  const given = { ...start, ...(email && { email }), ...input } as SettingInput;
  return acting(db, actor, (tx) => settle(tx, { actor, installKey: keyOfTests }, given)).then(value);
};

const word = (officerId: OfficerId, given: Partial<Word> = {}): Word => ({
  officerId,
  kind: 'urged',
  about: { type: 'task', id: crypto.randomUUID() },
  address: '/lam-viec/viec/1',
  title: { vi: 'Đôn đốc: Phát thanh quý II', en: 'Urged: radio' },
  text: { vi: 'Việc của đơn vị đã quá hạn 3 ngày.', en: 'Three days late.' },
  ...given,
});

const send = (words: readonly Word[], moment = morning) =>
  processing(db, authority.authorityId, async (tx) => ok(await sendMessages(tx, { authorityId: authority.authorityId, at: moment }, words))).then(value);

const here = async (): Promise<Map<OfficerId, string>> =>
  new Map(
    (await db.selectFrom('officer').select(['id', 'full_name']).where('authority_id', '=', authority.authorityId).where('ended_on', 'is', null).execute())
      .map((row) => [row.id as OfficerId, row.full_name]),
  ); // prettier-ignore

const deliver = async (now = morning, officers?: Map<OfficerId, string>, isOver = () => false) =>
  deliverMessages(
    { db, authorityId: authority.authorityId, now: () => now, isOver },
    { authority: 'Ủy ban nhân dân phường Mẫu', officers: officers ?? (await here()), isDayOff: (day) => day.dayOfWeek > 5 },
    ways,
  );

const later = (minutes: number) => morning.add({ seconds: minutes * 60 });
const letters = async () => (await lettersOf(db, authority.authorityId, { limit: 20_000 })).letters;
const states = async () => (await letters()).map(({ state, reason, attempts }) => [state, reason, attempts]);

const mailBy = (smtpUrl: string | undefined, given: { seconds?: number; base?: string } = {}) => {
  const mail = openMail({ smtpUrl, from: 'Phường Mẫu <cchc@mau.example.vn>', base: given.base, dataFolder: data.folder, seconds: given.seconds ?? 5 });
  opened.push(mail);
  ways = { ...ways, mail };
};

async function withServer(given: Parameters<typeof aMailServer>[0] = {}, settings: { seconds?: number; base?: string } = {}) {
  const server = await aMailServer(given);
  mailBy(server.url, settings);
  opened.push(server);
  return server;
}

test('a letter arrives once, with its words, its marks and where it leads', async () => {
  const server = await withServer({}, { base: 'https://cchc.example.vn' });
  await settling(mai, { email: 'mai@mau.example.vn' });
  expect(await send([word(mai.officerId)])).toBe(1);
  expect(await deliver()).toBe(1);
  expect(await deliver()).toBe(0);
  expect(server.taken).toHaveLength(1);
  const [letter] = server.taken;
  const [{ id } = { id: '' }] = await letters();
  expect(letter?.subject).toBe('Đôn đốc: Phát thanh quý II');
  expect(letter?.from?.text).toBe('"Phường Mẫu" <cchc@mau.example.vn>');
  expect([letter?.to].flat()[0]?.text).toBe('"Nguyễn Thị Mai" <mai@mau.example.vn>');
  expect(letter?.messageId).toBe(`<${id}@mau.example.vn>`);
  expect(letter?.date?.toISOString()).toBe('2026-06-01T02:00:00.000Z');
  expect(letter?.text).toContain('Kính gửi: Nguyễn Thị Mai\n\nĐôn đốc: Phát thanh quý II\nViệc của đơn vị đã quá hạn 3 ngày.\nhttps://cchc.example.vn/lam-viec/viec/1');
  expect(letter?.html).toContain('<a href="https://cchc.example.vn/lam-viec/viec/1">');
  expect(letter?.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line).toBe('List-Unsubscribe: <https://cchc.example.vn/lam-viec/thong-bao/cai-dat>');
});

test('a name with a line break or a tag in it changes neither header nor page', async () => {
  const server = await withServer({}, { base: 'https://cchc.example.vn' });
  await settling(mai, { email: 'mai@mau.example.vn' });
  await send([word(mai.officerId, { title: { vi: 'Việc\r\nBcc: x@example.vn <b>', en: 'x' }, text: { vi: '<script>alert(1)</script>', en: 'x' } })]);
  await deliver();
  expect(server.taken[0]?.bcc).toBeUndefined();
  expect(server.taken[0]?.html).not.toContain('<script>');
  expect(server.taken[0]?.html).toContain('&#60;script&#62;');
});

test('of one kind about one object nobody gets two a day, and nobody is told of the own doing', async () => {
  const one = word(mai.officerId);
  expect(await send([one, one])).toBe(1);
  expect(await send([one])).toBe(0);
  expect(await send([one], morning.add({ hours: 24 }))).toBe(1);
  const own = processing(db, authority.authorityId, async (tx) =>
    ok(await sendMessages(tx, { authorityId: authority.authorityId, at: morning, by: mai.officerId }, [word(mai.officerId)])),
  );
  expect(value(await own)).toBe(0);
});

test('what is due together goes in one letter; what was read meanwhile is left out', async () => {
  const server = await withServer();
  await settling(mai, { email: 'mai@mau.example.vn', language: 'en' });
  const words = ['một', 'hai', 'ba'].map((text) => word(mai.officerId, { kind: 'task-due', title: { vi: text, en: `task ${text}` } }));
  await send(words, at('2026-06-01T00:10'));
  expect(await deliver(at('2026-06-01T00:11'))).toBe(0);
  await db.updateTable('message').set({ read_at: morning }).where('authority_id', '=', authority.authorityId).where('title_vi', '=', 'ba').execute();
  expect(await deliver(at('2026-06-01T07:30'))).toBe(1);
  expect(server.taken[0]?.subject).toBe('2 messages about your work');
  expect(server.taken[0]?.text).toContain('task một');
  expect(server.taken[0]?.text).not.toContain('task ba');
  expect((await states()).toSorted()).toEqual([['sent', null, 1], ['skipped', 'read', 0]]); // prettier-ignore
});

test('without address and device nothing leaves the product', async () => {
  await send([word(mai.officerId)]);
  await deliver();
  expect(await letters()).toEqual([]);
  expect(await withWork(db, [authority.authorityId], morning)).toEqual([]);
});

test('who has left, or has taken the address away, gets nothing any more', async () => {
  await withServer();
  const nam = await anOfficer(db, authority, { fullName: 'Trần Văn Nam' });
  for (const [actor, email] of [[mai, 'mai@mau.example.vn'], [nam, 'nam@mau.example.vn']] as const) await settling(actor, { email }); // prettier-ignore
  await send([word(mai.officerId), word(nam.officerId)], at('2026-06-01T21:00'));
  await deliver(at('2026-06-01T21:01'));
  await settling(nam, {});
  expect(await deliver(at('2026-06-02T06:30'), new Map([[nam.officerId, nam.fullName]]))).toBe(0);
  expect((await states()).toSorted()).toEqual([['skipped', 'left', 0], ['skipped', 'no-address', 0]]); // prettier-ignore
});

test('4xx is tried again after growing pauses, 5xx is not', async () => {
  const server = await withServer();
  await settling(mai, { email: 'mai@mau.example.vn' });
  const nam = await anOfficer(db, authority);
  await settling(nam, { email: 'khong-co@mau.example.vn' });
  server.manner('mai@mau.example.vn', 'temporary');
  server.manner('khong-co@mau.example.vn', 'refused');
  await send([word(mai.officerId), word(nam.officerId)]);
  expect(await deliver()).toBe(0);
  expect((await states()).toSorted()).toEqual([['failed', 'refused', 1], ['waiting', 'temporary', 1]]); // prettier-ignore
  expect((await letters()).find(({ state }) => state === 'failed')?.detail).toContain('550 No such user here');
  expect(await deliver(later(0.5))).toBe(0);
  await deliver(later(1));
  expect((await letters()).find(({ state }) => state === 'waiting')?.nextAt).toEqual(later(3));
  server.manner('mai@mau.example.vn', undefined);
  expect(await deliver(later(3))).toBe(1);
  expect(server.taken).toHaveLength(1);
  expect(await servicesAway(db, authority.authorityId)).toEqual([]);
  const failed = (await letters()).find(({ state }) => state === 'failed')!;
  server.manner('khong-co@mau.example.vn', undefined);
  value(await processing(db, authority.authorityId, (tx) => sendAgain(tx, { authorityId: authority.authorityId, now: later(4) }, failed.id)));
  expect(await deliver(later(4))).toBe(1);
  expect(await lettersByState(db, authority.authorityId)).toEqual({ sent: 2 });
});

test('a letter whose answer was lost is sent again as the very same letter', async () => {
  const server = await withServer();
  await settling(mai, { email: 'mai@mau.example.vn' });
  server.manner('mai@mau.example.vn', 'cut');
  await send([word(mai.officerId)]);
  await deliver();
  expect(await states()).toEqual([['waiting', 'unanswered', 1]]);
  server.manner('mai@mau.example.vn', undefined);
  await deliver(later(1));
  expect(server.taken).toHaveLength(2);
  const [first, second] = server.taken;
  expect([second?.messageId, second?.date, second?.text]).toEqual([first?.messageId, first?.date, first?.text]);
});

test('a server that hangs is left alone after three letters, and the others wait unharmed', async () => {
  const server = await withServer({}, { seconds: 1 });
  const officers = await Promise.all(Array.from({ length: 12 }, () => anOfficer(db, authority)));
  for (const [index, officer] of officers.entries()) {
    await settling(officer, { email: `can-bo-${index}@mau.example.vn` });
    server.manner(`can-bo-${index}@mau.example.vn`, 'silent');
  }
  await send(officers.map(({ officerId }) => word(officerId)));
  await deliver();
  expect(server.taken.length).toBeLessThan(12);
  expect(await lettersByState(db, authority.authorityId)).toEqual({ waiting: 12 });
  expect(await servicesAway(db, authority.authorityId)).toMatchObject([{ channel: 'mail', reason: 'unanswered' }]);
}, 30_000);

test('ten thousand letters wait for a dead server without a try each, and go when it is back', async () => {
  const dead = await aMailServer();
  await dead.close();
  mailBy(dead.url);
  const { authorityId } = authority;
  await sql`insert into officer (authority_id, full_name) select ${authorityId}, 'Cán bộ ' || i from generate_series(1, 9999) i`.execute(db);
  await sql`insert into message_setting select authority_id, id, 'x' || id || '@mau.example.vn', 'vi', '20:00', '06:30', true from officer
    where authority_id = ${authorityId}`.execute(db);
  const officers = await here();
  expect(officers.size).toBe(10_000);
  expect(await send([...officers.keys()].map((id) => word(id)))).toBe(10_000);
  expect(await deliver()).toBe(0);
  expect(await lettersByState(db, authorityId)).toEqual({ waiting: 10_000 });
  expect(await servicesAway(db, authorityId)).toMatchObject([{ reason: 'unreachable', nextAt: later(1), since: morning }]);
  expect((await letters()).every(({ attempts }) => attempts === 0)).toBe(true);
  await deliver(later(1));
  expect(await servicesAway(db, authorityId)).toMatchObject([{ nextAt: later(3), since: morning }]);
  const back = await aMailServer({ port: dead.port });
  opened.push(back);
  // As many as there is time for; the rest waits for the next minute.
  await deliver(later(3), officers, () => back.taken.length >= 300);
  const { waiting = 0, sent = 0 } = await lettersByState(db, authorityId);
  expect([waiting + sent, sent >= 300, sent]).toEqual([10_000, true, back.taken.length]);
  expect(new Set(back.taken.map(({ messageId }) => messageId)).size).toBe(sent);
  expect(await servicesAway(db, authorityId)).toEqual([]);
}, 120_000);

test('a wrong password is said and no letter counts it as its own', async () => {
  const server = await aMailServer({ user: { name: 'cchc', password: 'đúng' } });
  opened.push(server);
  mailBy(`smtp://cchc:sai@127.0.0.1:${server.port}`);
  await settling(mai, { email: 'mai@mau.example.vn' });
  await send([word(mai.officerId)]);
  await deliver();
  expect(await servicesAway(db, authority.authorityId)).toMatchObject([{ reason: 'sign-in' }]);
  expect(await states()).toEqual([['waiting', null, 0]]);
});

test('without a server letters lie in the data folder, each once', async () => {
  mailBy(undefined);
  await settling(mai, { email: 'mai@mau.example.vn' });
  await send([word(mai.officerId)]);
  expect(await deliver()).toBe(1);
  const folder = join(data.folder, 'mail', authority.authorityId);
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  const letter = await simpleParser(readFileSync(join(folder, name)));
  expect([letter.subject, letter.text?.includes('Xem trong phần mềm, mục Thông báo.')]).toEqual(['Đôn đốc: Phát thanh quý II', true]);
  expect(await states()).toEqual([['filed', null, 1]]);
});

test('two workers at once send each letter once', async () => {
  const server = await withServer();
  const officers = await Promise.all(Array.from({ length: 20 }, () => anOfficer(db, authority)));
  for (const [index, officer] of officers.entries()) await settling(officer, { email: `can-bo-${index}@mau.example.vn` });
  await send(officers.map(({ officerId }) => word(officerId)));
  const sent = await Promise.all([deliver(), deliver(), deliver()]);
  expect(sent.reduce((sum, one) => sum + one, 0)).toBe(20);
  expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(20);
  expect(server.taken).toHaveLength(20);
});

test.each([
  [{ message: 'x', code: 'EDNS' }, false, 'away unreachable'],
  [{ message: '421 closing', code: 'EPROTOCOL', responseCode: 421, command: 'RCPT TO' }, false, 'away busy'],
  [{ message: '554 no service', code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }, false, 'away busy'],
  [{ message: 'x', code: 'EENVELOPE' }, false, 'failed bad-address'],
  [{ message: '554 spam', code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, true, 'failed refused'],
  [{ message: '452 full', code: 'EMESSAGE', responseCode: 452, command: 'DATA' }, true, 'later temporary'],
  [{ message: 'x', code: 'ETIMEDOUT', command: 'CONN' }, true, 'later unanswered'],
])('an error of the server is %o, begun %s: %s', (error, isBegun, expected) => {
  const outcome = outcomeOf(error, isBegun);
  expect(`${outcome.state} ${'reason' in outcome ? outcome.reason : ''}`).toBe(expected);
});

async function withPush(browsers: Parameters<typeof aPushService>[0]) {
  const service = await aPushService(browsers);
  opened.push(service);
  const push = openPush({ keys: pushKeysFrom(keyOfTests), subject: 'mailto:cchc@mau.example.vn', seconds: 5, agent: service.agent });
  ways = { ...ways, push };
  return service;
}

const turnOn = (actor: Actor, browser: ReturnType<typeof aBrowser>) =>
  acting(db, actor, (tx) => addDevice(tx, { actor, now: morning }, browser.device)).then(value);

test('word comes to a device, encrypted for it and signed by the installation', async () => {
  const phone = aBrowser('dien-thoai');
  const service = await withPush([phone]);
  await turnOn(mai, phone);
  await send([word(mai.officerId)]);
  expect(await deliver()).toBe(1);
  const [{ id } = { id: '' }] = await letters();
  expect(service.pushed).toMatchObject([
    { shown: { title: 'Đôn đốc: Phát thanh quý II', body: 'Việc của đơn vị đã quá hạn 3 ngày.', address: '/lam-viec/viec/1', tag: id } },
  ]);
  expect(service.pushed[0]?.topic).toMatch(/^[\w-]{32}$/);
  expect(service.pushed[0]?.authorization).toContain(`k=${pushKeysFrom(keyOfTests).publicKey}`);
});

test('a device that is gone is taken out of the list; the other one has got the word', async () => {
  const [phone, desk] = [aBrowser('dien-thoai-cu'), aBrowser('may-ban')];
  const service = await withPush([phone, desk]);
  service.answer(phone, { status: 410 });
  await turnOn(mai, phone);
  await turnOn(mai, desk);
  await send([word(mai.officerId)]);
  expect(await deliver()).toBe(1);
  expect(service.pushed.map(({ path }) => path)).toEqual([desk.path]);
  expect(await devicesOf(db, mai)).toHaveLength(1);
  service.answer(desk, { status: 404 });
  await send([word(mai.officerId)]);
  await deliver();
  expect(await devicesOf(db, mai)).toEqual([]);
  expect((await states()).toSorted()).toEqual([['failed', 'no-device', 1], ['sent', null, 1]]); // prettier-ignore
});

test('429 is tried again when the service said, and a device that has it does not get it twice', async () => {
  const [phone, desk] = [aBrowser('dien-thoai-ban'), aBrowser('may-ban-moi')];
  const service = await withPush([phone, desk]);
  service.answer(phone, { status: 429, headers: { 'retry-after': '600' } });
  await turnOn(mai, phone);
  await send([word(mai.officerId)]);
  await deliver();
  expect(await letters()).toMatchObject([{ state: 'waiting', reason: 'busy', nextAt: later(10) }]);
  await turnOn(mai, desk);
  expect(await deliver(later(10))).toBe(1);
  expect(service.pushed).toHaveLength(1);
  expect(await deliver(later(20))).toBe(0);
});

test('400 fails in words; without a network nothing is counted', async () => {
  const phone = aBrowser('dien-thoai-hong');
  const service = await withPush([phone]);
  service.answer(phone, { status: 400 });
  await turnOn(mai, phone);
  await send([word(mai.officerId)]);
  await deliver();
  expect(await letters()).toMatchObject([{ state: 'failed', reason: 'refused', detail: '400 không nhận' }]);
  await service.close();
  await send([word(mai.officerId)]);
  await deliver();
  expect(await servicesAway(db, authority.authorityId)).toMatchObject([{ channel: 'push', reason: 'unreachable' }]);
  expect(await lettersByState(db, authority.authorityId)).toEqual({ failed: 1, waiting: 1 });
});

test('a name that has come to mean a machine inside is not asked', async () => {
  const push = openPush({ keys: pushKeysFrom(keyOfTests), subject: 'mailto:cchc@mau.example.vn', seconds: 5 });
  opened.push(push);
  ways = { ...ways, push };
  await turnOn(mai, aBrowser('x'));
  // Stored before it was looked at, or put in behind the product.
  await db.updateTable('message_device').set({ endpoint: 'https://127.0.0.1/x' }).where('officer_id', '=', mai.officerId).execute();
  await send([word(mai.officerId)]);
  await deliver();
  expect(await letters()).toMatchObject([{ state: 'failed', reason: 'inside' }]);
});

test('a trial goes at once, whatever the hours, and only where there is a way', async () => {
  const server = await withServer();
  const night = at('2026-06-06T23:30');
  const trial = () => acting(db, mai, (tx) => sendTrial(tx, { actor: mai, now: night }), night);
  expect(await trial()).toMatchObject({ ok: false, refusal: { code: 'nowhere-to-send' } });
  await settling(mai, { email: 'mai@mau.example.vn' });
  value(await trial());
  expect(await deliver(night)).toBe(1);
  expect(server.taken[0]?.subject).toBe('Gửi thử thông báo');
});
