import type { RequestEvent } from '@sveltejs/kit';
import { dropSectionForm, mayDraftPlans, maySeePlans, sectionsView, words } from '#features/plans/index.ts';
import { sectionsOf, setSectionDropped, submissionUnderWay } from '#features/plans/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { ok } from '#platform/values/result.ts';
import { planHere, planIdOf } from '../plan.ts';

export const load = staffLoad(maySeePlans, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { db, actor } = staff;
  const plan = await planHere(event, staff);
  const isOpen = plan.state === 'draft' && (await submissionUnderWay(db, actor.authorityId, plan.id)) === undefined;
  const mayEdit = isOpen && mayDraftPlans(actor) === undefined;
  const dropped = mayEdit ? await sectionsOf(db, { authorityId: actor.authorityId, planId: plan.id, dropped: true }) : [];
  return {
    locale,
    id: plan.id,
    title: plan.title,
    mayEdit,
    isSaved: event.url.searchParams.has('da-luu'),
    sections: sectionsView(plan.sections, locale),
    dropped: dropped.map(({ id, heading }) => ({ id, heading })),
  };
});

const act = (isDropped: boolean) =>
  staffAction(mayDraftPlans, dropSectionForm, async ({ id }, { tx, actor, now }, event: RequestEvent) => {
    const done = await setSectionDropped(tx, { actor, now, planId: planIdOf(event), sectionId: id }, isDropped);
    const { notice } = words[event.locals.locale];
    return done.ok ? ok({ notice: isDropped ? notice.dropped : notice.restored }) : done;
  });

export const actions = { drop: act(true), restore: act(false) };
