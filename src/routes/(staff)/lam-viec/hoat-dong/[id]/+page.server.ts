import type { RequestEvent } from '@sveltejs/kit';
import {
  activityView,
  buttonForm,
  evidenceForm,
  maySeeActivities,
  maySeeOriginals,
  whyNotChange,
  whyNotConfirm,
  whyNotPublish,
  whyNotReturn,
  words,
} from '#features/activities/index.ts';
import {
  confirmActivity,
  othersWhoConfirm,
  publishEvidence,
  removeEvidence,
  restoreActivity,
  unpublishEvidence,
  withdrawActivity,
} from '#features/activities/server/index.ts';
import { worksFor } from '#features/tasks/index.ts';
import { staffAction, staffLoad, type StaffWork } from '#platform/server/edge.ts';
import { ok } from '#platform/values/result.ts';
import { activityHere, activityIdOf } from './activity.ts';

export const load = staffLoad(maySeeActivities, async (event: RequestEvent, { db, actor, today }) => {
  const { locale } = event.locals;
  const activity = await activityHere(event, { db, actor });
  const mine = worksFor(actor, activity.unitId);
  const blocking = whyNotConfirm(activity, actor, await othersWhoConfirm(db, actor, today));
  const judges = !blocking.some(({ code }) => code === 'may-not-decide');
  return {
    locale,
    activity: activityView(activity, locale, mine || maySeeOriginals(actor)),
    mayConfirm: blocking.length === 0,
    blocked: judges && activity.state === 'recorded' ? blocking.map(({ message }) => message) : [],
    mayReturn: whyNotReturn(activity, actor) === undefined,
    mayChange: mine && whyNotChange(activity) === undefined,
    mayRestore: mine && activity.state === 'withdrawn',
    mayPublish: whyNotPublish(activity, actor) === undefined,
  };
});

const on = (event: RequestEvent, { actor, now }: StaffWork) => ({ actor, now, activityId: activityIdOf(event) });
const here = (event: RequestEvent): string => `/lam-viec/hoat-dong/${activityIdOf(event)}`;

export const actions = {
  confirm: staffAction(maySeeActivities, buttonForm, async (_input, staff, event: RequestEvent) => {
    const done = await confirmActivity(staff.tx, on(event, staff));
    return done.ok ? ok({ notice: words[event.locals.locale].confirmed }) : done;
  }),
  withdraw: staffAction(maySeeActivities, buttonForm, async (_input, staff, event: RequestEvent) => {
    const done = await withdrawActivity(staff.tx, on(event, staff));
    return done.ok ? ok({ notice: words[event.locals.locale].withdrawn }) : done;
  }),
  restore: staffAction(maySeeActivities, buttonForm, async (_input, staff, event: RequestEvent) => {
    const done = await restoreActivity(staff.tx, on(event, staff));
    return done.ok ? ok({ goTo: here(event) }) : done;
  }),
  publish: staffAction(maySeeActivities, evidenceForm, async ({ evidenceId }, staff, event: RequestEvent) => {
    const done = await publishEvidence(staff.tx, { ...on(event, staff), evidenceId, storage: staff.storage });
    return done.ok ? ok({ goTo: `${here(event)}#minh-chung` }) : done;
  }),
  unpublish: staffAction(maySeeActivities, evidenceForm, async ({ evidenceId }, staff, event: RequestEvent) => {
    const done = await unpublishEvidence(staff.tx, { ...on(event, staff), evidenceId });
    return done.ok ? ok({ goTo: `${here(event)}#minh-chung` }) : done;
  }),
  remove: staffAction(maySeeActivities, evidenceForm, async ({ evidenceId }, staff, event: RequestEvent) => {
    const done = await removeEvidence(staff.tx, { ...on(event, staff), evidenceId });
    return done.ok ? ok({ goTo: `${here(event)}#minh-chung` }) : done;
  }),
};
