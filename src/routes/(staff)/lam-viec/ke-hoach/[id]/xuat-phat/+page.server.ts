import type { RequestEvent } from '@sveltejs/kit';
import { factsForm, mayDraftPlans } from '#features/plans/index.ts';
import { correctFacts, factsInputOf, statedFactsOf } from '#features/plans/server/index.ts';
import { staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { staffEdit } from '../../../editing.ts';
import { onPlan, planHere, planIdOf } from '../plan.ts';

const startHere = async ({ db, actor }: StaffContext, event: RequestEvent) =>
  factsInputOf(await statedFactsOf(db, actor.authorityId, planIdOf(event)));

/** The duties of the draft, of which one may answer a shortcoming. */
const lists = async (staff: StaffContext, event: RequestEvent) => ({
  'weaknesses.dutyId': (await planHere(event, staff)).duties.map(({ id, position, text }) => ({ value: id, label: `${position}. ${truncate(text, 100)}` })),
});

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const { id, title } = await planHere(event, staff);
  const { locale } = event.locals;
  return { locale, id, title, fields: fieldsOf(factsForm, { locale, values: await startHere(staff, event), options: await lists(staff, event), shown: {} }) };
});

const edit = { ...onPlan, start: startHere };

export const actions = {
  default: staffEdit(
    mayDraftPlans,
    factsForm,
    edit,
    async (facts, { tx, actor, now }, event: RequestEvent) => {
      const done = await correctFacts(tx, { actor, now, planId: planIdOf(event), facts });
      return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}` }) : done;
    },
    lists,
  ),
};
