import type { RequestEvent } from '@sveltejs/kit';
import { maySeePlans } from '#features/plans/index.ts';
import { checklistView, mayKeepChecklist } from '#features/quality/index.ts';
import { qualityAnswers, qualityItems, takeUsualItems } from '#features/quality/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { form } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { planHere } from '../plan.ts';

export const load = staffLoad(maySeePlans, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const { locale } = event.locals;
  const plan = await planHere(event, staff);
  const answers = await qualityAnswers(db, actor.authorityId, plan.id);
  const all = await qualityItems(db, actor.authorityId, { alsoEnded: true });
  const items = all.filter(({ id, isEnded }) => answers.some(({ itemId }) => itemId === id) || (!isEnded && plan.state === 'draft'));
  const mayKeep = mayKeepChecklist(actor) === undefined;
  return {
    locale,
    id: plan.id,
    title: plan.title,
    items: checklistView(plan, items, answers, locale),
    mayKeep,
    mayAnswer: mayKeep && plan.state === 'draft',
    mayTake: mayKeep && all.length === 0,
  };
});

export const actions = {
  usual: staffAction(mayKeepChecklist, form({}), async (_input, staff, { params }: RequestEvent) => {
    const taken = await takeUsualItems(staff.tx, staff);
    return taken.ok ? ok({ goTo: `/lam-viec/ke-hoach/${params['id'] ?? ''}/tu-kiem` }) : taken;
  }),
};
