import { heldOn, officersOf } from '#features/identity/server/index.ts';
import { onlyLook } from '#features/tasks/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';
import type { LockedActivity, OnActivity } from '../locked.ts';

const SHORT = 110;
const address = (id: string): string => `/lam-viec/hoat-dong/${id}`;
const sending = ({ actor, now }: OnActivity) => ({ authorityId: actor.authorityId, at: now, by: actor.officerId });

async function officersIn(tx: Tx, { actor, now }: OnActivity, unitIds: readonly UnitId[]): Promise<OfficerId[]> {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  return (await officersOf(tx, actor.authorityId))
    .filter(({ posts }) => heldOn(posts, today).some(({ unitId, role }) => unitIds.includes(unitId) && !onlyLook.includes(role)))
    .map(({ id }) => id);
}

/** Tells the officers of units that are named as joint for the first time: they may object. */
export async function tellJoint(tx: Tx, on: OnActivity, title: string, unitIds: readonly UnitId[]): Promise<void> {
  if (unitIds.length === 0) return;
  const words = (await officersIn(tx, on, unitIds)).map((officerId) => ({
    officerId,
    kind: 'joint' as const,
    about: { type: 'activity', id: on.activityId },
    address: address(on.activityId),
    title: { vi: `Đơn vị bạn cùng thực hiện: ${truncate(title, SHORT)}`, en: `Held jointly by your unit: ${truncate(title, SHORT)}` },
    text: {
      vi: `${on.actor.fullName} ghi đơn vị bạn phối hợp. Nếu không tham gia, báo ngay trên trang của hoạt động.`,
      en: `${on.actor.fullName} named your unit as one that took part. If it did not, say so on the page of the activity.`,
    },
  }));
  await sendMessages(tx, sending(on), words);
}

/** Tells who wrote the record that a joint unit says it took no part. */
export async function tellObjected(
  tx: Tx,
  on: OnActivity,
  { recordedBy, writers, title }: LockedActivity,
  objection: string,
): Promise<void> {
  const words = [...new Set([recordedBy, ...writers])].map((officerId) => ({
    officerId,
    kind: 'joint' as const,
    about: { type: 'activity', id: on.activityId },
    address: address(on.activityId),
    title: { vi: `Đơn vị báo không tham gia: ${truncate(title, SHORT)}`, en: `A unit took no part: ${truncate(title, SHORT)}` },
    text: { vi: `${on.actor.fullName}: ${truncate(objection, 300)}`, en: `${on.actor.fullName}: ${truncate(objection, 300)}` },
  }));
  await sendMessages(tx, sending(on), words);
}
