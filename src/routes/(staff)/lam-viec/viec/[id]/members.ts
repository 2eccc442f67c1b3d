import { mayReadRelay, relayTexts, whyNotLead } from '#features/relays/index.ts';
import { relayOf } from '#features/relays/server/index.ts';
import type { Task } from '#features/tasks/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { Locale } from '#platform/values/messages.ts';

/** Where the body that was asked hands a request on to its members, or sees what they answered; null for tasks that were ordered. */
export async function membersOn({ db, actor }: StaffContext, task: Task, locale: Locale): Promise<{ href: string; label: string } | null> {
  if (!task.isRequested) return null;
  const t = relayTexts[locale];
  const relay = await relayOf(db, actor.authorityId, { taskId: task.id });
  if (relay) return mayReadRelay(actor, relay) ? { href: `/lam-viec/thanh-vien/${relay.id}`, label: t.open } : null;
  const isOpen = task.endedOn === null && task.state !== 'done' && task.state !== 'declined';
  const leads = whyNotLead(actor, { unitId: task.unitId, activityId: null }) === undefined;
  return isOpen && leads ? { href: `/lam-viec/viec/${task.id}/thanh-vien`, label: t.hand } : null;
}
