import type { RequestEvent } from '@sveltejs/kit';
import { maySeeActivities, objectForm, whyNotObject } from '#features/activities/index.ts';
import { objectToJoint } from '#features/activities/server/index.ts';
import { cameBack, staffAction, staffLoad, stop } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { activityHere, activityIdOf } from '../activity.ts';

export const load = staffLoad(maySeeActivities, async (event: RequestEvent, { db, actor }) => {
  const activity = await activityHere(event, { db, actor });
  const refusal = whyNotObject(activity, actor);
  const { locale } = event.locals;
  if (refusal && !cameBack(event)) stop(403, { refusal }, event);
  return { locale, id: activity.id, title: activity.title, fields: fieldsOf(objectForm, { locale }) };
});

export const actions = {
  default: staffAction(maySeeActivities, objectForm, async ({ objection }, { tx, actor, now }, event: RequestEvent) => {
    const done = await objectToJoint(tx, { actor, now, objection, activityId: activityIdOf(event) });
    return done.ok ? ok({ goTo: `/lam-viec/hoat-dong/${done.value}` }) : done;
  }),
};
