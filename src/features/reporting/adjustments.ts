import type { ActivityId, TaskId } from '#platform/values/ids.ts';
import { taskLabel } from '#features/tasks/index.ts';
import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale, Words } from '#platform/values/messages.ts';
import { words } from './messages.ts';

const findings: Words = { vi: 'tồn tại', en: 'findings' };

/** What a report says of checks of units, by the names of its facts. */
export const checkWords: Record<'rounds' | 'units' | 'findings' | 'fixed' | 'late', { what: Words; unit: Words }> = {
  rounds: { what: { vi: 'Đợt kiểm tra đã tổ chức', en: 'Rounds of checks held' }, unit: { vi: 'đợt', en: 'rounds' } },
  units: { what: { vi: 'Đơn vị được kiểm tra', en: 'Units that were checked' }, unit: { vi: 'đơn vị', en: 'units' } },
  findings: { what: { vi: 'Tồn tại phát hiện qua kiểm tra', en: 'Findings of checks' }, unit: findings },
  fixed: { what: { vi: 'Tồn tại đã khắc phục', en: 'Findings put right' }, unit: findings },
  late: { what: { vi: 'Tồn tại quá hạn chưa khắc phục', en: 'Findings that are late' }, unit: findings },
};

export interface MovedFigure {
  /** Of indicators and targets their own words, else in the language of who reads. */
  what: string | Words;
  unit: string | Words;
  before: number | null;
  after: number | null;
}

/** An activity of the period that came to count, ceased to count, or counts otherwise since. */
export interface MovedActivity {
  id: ActivityId;
  title: string;
  unitName: string;
  happenedOn: Temporal.PlainDate;
  how: 'added' | 'removed' | 'corrected';
}

export interface MovedTask {
  id: TaskId;
  text: string;
  unitName: string;
  label: string;
  how: 'done' | 'reopened' | 'other-day' | 'answered';
}

export interface Adjustments {
  since: Temporal.Instant;
  isWhole: boolean;
  activities: MovedActivity[];
  tasks: MovedTask[];
  figures: MovedFigure[];
}

export const isUnmoved = ({ activities, tasks, figures }: Adjustments): boolean => activities.length + tasks.length + figures.length === 0;

/** Adjustments as text, for the page of a report and for the paper of its next version; undefined where nothing has moved. */
export function adjustmentsView(adjustments: Adjustments, locale: Locale) {
  if (isUnmoved(adjustments) && adjustments.isWhole) return undefined;
  const t = words[locale];
  const inWords = (given: string | Words): string => (typeof given === 'string' ? given : given[locale]);
  const said = (value: number | null): string => (value === null ? t.unknown : formatNumber(value, locale));
  return {
    since: formatMoment(adjustments.since),
    isWhole: adjustments.isWhole,
    activities: adjustments.activities.map(({ id, title, unitName, happenedOn, how }) => ({
      href: `/lam-viec/hoat-dong/${id}`,
      title,
      text: `${formatDay(happenedOn)}, ${unitName}: ${t.moved[how]}`,
    })),
    tasks: adjustments.tasks.map(({ id, text, unitName, label, how }) => ({
      href: `/lam-viec/viec/${id}`,
      title: text,
      text: `${taskLabel(label, locale)}, ${unitName}: ${t.movedTask[how]}`,
    })),
    figures: adjustments.figures.map(({ what, unit, before, after }) => ({
      what: inWords(what),
      unit: inWords(unit),
      before: said(before),
      after: said(after),
    })),
  };
}

export type AdjustmentsView = NonNullable<ReturnType<typeof adjustmentsView>>;
