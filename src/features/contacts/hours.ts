import type { Locale } from '#platform/values/messages.ts';
import type { Refusal } from '#platform/values/result.ts';
import { timeOf } from '#platform/values/forms/times.ts';
import { refusals } from './refusals.ts';

/** Days of a week (Monday is 1) with one span of the day, `07:30` to `11:30`. */
export interface Hours {
  firstDay: number;
  lastDay: number;
  opens: string;
  closes: string;
}

export const weekdays = {
  '1': { vi: 'Thứ Hai', en: 'Monday' },
  '2': { vi: 'Thứ Ba', en: 'Tuesday' },
  '3': { vi: 'Thứ Tư', en: 'Wednesday' },
  '4': { vi: 'Thứ Năm', en: 'Thursday' },
  '5': { vi: 'Thứ Sáu', en: 'Friday' },
  '6': { vi: 'Thứ Bảy', en: 'Saturday' },
  '7': { vi: 'Chủ nhật', en: 'Sunday' },
} as const;

interface TypedHours {
  firstDay: string;
  lastDay?: string | undefined;
  opens: string;
  closes: string;
}

/** The hours that a form holds. */
export const hoursIn = (typed: readonly TypedHours[]): Hours[] =>
  typed.map(({ firstDay, lastDay = firstDay, opens, closes }) => ({
    firstDay: Number(firstDay),
    lastDay: Number(lastDay),
    opens: timeOf(opens),
    closes: timeOf(closes),
  }));

/** What is wrong with typed hours: `whyNotHours` for a form that is refused for something else. */
export const faultsOfHours = ({ hours = [] }: { hours?: readonly TypedHours[] | undefined }): Refusal[] => whyNotHours(hoursIn(hours));

const written = (time: string, locale: Locale): string => {
  const [hours = '', minutes = ''] = time.split(':');
  if (locale === 'en') return `${Number(hours)}:${minutes}`;
  return `${Number(hours)} giờ${minutes === '00' ? '' : ` ${minutes}`}`;
};

const dayName = (day: number, locale: Locale): string => weekdays[String(day) as keyof typeof weekdays][locale];

export function hoursLines(hours: readonly Hours[], locale: Locale = 'vi'): string[] {
  const sorted = hours.toSorted((a, b) => a.firstDay - b.firstDay || a.lastDay - b.lastDay || a.opens.localeCompare(b.opens));
  const byDays = Map.groupBy(sorted, ({ firstDay, lastDay }) => `${firstDay}-${lastDay}`);
  return [...byDays.values()].map((same) => {
    const [{ firstDay, lastDay } = { firstDay: 1, lastDay: 1 }] = same;
    const days = firstDay === lastDay ? dayName(firstDay, locale) : `${dayName(firstDay, locale)} – ${dayName(lastDay, locale)}`;
    return `${days}: ${same.map(({ opens, closes }) => `${written(opens, locale)} – ${written(closes, locale)}`).join(', ')}`;
  });
}

const meet = (a: Hours, b: Hours): boolean =>
  a.firstDay <= b.lastDay && b.firstDay <= a.lastDay && a.opens < b.closes && b.opens < a.closes;

/** What is wrong with the hours as they were typed, each at its line: days or times that run backwards, spans that lie over each other. */
export const whyNotHours = (hours: readonly Hours[]): Refusal[] =>
  hours.flatMap((one, at) => {
    if (one.lastDay < one.firstDay) return [refusals.daysBackwards(at).refusal];
    if (one.closes <= one.opens) return [refusals.timesBackwards(at).refusal];
    return hours.slice(0, at).some((before) => meet(before, one)) ? [refusals.hoursTwice(at).refusal] : [];
  });
