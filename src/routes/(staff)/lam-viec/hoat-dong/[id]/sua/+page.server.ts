import type { RequestEvent } from '@sveltejs/kit';
import {
  activityRefusals,
  arranged,
  correctForm,
  mayRecord,
  mayWrite,
  startOfExisting,
  sureOf,
  toldOf,
  whyNotChange,
  type Activity,
} from '#features/activities/index.ts';
import { correctActivity, formLists, inspectAll, shelveProof, withLimits } from '#features/activities/server/index.ts';
import { channels } from '#features/channels/index.ts';
import { taskOf } from '#features/tasks/server/index.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import { stop, cameBack, prepared, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { activityHere, activityIdOf } from '../activity.ts';
import { proposeViews } from '../views.ts';

const taskFor = async ({ taskId }: Activity, { db, actor, today }: StaffContext) =>
  taskId === null ? undefined : taskOf(db, actor.authorityId, taskId, today);

export const load = staffLoad(mayRecord, async (event: RequestEvent, staff) => {
  const activity = await activityHere(event, staff);
  if (!mayWrite(staff.actor, activity.unitId, activity.jointUnits)) stop(403, activityRefusals.otherUnit(), event);
  const refusal = whyNotChange(activity);
  if (refusal && !cameBack(event)) stop(403, { refusal }, event);
  const { locale } = event.locals;
  const task = await taskFor(activity, staff);
  const options = await formLists(staff, { task, kept: activity, channel: activity.channel, locale });
  const fields = withLimits(
    fieldsOf(correctForm, { locale, values: startOfExisting(activity), shown: {}, options }),
    activity.evidenceCount,
  );
  return {
    locale,
    id: activity.id,
    title: activity.title,
    channel: channels[activity.channel][locale],
    fields: event.url.searchParams.has('luot-xem') ? await proposeViews(fields, activity, staff) : fields,
    arranged: arranged(activity.channel, options),
  };
});

/** The lists of the form that was sent: with the task of this record, which may be finished by now. */
async function lists(staff: StaffContext, event: RequestEvent) {
  const kept = await activityHere(event, staff);
  return formLists(staff, { task: await taskFor(kept, staff), kept });
}

export const actions = {
  default: staffEdit(
    mayRecord,
    correctForm,
    {
      lock: (staff, event: RequestEvent) => lockRow(staff, 'activity', activityIdOf(event)),
      start: async (staff, event) => startOfExisting(await activityHere(event, staff)),
      about: (event) => ({ objectType: 'activity', objectId: activityIdOf(event) }),
    },
    prepared(
      async ({ photos }, { shelf }) => {
        const proofs = await inspectAll(photos);
        return proofs.ok ? ok(await shelveProof(shelf, proofs.value)) : proofs;
      },
      async ({ photos: _given, links, ...given }, { tx, actor, now, today }, event: RequestEvent, files) => {
        const proof = { files, links: links.map(({ link }) => link) };
        const on = { actor, now, today, activityId: activityIdOf(event), sure: sureOf(given) };
        const done = await correctActivity(tx, { ...on, told: toldOf(given), proof });
        return done.ok ? ok({ goTo: `/lam-viec/hoat-dong/${done.value}?da-luu=sua` }) : done;
      },
    ),
    lists,
  ),
};
