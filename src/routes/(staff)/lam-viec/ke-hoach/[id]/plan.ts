import { error, type RequestEvent } from '@sveltejs/kit';
import type { Plan } from '#features/plans/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import type { StaffContext, StaffWork } from '#platform/server/edge.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { parseId } from '#platform/values/ids.ts';

/** The id in the address; where it has no such form, one that no plan bears. */
export const planIdOf = ({ params }: RequestEvent): PlanId =>
  parseId<PlanId>(params['id']) ?? ('00000000-0000-0000-0000-000000000000' as PlanId);

/** The plan of the address; a page that is not there for this authority. */
export async function planHere(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>): Promise<Plan> {
  const plan = await planOf(db, actor.authorityId, planIdOf(event));
  if (!plan) error(404, { message: 'Không tìm thấy kế hoạch này.' });
  return plan;
}

/** What an edit form of the plan locks, and where the log has its changes. */
export const onPlan = {
  lock: (staff: StaffWork, event: RequestEvent) => lockRow(staff, 'plan', planIdOf(event)),
  about: (event: RequestEvent) => ({ objectType: 'plan', objectId: planIdOf(event) as string }),
};

/** The units of today as a list to choose from, in the order of the organisation chart. */
export const unitOptions = async (db: Read, authorityId: AuthorityId, today: Temporal.PlainDate) =>
  (await unitsOn(db, authorityId, today)).map(({ id, name }) => ({ value: id, label: name }));
