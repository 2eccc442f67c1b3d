import { showPartialDate } from './dates.ts';
import type { Locale } from '#platform/values/messages.ts';

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
