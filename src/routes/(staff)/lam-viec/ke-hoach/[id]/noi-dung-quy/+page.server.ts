import type { RequestEvent } from '@sveltejs/kit';
import { subjectsBetween } from '#features/activities/server/index.ts';
import { channels, isChannel } from '#features/channels/index.ts';
import { coverageOfSubjects, mayDraftPlans, maySeePlans, subjectTexts, takeProposedForm } from '#features/plans/index.ts';
import { ownTopics, subjectsOfDuties, takeProposedSubjects } from '#features/plans/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { planHere, planIdOf } from '../plan.ts';

export const load = staffLoad(maySeePlans, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const plan = await planHere(event, staff);
  const subjects = await subjectsOfDuties(db, actor.authorityId, plan.id);
  const last = new Temporal.PlainDate(plan.year, 12, 31);
  const to = Temporal.PlainDate.compare(today, last) < 0 ? today : last;
  const days = { from: new Temporal.PlainDate(plan.year, 1, 1), to };
  const counts =
    plan.state === 'draft' ? [] : await subjectsBetween(db, { authorityId: actor.authorityId, planId: plan.id, days, knownBy: 'now' });
  const begun = plan.state === 'draft' || to.year < plan.year ? 0 : Math.ceil(to.month / 3);
  const running = to.equals(today) ? begun : 0;
  const channelName = (code: string): string => (isChannel(code) ? channels[code][locale] : code);
  return {
    locale,
    isSaved: event.url.searchParams.has('da-luu'),
    id: plan.id,
    title: plan.title,
    mayChoose: mayDraftPlans(actor) === undefined && plan.state !== 'received',
    notChosen: plan.duties.filter(({ id }) => !subjects.has(id)).length,
    coverage: coverageOfSubjects(
      { duties: plan.duties, subjects, counts, own: await ownTopics(db, actor.authorityId), begun, running, channelName },
      locale,
    ),
    duties: plan.duties.map(({ id, position, text }) => ({
      id,
      position,
      text: truncate(text, 120),
      chosen: subjects.has(id),
    })),
  };
});

export const actions = {
  take: staffAction(mayDraftPlans, takeProposedForm, async (_, { tx, actor, now }, event: RequestEvent) => {
    const done = await takeProposedSubjects(tx, { actor, now, planId: planIdOf(event) });
    return done.ok ? ok({ notice: subjectTexts[event.locals.locale].taken(done.value) }) : done;
  }),
};
