import type { RequestEvent } from '@sveltejs/kit';
import { checksOf, mayDraftPlans, mayIssuePlans, maySeePlans } from '#features/plans/index.ts';
import { submissionUnderWay } from '#features/plans/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { planHere } from '../plan.ts';
import { besideIssuing } from './beside.ts';

export const load = staffLoad(maySeePlans, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const { locale } = event.locals;
  const plan = await planHere(event, staff);
  const isDraft = plan.state === 'draft';
  const isOpen = isDraft && (await submissionUnderWay(db, actor.authorityId, plan.id)) === undefined;
  const mayEdit = isOpen && mayDraftPlans(actor) === undefined;
  const checks = checksOf(plan, await besideIssuing(staff, plan, mayEdit, locale), { mayEdit, locale });
  return {
    locale,
    id: plan.id,
    title: plan.title,
    isDraft,
    must: checks.filter(({ level }) => level === 'must').length,
    look: checks.filter(({ level }) => level === 'look').length,
    parts: (['must', 'look', 'later', 'fine'] as const).flatMap((level) => {
      const of = checks.filter((check) => check.level === level);
      return of.length > 0 ? [{ level, checks: of }] : [];
    }),
    mayIssue: isDraft && mayIssuePlans(actor) === undefined,
  };
});
