import type { RequestEvent } from '@sveltejs/kit';
import {
  amendingWords,
  dutyGroups,
  editions,
  maySeePlans,
  notAmended,
  paperName,
  sectionsView,
  targetView,
} from '#features/plans/index.ts';
import { amendingsOf, planAsOf } from '#features/plans/server/index.ts';
import { staffLoad, stop } from '#platform/server/edge.ts';
import { planHere } from '../../plan.ts';

export const load = staffLoad(maySeePlans, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { db, actor } = staff;
  const plan = await planHere(event, staff);
  const applied = (await amendingsOf(db, actor.authorityId, plan.id)).filter(({ state }) => state === 'applied');
  const edition = plan.issuedOn ? editions(plan.issuedOn, applied).find(({ amending }) => amending.id === event.params['ban']) : undefined;
  if (!edition) return stop(404, notAmended.noEdition(), event);
  const stood = await planAsOf(db, actor.authorityId, plan.id, { happenedBy: edition.lastDay, knownBy: 'now' });
  if (!stood) return stop(404, notAmended.noEdition(), event);
  const then = { ...stood, documentId: plan.documentId };
  return {
    locale,
    id: plan.id,
    title: plan.title,
    edition: amendingWords[locale].edition(edition.from, edition.until),
    paper: {
      name: `${amendingWords[locale].kinds.amend}: ${paperName(edition.amending)}`,
      href: `/lam-viec/ke-hoach/${edition.amending.id}`,
    },
    sections: sectionsView(then.sections, locale),
    targets: then.targets.map((target) => targetView(then, target, locale)),
    groups: dutyGroups(then, locale),
  };
});
