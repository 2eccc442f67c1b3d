import type { RequestEvent } from '@sveltejs/kit';
import type { StatedFact } from '#features/documents/index.ts';
import { factsForm, mayDraftPlans } from '#features/plans/index.ts';
import { correctFacts, statedFactsOf } from '#features/plans/server/index.ts';
import { staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { draftHere, onPlan, planIdOf } from '../plan.ts';

const startOf = (facts: readonly StatedFact[]) => ({
  themes: facts.filter(({ kind }) => kind === 'theme').map(({ text, year, body }) => ({ text, year, body })),
  baseline: facts
    .filter(({ kind }) => kind === 'baseline')
    .map(({ text, value, upTo, unit, year, body }) => ({ text, value, upTo, unit, year, body })),
  weaknesses: facts.filter(({ kind }) => kind === 'weakness').map(({ text }) => ({ text })),
});

const startHere = async ({ db, actor }: StaffContext, event: RequestEvent) =>
  startOf(await statedFactsOf(db, actor.authorityId, planIdOf(event)));

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const { id, title } = await draftHere(event, staff);
  const { locale } = event.locals;
  return { locale, id, title, fields: fieldsOf(factsForm, { locale, values: await startHere(staff, event), shown: {} }) };
});

const edit = { ...onPlan, start: startHere };

export const actions = {
  default: staffEdit(mayDraftPlans, factsForm, edit, async (facts, { tx, actor, now }, event: RequestEvent) => {
    const done = await correctFacts(tx, { actor, now, planId: planIdOf(event), facts });
    return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}` }) : done;
  }),
};
