import type { IncomingId, OutgoingId } from '#features/papers/index.ts';
import { addIncoming, addOutgoing } from '#features/papers/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, day, now, today, value } from '../../actors.ts';

let count = 0;

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
