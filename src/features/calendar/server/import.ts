import { byColumn } from '#platform/server/imports/columns.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import type { Tx } from '#platform/server/database.ts';
import { formatDay } from '#platform/values/format.ts';
import { parseForm } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { words } from '../messages.ts';
import { addDayForm } from '../schema.ts';
import { keepDay } from './keeping.ts';

/** The columns of the sheet with the headers by which each is known; the first is the one of the template. */
export const holidayColumns = {
  day: ['Ngày', 'Day'],
  kind: ['Loại', 'Loại ngày', 'Kind'],
  name: ['Tên', 'Tên ngày nghỉ', 'Name'],
  source: ['Căn cứ', 'Văn bản', 'Source'],
} as const;

export interface ImportedDay {
  line: number;
  day: string;
  kind: string;
  name: string;
  /** Why the row is not taken, in words; empty where it is. */
  fault: string;
}

const kindOf = (typed: string): string => {
  const said = fold(typed);
  if (said === '' || ['nghi', 'ngay nghi', 'off'].includes(said)) return 'off';
  return ['lam bu', 'ngay lam bu', 'lam viec', 'worked'].includes(said) ? 'worked' : typed;
};

/** Notes the days of a sheet, each as `keepDay` does, with why a row is not taken. */
export async function importDays(tx: Tx, rows: Rows, locale: Locale): Promise<ImportedDay[]> {
  const lines: ImportedDay[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of byColumn(rows, holidayColumns)) {
    const parsed = parseForm(addDayForm, new URLSearchParams({ ...cells, kind: kindOf(cells.kind) }), { locale });
    const said = { line, day: cells.day, kind: words[locale].kinds[kindOf(cells.kind) === 'worked' ? 'worked' : 'off'], name: cells.name };
    if (!parsed.ok) {
      lines.push({ ...said, fault: Object.values(parsed.answer.errors).join(' ') });
      continue;
    }
    const { day, kind, name, source } = parsed.value;
    const twin = seen.get(day.toString());
    seen.set(day.toString(), line);
    const kept = twin === undefined ? await keepDay(tx, day, { isOff: kind === 'off', name, source }) : undefined;
    const fault = twin === undefined ? (kept?.ok === false ? refusalIn(kept.refusal, locale) : '') : words[locale].twice(twin);
    lines.push({ ...said, day: formatDay(day), fault });
  }
  return lines;
}
