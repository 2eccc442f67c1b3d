import { error, type RequestEvent } from '@sveltejs/kit';
import { mayRecord, recordForm } from '#features/activities/index.ts';
import { recordActivity } from '#features/activities/server/index.ts';
import { channels, isChannel } from '#features/channels/index.ts';
import { planOf, plansOf } from '#features/plans/server/index.ts';
import { worksFor, type Task } from '#features/tasks/index.ts';
import { taskOf } from '#features/tasks/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId, type Id, type TaskId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { arranged, channelChoices, formLists, startOf, toldOf } from '../form.ts';

/** The task named in the address (`?viec=`), for whose unit the officer works; undefined where none is named. */
async function taskHere({ url }: RequestEvent, { db, actor, today }: StaffContext): Promise<Task | undefined> {
  const asked = url.searchParams.get('viec');
  if (asked === null) return undefined;
  const id = parseId<TaskId>(asked);
  const task = id && (await taskOf(db, actor.authorityId, id, today));
  if (!task || !worksFor(actor, task.unitId)) error(404, { message: 'Không tìm thấy việc này.' });
  return task;
}

/** The channels that the plan of the task, otherwise the newest issued plan, orders used. */
async function orderedChannels({ db, actor }: StaffContext, task: Task | undefined) {
  const planId = task?.planId ?? (await plansOf(db, actor.authorityId)).find(({ state }) => state === 'issued')?.id;
  return (planId && (await planOf(db, actor.authorityId, planId))?.channels.map(({ kind }) => kind)) ?? [];
}

/** First the channel is chosen (links, so that no script is needed), then its form is shown. */
export const load = staffLoad(mayRecord, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const task = await taskHere(event, staff);
  const channel = event.url.searchParams.get('kenh') ?? '';
  const about = task ? { id: task.id, text: truncate(task.dutyText, 110), label: task.label } : null;
  if (!isChannel(channel)) return { locale, task: about, choices: channelChoices(await orderedChannels(staff, task), locale), form: null };
  const submission = crypto.randomUUID() as Id<'submission'>;
  const values = { ...(await startOf(staff, channel, task)), submission };
  return {
    locale,
    task: about,
    choices: null,
    form: {
      channel: channels[channel][locale],
      fields: fieldsOf(recordForm, { locale, values, options: await formLists(staff, { task, channel }) }),
      arranged: arranged(channel, task),
    },
  };
});

export const actions = {
  default: staffAction(
    mayRecord,
    recordForm,
    async ({ submission, photos, links, ...given }, { tx, actor, storage, now, today }) => {
      const proof = { files: photos, links: links.map(({ link }) => link) };
      const recorded = await recordActivity(tx, { actor, storage, now, today, submission, told: toldOf(given), proof });
      return recorded.ok ? ok({ goTo: `/lam-viec/hoat-dong/${recorded.value}` }) : recorded;
    },
    async (staff) => formLists(staff),
  ),
};
