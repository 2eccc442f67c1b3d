import { daysKnown } from '#features/calendar/server/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import { whyDue, type Task } from '#features/tasks/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { Locale } from '#platform/values/messages.ts';

/** Why the task is due on its day, a sentence a line. */
export async function whyOn({ db, actor }: StaffContext, task: Task, locale: Locale) {
  const { dueOn, planId, dutyId } = task;
  if (!dueOn || !planId) return { why: [] };
  const [plan, { days }] = [await planOf(db, actor.authorityId, planId), await daysKnown(db, { from: dueOn, to: dueOn })];
  const deadlines = plan?.duties.find(({ id }) => id === dutyId)?.deadlines ?? [];
  const name = days.map((day) => (locale === 'en' ? day.nameEn : day.name))[0];
  return { why: whyDue(task, { deadlines, year: plan?.year ?? dueOn.year, nameOf: () => name, locale }) };
}
