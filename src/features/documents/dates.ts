import type { Locale } from '#platform/values/messages.ts';

const typed = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/;

/** What is typed as 15/01/2026, 1/2026 or 2026, in the ISO form of the reading ("2026-01-15", "2026-01", "2026"); undefined for no such date. */
export function readPartialDate(text: string): string | undefined {
  const [, day, month, year] = typed.exec(text.trim()) ?? [];
  if (!year) return undefined;
  const [d, m] = [Number(day ?? 1), Number(month ?? 1)];
  if (m < 1 || m > 12 || d < 1 || d > Temporal.PlainYearMonth.from({ year: Number(year), month: m }).daysInMonth) return undefined;
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return [year, ...(month ? [two(m)] : []), ...(day ? [two(d)] : [])].join('-');
}

/** The same date for reading: "2026-01-15" → "15/01/2026", "2026-01" → "01/2026". What is no date is given back as it is. */
export const showPartialDate = (iso: string): string => (/^\d{4}(-\d{2}){0,2}$/.test(iso) ? iso.split('-').reverse().join('/') : iso);

/** "15/11" as day and month of every year; undefined for no such day (29/02 is one). */
export function readYearlyDay(text: string): { day: number; month: number } | undefined {
  const iso = /^\d{1,2}[/.-]\d{1,2}$/.test(text.trim()) ? readPartialDate(`${text.trim()}/2024`) : undefined;
  return iso ? { month: Number(iso.slice(5, 7)), day: Number(iso.slice(8)) } : undefined;
}

const said = {
  vi: { symbol: 'chưa có số', day: 'chưa ghi ngày', year: (year: string) => `năm ${year}`, month: (month: string) => `tháng ${month}` },
  en: { symbol: 'no number yet', day: 'no day', year: (year: string) => year, month: (month: string) => month },
} as const;

/** A number as papers bear it; of one whose figures are left blank what is printed, and that it has none ("…/KH-UBND (chưa có số)"). */
export function symbolInWords(symbol: string | null | undefined, locale: Locale): string {
  const none = said[locale].symbol;
  if (!symbol) return none;
  return /^\W*\//.test(symbol) ? `…${symbol.slice(symbol.indexOf('/'))} (${none})` : symbol;
}

/** A date for reading; of one that is cut short what is printed, and that it has no day ("năm 2024, chưa ghi ngày"). */
export function dayInWords(iso: string | null | undefined, locale: Locale): string {
  const t = said[locale];
  if (!iso) return t.day;
  const shown = showPartialDate(iso);
  if (/^\d{4}$/.test(iso)) return `${t.year(shown)}, ${t.day}`;
  return /^\d{4}-\d{2}$/.test(iso) ? `${t.month(shown)}, ${t.day}` : shown;
}
