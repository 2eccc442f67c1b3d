import type { RequestEvent } from '@sveltejs/kit';
import { channelChoices, fromForm, mayRecord, recordForm, sureOf, toldOf } from '#features/activities/index.ts';
import { inspectAll, listsToRead, recordActivity, recordingKit, shelveProof } from '#features/activities/server/index.ts';
import { isChannel } from '#features/channels/index.ts';
import { planOf, plansOf } from '#features/plans/server/index.ts';
import { taskRefusals, taskTitle, worksFor, type Task } from '#features/tasks/index.ts';
import { taskOf } from '#features/tasks/server/index.ts';
import { stop, prepared, staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
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

const MOST_RECENT = 4;

/** First the channel is chosen (links, so that no script is needed), then its form is shown: by a script on the page itself, also without a network. */
export const load = staffLoad(mayRecord, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { searchParams } = event.url;
  const task = await taskHere(event, staff);
  const named = searchParams.get('kenh') ?? '';
  const like = parseId<ActivityId>(searchParams.get('giong') ?? undefined);
  const kit = await recordingKit(staff, { task, like, origin: crypto.randomUUID() as Id<'origin'>, locale });
  const mine = kit.likes.filter(({ isMine }) => isMine).map(({ kind }) => kind);
  const recent = [...new Set(mine)].slice(0, MOST_RECENT);
  return {
    locale,
    by: staff.actor.officerId,
    task: task ? { id: task.id, text: taskTitle(truncate(task.dutyText, 110), task.label, locale) } : null,
    choices: channelChoices({ recent, ordered: await orderedChannels(staff, task) }, locale),
    kit,
    asked: isChannel(named) ? { kind: named, like: kit.likes.find(({ id, kind }) => id === like && kind === named)?.id } : null,
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
      async ({ origin, by, photos: _given, links, ...given }, { tx, actor, now, today }, event: RequestEvent, files) => {
        const proof = { files, links: links.map(({ link }) => link) };
        const on = { actor, now, today, origin: fromForm(origin), writtenBy: by, sure: sureOf(given) };
        const recorded = await recordActivity(tx, { ...on, told: toldOf(given), proof });
        return recorded.ok ? ok({ goTo: after(event, recorded.value) }) : recorded;
      },
    ),
    async (staff, event: RequestEvent) => listsToRead(staff, await taskHere(event, staff)),
  ),
};
