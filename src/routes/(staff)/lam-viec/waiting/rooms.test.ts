import { expect, test } from 'vitest';
import { recordActivity } from '#features/activities/server/index.ts';
import { enterSending, addRecipients, receiveOutgoing, recipientsOf } from '#features/papers/server/index.ts';
import { askForComments } from '#features/plans/server/index.ts';
import { relayOf } from '#features/relays/server/index.ts';
import { relayTexts } from '#features/relays/index.ts';
import { inquiryTexts } from '#features/inquiries/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { anOrigin, told } from '#root/testing/activities.ts';
import { acting, day, now, today, value } from '#root/testing/actors.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aDraft } from '#root/testing/plans.ts';
import { inquired } from '#root/testing/rooms/inquiries.ts';
import { anIncomingPaper, anOutgoingPaper } from '#root/testing/rooms/papers/papers.ts';
import { aRequest, handed, memberSaid } from '#root/testing/rooms/relays.ts';
import { roomsFor } from '../from-rooms.ts';
import { inUrgency } from './lists.ts';
import { papersWaiting } from './papers.ts';
import { waitingWords } from './words.ts';

const { opened, ward, owner, worker, room } = await anOffice({ placeName: 'Trang đầu' });
const { db } = opened;
const clerk = await anOfficer(db, ward, { roles: ['clerk'] });
const front = ward.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Trang đầu');
const partner = await anOfficer(db, ward, { roles: ['partner'], unitId: front });
const t = waitingWords.vi;

/** The lists that hold anything on the first page of an officer, in their order, with the addresses. */
const seen = async (actor: Actor, on = today): Promise<Record<string, string[]>> => {
  const staff = { db, actor, today: on, now };
  const lists = inUrgency([...(await papersWaiting(staff, 'vi')), ...(await roomsFor(staff, 'vi'))], on);
  return Object.fromEntries(lists.map(({ title, items }) => [title, items.map(({ href }) => href)]));
};

test('a paper that was sent to a unit stands there until it is received, and with the clerk when nobody does', async () => {
  const id = await anOutgoingPaper(db, clerk);
  const by = { actor: clerk, now, today };
  value(await acting(db, clerk, (tx) => addRecipients(tx, by, id, { unitIds: [room], purpose: 'để thực hiện' })));
  const [to] = await recipientsOf(db, ward.authorityId, id);
  const sending = { recipientIds: [to!.id], way: 'product' as const, sentOn: today, note: undefined };
  value(await acting(db, clerk, (tx) => enterSending(tx, by, id, sending)));
  const own = { [t.sentToUs]: [`/lam-viec/so-van-ban/nhan/${to!.id}`] };
  expect([await seen(worker), await seen(clerk), await seen(partner)]).toEqual([own, {}, {}]);
  const later = today.add({ days: 10 });
  expect(await seen(clerk, later)).toEqual({ [t.notReceived]: [`/lam-viec/so-van-ban/di/${id}`] });
  value(await acting(db, worker, (tx) => receiveOutgoing(tx, { actor: worker, now, today }, to!.id)));
  expect([await seen(worker), await seen(clerk, later)]).toEqual([{}, {}]);
});

test('what came in and was handed to nobody stands with the clerk alone', async () => {
  const id = await anIncomingPaper(db, clerk);
  expect([await seen(clerk), await seen(owner), await seen(worker)]).toEqual([{ [t.toHand]: [`/lam-viec/so-van-ban/den/${id}`] }, {}, {}]);
});

test('comments that did not come in time stand with who asked and with the clerk', async () => {
  const planId = await aDraft(db, owner);
  value(await acting(db, owner, (tx) => askForComments(tx, { actor: owner, planId, now }, { unitIds: [room], dueOn: today })));
  const silent = { [t.notCommented]: [`/lam-viec/ke-hoach/${planId}/gop-y`] };
  expect([await seen(owner), await seen(owner, today.add({ days: 1 }))]).toEqual([{}, silent]);
  expect((await seen(clerk, today.add({ days: 1 })))[t.notCommented]).toEqual(silent[t.notCommented]);
});

test('a record that names a unit stands there while it waits, and answers of members with their body', async () => {
  const input = {
    ...{ actor: owner, now, today, origin: anOrigin(), told: told({ unitId: ward.rootUnitId, jointUnits: [{ unitId: front }] }) },
    proof: { files: [], links: ['https://phuong.example.vn/tin/chung'] },
  };
  const activityId = value(await acting(db, owner, (tx) => recordActivity(tx, input)));
  expect((await seen(partner))[t.joint]).toEqual([`/lam-viec/hoat-dong/${activityId}`]);
  expect((await seen(owner))[t.joint]).toBeUndefined();
  const relayId = value(await handed(db, partner, await aRequest(db, owner, front), { dueOn: day('2026-06-20') }));
  const member = async () => (await relayOf(db, ward.authorityId, { id: relayId }))!.members[0]!.id;
  expect((await seen(partner))[relayTexts.vi.toSum]).toBeUndefined();
  value(await memberSaid(db, partner, relayId, await member()));
  expect((await seen(partner))[relayTexts.vi.toSum]).toEqual([`/lam-viec/thanh-vien/${relayId}`]);
});

test('what is past its day comes first, then what is near it, then the rest', async () => {
  const to = room;
  const far = value(await inquired(db, partner, front, to, { dueOn: today.add({ days: 3 }) }));
  const soon = value(await inquired(db, partner, front, to, { dueOn: today }));
  const page = await seen(worker, today.add({ days: 1 }));
  expect(page[inquiryTexts.vi.toAnswer]).toEqual([soon, far].map((id) => `/lam-viec/thong-tin/${id}`));
  const list = (title: string, ...dues: (string | undefined)[]) => ({
    title,
    items: dues.map((due) => ({ href: '', title: '', when: '', due })),
  });
  const ordered = inUrgency(
    [
      list('rest', undefined),
      list('far', '2026-12-01'),
      list('near', '2026-06-04'),
      list('empty'),
      list('late', '2026-06-30', '2026-05-01'),
    ],
    today,
  );
  expect(ordered.map(({ title }) => title)).toEqual(['late', 'near', 'rest', 'far']);
});
