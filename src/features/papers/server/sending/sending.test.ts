import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { anOutgoingPaper } from '#root/testing/rooms/papers/papers.ts';
import { purposeKind, waitingDays } from '../../sending/recipient.ts';
import type { SendingInput } from '../../sending/schema.ts';
import {
  addRecipients,
  cancelOutgoing,
  distribute,
  meanRecipient,
  dropRecipient,
  enterReceived,
  enterSending,
  papersForUnits,
  receiveOutgoing,
  recipientsOf,
  urgeRecipients,
} from '../index.ts';
import type { OutgoingId } from '../../paper.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let clerk: Actor;
let worker: Actor;
let stranger: Actor;
let room: UnitId;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  room = await aUnit(opened.db, ward, { name: 'Tổ dân phố Bình Minh' });
  clerk = await anOfficer(opened.db, ward, { roles: ['clerk'] });
  worker = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: room });
  stranger = await anOfficer(opened.db, ward, { roles: ['performer'] });
});
afterAll(() => opened.drop());

const run = <T>(command: Parameters<typeof acting<T>>[2], actor = clerk, at = now) => acting(opened.db, actor, command, at);
const by = (actor = clerk, at = now, on = today) => ({ actor, now: at, today: on });
const list = (id: OutgoingId) => recipientsOf(opened.db, ward.authorityId, id);
const named = [
  { name: 'Tổ dân phố Bình Minh', purpose: 'để thực hiện' },
  { name: 'Sở Nội vụ tỉnh Đông Giang', purpose: 'để báo cáo' },
];

async function aPaper(): Promise<OutgoingId> {
  const id = await anOutgoingPaper(opened.db, clerk);
  value(await run(async (tx) => ({ ok: true, value: await distribute(tx, by(), id, named) })));
  return id;
}

const messages = async (): Promise<number> =>
  (await opened.db.selectFrom('message').select('id').where('kind', '=', 'paper-sent').where('officer_id', '=', worker.officerId).execute())
    .length;

describe('a paper that is issued', () => {
  test('goes to its recipients: units of ours within the product, and are told; others wait for the clerk', async () => {
    const before = await messages();
    const id = await aPaper();
    expect((await list(id)).map(({ name, purpose, unitId, sendings }) => [name, purpose, unitId, sendings.map(({ way }) => way)])).toEqual([
      ['Tổ dân phố Bình Minh', 'để thực hiện', room, ['product']],
      ['Sở Nội vụ tỉnh Đông Giang', 'để báo cáo', null, []],
    ]);
    expect((await messages()) - before).toBe(1);
  });

  test('goes to each of several that stand in one line, groups to their members; the clerk says whom an unknown one means', async () => {
    const radio = await aUnit(opened.db, ward, { name: 'Đài Truyền thanh', kind: 'room' });
    const clinic = await aUnit(opened.db, ward, { name: 'Trạm Y tế', kind: 'room' });
    const id = await anOutgoingPaper(opened.db, clerk);
    const line = { name: 'Đài Truyền thanh, các trường học, Trạm Y tế', purpose: 'để thực hiện' };
    const groups = { name: 'Các tổ dân phố', purpose: null };
    value(await run(async (tx) => ({ ok: true, value: await distribute(tx, by(), id, [line, groups]) })));
    const told = async () => (await list(id)).map(({ name, unitId, sendings }) => [name, unitId, sendings.length]);
    expect(await told()).toEqual([
      ['Đài Truyền thanh', radio, 1],
      ['các trường học', null, 0],
      ['Trạm Y tế', clinic, 1],
      ['Các tổ dân phố', room, 1],
    ]);
    const unknown = (await list(id))[1]!;
    const schools = [await aUnit(opened.db, ward, { kind: 'room' }), await aUnit(opened.db, ward, { kind: 'room' })];
    const mean = (meantUnitIds: typeof schools) => run((tx) => meanRecipient(tx, by(), id, { recipientId: unknown.id, meantUnitIds }));
    expect(refusalOf(await mean([radio]))).toBe('recipient-there-already');
    value(await mean(schools));
    expect((await told()).filter(([name]) => name === 'các trường học').map(([, unitId, sent]) => [unitId, sent])).toEqual(
      schools.map((unitId) => [unitId, 1]),
    );
    expect(refusalOf(await mean(schools))).toBe('unknown-recipient');
  });

  test('is received by an officer of the unit, once, and by no other', async () => {
    const id = await aPaper();
    const [own, outside] = await list(id);
    expect(refusalOf(await run((tx) => receiveOutgoing(tx, by(stranger), own!.id), stranger))).toBe('recipient-of-another-unit');
    expect(refusalOf(await run((tx) => receiveOutgoing(tx, by(worker), outside!.id), worker))).toBe('recipient-of-another-unit');
    expect(
      (await papersForUnits(opened.db, ward.authorityId, [room], 50)).find(({ outgoingId }) => outgoingId === id)?.receivedOn,
    ).toBeNull();
    value(await run((tx) => receiveOutgoing(tx, by(worker), own!.id), worker));
    expect(refusalOf(await run((tx) => receiveOutgoing(tx, by(worker), own!.id), worker))).toBe('received-already');
    expect((await list(id))[0]?.received).toMatchObject({ by: worker.officerId });
    expect((await papersForUnits(opened.db, ward.authorityId, [room], 50)).find(({ outgoingId }) => outgoingId === id)?.receivedOn).toEqual(
      today,
    );
  });

  test('is sent outside by hand, again too, and came there as the clerk enters', async () => {
    const id = await aPaper();
    const [own, outside] = await list(id);
    const send = (more: Partial<SendingInput> = {}) =>
      run((tx) =>
        enterSending(tx, by(), id, { recipientIds: [outside!.id], way: 'axis', sentOn: day('2026-03-03'), note: undefined, ...more }),
      );
    const came = (receivedOn: string, recipientIds = [outside!.id]) =>
      run((tx) => enterReceived(tx, by(), id, { recipientIds, receivedOn: day(receivedOn), note: 'Có phản hồi' }));
    expect(refusalOf(await came('2026-03-04'))).toBe('received-before-sent');
    expect(refusalOf(await send({ way: 'product' }))).toBe('recipient-not-in-product');
    expect(refusalOf(await send({ sentOn: day('2026-03-01') }))).toBe('sent-before-issue');
    expect(refusalOf(await send({ sentOn: today.add({ days: 1 }) }))).toBe('sending-day-to-come');
    expect(refusalOf(await send({ recipientIds: [crypto.randomUUID() as never] }))).toBe('unknown-recipient');
    value(await send());
    expect(refusalOf(await send())).toBe('sent-already');
    value(await send({ way: 'paper', sentOn: day('2026-03-10') }));
    expect(waitingDays((await list(id))[1]!, today)).toBe(90);
    expect(refusalOf(await came('2026-03-02'))).toBe('received-before-sending');
    expect(refusalOf(await came('2027-03-02'))).toBe('sending-day-to-come');
    value(await came('2026-03-12'));
    expect(refusalOf(await came('2026-03-13'))).toBe('recipient-received-already');
    expect((await list(id))[1]).toMatchObject({ sendings: [{ way: 'axis' }, { way: 'paper' }], received: { note: 'Có phản hồi' } });
    expect(waitingDays((await list(id))[1]!, today)).toBeNull();
    expect(own!.received).toBeNull();
  });

  test('urges units that have not received it, once a day and while there are any', async () => {
    const id = await aPaper();
    expect(refusalOf(await run((tx) => urgeRecipients(tx, by(), id)))).toBe('urged-today');
    const later = now.add({ hours: 48 });
    expect(value(await run((tx) => urgeRecipients(tx, by(clerk, later, today.add({ days: 2 })), id), clerk, later))).toBe(1);
    const [own] = await list(id);
    value(await run((tx) => receiveOutgoing(tx, by(worker), own!.id), worker));
    expect(refusalOf(await run((tx) => urgeRecipients(tx, by(), id)))).toBe('nobody-to-urge');
  });
});

describe('the list of recipients', () => {
  test('takes units and names, each once, and gives up who was not sent anything', async () => {
    const id = await aPaper();
    const add = (name: string | undefined, unitIds: UnitId[] = []) =>
      run((tx) => addRecipients(tx, by(), id, { name, unitIds, purpose: 'để phối hợp' }));
    value(await add('Đài Truyền thanh tỉnh', [ward.rootUnitId]));
    expect(refusalOf(await add('đài truyền thanh TỈNH'))).toBe('recipient-there-already');
    expect(refusalOf(await add(undefined, [room]))).toBe('recipient-there-already');
    expect(refusalOf(await add(undefined, [crypto.randomUUID() as UnitId]))).toBe('recipient-unit-gone');
    const [own, , third] = await list(id);
    expect(third?.name).toBe('Đài Truyền thanh tỉnh');
    expect(refusalOf(await run((tx) => dropRecipient(tx, by(), id, own!.id)))).toBe('recipient-was-sent');
    value(await run((tx) => dropRecipient(tx, by(), id, third!.id)));
    expect((await list(id)).map(({ name }) => name)).not.toContain('Đài Truyền thanh tỉnh');
    value(await add('Đài Truyền thanh tỉnh'));
  });

  test('is kept by nobody else, nor of a cancelled number', async () => {
    const id = await aPaper();
    const add = (actor: Actor) => run((tx) => addRecipients(tx, by(actor), id, { name: 'Ai đó', unitIds: [], purpose: undefined }), actor);
    expect(refusalOf(await add(worker))).toBe('may-not-keep-registers');
    const neighbour = await anAuthority(opened.db, { placeName: 'Bên Cạnh' });
    expect(refusalOf(await add(await anOfficer(opened.db, neighbour, { roles: ['clerk'] })))).toBe('unknown-paper');
    const [own] = await list(id);
    value(await run((tx) => cancelOutgoing(tx, by(), id, 'Ghi nhầm')));
    expect(refusalOf(await add(clerk))).toBe('line-is-cancelled');
    expect(refusalOf(await run((tx) => receiveOutgoing(tx, by(worker), own!.id), worker))).toBe('line-is-cancelled');
  });
});

test('purposes are told apart as papers write them', () => {
  const said = ['để thực hiện', '(t/h)', 'p/h t/h', 'để báo cáo', 'b/c', 'n/b, c/đ', 'để đăng tải', null];
  expect(said.map(purposeKind)).toEqual(['perform', 'perform', 'perform', 'report', 'report', 'report', 'other', 'other']);
});
