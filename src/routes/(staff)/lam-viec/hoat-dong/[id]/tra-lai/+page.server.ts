import type { RequestEvent } from '@sveltejs/kit';
import { maySeeActivities, returnForm, whyNotReturn } from '#features/activities/index.ts';
import { returnActivity } from '#features/activities/server/index.ts';
import { stop, cameBack, staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { activityHere, activityIdOf } from '../activity.ts';

export const load = staffLoad(maySeeActivities, async (event: RequestEvent, { db, actor }) => {
  const activity = await activityHere(event, { db, actor });
  const refusal = whyNotReturn(activity, actor);
  const { locale } = event.locals;
  if (refusal && !cameBack(event)) stop(403, { refusal }, event);
  return { locale, id: activity.id, title: activity.title, fields: fieldsOf(returnForm, { locale }) };
});

export const actions = {
  default: staffAction(maySeeActivities, returnForm, async ({ reason }, { tx, actor, now }, event: RequestEvent) => {
    const done = await returnActivity(tx, { actor, now, reason, activityId: activityIdOf(event) });
    return done.ok ? ok({ goTo: `/lam-viec/hoat-dong/${done.value}` }) : done;
  }),
};
