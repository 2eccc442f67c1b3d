import type { RequestEvent } from '@sveltejs/kit';
import { criterionForm, criterionLine, inspectionTexts, mayPlan, pressForm } from '#features/inspections/index.ts';
import { addCriterion, criteriaOf, takeUsual } from '#features/inspections/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { said } from '../checks.ts';

export const load = staffLoad(mayPlan, async ({ locals: { locale } }: RequestEvent, { db, actor }) => {
  const criteria = await criteriaOf(db, actor.authorityId);
  const position = Math.min(999, 1 + Math.max(0, ...criteria.map((one) => one.position)));
  return {
    locale,
    criteria: criteria.map((criterion) => criterionLine(criterion, locale)),
    fields: fieldsOf(criterionForm, { locale, values: { position } }),
  };
});

export const actions = {
  add: staffAction(mayPlan, criterionForm, async (input, staff, { locals }: RequestEvent) =>
    said(await addCriterion(staff.tx, staff, input), inspectionTexts[locals.locale].saved),
  ),
  usual: staffAction(mayPlan, pressForm, async (_input, staff, { locals: { locale } }: RequestEvent) => {
    const taken = await takeUsual(staff.tx, staff);
    return taken.ok ? ok({ notice: inspectionTexts[locale].usualTaken(formatNumber(taken.value, locale)) }) : taken;
  }),
};
