import { daysKnown } from '#features/calendar/server/index.ts';
import { amendingWords, amendPapers, paperName } from '#features/plans/index.ts';
import { amendingsOf, planOf } from '#features/plans/server/index.ts';
import { whyDue, type Task } from '#features/tasks/index.ts';
import { amendedTask } from '#features/tasks/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';

/** What papers that amend the plan did to the task, a sentence a line. */
async function amended({ db, actor }: StaffContext, task: Task, locale: Locale): Promise<string[]> {
  const what = task.planId ? await amendedTask(db, actor.authorityId, task.id) : [];
  if (what.length === 0 || !task.planId) return [];
  const papers = await amendingsOf(db, actor.authorityId, task.planId);
  const t = amendingWords[locale];
  return what.map(({ amendingId, fromOn, wasDueOn, isEnd }) => {
    const paper = papers.find(({ id }) => id === amendingId);
    const kind = paper && paper.as in amendPapers ? amendPapers[paper.as][locale] : '';
    const name = [kind, paper && paperName(paper)].filter(Boolean).join(' ');
    return isEnd ? t.endedTask(name, formatDay(fromOn)) : t.movedTask(name, wasDueOn ? formatDay(wasDueOn) : '–');
  });
}

/** Why the task is due on its day, or is not any more, a sentence a line. */
export async function whyOn(staff: StaffContext, task: Task, locale: Locale) {
  const { db, actor } = staff;
  const { dueOn, planId, dutyId } = task;
  const byPapers = await amended(staff, task, locale);
  if (!dueOn || !planId) return { why: byPapers };
  const [plan, { days }] = [await planOf(db, actor.authorityId, planId), await daysKnown(db, { from: dueOn, to: dueOn })];
  const deadlines = plan?.duties.find(({ id }) => id === dutyId)?.deadlines ?? [];
  const name = days.map((day) => (locale === 'en' ? day.nameEn : day.name))[0];
  return { why: [...whyDue(task, { deadlines, year: plan?.year ?? dueOn.year, nameOf: () => name, locale }), ...byPapers] };
}
