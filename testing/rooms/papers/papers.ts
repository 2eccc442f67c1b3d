import type { IncomingId, OutgoingId } from '#features/papers/index.ts';
import { addIncoming, addOutgoing, addRecipients, enterSending, recipientsOf } from '#features/papers/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, day, now, today, value } from '../../actors.ts';

let count = 5000;

/** A line of the register of outgoing papers; each call has a series of its own. */
export async function anOutgoingPaper(db: Database, actor: Actor, title = 'Cung cấp số liệu'): Promise<OutgoingId> {
  const said = { series: `VB${(count += 1)}-UBND`, issuedOn: day('2026-03-02'), kind: 'Công văn', title };
  return value(await acting(db, actor, (tx) => addOutgoing(tx, { actor, now, today }, said)));
}

/** A line of the register of incoming papers, handed to a unit where one is named. */
export async function anIncomingPaper(
  db: Database,
  actor: Actor,
  { unitId, title = 'Đôn đốc báo cáo' }: { unitId?: UnitId; title?: string } = {},
): Promise<IncomingId> {
  const said = { issuer: 'Ủy ban nhân dân tỉnh Đông Giang', symbol: `${(count += 1)}/UBND-NC`, kind: 'Công văn', title, unitId };
  return value(await acting(db, actor, (tx) => addIncoming(tx, { actor, now, today }, { arrivedOn: day('2026-03-10'), ...said })));
}

/** The forms by which the clerk enters to whom a paper goes and went. */
async function sendingForms(db: Database, officer: Actor, unitId: UnitId) {
  const page = 'so-van-ban/di/[id]/noi-nhan';
  const by = { actor: officer, now, today };
  const listed = async () => {
    const id = await anOutgoingPaper(db, officer);
    const list = { name: 'Sở Nội vụ', unitIds: [unitId], purpose: 'để báo cáo' };
    value(await acting(db, officer, (tx) => addRecipients(tx, by, id, list)));
    return { id, recipientIds: (await recipientsOf(db, officer.authorityId, id)).map((one) => one.id) };
  };
  const unknown = { id: await anOutgoingPaper(db, officer), outside: '' };
  const outside = { name: 'Các trường học', unitIds: [], purpose: undefined };
  value(await acting(db, officer, (tx) => addRecipients(tx, by, unknown.id, outside)));
  unknown.outside = (await recipientsOf(db, officer.authorityId, unknown.id))[0]?.id ?? '';
  const [fresh, sent] = [await listed(), await listed()];
  const sending = { recipientIds: sent.recipientIds, way: 'axis' as const, sentOn: day('2026-03-03'), note: undefined };
  value(await acting(db, officer, (tx) => enterSending(tx, by, sent.id, sending)));
  return [
    {
      page,
      action: 'add',
      params: { id: await anOutgoingPaper(db, officer) },
      given: { unitIds: [unitId] },
      columns: { unitIds: 'unit_id' },
    },
    {
      page,
      action: 'mean',
      params: { id: unknown.id },
      given: { recipientId: unknown.outside, meantUnitIds: [unitId] },
      columns: { recipientId: 'id', meantUnitIds: 'unit_id' },
    },
    {
      page,
      action: 'send',
      params: { id: fresh.id },
      given: { recipientIds: fresh.recipientIds, way: 'paper', sentOn: '20/05/2026' },
      columns: { recipientIds: 'recipient_id' },
    },
    {
      page,
      action: 'came',
      params: { id: sent.id },
      given: { recipientIds: sent.recipientIds, receivedOn: '21/05/2026' },
      columns: { recipientIds: 'id' },
    },
  ];
}

/** The forms of the registers that make something. */
export async function paperForms(
  db: Database,
  officer: Actor,
  { unitId, ownUnitId, lawId }: { unitId: UnitId; ownUnitId: UnitId; lawId: string },
) {
  const one = async (of?: UnitId) => ({ id: await anIncomingPaper(db, officer, of ? { unitId: of } : {}) });
  return [
    {
      page: 'so-van-ban/di/them',
      given: { series: 'GM-MAU', number: '17', issuedOn: '20/05/2026' },
    },
    { page: 'so-van-ban/di/[id]', action: 'cancel', params: { id: await anOutgoingPaper(db, officer) } },
    {
      page: 'so-van-ban/den/them',
      given: { arrivedOn: '20/05/2026', paperOn: '18/05/2026', number: '77', symbol: '9/GM-MAU', unitId, dueOn: '30/06/2026' },
    },
    {
      page: 'so-van-ban/den/[id]',
      action: 'hand',
      params: await one(),
      given: { unitId, handedOn: '20/05/2026', dueOn: '30/06/2026' },
    },
    { page: 'so-van-ban/den/[id]', action: 'finish', params: await one(ownUnitId), given: { doneOn: '21/05/2026' } },
    { page: 'so-van-ban/den/[id]', action: 'cancel', params: await one() },
    ...(await sendingForms(db, officer, unitId)),
    { page: 'so-van-ban/den/[id]', action: 'law', params: await one(), given: { lawId } },
  ];
}

/** The forms of the registers that edit. */
export const paperEdits = async (db: Database, officer: Actor) => [
  { page: 'so-van-ban/di/[id]', action: 'correct', params: { id: await anOutgoingPaper(db, officer) } },
  {
    page: 'so-van-ban/den/[id]',
    action: 'correct',
    params: { id: await anIncomingPaper(db, officer) },
    given: { paperOn: '02/03/2026', symbol: '99/UBND-MAU' },
  },
];
