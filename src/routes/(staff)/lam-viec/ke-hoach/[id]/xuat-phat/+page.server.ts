import type { RequestEvent } from '@sveltejs/kit';
import { progressOf } from '#features/activities/server/index.ts';
import { factsForm, mayDraftPlans, receivedWords, type Plan } from '#features/plans/index.ts';
import { correctFacts, factsInputOf, plansOf, statedFactsOf } from '#features/plans/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { fieldsOf, form } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { staffEdit } from '../../../editing.ts';
import { draftHere, onPlan, planHere, planIdOf } from '../plan.ts';

const startHere = async ({ db, actor }: StaffContext, event: RequestEvent) =>
  factsInputOf(await statedFactsOf(db, actor.authorityId, planIdOf(event)));

/** The duties of the draft, of which one may answer a shortcoming. */
const lists = async (staff: StaffContext, event: RequestEvent) => ({
  'weaknesses.dutyId': (await planHere(event, staff)).duties.map(({ id, position, text }) => ({
    value: id,
    label: `${position}. ${truncate(text, 100)}`,
  })),
});

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const { id, title } = await draftHere(event, staff);
  const { locale } = event.locals;
  return {
    locale,
    id,
    title,
    fields: fieldsOf(factsForm, { locale, values: await startHere(staff, event), options: await lists(staff, event), shown: {} }),
  };
});

const edit = { ...onPlan, start: startHere };

/** The results of the plan of the year before, as its targets were reached by the end of that year and are known now. */
async function resultsBefore({ db, actor, today }: StaffContext, { year }: Plan, locale: Locale) {
  const old = (await plansOf(db, actor.authorityId)).find((plan) => plan.year === year - 1 && plan.state !== 'draft');
  if (!old) return [];
  const end = Temporal.PlainDate.from({ year: year - 1, month: 12, day: 31 });
  const happenedBy = Temporal.PlainDate.compare(end, today) < 0 ? end : today;
  const body = (await authorityOn(db, actor.authorityId, today))?.name;
  const progress = await progressOf(db, actor.authorityId, old.id, { happenedBy, knownBy: 'now' });
  return progress
    .filter(({ confirmed }) => confirmed > 0)
    .map(({ text, done, share, unit }) => ({
      text: receivedWords[locale].result(text, formatDay(happenedBy)),
      value: share === null ? done : Math.floor(share * 10_000) / 100,
      unit,
      year: year - 1,
      body,
    }));
}

export const actions = {
  lastYear: staffAction(mayDraftPlans, form({}), async (_, staff, event: RequestEvent) => {
    const { tx, actor, now, today } = staff;
    const plan = await planHere(event, { db: tx, actor });
    const facts = factsInputOf(await statedFactsOf(tx, actor.authorityId, plan.id));
    const told = new Set(facts.baseline.map(({ text }) => text));
    const fresh = (await resultsBefore({ db: tx, actor, now, today }, plan, 'vi')).filter(({ text }) => !told.has(text));
    const done = await correctFacts(tx, { actor, now, planId: plan.id, facts: { ...facts, baseline: [...facts.baseline, ...fresh] } });
    return done.ok ? ok({ notice: receivedWords[event.locals.locale].lastYearTaken(fresh.length) }) : done;
  }),
  save: staffEdit(
    mayDraftPlans,
    factsForm,
    edit,
    async (facts, { tx, actor, now }, event: RequestEvent) => {
      const done = await correctFacts(tx, { actor, now, planId: planIdOf(event), facts });
      return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}?da-luu` }) : done;
    },
    lists,
  ),
};
