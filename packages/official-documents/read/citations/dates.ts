const pad = (text: string): string => text.padStart(2, '0');

/** A calendar day that exists, as ISO 8601; undefined for an impossible one (31/02). */
export const isoDay = (year: string, month: string, day: string): string | undefined => {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const exists = m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  return exists ? `${year}-${pad(month)}-${pad(day)}` : undefined;
};

/** A day as papers print it: "ngày 12/3/2024", "ngày 15 tháng 7 năm 2021" (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4). */
export const dayForm = String.raw`(\d{1,2})\s?(?:[/.-]\s?(\d{1,2})\s?[/.-]\s?|tháng\s(\d{1,2})\snăm\s)(\d{4})`;

/** The day that a match of `dayForm` (its groups from `group` on) names. */
export const dayOf = (match: RegExpExecArray | RegExpMatchArray, group = 1): string | undefined =>
  isoDay(match[group + 3] ?? '', match[group + 1] ?? match[group + 2] ?? '', match[group] ?? '');
