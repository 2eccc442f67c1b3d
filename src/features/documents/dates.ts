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
