import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';
import type { LockedActivity, OnActivity } from './locked.ts';

const SHORT = 110;

const sending = ({ actor, now }: OnActivity) => ({ authorityId: actor.authorityId, at: now, by: actor.officerId });

/** Tells those who confirm that records of a unit wait, once a day for each unit, since there may be many; not who recorded it. */
export async function tellConfirmers(tx: Tx, on: OnActivity, { title, unitId }: { title: string; unitId: UnitId }): Promise<void> {
  const { actor, now } = on;
  const officers = await holdersOf(tx, actor.authorityId, ['plan-owner', 'chair'], now.toZonedDateTimeISO(ZONE).toPlainDate());
  const words = officers.map((officerId) => ({
    officerId,
    kind: 'confirm-wanted' as const,
    about: { type: 'unit', id: unitId },
    address: '/lam-viec/hoat-dong/xac-nhan',
    title: { vi: `Chờ xác nhận: ${truncate(title, SHORT)}`, en: `To confirm: ${truncate(title, SHORT)}` },
    text: {
      vi: `${actor.fullName} vừa ghi. Hoạt động khác của đơn vị trong ngày xem ở cùng trang.`,
      en: `Recorded by ${actor.fullName}. What else the unit records today is on the same page.`,
    },
  }));
  await sendMessages(tx, sending(on), words);
}

/** Tells who wrote a record that it came back, and why; not who gave it back. */
export async function tellReturned(tx: Tx, on: OnActivity, { writers, recordedBy }: LockedActivity, reason: string): Promise<void> {
  const { title } = await tx
    .selectFrom('activity')
    .select('title')
    .where('authority_id', '=', on.actor.authorityId)
    .where('id', '=', on.activityId)
    .executeTakeFirstOrThrow();
  const words = [...new Set([recordedBy, ...writers])].map((officerId) => ({
    officerId,
    kind: 'returned' as const,
    about: { type: 'activity', id: on.activityId },
    address: `/lam-viec/hoat-dong/${on.activityId}`,
    title: { vi: `Được trả lại: ${truncate(title, SHORT)}`, en: `Returned: ${truncate(title, SHORT)}` },
    text: { vi: `Lý do: ${reason}`, en: `The reason: ${reason}` },
  }));
  await sendMessages(tx, sending(on), words);
}
