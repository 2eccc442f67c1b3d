import { startAmending } from '#features/plans/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, now, value } from '../../actors.ts';
import { aDraft, aDuty, aPlan, performing, whole } from '../../plans.ts';

/** An issued plan that nothing amends yet: one that is there, so that the lists of other forms stay as they are, otherwise a new one. */
async function aPlanToAmend(db: Database, actor: Actor, unitId: UnitId, but?: PlanId): Promise<PlanId> {
  const plans = await db
    .selectFrom('plan')
    .select(['id', 'state', 'amends_id'])
    .where('authority_id', '=', actor.authorityId)
    .orderBy('id')
    .execute();
  const free = plans.find(({ id, state }) => state === 'issued' && id !== but && !plans.some(({ amends_id }) => amends_id === id));
  return free?.id ?? (await aPlan(db, actor, { duties: [{ units: [performing(unitId)] }] })).id;
}

/** The draft of a paper that amends a plan. */
export async function anAmending(db: Database, actor: Actor, unitId: UnitId, but?: PlanId): Promise<PlanId> {
  const planId = await aPlanToAmend(db, actor, unitId, but);
  const amend = { amendKind: 'amend' as const, amendAs: 'decision' as const, title: 'Sửa đổi Kế hoạch', amendReason: 'Sắp xếp lại đơn vị' };
  return value(await acting(db, actor, (tx) => startAmending(tx, { actor, now, planId, amend })));
}

const sectionOf = async (db: Database, actor: Actor, planId: PlanId, at = 0): Promise<string> =>
  (await whole(db, actor, planId)).sections[at]?.id ?? '';

/** The forms of amending papers and of the text of plans that edit. */
export async function amendingEdits(db: Database, actor: Actor, unitId: UnitId) {
  const draft = await aDraft(db, actor);
  const nhiemVu = await aDuty(db, actor, draft, { deadlines: [{ kind: 'date', on: '2026-06-30' }] });
  return [
    {
      page: 'ke-hoach/[id]/nhiem-vu/[nhiemVu]/thoi-han/[so]',
      params: { id: draft, nhiemVu, so: '1' },
      // Which of them counts depends on the kind.
      given: { kind: 'date', quarter: '', periods: [], dayOfMonth: '' },
    },
    { page: 'ke-hoach/[id]/muc/[muc]', action: 'save', params: { id: draft, muc: await sectionOf(db, actor, draft, 1) } },
    {
      page: 'ke-hoach/[id]/van-ban-sua-doi',
      action: 'save',
      params: { id: await anAmending(db, actor, unitId) },
      given: { amendKind: 'amend', holdsFrom: '30/11/2026' },
    },
  ];
}

/** Those that make something. */
export async function amendingForms(db: Database, actor: Actor, unitId: UnitId) {
  const draft = await aDraft(db, actor);
  const section = await sectionOf(db, actor, draft);
  const id = await aPlanToAmend(db, actor, unitId);
  const amending = await anAmending(db, actor, unitId, id);
  return [
    {
      page: 'ke-hoach/[id]/muc/[muc]',
      action: 'add',
      params: { id: draft, muc: 'them' },
      given: { after: section },
      otherwise: { after: 'gives its place' },
    },
    { page: 'ke-hoach/[id]/sua-doi', params: { id }, given: { amendKind: 'amend', holdsFrom: '30/11/2026' } },
    { page: 'ke-hoach/[id]/van-ban-sua-doi', action: 'giveUp', params: { id: amending }, columns: { reason: 'end_reason' } },
  ];
}
