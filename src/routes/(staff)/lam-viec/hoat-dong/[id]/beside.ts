import type { RequestEvent } from '@sveltejs/kit';
import { confirmedWord, isUnfinished, judgesActivities, maySeeActivity, whyNotConfirm, type Activity } from '#features/activities/index.ts';
import { activityFor, nextToConfirm, othersWhoConfirm, sharedProofOf, shownOf } from '#features/activities/server/index.ts';
import { taskOf } from '#features/tasks/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import type { HistoryLine } from '#platform/values/audit-words.ts';
import { parseId, type ActivityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { historyFor } from '../../nhat-ky/history.ts';

/** What the activity's proof proves besides; the other activity is named and linked where the reader may open it. */
export async function sharedHere(activity: Activity, { db, actor }: StaffContext) {
  const shared = (await sharedProofOf(db, actor.authorityId, [activity.id])).get(activity.id) ?? [];
  return shared.map(({ name, isAlike, other }) => {
    const maySee = maySeeActivity(actor, other);
    return {
      name,
      isAlike,
      title: maySee ? `${other.title} (${formatDay(other.happenedOn)})` : null,
      href: maySee ? `/lam-viec/hoat-dong/${other.id}` : null,
    };
  });
}

/** What has just happened, by the address one was sent to: the record was saved, or another one was confirmed. */
export async function justNow({ url, locals }: RequestEvent, activity: Activity, { db, actor, today }: StaffContext) {
  const saved = url.searchParams.get('da-luu');
  const confirmed = parseId<ActivityId>(url.searchParams.get('da-xac-nhan'));
  const before = confirmed && judgesActivities(actor) ? await activityFor(db, actor, confirmed) : undefined;
  const task = saved && activity.taskId ? await taskOf(db, actor.authorityId, activity.taskId, today) : undefined;
  const how = (['ghi', 'sua'] as const).find((one) => one === saved) ?? null;
  return {
    taskOpen: task !== undefined && isUnfinished(task) && !activity.finishesTask,
    saved: how,
    fromTask: parseId(url.searchParams.get('viec')) ?? null,
    confirmed: before?.state === 'confirmed' ? { title: before.title, said: confirmedWord(before, locals.locale) } : null,
  };
}

/** What the officer may confirm, with what stood on the page and where it goes on. */
export async function confirming(activity: Activity, { db, actor, today }: StaffContext) {
  if (!judgesActivities(actor)) return { mayConfirm: false, blocked: [], shown: '', next: null };
  const others = await othersWhoConfirm(db, actor, today);
  const writers = activity.writers.map(({ officerId }) => officerId);
  const blocking = whyNotConfirm({ ...activity, writers }, actor, others);
  return {
    mayConfirm: blocking.length === 0,
    blocked: activity.state === 'recorded' ? blocking.map(({ message }) => message) : [],
    shown: (await shownOf(db, actor.authorityId, [activity.id])).get(activity.id) ?? '',
    next: (await nextToConfirm(db, actor, others, activity.id)) ?? null,
  };
}

/** Who wrote and changed what, in words: targets, duty and task by their names. */
export function historyHere(activity: Activity, { db, actor }: StaffContext, locale: Locale): Promise<HistoryLine[]> {
  const names: [string, string][] = activity.targets.map(({ targetId, text }) => [targetId, truncate(text, 80)]);
  if (activity.dutyId !== null) names.push([activity.dutyId, truncate(activity.dutyText ?? '', 120)]);
  if (activity.taskId !== null) names.push([activity.taskId, activity.taskLabel ?? '']);
  return historyFor(db, actor.authorityId, 'activity', activity.id, locale, names);
}
