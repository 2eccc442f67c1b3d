import type { RequestEvent } from '@sveltejs/kit';
import {
  arranged,
  channelChoices,
  exampleOn,
  fromForm,
  isUnfinished,
  mayRecord,
  recordForm,
  standingOf,
  startLike,
  sureOf,
  toldOf,
} from '#features/activities/index.ts';
import {
  activitiesFor,
  activityFor,
  formLists,
  inspectAll,
  recordActivity,
  shelveProof,
  startOf,
  withLimits,
} from '#features/activities/server/index.ts';
import { channels, isChannel, type ChannelKind } from '#features/channels/index.ts';
import { planOf, plansOf } from '#features/plans/server/index.ts';
import { taskRefusals, taskTitle, worksFor, type Task } from '#features/tasks/index.ts';
import { taskOf } from '#features/tasks/server/index.ts';
import { stop, prepared, staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import { parseId, type ActivityId, type Id, type TaskId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';

/** The task named in the address (`?viec=`), for whose unit the officer works; undefined where none is named. */
async function taskHere(event: RequestEvent, { db, actor, today }: StaffContext): Promise<Task | undefined> {
  const asked = event.url.searchParams.get('viec');
  if (asked === null) return undefined;
  const id = parseId<TaskId>(asked);
  const task = id && (await taskOf(db, actor.authorityId, id, today));
  return task && worksFor(actor, task.unitId) ? task : stop(404, taskRefusals.unknown(), event);
}

/** The channels that the plan of the task, otherwise the newest issued plan, orders used. */
async function orderedChannels({ db, actor }: StaffContext, task: Task | undefined) {
  const planId = task?.planId ?? (await plansOf(db, actor.authorityId)).find(({ state }) => state === 'issued')?.id;
  return (planId && (await planOf(db, actor.authorityId, planId))?.channels.map(({ kind }) => kind)) ?? [];
}

/** The values of the record named in the address (`?giong=`), on the same channel; none where nothing is named or it is not the officer's to see. */
async function likeThis({ url }: RequestEvent, { db, actor, today }: StaffContext, channel: ChannelKind) {
  const id = parseId<ActivityId>(url.searchParams.get('giong') ?? undefined);
  const earlier = id && (await activityFor(db, actor, id));
  if (!earlier || earlier.channel !== channel || !worksFor(actor, earlier.unitId)) return undefined;
  const task = earlier.taskId === null ? undefined : await taskOf(db, actor.authorityId, earlier.taskId, today);
  return startLike(earlier, today, task !== undefined && isUnfinished(task));
}

/** The latest record of the officer's own units on the channel, to start from. */
async function lastLike({ db, actor }: StaffContext, channel: ChannelKind) {
  const [last] = await activitiesFor(db, actor, { unitIds: unitsOf(actor), channel, states: ['recorded', 'confirmed'], limit: 1 });
  return last ? { id: last.id, title: last.title, day: formatDay(last.happenedOn) } : null;
}

/** First the channel is chosen (links, so that no script is needed), then its form is shown. */
export const load = staffLoad(mayRecord, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const task = await taskHere(event, staff);
  const channel = event.url.searchParams.get('kenh') ?? '';
  const about = task ? { id: task.id, text: taskTitle(truncate(task.dutyText, 110), task.label) } : null;
  if (!isChannel(channel)) return { locale, task: about, choices: channelChoices(await orderedChannels(staff, task), locale), form: null };
  const origin = crypto.randomUUID() as Id<'origin'>;
  const like = await likeThis(event, staff, channel);
  const values = { ...(await startOf(staff, channel, task)), ...like, origin };
  const options = await formLists(staff, { task, channel, locale });
  return {
    locale,
    task: about,
    choices: null,
    form: {
      channel: channels[channel][locale],
      fields: withLimits(fieldsOf(recordForm, { locale, values, options })).map((field) =>
        field.name === 'title' ? { ...field, hint: exampleOn(channel, locale) } : field,
      ),
      arranged: arranged(channel, options),
      isUnplaced: standingOf({ dutyId: values.dutyId, targets: [...values.counted, ...(like?.targets ?? [])] }) === 'none',
      kind: channel,
      /** Another channel or another record to start from is another form. */
      opened: [channel, like && event.url.searchParams.get('giong')].join(),
      last: like ? null : await lastLike(staff, channel),
    },
  };
});

/** Where the form leads: to the record, which says that it was taken, and from which task one came. */
const after = ({ url }: RequestEvent, id: ActivityId): string => {
  const task = parseId<TaskId>(url.searchParams.get('viec') ?? undefined);
  return `/lam-viec/hoat-dong/${id}?da-luu=ghi${task ? `&viec=${task}` : ''}`;
};

export const actions = {
  default: staffAction(
    mayRecord,
    recordForm,
    prepared(
      async ({ photos }, { shelf }) => {
        const proofs = await inspectAll(photos);
        return proofs.ok ? ok(await shelveProof(shelf, proofs.value)) : proofs;
      },
      async ({ origin, photos: _given, links, ...given }, { tx, actor, now, today }, event: RequestEvent, files) => {
        const proof = { files, links: links.map(({ link }) => link) };
        const on = { actor, now, today, origin: fromForm(origin), sure: sureOf(given) };
        const recorded = await recordActivity(tx, { ...on, told: toldOf(given), proof });
        return recorded.ok ? ok({ goTo: after(event, recorded.value) }) : recorded;
      },
    ),
    async (staff, event: RequestEvent) => formLists(staff, { task: await taskHere(event, staff) }),
  ),
};
