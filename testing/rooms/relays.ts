import { answerMember, handOn, relayOf } from '#features/relays/server/index.ts';
import type { MemberId, RelayId } from '#features/relays/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import { acting, now, today, value } from '../actors.ts';
import { aUnit, type BuiltAuthority } from '../builders.ts';
import { aPlan, performing } from '../plans.ts';

/** Who hands on or answers, today unless said. */
export const relaying = (actor: Actor, at = now, on = today) => ({ actor, today: on, now: at });

type HandInput = Parameters<typeof handOn>[3];

/** A request is handed on. */
export const handed = (db: Database, by: Actor, taskId: TaskId, given: Partial<HandInput> = {}) =>
  acting(db, by, (tx) => handOn(tx, relaying(by), taskId, { unitIds: [], names: [{ name: 'Chi hội 1' }], ...given }));

/** The request that a plan holds for a unit. */
export async function aRequest(db: Database, by: Actor, unitId: UnitId, year = 2026): Promise<TaskId> {
  const plan = await aPlan(db, by, {
    year,
    duties: [
      { text: 'Vận động đoàn viên', units: [performing(unitId, { isRequested: true })], deadlines: [{ kind: 'date', on: '2026-06-30' }] },
    ],
  });
  const { id } = await db.selectFrom('task').select('id').where('plan_id', '=', plan.id).executeTakeFirstOrThrow();
  return id;
}

/** Some task of a plan is made a request and handed on to one named member. */
export async function aRelay(db: Database, by: Actor, planId: PlanId, name: string): Promise<{ id: RelayId; members: MemberId[] }> {
  const task = await db
    .selectFrom('task')
    .select('unit_id')
    .where('authority_id', '=', by.authorityId)
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow();
  const id = value(await handed(db, by, await aRequest(db, by, task.unit_id), { names: [{ name }] }));
  const relay = await relayOf(db, by.authorityId, { id });
  return { id, members: relay?.members.map((member) => member.id) ?? [] };
}

export const done = { state: 'done' as const, said: 'Đã tuyên truyền trong sinh hoạt', happenedOn: today, times: 2, people: 60 };

/** A member answers, or the partner for it. */
export const memberSaid = (
  db: Database,
  by: Actor,
  id: RelayId,
  memberId: MemberId,
  given: Partial<Parameters<typeof answerMember>[4]> = {},
) => acting(db, by, (tx) => answerMember(tx, relaying(by), id, memberId, { ...done, ...given }));

/** The forms of requests that are handed on which make something. */
export async function relayForms(db: Database, authority: BuiltAuthority, officer: Actor) {
  const partner = await aUnit(db, authority);
  const child = await aUnit(db, authority, { parentId: partner });
  const taskId = await aRequest(db, officer, partner);
  const id = value(await handed(db, officer, await aRequest(db, officer, await aUnit(db, authority))));
  const [member] = (await relayOf(db, officer.authorityId, { id }))!.members;
  value(await memberSaid(db, officer, id, member!.id, { link: 'https://thu.example.vn/anh' }));
  return [
    {
      page: 'viec/[id]/thanh-vien',
      params: { id: taskId as string },
      given: { unitIds: [child], names: [{ name: 'Chi hội Thử' }], dueOn: '20/06/2026' },
      columns: { unitIds: 'unitId', names: 'name' },
    },
    {
      page: 'thanh-vien/[relay]',
      action: 'sum',
      params: { relay: id as string },
      given: { channel: 'meeting', happenedOn: '20/05/2026', sure: '' },
      columns: { times: 'value', people: 'value' },
    },
  ];
}

/** The form of a member that answers. */
export async function relayEdits(db: Database, officer: Actor) {
  const task = await db
    .selectFrom('task')
    .select('id')
    .where('authority_id', '=', officer.authorityId)
    .where('is_requested', '=', true)
    .executeTakeFirstOrThrow();
  const id = value(await handed(db, officer, task.id));
  const [member] = (await relayOf(db, officer.authorityId, { id }))!.members;
  const given = { state: 'done', happenedOn: '20/05/2026' };
  const page = 'thanh-vien/[relay]/tra-loi/[thanhVien]';
  return [{ page, params: { relay: id as string, thanhVien: member!.id as string }, given, needed: { ...given, said: 'Đã làm' } }];
}
