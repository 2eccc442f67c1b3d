import { cameBackTo } from '#features/activities/server/index.ts';
import { whyNotNoteDecline } from '#features/tasks/index.ts';
import { countUnseenDeclines, unseenDeclines } from '#features/tasks/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { truncate } from '#platform/values/text.ts';

type Staff = Pick<StaffContext, 'db' | 'actor' | 'today'>;

const declinesFor = async ({ db, actor, today }: Staff) =>
  whyNotNoteDecline(actor) === undefined ? unseenDeclines(db, actor.authorityId, today) : [];

const countDeclinesFor = async ({ db, actor, today }: Staff) =>
  whyNotNoteDecline(actor) === undefined ? countUnseenDeclines(db, actor.authorityId, today) : 0;

/** What came back to the officer, each with its reason: returned records, figures that others wrote for the unit, requests that were declined. */
export async function cameBack(staff: Staff) {
  const [{ returned, written }, declined] = await Promise.all([cameBackTo(staff.db, staff.actor), declinesFor(staff)]);
  return {
    returned: returned.map(({ id, title, unitName, happenedOn, returnReason }) => ({
      id,
      title,
      about: `${unitName}, ${formatDay(happenedOn)}`,
      reason: returnReason ?? '',
    })),
    written: written.map(({ id, title, unitName, happenedOn }) => ({ id, title, about: `${unitName}, ${formatDay(happenedOn)}` })),
    declined: declined.map(({ id, dutyText, unitName, label, answer }) => ({
      id,
      title: truncate(dutyText, 160),
      about: `${unitName}, ${label}`,
      reason: answer?.note ?? '',
    })),
  };
}

/** What came back, in numbers for the menu: by the page on which it is dealt with. */
export async function countsOf(staff: Staff): Promise<Record<string, number>> {
  const { returned, written } = await cameBackTo(staff.db, staff.actor);
  return {
    '/lam-viec/hoat-dong': returned.length + written.length,
    '/lam-viec/viec': await countDeclinesFor(staff),
  };
}
