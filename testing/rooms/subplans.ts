import { addItem, askForPlans, beginSubplan, itemsOf, signSubplan } from '#features/subplans/server/index.ts';
import type { ItemId, SubplanId } from '#features/subplans/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, now, today, value } from '../actors.ts';
import { anOfficer, aUnit, type BuiltAuthority } from '../builders.ts';
import { aPlan, performing, whole } from '../plans.ts';

/** Who plans, today unless said. */
export const planning = (actor: Actor, at = now, on = today) => ({ actor, today: on, now: at });

interface Given {
  unitId: UnitId;
  planId: PlanId;
  title?: string;
}

/** A unit begins a plan of its own; its items are those of the duties that name it. */
export async function aSubplan(db: Database, by: Actor, given: Given): Promise<{ id: SubplanId; items: ItemId[] }> {
  const id = value(await acting(db, by, (tx) => beginSubplan(tx, planning(by), { title: 'Kế hoạch của tổ', ...given })));
  return { id, items: (await itemsOf(db, by.authorityId, id)).map((item) => item.id) };
}

export const aSignature = { signer: 'Nguyễn Văn Ký, Tổ trưởng', signedOn: today };

export const signed = (db: Database, by: Actor, id: SubplanId, given: Partial<Parameters<typeof signSubplan>[3]> = {}) =>
  acting(db, by, (tx) => signSubplan(tx, planning(by), id, { ...aSignature, ...given }));

/** A plan of the authority with a duty for a unit. */
async function ground(db: Database, authority: BuiltAuthority, officer: Actor, kind = 'neighbourhood') {
  const unitId = await aUnit(db, authority, { kind });
  const units = [performing(unitId)];
  const plan = await aPlan(db, officer, { year: 2026, duties: [{ units }, { text: 'Hội nghị', units }] });
  return { unitId, plan, worker: (await anOfficer(db, authority, { roles: ['performer'], unitId })).officerId };
}

const root = 'ke-hoach-don-vi';
const page = `${root}/[keHoach]`;

/** The forms of plans of units that make something. */
export async function subplanForms(db: Database, authority: BuiltAuthority, officer: Actor) {
  const { unitId, plan } = await ground(db, authority, officer);
  const other = await ground(db, authority, officer, 'mass-organisation');
  const detailed = await ground(db, authority, officer);
  const { id } = await aSubplan(db, officer, { unitId: detailed.unitId, planId: detailed.plan.id });
  const left = await ground(db, authority, officer);
  const leaving = await aSubplan(db, officer, { unitId: left.unitId, planId: left.plan.id });
  const asked = await ground(db, authority, officer);
  value(
    await acting(db, officer, (tx) => askForPlans(tx, planning(officer), asked.plan.id, { unitIds: [authority.rootUnitId], dueOn: today })),
  );
  const { id: askId } = await db.selectFrom('subplan_ask').select('id').where('plan_id', '=', asked.plan.id).executeTakeFirstOrThrow();
  const day = { signedOn: '20/05/2026' };
  return [
    { page: `${root}/lap`, params: {}, given: { unitId, planId: plan.id } },
    { page: `${root}/su-kien`, params: {}, given: { unitId, dutyId: plan.duties[1]!.id } },
    {
      page: `${root}/da-dua-vao`,
      params: {},
      given: { unitId: other.unitId, planId: other.plan.id, dutyIds: [other.plan.duties[0]!.id], ...day },
      columns: { dutyIds: 'dutyId' },
    },
    {
      page: `${page}/muc/[viec]`,
      action: 'add',
      params: { keHoach: id as string, viec: 'them' },
      given: { dutyId: detailed.plan.duties[0]!.id, officerId: detailed.worker },
    },
    { page, action: 'withdraw', params: { keHoach: leaving.id as string }, columns: { reason: 'withdrawReason' } },
    { page: root, action: 'decline', params: {}, given: { askId }, columns: { reason: 'declinedReason', askId: 'id' } },
    {
      page: 'ke-hoach/[id]/don-vi',
      action: 'ask',
      params: { id: plan.id as string },
      given: { unitIds: [unitId], dueOn: '15/06/2026' },
      columns: { unitIds: 'unitId' },
    },
  ];
}

/** The forms of plans of units that edit. */
export async function subplanEdits(db: Database, authority: BuiltAuthority, officer: Actor) {
  // Another plan would come before those of the other cases.
  const found = await db
    .selectFrom('plan')
    .select('id')
    .where('authority_id', '=', authority.authorityId)
    .where('state', '=', 'issued')
    .executeTakeFirstOrThrow();
  const plan = await whole(db, officer, found.id);
  const { id, items } = await aSubplan(db, officer, { unitId: authority.rootUnitId, planId: plan.id });
  const params = { keHoach: id as string };
  const drafted = await aSubplan(db, officer, { unitId: await aUnit(db, authority), planId: plan.id });
  value(await acting(db, officer, (tx) => addItem(tx, planning(officer), drafted.id, { text: 'Họp tổ' })));
  return [
    {
      page,
      action: 'sign',
      params: { keHoach: drafted.id as string },
      asked: ['signer', 'symbol', 'signedOn', 'file'],
      given: { signer: 'Nguyễn Văn Ký, Tổ trưởng', signedOn: '20/05/2026' },
      meanwhile: { action: 'head', given: { title: 'Kế hoạch đã sửa' } },
    },
    { page, action: 'head', params },
    {
      page: `${page}/muc/[viec]`,
      action: 'save',
      params: { ...params, viec: items[0] as string },
      given: { dutyId: plan.duties[1]!.id, officerId: officer.officerId },
    },
  ];
}
