import { cameBackTo } from '#features/activities/server/index.ts';
import { answersOf, standingOn, whyNotNoteDecline, type Task } from '#features/tasks/index.ts';
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

/**
 * What partners answered to the plans that hold, for who asked them: in numbers, and by name those that have not answered, as many as `most`.
 * Nothing where nobody is waited for.
 */
export function waitedFor(tasks: readonly Task[], { actor, today }: Pick<Staff, 'actor' | 'today'>, most: number) {
  const asked = tasks.filter((task) => task.endedOn === null);
  const waiting = asked.filter((task) => standingOn(task, today) === 'asked');
  if (waiting.length === 0 || whyNotNoteDecline(actor) !== undefined) return undefined;
  return {
    answers: answersOf(asked),
    tasks: waiting.slice(0, most).map(({ id, dutyText, unitName }) => ({ id, unit: unitName, title: truncate(dutyText, 160) })),
  };
}

/** What came back in numbers, for the menu: by the page on which it is mended. */
export async function countsOf(staff: Staff): Promise<Record<string, number>> {
  const { returned, written } = await cameBackTo(staff.db, staff.actor);
  return { '/lam-viec/hoat-dong': returned.length + written.length, '/lam-viec/viec': await countDeclinesFor(staff) };
}
