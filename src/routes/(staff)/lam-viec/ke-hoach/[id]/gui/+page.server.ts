import { planToSend } from '#features/plans/server/index.ts';
import { sendAction, sendLoad } from '../../../phong-bi/sending.ts';
import { planHere, planIdOf } from '../plan.ts';

export const load = sendLoad(async (event, { db, actor }) => {
  const plan = await planHere(event, { db, actor });
  const recipients = plan.recipients.map(({ name }) => name);
  return { about: { type: 'plan', id: plan.id }, title: plan.title, back: `/lam-viec/ke-hoach/${plan.id}`, recipients };
});

export const actions = {
  default: sendAction(
    (event) => ({ type: 'plan', id: planIdOf(event) }),
    (event, { db, storage, actor, today }) => planToSend(db, storage, { authorityId: actor.authorityId, planId: planIdOf(event), today }),
  ),
};
