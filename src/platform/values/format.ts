import type { Locale } from './messages.ts';
import { percentOf, type Goal } from './share.ts';

/** A calendar day: `Temporal.PlainDate` on the server, ISO text (`2026-01-05`) where it was sent to a browser that may not know Temporal. */
export type Day = Temporal.PlainDate | string;
/** A point in time: `Temporal.Instant` or its ISO text. */
export type Moment = Temporal.Instant | Date | string;

const tags: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };
const numbers = new Map<string, Intl.NumberFormat>();
const noneArose: Record<Locale, string> = { vi: 'không phát sinh', en: 'none arose' };

const numberFormat = (locale: Locale, least: number, most: number): Intl.NumberFormat => {
  const key = `${locale}${least}.${most}`;
  const known = numbers.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(tags[locale], { minimumFractionDigits: least, maximumFractionDigits: most });
  numbers.set(key, made);
  return made;
};

const partsOf = (day: Day): { year: number; month: number; day: number } => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(day)) ?? [];
  if (!date) throw new RangeError(`Not a calendar day: ${String(day)}`);
  return { year: Number(year), month: Number(month), day: Number(date) };
};

const two = (figure: number): string => String(figure).padStart(2, '0');
const utc = (day: Day): number => {
  const { year, month, day: date } = partsOf(day);
  return Date.UTC(year, month - 1, date);
};

/** A figure for reading: `1.500,25` (Vietnamese) or `1,500.25` (English), with at most `digits` decimals. */
export const formatNumber = (value: number | bigint, locale: Locale = 'vi', digits = 2): string =>
  numberFormat(locale, 0, digits).format(value === 0 ? 0 : value);

/** Money in whole đồng: `1.500.000 đồng`. */
export const formatMoney = (dong: number | bigint, locale: Locale = 'vi'): string =>
  locale === 'vi' ? `${formatNumber(dong, 'vi', 0)} đồng` : `VND ${formatNumber(dong, 'en', 0)}`;

/** A share that is known as such: 0.305 → `30,5%`. It never shows a threshold that it has not reached (`percentOf`). */
export const formatShare = (share: number, locale: Locale = 'vi', goal?: Goal): string =>
  `${formatNumber(percentOf(share, goal), locale, 1)}%`;

/** `part` of `whole` in percent. Of nothing there is no percentage: neither 0% nor 100%, but "không phát sinh". */
export const formatPercent = (part: number, whole: number, locale: Locale = 'vi', goal?: Goal): string =>
  whole === 0 ? noneArose[locale] : formatShare(part / whole, locale, goal);

/** The size of a file: `1,5 MB`, counted in 1024 as file managers do. */
export const formatBytes = (bytes: number, locale: Locale = 'vi'): string => {
  const units = ['byte', 'KB', 'MB', 'GB', 'TB'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${formatNumber(bytes / 1024 ** step, locale, 1)} ${units[step]}`;
};

/** A count with its noun: `3 hoạt động`, `1 activity`, `3 activities`. */
export const formatCount = (count: number, noun: { vi: string; en: readonly [one: string, many: string] }, locale: Locale = 'vi'): string =>
  `${formatNumber(count, locale)} ${locale === 'vi' ? noun.vi : noun.en[count === 1 ? 0 : 1]}`;

export const formatList = (items: readonly string[], locale: Locale = 'vi'): string =>
  new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(items);

/** A day: in figures, day first, `05/01/2026`; for who is told in English that this is English prose, `5 January 2026`. */
export const formatDay = (day: Day, prose: Locale = 'vi'): string => {
  if (prose === 'en') return formatDayLong(day, 'en');
  const { year, month, day: date } = partsOf(day);
  return `${two(date)}/${two(month)}/${year}`;
};

/** A day in words as papers write it, zero before days to 9 and months to 2 (Nghị định 30/2020/NĐ-CP): `ngày 05 tháng 01 năm 2026`. */
export const formatDayLong = (day: Day, locale: Locale = 'vi'): string => {
  const { year, month, day: date } = partsOf(day);
  if (locale === 'vi') return `ngày ${two(date)} tháng ${month < 3 ? two(month) : month} năm ${year}`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(utc(day));
};

/** A day with its weekday: `Thứ Hai, 05/01/2026`. */
export const formatWeekday = (day: Day, locale: Locale = 'vi'): string =>
  `${new Intl.DateTimeFormat(tags[locale], { weekday: 'long', timeZone: 'UTC' }).format(utc(day))}, ${formatDay(day)}`;

/** A range of days, `15/12/2025 – 14/03/2026`, or the one day where both are the same. */
export const formatRange = (from: Day, to: Day): string =>
  utc(from) === utc(to) ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;

/** A point in time on the clock of Việt Nam: `14:30, 05/01/2026`, in English prose `14:30, 5 January 2026`. */
export const formatMoment = (moment: Moment, prose: Locale = 'vi'): string => {
  const instant = moment instanceof Date ? moment : new Date(String(moment));
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' }).formatToParts(
    instant,
  );
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  const day = `${of('year')}-${of('month')}-${of('day')}`;
  return `${of('hour')}:${of('minute')}, ${formatDay(day, prose)}`;
};

/** How far a deadline is from `today`: "còn 3 ngày", "hạn hôm nay", "quá hạn 2 ngày". */
export const formatDue = (due: Day, today: Day, locale: Locale = 'vi'): string => {
  const days = Math.round((utc(due) - utc(today)) / 86_400_000);
  const count = formatCount(Math.abs(days), { vi: 'ngày', en: ['day', 'days'] }, locale);
  if (days === 0) return locale === 'vi' ? 'hạn hôm nay' : 'due today';
  if (days > 0) return locale === 'vi' ? `còn ${count}` : `${count} left`;
  return locale === 'vi' ? `quá hạn ${count}` : `${count} late`;
};

export interface PeriodName {
  kind: 'month' | 'quarter' | 'half' | 'nine' | 'year';
  year: number;
  index?: number;
}

const roman = ['I', 'II', 'III', 'IV'];

/** The name of a period as reports head it: `Quý I năm 2026`, `6 tháng đầu năm 2026`, `9 tháng năm 2026`. */
export const formatPeriod = ({ kind, year, index = 1 }: PeriodName, locale: Locale = 'vi'): string => {
  const vi = {
    month: `Tháng ${index}`,
    quarter: `Quý ${roman[index - 1]}`,
    half: `6 tháng ${index === 1 ? 'đầu' : 'cuối'}`,
    nine: '9 tháng',
    year: '',
  };
  const en = {
    month: `Month ${index},`,
    quarter: `Quarter ${index},`,
    half: `${index === 1 ? 'First' : 'Second'} half of`,
    nine: 'Nine months of',
    year: 'Year',
  };
  if (locale === 'en') return `${en[kind]} ${year}`;
  return kind === 'year' ? `Năm ${year}` : `${vi[kind]} năm ${year}`;
};
