import { error, type RequestEvent } from '@sveltejs/kit';
import { correctForm, fieldOfMeasure, mayRecord, whyNotChange, type Activity } from '#features/activities/index.ts';
import { correctActivity } from '#features/activities/server/index.ts';
import { channels } from '#features/channels/index.ts';
import { worksFor } from '#features/tasks/index.ts';
import { taskOf } from '#features/tasks/server/index.ts';
import { lockRow } from '#platform/server/edited.ts';
import { staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { arranged, formLists, toldOf } from '../../form.ts';
import { activityHere, activityIdOf } from '../activity.ts';

/** Its figure is one of the quantities: it is a tick, not a figure of its own. */
const isCounted = ({ quantities }: Activity, { value, outOf }: Activity['targets'][number]): boolean =>
  outOf === null && quantities.some((one) => one.value === value);

const startOf = (it: Activity) => ({
  channel: it.channel,
  title: it.title,
  happenedOn: it.happenedOn,
  place: it.place,
  unitId: it.unitId,
  dutyId: it.dutyId,
  note: it.note,
  internalNote: it.internalNote,
  isInternal: it.isInternal,
  finishesTask: it.finishesTask,
  ...(it.taskId && { taskId: it.taskId }),
  counted: it.targets.filter((one) => isCounted(it, one)).map(({ targetId }) => targetId),
  targets: it.targets
    .filter((one) => !isCounted(it, one))
    .map(({ targetId, value, outOf }) => ({ targetId, value, outOf: outOf ?? undefined })),
  ...Object.fromEntries(it.quantities.map(({ measure, value }) => [fieldOfMeasure(measure), value])),
});

const taskFor = async ({ taskId }: Activity, { db, actor, today }: StaffContext) =>
  taskId === null ? undefined : taskOf(db, actor.authorityId, taskId, today);

export const load = staffLoad(mayRecord, async (event: RequestEvent, staff) => {
  const activity = await activityHere(event, staff);
  const refusal = whyNotChange(activity);
  if (refusal || !worksFor(staff.actor, activity.unitId))
    error(403, { message: refusal?.message ?? 'Bạn chỉ sửa được hoạt động của đơn vị mình.' });
  const { locale } = event.locals;
  const task = await taskFor(activity, staff);
  return {
    locale,
    id: activity.id,
    title: activity.title,
    channel: channels[activity.channel][locale],
    fields: fieldsOf(correctForm, {
      locale,
      values: startOf(activity),
      shown: {},
      options: await formLists(staff, { task, channel: activity.channel }),
    }),
    arranged: arranged(activity.channel, task),
  };
});

export const actions = {
  default: staffEdit(
    mayRecord,
    correctForm,
    {
      lock: (staff, event: RequestEvent) => lockRow(staff, 'activity', activityIdOf(event)),
      start: async (staff, event) => startOf(await activityHere(event, staff)),
      about: (event) => ({ objectType: 'activity', objectId: activityIdOf(event) }),
    },
    async ({ photos, links, ...given }, { tx, actor, storage, now, today }, event: RequestEvent) => {
      const proof = { files: photos, links: links.map(({ link }) => link) };
      const done = await correctActivity(tx, { actor, storage, now, today, activityId: activityIdOf(event), told: toldOf(given), proof });
      return done.ok ? ok({ goTo: `/lam-viec/hoat-dong/${done.value}` }) : done;
    },
    async (staff) => formLists(staff),
  ),
};
