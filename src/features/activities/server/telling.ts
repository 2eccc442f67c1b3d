import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { formatCount } from '#platform/values/format.ts';
import type { Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';
import type { LockedActivity, OnActivity } from './locked.ts';

const SHORT = 110;
const ACTIVITIES = { vi: 'hoạt động', en: ['activity', 'activities'] } as const;

type On = Pick<OnActivity, 'actor' | 'now'>;

const sending = ({ actor, now }: On) => ({ authorityId: actor.authorityId, at: now, by: actor.officerId });

const confirming = async (tx: Tx, { actor, now }: On): Promise<OfficerId[]> =>
  holdersOf(tx, actor.authorityId, ['plan-owner', 'chair'], now.toZonedDateTimeISO(ZONE).toPlainDate());

const WAITING = '/lam-viec/hoat-dong/xac-nhan';

/** Tells those who confirm that records of a unit wait, once a day for each unit, since there may be many; not who recorded it. */
export async function tellConfirmers(tx: Tx, on: On, { title, unitId }: { title: string; unitId: UnitId }): Promise<void> {
  const unit = (await namesInTime(tx, on.actor.authorityId)).on(unitId, on.now.toZonedDateTimeISO(ZONE).toPlainDate()).name;
  const words = (await confirming(tx, on)).map((officerId) => ({
    officerId,
    kind: 'confirm-wanted' as const,
    about: { type: 'unit', id: unitId },
    address: WAITING,
    title: { vi: `Chờ xác nhận: ${truncate(title, SHORT)}`, en: `To confirm: ${truncate(title, SHORT)}` },
    text: {
      vi: `${unit}. ${on.actor.fullName} vừa ghi. Hoạt động khác của đơn vị trong ngày xem ở cùng trang.`,
      en: `${unit}. Recorded by ${on.actor.fullName}. What else the unit records today is on the same page.`,
    },
  }));
  await sendMessages(tx, sending(on), words);
}

/** Tells those who confirm that the activities of a list wait: one message for the whole list, which its first row names. */
export async function tellImported(tx: Tx, on: On, { count, first }: { count: number; first: Id<'origin'> }): Promise<void> {
  const [vi, en] = (['vi', 'en'] as const).map((locale) => formatCount(count, ACTIVITIES, locale));
  const words = (await confirming(tx, on)).map((officerId) => ({
    officerId,
    kind: 'confirm-wanted' as const,
    about: { type: 'import', id: first },
    address: WAITING,
    title: { vi: `Chờ xác nhận: ${vi} nhập từ danh sách`, en: `To confirm: ${en} from a list` },
    text: { vi: `${on.actor.fullName} vừa nhập.`, en: `Imported by ${on.actor.fullName}.` },
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
