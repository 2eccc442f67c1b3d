import type { RequestEvent } from '@sveltejs/kit';
import { applyTogetherForm, changeLines, changesIn, mayDraftPlans, togetherForm, togetherTexts, type Plan } from '#features/plans/index.ts';
import { changeTogether, listOfChanges, whyNotTogether } from '#features/plans/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { draftHere, planHere, planIdOf, unitOptions } from '../plan.ts';

/** Units that the draft names, also those that are gone, and those of today that may take their place. */
async function lists({ db, actor, today }: StaffContext, event: RequestEvent) {
  const [plan, toUnit] = [await planHere(event, { db, actor }), await unitOptions(db, actor.authorityId, today)];
  return { fromUnit: namedIn(plan), toUnit };
}

const namedIn = ({ duties }: Plan) =>
  [...new Map(duties.flatMap(({ units }) => units.map(({ unitId, name }) => [unitId, name] as const)))]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'vi'));

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const plan = await draftHere(event, staff);
  const { locale } = event.locals;
  const options = await lists(staff, event);
  return { locale, id: plan.id, title: plan.title, fields: fieldsOf(togetherForm, { locale, options }) };
});

export const actions = {
  preview: staffAction(
    mayDraftPlans,
    togetherForm,
    async (asked, { tx, actor, today }, event: RequestEvent) => {
      const plan = await planHere(event, { db: tx, actor });
      const names = await namesInTime(tx, actor.authorityId);
      const changes = changesIn(plan, asked);
      const why = whyNotTogether(changes, asked);
      if (why) return why;
      const lines = changeLines(changes, (id) => names.on(id, today).name, event.locals.locale);
      const values = Object.fromEntries(
        Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
      );
      return ok({
        notice: togetherTexts[event.locals.locale].list(lines.length),
        once: { lines, values: { ...values, seen: listOfChanges(changes) } },
      });
    },
    lists,
  ),
  apply: staffAction(
    mayDraftPlans,
    applyTogetherForm,
    async ({ seen, ...asked }, { tx, actor, now }, event: RequestEvent) => {
      const planId = planIdOf(event);
      const done = await changeTogether(tx, { actor, now, planId }, asked, seen);
      return done.ok ? ok({ notice: togetherTexts[event.locals.locale].done(done.value) }) : done;
    },
    lists,
  ),
};
