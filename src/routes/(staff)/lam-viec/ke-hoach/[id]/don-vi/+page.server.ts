import type { RequestEvent } from '@sveltejs/kit';
import { mayAskPlans, askForm, standingOf, standingWord, subplanTexts, urgeForm } from '#features/subplans/index.ts';
import { asksOf, askForPlans, subplansOf, takenUp, urgeForPlan } from '#features/subplans/server/index.ts';
import { mayFollowAll } from '#features/tasks/index.ts';
import { maySeePlans } from '#features/plans/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { planHere } from '../plan.ts';

type Here = Awaited<ReturnType<typeof planHere>>;

/** The units that a plan gives something to, each once, under the names of the plan. */
const unitsIn = ({ duties }: Here) => [...new Map(duties.flatMap(({ units }) => units).map((unit) => [unit.unitId, unit.name]))];

const lists = async (staff: StaffContext, event: RequestEvent) => ({
  unitIds: unitsIn(await planHere(event, staff)).map(([value, label]) => ({ value, label })),
});

export const load = staffLoad(maySeePlans, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const t = subplanTexts[locale];
  const plan = await planHere(event, staff);
  const plans = await subplansOf(db, actor.authorityId, { planId: plan.id, isStanding: true });
  const asks = await asksOf(db, actor.authorityId, { planId: plan.id });
  const taken = await takenUp(db, actor.authorityId, plan.id);
  const all = unitsIn(plan);
  const seen = mayFollowAll(actor) ? all : all.filter(([id]) => unitsOf(actor).includes(id));
  const isOwner = mayAskPlans(actor) === undefined && plan.state === 'issued';
  const rows = seen.map(([id, unit]) => {
    const own = plans.find(({ unitId, kind }) => unitId === id && kind !== 'event');
    const ask = asks.find(({ unitId }) => unitId === id);
    const standing = standingOf(own, ask, today);
    const mayUrge =
      isOwner && ask !== undefined && !ask.isRequested && (standing === 'late' || standing === 'asked' || standing === 'drafting');
    return {
      id,
      unit,
      state: standingWord(standing, locale),
      due: ask ? formatDay(ask.dueOn) : '',
      reason: ask?.declinedReason ?? '',
      plan: own ? { id: own.id, title: own.title } : null,
      askId: mayUrge && ask && !ask.urgedOn?.equals(today) ? ask.id : null,
    };
  });
  const names = new Map(all);
  const without = all.filter(([id]) => !plans.some(({ unitId, kind, state }) => unitId === id && kind !== 'event' && state === 'signed'));
  return {
    locale,
    id: plan.id,
    title: plan.title,
    rows,
    duties: plan.duties.map(({ id, position, text, units }) => {
      const by = taken.filter(({ dutyId }) => dutyId === id).map(({ unitId }) => names.get(unitId) ?? '');
      return {
        id,
        text: `${position}. ${truncate(text, 160)}`,
        count:
          by.length === 0
            ? t.takenByNobody
            : t.takenOf(formatNumber(by.length, locale), formatNumber(Math.max(units.length, by.length), locale)),
        by: by.join('; '),
      };
    }),
    askFields: isOwner
      ? fieldsOf(askForm, { locale, options: await lists(staff, event), values: { unitIds: without.map(([id]) => id) } })
      : null,
  };
});

export const actions = {
  ask: staffAction(
    mayAskPlans,
    askForm,
    async (input, staff, event: RequestEvent) => {
      const asked = await askForPlans(staff.tx, staff, (await planHere(event, staff)).id, input);
      const { locale } = event.locals;
      return asked.ok ? ok({ notice: subplanTexts[locale].askedNow(formatNumber(asked.value, locale)) }) : asked;
    },
    lists,
  ),
  urge: staffAction(mayAskPlans, urgeForm, async ({ askId }, staff, { locals: { locale } }: RequestEvent) => {
    const urged = await urgeForPlan(staff.tx, staff, askId);
    return urged.ok ? ok({ notice: subplanTexts[locale].urged(formatNumber(urged.value, locale)) }) : urged;
  }),
};
