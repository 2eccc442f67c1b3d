import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { acting, at, processing, refusalOf, value } from '#root/testing/actors.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { dataFolder } from '#root/testing/product.ts';
import { aMailServer } from '#root/testing/services/mail.ts';
import { anOffice, later, morning, word } from '#root/testing/services/office.ts';
import { ok } from '#platform/values/result.ts';
import { lettersByState, readFiledLetter, sendAgain } from '../letters.ts';
import { sendMessages } from '../send.ts';
import { sendTrial } from '../trial.ts';
import { withWork } from './delivering.ts';
import { openMail, outcomeOf } from './mail.ts';
import { servicesAway } from './services.ts';

const { db, drop } = await createTestDatabase();
const data = dataFolder();
afterAll(async () => {
  data.remove();
  await drop();
});

let office: Awaited<ReturnType<typeof anOffice>>;
const opened: { close: () => unknown }[] = [];

beforeEach(async () => {
  office = await anOffice(db);
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const mailBy = (smtpUrl: string | undefined, given: { seconds?: number; base?: string } = {}) => {
  const mail = openMail({
    smtpUrl,
    from: 'Phường Mẫu <cchc@mau.example.vn>',
    base: given.base,
    dataFolder: data.folder,
    seconds: given.seconds ?? 5,
  });
  opened.push(mail);
  office.ways.mail = mail;
};

async function withServer(given: Parameters<typeof aMailServer>[0] = {}, settings: { seconds?: number; base?: string } = {}) {
  const server = await aMailServer(given);
  mailBy(server.url, settings);
  opened.push(server);
  return server;
}

test('a letter arrives once, with its words, its marks and where it leads', async () => {
  const server = await withServer({}, { base: 'https://cchc.example.vn' });
  await office.settling(office.mai, { email: 'mai@mau.example.vn' });
  expect(await office.send([word(office.mai.officerId)])).toBe(1);
  expect(await office.deliver()).toBe(1);
  expect(await office.deliver()).toBe(0);
  expect(server.taken).toHaveLength(1);
  const [letter] = server.taken;
  const [{ id } = { id: '' }] = await office.letters();
  expect(letter?.subject).toBe('Đôn đốc: Phát thanh quý II');
  expect(letter?.from?.text).toBe('"Phường Mẫu" <cchc@mau.example.vn>');
  expect([letter?.to].flat()[0]?.text).toBe('"Nguyễn Thị Mai" <mai@mau.example.vn>');
  expect(letter?.messageId).toBe(`<${id}@mau.example.vn>`);
  expect(letter?.date?.toISOString()).toBe('2026-06-01T02:00:00.000Z');
  expect(letter?.text).toContain(
    'Kính gửi: Nguyễn Thị Mai\n\nĐôn đốc: Phát thanh quý II\nViệc của đơn vị đã quá hạn 3 ngày.\nhttps://cchc.example.vn/lam-viec/viec/1',
  );
  expect(letter?.html).toContain('<a href="https://cchc.example.vn/lam-viec/viec/1">');
  expect(letter?.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line).toBe(
    'List-Unsubscribe: <https://cchc.example.vn/lam-viec/thong-bao/cai-dat>',
  );
});

test('a name with a line break or a tag in it changes neither header nor page', async () => {
  const server = await withServer({}, { base: 'https://cchc.example.vn' });
  await office.settling(office.mai, { email: 'mai@mau.example.vn' });
  await office.send([
    word(office.mai.officerId, {
      title: { vi: 'Việc\r\nBcc: x@example.vn <b>', en: 'x' },
      text: { vi: '<script>alert(1)</script>', en: 'x' },
    }),
  ]);
  await office.deliver();
  expect(server.taken[0]?.bcc).toBeUndefined();
  expect(server.taken[0]?.html).not.toContain('<script>');
  expect(server.taken[0]?.html).toContain('&#60;script&#62;');
});

test('of one kind about one object nobody gets two a day, and nobody is told of the own doing', async () => {
  const one = word(office.mai.officerId);
  expect(await office.send([one, one])).toBe(1);
  expect(await office.send([one])).toBe(0);
  expect(await office.send([one], morning.add({ hours: 24 }))).toBe(1);
  const own = processing(db, office.authorityId, async (tx) =>
    ok(await sendMessages(tx, { authorityId: office.authorityId, at: morning, by: office.mai.officerId }, [word(office.mai.officerId)])),
  );
  expect(value(await own)).toBe(0);
});

test('what is due together goes in one letter; what was read meanwhile is left out', async () => {
  const server = await withServer();
  await office.settling(office.mai, { email: 'mai@mau.example.vn', language: 'en' });
  const words = ['một', 'hai', 'ba'].map((text) =>
    word(office.mai.officerId, { kind: 'task-due', title: { vi: text, en: `task ${text}` } }),
  );
  await office.send(words, at('2026-06-01T00:10'));
  expect(await office.deliver(at('2026-06-01T00:11'))).toBe(0);
  await db
    .updateTable('message')
    .set({ read_at: morning })
    .where('authority_id', '=', office.authorityId)
    .where('title_vi', '=', 'ba')
    .execute();
  expect(await office.deliver(at('2026-06-01T07:30'))).toBe(1);
  expect(server.taken[0]?.subject).toBe('2 messages about your work');
  expect(server.taken[0]?.text).toContain('task một');
  expect(server.taken[0]?.text).not.toContain('task ba');
  expect((await office.states()).toSorted()).toEqual([['sent', null, 1], ['skipped', 'read', 0]]); // prettier-ignore
});

test('what became due while nothing ran does not come at night', async () => {
  const server = await withServer();
  await office.settling(office.mai, { email: 'mai@mau.example.vn' });
  await office.send([word(office.mai.officerId)]);
  expect(await office.deliver(at('2026-06-01T22:00'))).toBe(0);
  expect(await office.letters()).toEqual([]);
  expect(await office.deliver(at('2026-06-02T06:30'))).toBe(1);
  expect(server.taken).toHaveLength(1);
});

test('without address and device nothing leaves the product', async () => {
  await office.send([word(office.mai.officerId)]);
  await office.deliver();
  expect(await office.letters()).toEqual([]);
  expect(await withWork(db, [office.authorityId], morning)).toEqual([]);
});

test('who has left, or has taken the address away, gets nothing any more', async () => {
  await withServer();
  const nam = await anOfficer(db, office.authority, { fullName: 'Trần Văn Nam' });
  for (const [actor, email] of [[office.mai, 'mai@mau.example.vn'], [nam, 'nam@mau.example.vn']] as const) await office.settling(actor, { email }); // prettier-ignore
  await office.send([word(office.mai.officerId), word(nam.officerId)], at('2026-06-01T21:00'));
  await office.deliver(at('2026-06-01T21:01'));
  await office.settling(nam, {});
  expect(await office.deliver(at('2026-06-02T06:30'), new Map([[nam.officerId, nam.fullName]]))).toBe(0);
  expect((await office.states()).toSorted()).toEqual([['skipped', 'left', 0], ['skipped', 'no-address', 0]]); // prettier-ignore
});

test('4xx is tried again after growing pauses, 5xx is not', async () => {
  const server = await withServer();
  await office.settling(office.mai, { email: 'mai@mau.example.vn' });
  const nam = await anOfficer(db, office.authority);
  await office.settling(nam, { email: 'khong-co@mau.example.vn' });
  server.manner('mai@mau.example.vn', 'temporary');
  server.manner('khong-co@mau.example.vn', 'refused');
  await office.send([word(office.mai.officerId), word(nam.officerId)]);
  expect(await office.deliver()).toBe(0);
  expect((await office.states()).toSorted()).toEqual([['failed', 'refused', 1], ['waiting', 'temporary', 1]]); // prettier-ignore
  expect((await office.letters()).find(({ state }) => state === 'failed')?.detail).toContain('550 No such user here');
  expect(await office.deliver(later(0.5))).toBe(0);
  await office.deliver(later(1));
  expect((await office.letters()).find(({ state }) => state === 'waiting')?.nextAt).toEqual(later(3));
  server.manner('mai@mau.example.vn', undefined);
  expect(await office.deliver(later(3))).toBe(1);
  expect(server.taken).toHaveLength(1);
  expect(await servicesAway(db, office.authorityId)).toEqual([]);
  const failed = (await office.letters()).find(({ state }) => state === 'failed')!;
  server.manner('khong-co@mau.example.vn', undefined);
  value(await processing(db, office.authorityId, (tx) => sendAgain(tx, { authorityId: office.authorityId, now: later(4) }, failed.id)));
  expect(await office.deliver(later(4))).toBe(1);
  expect(await lettersByState(db, office.authorityId)).toEqual({ sent: 2 });
});

test('a letter whose answer was lost is sent again as the very same letter', async () => {
  const server = await withServer();
  await office.settling(office.mai, { email: 'mai@mau.example.vn' });
  server.manner('mai@mau.example.vn', 'cut');
  await office.send([word(office.mai.officerId)]);
  await office.deliver();
  expect(await office.states()).toEqual([['waiting', 'unanswered', 1]]);
  server.manner('mai@mau.example.vn', undefined);
  await office.deliver(later(1));
  expect(server.taken).toHaveLength(2);
  const [first, second] = server.taken;
  expect([second?.messageId, second?.date, second?.text]).toEqual([first?.messageId, first?.date, first?.text]);
});

test('a server that hangs is left alone after three letters, and the others wait unharmed', async () => {
  const server = await withServer({}, { seconds: 1 });
  const officers = await Promise.all(Array.from({ length: 12 }, () => anOfficer(db, office.authority)));
  for (const [index, officer] of officers.entries()) {
    await office.settling(officer, { email: `can-bo-${index}@mau.example.vn` });
    server.manner(`can-bo-${index}@mau.example.vn`, 'silent');
  }
  await office.send(officers.map(({ officerId }) => word(officerId)));
  await office.deliver();
  expect(server.taken.length).toBeLessThan(12);
  expect(await lettersByState(db, office.authorityId)).toEqual({ waiting: 12 });
  expect(await servicesAway(db, office.authorityId)).toMatchObject([{ channel: 'mail', reason: 'unanswered' }]);
}, 30_000);

test('ten thousand letters wait for a dead server without a try each, and go when it is back', async () => {
  const dead = await aMailServer();
  await dead.close();
  mailBy(dead.url);
  const { authorityId } = office;
  await sql`insert into officer (authority_id, full_name) select ${authorityId}, 'Cán bộ ' || i from generate_series(1, 9999) i`.execute(
    db,
  );
  await sql`insert into message_setting select authority_id, id, 'x' || id || '@mau.example.vn', 'vi', '20:00', '06:30', true from officer
    where authority_id = ${authorityId}`.execute(db);
  const officers = await office.here();
  expect(officers.size).toBe(10_000);
  expect(await office.send([...officers.keys()].map((id) => word(id)))).toBe(10_000);
  expect(await office.deliver()).toBe(0);
  expect(await lettersByState(db, authorityId)).toEqual({ waiting: 10_000 });
  expect(await servicesAway(db, authorityId)).toMatchObject([{ reason: 'unreachable', nextAt: later(1), since: morning }]);
  expect((await office.letters()).every(({ attempts }) => attempts === 0)).toBe(true);
  await office.deliver(later(1));
  expect(await servicesAway(db, authorityId)).toMatchObject([{ nextAt: later(3), since: morning }]);
  const back = await aMailServer({ port: dead.port });
  opened.push(back);
  // As many as there is time for; the rest waits for the next minute.
  await office.deliver(later(3), officers, () => back.taken.length >= 300);
  const { waiting = 0, sent = 0 } = await lettersByState(db, authorityId);
  expect([waiting + sent, sent >= 300, sent]).toEqual([10_000, true, back.taken.length]);
  expect(new Set(back.taken.map(({ messageId }) => messageId)).size).toBe(sent);
  expect(await servicesAway(db, authorityId)).toEqual([]);
}, 120_000);

test('a wrong password is said and no letter counts it as its own', async () => {
  const server = await aMailServer({ user: { name: 'cchc', password: 'đúng' } });
  opened.push(server);
  mailBy(`smtp://cchc:sai@127.0.0.1:${server.port}`);
  await office.settling(office.mai, { email: 'mai@mau.example.vn' });
  await office.send([word(office.mai.officerId)]);
  await office.deliver();
  expect(await servicesAway(db, office.authorityId)).toMatchObject([{ reason: 'sign-in' }]);
  expect(await office.states()).toEqual([['waiting', null, 0]]);
});

test('without a server letters lie in the data folder, each once', async () => {
  mailBy(undefined);
  await office.settling(office.mai, { email: 'mai@mau.example.vn' });
  await office.send([word(office.mai.officerId)]);
  expect(await office.deliver()).toBe(1);
  const folder = join(data.folder, 'mail', office.authorityId);
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  const letter = await simpleParser(readFileSync(join(folder, name)));
  expect([letter.subject, letter.text?.includes('Xem trong phần mềm, mục Thông báo.')]).toEqual(['Đôn đốc: Phát thanh quý II', true]);
  expect(await office.states()).toEqual([['filed', null, 1]]);
  const [{ id } = { id: undefined }] = await office.letters();
  expect((await readFiledLetter(db, office.authorityId, id, data.folder)).ok).toBe(true);
  expect(refusalOf(await readFiledLetter(db, (await anOffice(db)).authorityId, id, data.folder))).toBe('no-such-letter');
});

test('two workers at once send each letter once', async () => {
  const server = await withServer();
  const officers = await Promise.all(Array.from({ length: 20 }, () => anOfficer(db, office.authority)));
  for (const [index, officer] of officers.entries()) await office.settling(officer, { email: `can-bo-${index}@mau.example.vn` });
  await office.send(officers.map(({ officerId }) => word(officerId)));
  const sent = await Promise.all([office.deliver(), office.deliver(), office.deliver()]);
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

test('a trial goes at once, whatever the hours, and only where there is a way', async () => {
  const server = await withServer();
  const night = at('2026-06-06T23:30');
  const trial = () => acting(db, office.mai, (tx) => sendTrial(tx, { actor: office.mai, now: night }), night);
  expect(await trial()).toMatchObject({ ok: false, refusal: { code: 'nowhere-to-send' } });
  await office.settling(office.mai, { email: 'mai@mau.example.vn' });
  value(await trial());
  expect(await office.deliver(night)).toBe(1);
  expect(server.taken[0]?.subject).toBe('Gửi thử thông báo');
});
