import { choice, form, idOf, pick, text } from '#platform/values/forms.ts';
import { holdsWords, type ListColumn } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { dutyRoles } from '#features/plans/index.ts';
import { words } from './messages.ts';
import { standingOn } from './rules.ts';
import { wordOf } from './view.ts';
import type { Days, Task, TaskStanding } from './task.ts';

const standing = (of: TaskStanding) => ({ vi: words.vi.sections[of], en: words.en.sections[of] });

/** By what the list of tasks is filtered; units, plans and periods come with the page. */
export const listForm = form({
  tim: text({ readBy: 'nobody', label: { vi: 'Tìm trong nội dung việc', en: 'Find in the text of tasks' }, optional: true }),
  unit: pick({ label: { vi: 'Đơn vị', en: 'Unit' }, value: idOf<'unit'>(), optional: true }),
  plan: pick({ label: { vi: 'Kế hoạch', en: 'Plan' }, value: idOf<'plan'>(), optional: true }),
  ky: pick({ label: { vi: 'Đến hạn trong kỳ', en: 'Due in the period' }, optional: true }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng', en: 'State' },
    options: {
      late: standing('late'),
      asked: standing('asked'),
      early: standing('early'),
      soon: standing('soon'),
      ahead: standing('ahead'),
      standing: standing('standing'),
      done: standing('done'),
      declined: standing('declined'),
      past: standing('past'),
      struck: standing('struck'),
      ended: standing('ended'),
    },
    look: 'select',
    optional: true,
  }),
});

export interface TaskSearch {
  search?: string | undefined;
  due?: Days | undefined;
  standing?: TaskStanding | undefined;
}

/** The tasks that fit: every word of the search in the text of the duty, its label or the name of its unit; due within the days. */
export const tasksThatFit = (tasks: readonly Task[], { search, due, standing: wanted }: TaskSearch, today: Temporal.PlainDate): Task[] =>
  tasks.filter(
    (task) =>
      holdsWords([task.dutyText, task.part?.whole ?? '', task.label, task.unitName], search) &&
      (wanted === undefined || standingOn(task, today) === wanted) &&
      (due === undefined ||
        (task.dueOn !== null &&
          Temporal.PlainDate.compare(task.dueOn, due.from) >= 0 &&
          Temporal.PlainDate.compare(task.dueOn, due.to) <= 0)),
  );

export const listColumns = (locale: Locale, today: Temporal.PlainDate): ListColumn<Task>[] => [
  { header: { vi: 'Việc', en: 'Task' }, cell: ({ dutyText }) => dutyText, wide: true },
  { header: { vi: 'Là một phần của', en: 'A part of' }, cell: ({ part }) => part?.whole ?? null },
  { header: { vi: 'Kỳ', en: 'Period' }, cell: ({ label }) => label },
  { header: { vi: 'Đơn vị', en: 'Unit' }, cell: ({ unitName }) => unitName },
  { header: { vi: 'Vai trò', en: 'Role' }, cell: ({ role }) => dutyRoles[role][locale] },
  { header: { vi: 'Người thực hiện', en: 'Done by' }, cell: ({ holder }) => holder?.name ?? null },
  { header: { vi: 'Hạn', en: 'Due' }, cell: ({ dueOn }) => dueOn },
  { header: { vi: 'Tình trạng', en: 'State' }, cell: (task) => wordOf(task, standingOn(task, today), locale) },
  { header: { vi: 'Ngày xong', en: 'Done on' }, cell: ({ done }) => done?.on ?? null },
  { header: { vi: 'Ghi xong lúc', en: 'Marked as done' }, cell: ({ done }) => done?.at ?? null },
  { header: { vi: 'Kế hoạch', en: 'Plan' }, cell: ({ planTitle }) => planTitle, wide: true },
];
