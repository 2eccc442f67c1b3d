import type { RequestEvent } from '@sveltejs/kit';
import {
  activityView,
  buttonForm,
  confirmedWord,
  confirmForm,
  evidenceForm,
  jointTexts,
  judgesActivities,
  maySeeActivities,
  maySeeOriginals,
  mayWrite,
  ownJoint,
  whyNotChange,
  whyNotPublish,
  whyNotReturn,
  words,
} from '#features/activities/index.ts';
import {
  acknowledgeFigures,
  confirmActivity,
  copiesOf,
  nextToConfirm,
  othersWhoConfirm,
  publishEvidence,
  removeEvidence,
  restoreActivity,
  takeObjectionBack,
  unpublishEvidence,
  withdrawActivity,
} from '#features/activities/server/index.ts';
import { mayFollowAll, worksFor } from '#features/tasks/index.ts';
import { prepared, staffAction, staffLoad, type Done, type StaffWork } from '#platform/server/edge.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { activityHere, activityIdOf } from './activity.ts';
import { sourcesFor } from '../../thong-tin/inquiries.ts';
import { viewsHere } from './views.ts';
import { confirming, historyHere, justNow, sharedHere } from './beside.ts';
import { topicNames } from '../../tin-bai/topics.ts';

export const load = staffLoad(maySeeActivities, async (event: RequestEvent, staff) => {
  const { actor } = staff;
  const { locale } = event.locals;
  const activity = await activityHere(event, staff);
  const mine = worksFor(actor, activity.unitId);
  const joint = ownJoint(actor, activity.jointUnits);
  const mayChange = mayWrite(actor, activity.unitId, activity.jointUnits) && whyNotChange(activity) === undefined;
  const ofUnit = unitsOf(actor).includes(activity.unitId);
  const originals = mine || joint.length > 0 || maySeeOriginals(actor);
  const view = activityView(activity, locale, { originals, toTask: ofUnit || mayFollowAll(actor), topics: await topicNames(staff) });
  return {
    locale,
    activity: view,
    kind: activity.channel,
    ...(await confirming(activity, staff)),
    justNow: await justNow(event, activity, staff),
    shared: await sharedHere(activity, staff),
    views: await viewsHere(activity, staff, locale),
    sources: await sourcesFor(staff, { activityId: activity.id }, locale),
    history: await historyHere(activity, staff, locale),
    unseen: ofUnit ? view.unseenBy : [],
    mayReturn: whyNotReturn(activity, actor) === undefined,
    mayChange,
    mayObject: activity.state !== 'withdrawn' && joint.some(({ objection }) => objection === null),
    mayTakeBack: activity.state !== 'withdrawn' && joint.some(({ objection }) => objection !== null),
    mayRecord: mine,
    mayWithdraw: mine && mayChange,
    mayRestore: mine && activity.state === 'withdrawn',
    mayPublish: whyNotPublish(activity, actor) === undefined,
  };
});

const on = (event: RequestEvent, { actor, now }: StaffWork) => ({ actor, now, activityId: activityIdOf(event) });
const here = (event: RequestEvent): string => `/lam-viec/hoat-dong/${activityIdOf(event)}`;

/** Copies are made for who may publish at all; the command looks at the activity itself. */
const mayPublishAny = (actor: Actor): boolean => whyNotPublish({ state: 'confirmed', isInternal: false }, actor) === undefined;

/** Where confirming goes on: the next one waiting, or the list where none is left. */
async function onwards({ db, actor, today }: StaffWork, event: RequestEvent): Promise<string> {
  const done = activityIdOf(event);
  const next = await nextToConfirm(db, actor, await othersWhoConfirm(db, actor, today), done);
  return next ? `/lam-viec/hoat-dong/${next}?da-xac-nhan=${done}` : '/lam-viec/hoat-dong/xac-nhan';
}

export const actions = {
  confirm: staffAction(
    maySeeActivities,
    confirmForm,
    prepared(
      async ({ publish }, { db, storage, shelf, actor }) =>
        ok(judgesActivities(actor) ? await copiesOf(db, { storage, shelf }, actor, publish) : new Map<never, never>()),
      async ({ shown, publish, goOn }, staff, event: RequestEvent, copies): Promise<Result<Done>> => {
        const release = { copies, evidenceIds: publish };
        const done = await confirmActivity(staff.tx, { ...on(event, staff), shown, release });
        if (!done.ok) return done;
        if (goOn) return ok({ goTo: await onwards(staff, event) });
        const activity = await activityHere(event, staff);
        return ok({ notice: confirmedWord(activity, event.locals.locale) });
      },
    ),
    undefined,
    { sensitive: true },
  ),
  seen: staffAction(maySeeActivities, buttonForm, async (_input, staff, event: RequestEvent) => {
    const done = await acknowledgeFigures(staff.tx, on(event, staff));
    return done.ok ? ok({ notice: words[event.locals.locale].seenNow }) : done;
  }),
  takeObjectionBack: staffAction(maySeeActivities, buttonForm, async (_input, staff, event: RequestEvent) => {
    const done = await takeObjectionBack(staff.tx, on(event, staff));
    return done.ok ? ok({ notice: jointTexts[event.locals.locale].objectedBack }) : done;
  }),
  withdraw: staffAction(maySeeActivities, buttonForm, async (_input, staff, event: RequestEvent) => {
    const done = await withdrawActivity(staff.tx, on(event, staff));
    return done.ok ? ok({ notice: words[event.locals.locale].withdrawn }) : done;
  }),
  restore: staffAction(maySeeActivities, buttonForm, async (_input, staff, event: RequestEvent) => {
    const done = await restoreActivity(staff.tx, on(event, staff));
    return done.ok ? ok({ goTo: here(event) }) : done;
  }),
  publish: staffAction(
    maySeeActivities,
    evidenceForm,
    prepared(
      async ({ evidenceId }, { db, storage, shelf, actor }) =>
        ok(mayPublishAny(actor) ? await copiesOf(db, { storage, shelf }, actor, [evidenceId]) : new Map<never, never>()),
      async ({ evidenceId }, staff, event: RequestEvent, copies) => {
        const done = await publishEvidence(staff.tx, { ...on(event, staff), evidenceId, copies });
        return done.ok ? ok({ goTo: `${here(event)}#minh-chung` }) : done;
      },
    ),
  ),
  unpublish: staffAction(maySeeActivities, evidenceForm, async ({ evidenceId }, staff, event: RequestEvent) => {
    const done = await unpublishEvidence(staff.tx, { ...on(event, staff), evidenceId });
    return done.ok ? ok({ goTo: `${here(event)}#minh-chung` }) : done;
  }),
  remove: staffAction(maySeeActivities, evidenceForm, async ({ evidenceId }, staff, event: RequestEvent) => {
    const done = await removeEvidence(staff.tx, { ...on(event, staff), evidenceId });
    return done.ok ? ok({ goTo: `${here(event)}#minh-chung` }) : done;
  }),
};
