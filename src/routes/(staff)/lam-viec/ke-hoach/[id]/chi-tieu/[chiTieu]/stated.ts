import type { RequestEvent } from '@sveltejs/kit';
import { decideForm, judgesActivities, mayConfirmActivities, mayRecord, stateForm, statedTexts } from '#features/activities/index.ts';
import { confirmValue, statedOf, stateValue, takeValueOff, type ValueId } from '#features/activities/server/index.ts';
import type { Plan, PlanTarget } from '#features/plans/index.ts';
import { staffAction, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId, type TargetId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { planIdOf } from '../../plan.ts';

export const targetIdOf = ({ params }: RequestEvent): TargetId => parseId<TargetId>(params['chiTieu']) ?? NO_ID;

/** The figures that were stated for a target that takes published ones, and what this officer may do with each; null for other targets. */
export async function statedView(
  { db, actor, today }: StaffContext,
  plan: Plan,
  target: PlanTarget | undefined,
  { locals: { locale } }: RequestEvent,
) {
  if (target?.way !== 'given' || plan.state !== 'issued') return null;
  const mayDecide = judgesActivities(actor);
  const values = await statedOf(db, actor.authorityId, target.id);
  const start = { valueId: crypto.randomUUID() as ValueId, measuredOn: today };
  return {
    fields: mayRecord(actor) === undefined ? fieldsOf(stateForm, { locale, values: start }) : null,
    lines: values.map(({ id, value, measuredOn, source, state, statedBy, statedByName }) => ({
      id,
      value: `${formatNumber(value, locale)} ${target.unit}`,
      on: formatDay(measuredOn),
      source,
      by: statedByName,
      state,
      stateWord: statedTexts[locale].statedStates[state],
      mayConfirm: mayDecide && state === 'stated' && statedBy !== actor.officerId,
      mayTakeOff: state !== 'withdrawn' && (mayDecide || (statedBy === actor.officerId && state === 'stated')),
    })),
  };
}

const on = (event: RequestEvent, { actor, now, today }: StaffWork) => ({
  actor,
  now,
  today,
  planId: planIdOf(event),
  targetId: targetIdOf(event),
});
const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);
const textsOf = ({ locals }: RequestEvent) => statedTexts[locals.locale];

export const statedActions = {
  state: staffAction(mayRecord, stateForm, async (input, staff, event: RequestEvent) =>
    said(await stateValue(staff.tx, { ...on(event, staff), ...input }), textsOf(event).statedNotice),
  ),
  confirm: staffAction(mayConfirmActivities, decideForm, async ({ valueId }, staff, event: RequestEvent) =>
    said(await confirmValue(staff.tx, { ...on(event, staff), valueId }), textsOf(event).valueConfirmed),
  ),
  takeOff: staffAction(mayRecord, decideForm, async ({ valueId }, staff, event: RequestEvent) =>
    said(await takeValueOff(staff.tx, { ...on(event, staff), valueId }), textsOf(event).valueOff),
  ),
};
