import { sieved } from '../language/sieve/index.ts';
import type { Paragraph } from '../read/model/document.ts';
import { dayForm, dayOf, isoDay } from '../read/citations/dates.ts';
import type { Finding } from '../reading.ts';
import { query } from './query.ts';

const names = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const digits: Readonly<Record<string, number>> = { 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6 };
const weekday = String.raw`(?<name>chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))(?!\p{L})`;
const before = sieved(new RegExp(String.raw`${weekday}(?:,\s|\s\(|\s)(?:ngày\s)?(?<day>${dayForm})`, 'giu'));
const behind = sieved(new RegExp(String.raw`(?<day>${dayForm})\s?(?:\(|,\s)${weekday}(?=[).,;]|$)`, 'giu'));
const whole = new RegExp(dayForm, 'u');

const isoOf = (text: string): string | undefined => {
  const day = whole.exec(text);
  return day ? dayOf(day) : undefined;
};
const numberOf = (name: string): number => {
  const known = names.indexOf(name.toLocaleLowerCase('vi'));
  return known < 0 ? (digits[name.slice(-1)] ?? -1) : known;
};

const weekdays = (paragraph: Paragraph): Finding[] =>
  [before, behind].flatMap((form) =>
    form.matchesIn(paragraph.text).flatMap((match) => {
      const { name = '', day = '' } = match.groups ?? {};
      const iso = isoOf(day);
      if (iso === undefined) return [];
      const right = new Date(`${iso}T00:00:00Z`).getUTCDay();
      if (numberOf(name) === right) return [];
      const stretch = { paragraph, start: match.index, end: match.index + match[0].trimEnd().length };
      return [query(stretch, 'date', `Ngày ${day.trim()} là ${names[right] ?? ''}, không phải ${name.toLocaleLowerCase('vi')}.`)];
    }),
  );

const span = sieved(
  new RegExp(
    String.raw`(?<!\p{L})từ\s(?:ngày\s)?(?<from>\d{1,2})(?:\s?(?:\/|tháng\s)\s?(?<month>\d{1,2})(?:\s?(?:\/|năm\s)\s?(?<year>\d{4}))?)?,?\s(?:đến|tới)(?:\shết)?\s(?:ngày\s)?(?<to>${dayForm})`,
    'giu',
  ),
);

/** "Từ ngày 08/11/2027 đến ngày 04/11/2027": what the first day leaves out it has from the second; one of the end of a year before may lie in the year before. */
const spans = (paragraph: Paragraph): Finding[] =>
  span.matchesIn(paragraph.text).flatMap((match) => {
    const { from = '', month, year, to = '' } = match.groups ?? {};
    const end = isoOf(to);
    if (end === undefined) return [];
    const start = isoDay(year ?? end.slice(0, 4), month ?? end.slice(5, 7), from);
    const mayBeBefore = year === undefined && month !== undefined && Number(month) > Number(end.slice(5, 7));
    if (start === undefined || mayBeBefore || start <= end) return [];
    const stretch = { paragraph, start: match.index, end: match.index + match[0].trimEnd().length };
    return [query(stretch, 'date', 'Ngày kết thúc trước ngày bắt đầu.')];
  });

export const calendarFindings = (paragraphs: Paragraph[]): Finding[] => paragraphs.flatMap((one) => [...weekdays(one), ...spans(one)]);
