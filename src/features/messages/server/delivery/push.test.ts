import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { acting, refusalOf, value } from '#root/testing/actors.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests } from '#root/testing/database.ts';
import { anOffice, later, morning, word } from '#root/testing/services/office.ts';
import { aBrowser, aPushService } from '#root/testing/services/push.ts';
import type { Actor } from '#platform/values/actor.ts';
import { addDevice, devicesOf, removeDevice } from '../devices.ts';
import { lettersByState } from '../letters.ts';
import { openPush } from './push.ts';
import { servicesAway } from './services.ts';
import { pushKeysFrom } from './vapid.ts';

const { db, drop } = await createTestDatabase();
afterAll(async () => {
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

async function withPush(browsers: Parameters<typeof aPushService>[0]) {
  const service = await aPushService(browsers);
  opened.push(service);
  const push = openPush({ keys: pushKeysFrom(keyOfTests), subject: 'mailto:cchc@mau.example.vn', seconds: 5, agent: service.agent });
  office.ways.push = push;
  return service;
}

const turnOn = (actor: Actor, browser: ReturnType<typeof aBrowser>) =>
  acting(db, actor, (tx) => addDevice(tx, { actor, now: morning }, browser.device)).then(value);

test('word comes to a device, encrypted for it and signed by the installation', async () => {
  const phone = aBrowser('dien-thoai');
  const service = await withPush([phone]);
  await turnOn(office.mai, phone);
  await office.send([word(office.mai.officerId)]);
  expect(await office.deliver()).toBe(1);
  const [{ id } = { id: '' }] = await office.letters();
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
  await turnOn(office.mai, phone);
  await turnOn(office.mai, desk);
  await office.send([word(office.mai.officerId)]);
  expect(await office.deliver()).toBe(1);
  expect(service.pushed.map(({ path }) => path)).toEqual([desk.path]);
  expect(await devicesOf(db, office.mai)).toHaveLength(1);
  service.answer(desk, { status: 404 });
  await office.send([word(office.mai.officerId)]);
  await office.deliver();
  expect(await devicesOf(db, office.mai)).toEqual([]);
  expect((await office.states()).toSorted()).toEqual([['failed', 'no-device', 1], ['sent', null, 1]]); // prettier-ignore
});

test('429 is tried again when the service said, and a device that has it does not get it twice', async () => {
  const [phone, desk] = [aBrowser('dien-thoai-ban'), aBrowser('may-ban-moi')];
  const service = await withPush([phone, desk]);
  service.answer(phone, { status: 429, headers: { 'retry-after': '600' } });
  await turnOn(office.mai, phone);
  await office.send([word(office.mai.officerId)]);
  await office.deliver();
  expect(await office.letters()).toMatchObject([{ state: 'waiting', reason: 'busy', nextAt: later(10) }]);
  await turnOn(office.mai, desk);
  expect(await office.deliver(later(10))).toBe(1);
  expect(service.pushed).toHaveLength(1);
  expect(await office.deliver(later(20))).toBe(0);
});

test('400 fails in words; without a network nothing is counted', async () => {
  const phone = aBrowser('dien-thoai-hong');
  const service = await withPush([phone]);
  service.answer(phone, { status: 400 });
  await turnOn(office.mai, phone);
  await office.send([word(office.mai.officerId)]);
  await office.deliver();
  expect(await office.letters()).toMatchObject([{ state: 'failed', reason: 'refused', detail: '400 không nhận' }]);
  await service.close();
  await office.send([word(office.mai.officerId)]);
  await office.deliver();
  expect(await servicesAway(db, office.authorityId)).toMatchObject([{ channel: 'push', reason: 'unreachable' }]);
  expect(await lettersByState(db, office.authorityId)).toEqual({ failed: 1, waiting: 1 });
});

test('a name that has come to mean a machine inside is not asked', async () => {
  const push = openPush({ keys: pushKeysFrom(keyOfTests), subject: 'mailto:cchc@mau.example.vn', seconds: 5 });
  opened.push(push);
  office.ways.push = push;
  await turnOn(office.mai, aBrowser('x'));
  // Stored before it was looked at, or put in behind the product.
  await db.updateTable('message_device').set({ endpoint: 'https://127.0.0.1/x' }).where('officer_id', '=', office.mai.officerId).execute();
  await office.send([word(office.mai.officerId)]);
  await office.deliver();
  expect(await office.letters()).toMatchObject([{ state: 'failed', reason: 'inside' }]);
});

test('a device is taken once, also from a colleague who had it before; others do not take it away', async () => {
  const phone = aBrowser('dien-thoai-chung');
  const nam = await anOfficer(db, office.authority);
  await turnOn(office.mai, phone);
  await turnOn(office.mai, phone);
  const [{ id } = { id: undefined }] = await devicesOf(db, office.mai);
  expect(refusalOf(await acting(db, nam, (tx) => removeDevice(tx, nam, id!)))).toBe('unknown-device');
  await turnOn(nam, phone);
  expect([(await devicesOf(db, office.mai)).length, (await devicesOf(db, nam)).length]).toEqual([0, 1]);
  value(await acting(db, nam, (tx) => removeDevice(tx, nam, id!)));
  expect(await devicesOf(db, nam)).toEqual([]);
});

test('what no browser says is refused, and an eleventh device', async () => {
  const { mai } = office;
  const add = (given: Partial<ReturnType<typeof aBrowser>['device']>) =>
    acting(db, mai, (tx) => addDevice(tx, { actor: mai, now: morning }, { ...aBrowser('x').device, ...given }));
  expect(refusalOf(await add({ endpoint: 'https://169.254.169.254/latest' }))).toBe('bad-endpoint');
  expect(refusalOf(await add({ publicKey: 'AAAA' }))).toBe('bad-keys');
  expect(refusalOf(await add({ authSecret: '<script>' }))).toBe('bad-keys');
  for (let nth = 1; nth <= 10; nth += 1) await turnOn(mai, aBrowser(`may-${nth}`));
  expect(refusalOf(await add({ endpoint: 'https://push.example.vn/may-11' }))).toBe('too-many-devices');
});
