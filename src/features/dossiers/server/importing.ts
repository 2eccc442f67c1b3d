import { unitsOn } from '#features/units/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { byColumn } from '#platform/server/imports/columns.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import { readDay, readNumber } from '#platform/values/forms/read.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { nameKey } from '#platform/values/search/words.ts';
import { fold } from '#platform/values/text.ts';
import { keyOf, sources, type DossierCountId, type Source } from '../dossier.ts';
import { periodIn } from '../period.ts';
import { refusals } from '../refusals.ts';
import { countForm, type CountInput } from '../schema.ts';
import { noteCount, type Keeping } from './counting.ts';

/** The columns of the sheet with the headers by which each is known; the first is the one of the template. */
export const countColumns = {
  unitId: ['Đơn vị', 'Phòng, ban', 'Cơ quan giải quyết', 'Unit'],
  period: ['Kỳ', 'Tháng', 'Kỳ báo cáo', 'Period'],
  source: ['Nguồn', 'Nguồn số liệu', 'Source'],
  takenOn: ['Số liệu lấy ngày', 'Ngày lấy số liệu', 'Ngày', 'Taken on'],
  field: ['Lĩnh vực', 'Field'],
  received: ['Tiếp nhận trong kỳ', 'Tiếp nhận', 'Tiếp nhận mới', 'Received'],
  receivedOnline: ['Nộp trực tuyến', 'Trực tuyến', 'Tiếp nhận trực tuyến', 'On line'],
  carriedOver: ['Kỳ trước chuyển sang', 'Từ kỳ trước chuyển sang', 'Tồn kỳ trước', 'Carried over'],
  resolved: ['Đã giải quyết', 'Tổng đã giải quyết', 'Resolved'],
  early: ['Trước hạn', 'Giải quyết trước hạn', 'Early'],
  onTime: ['Đúng hạn', 'Giải quyết đúng hạn', 'On time'],
  late: ['Quá hạn', 'Giải quyết quá hạn', 'Late'],
  returned: ['Dừng, trả lại, rút', 'Dừng xử lý', 'Trả lại', 'Returned'],
  openInTime: ['Đang giải quyết trong hạn', 'Đang giải quyết, trong hạn', 'Trong hạn', 'Open in time'],
  openOverdue: ['Đang giải quyết quá hạn', 'Đang giải quyết, quá hạn', 'Open overdue'],
  payable: ['Phải nộp phí, lệ phí', 'Hồ sơ phải nộp phí, lệ phí', 'Có nghĩa vụ tài chính', 'With something to pay'],
  paidOnline: ['Thanh toán trực tuyến', 'Paid on line'],
  digitised: ['Đã số hóa', 'Số hóa hồ sơ', 'Digitised'],
  tracked: ['Tra cứu được tình trạng', 'Công khai tình trạng', 'Tracked'],
} as const;

type Column = keyof typeof countColumns;
type Cells = Record<Column, string>;

export const neededColumns = [
  ...(['unitId', 'period', 'source', 'takenOn', 'received', 'receivedOnline', 'carriedOver'] as const),
  ...(['resolved', 'early', 'onTime', 'late', 'openInTime', 'openOverdue'] as const),
];

export interface ImportedCount {
  line: number;
  unit: string;
  period: string;
  source: string;
  figures: string;
  fault: string;
}

const wholeWanted = { vi: 'ghi số nguyên từ 0 trở lên', en: 'write a whole number from 0 on' };
const wanted: Partial<Record<Column, { vi: string; en: string }>> = {
  takenOn: { vi: 'ghi ngày như 05/11/2026', en: 'write a day such as 05/11/2026' },
  field: { vi: 'ghi tên lĩnh vực, không quá 200 ký tự', en: 'write the field, in at most 200 letters' },
  period: { vi: 'ghi như 10/2026, Quý III/2026, Năm 2026', en: 'write 10/2026, Q3/2026 or 2026' },
};

const sourceWords: Readonly<Record<Source, RegExp>> = {
  'one-stop': /mot cua|one-stop|he thong thong tin giai quyet|igate/,
  national: /quoc gia|national|dvcqg/,
  report: /bao cao|report/,
};

const sourceIn = (typed: string): Source | undefined =>
  (Object.keys(sources) as Source[]).find((code) => code === typed || sourceWords[code].test(fold(typed)));

const numeric: readonly Column[] = (Object.keys(countColumns) as Column[]).slice(5);

const numberIn = (typed: string): number | undefined => (typed === '' ? undefined : (readNumber(typed) ?? Number.NaN));

/** The line as the form would take it, or all that is wrong with its cells. */
function readLine(cells: Cells, units: ReadonlyMap<string, UnitId>): Result<CountInput> {
  const empty = neededColumns.filter((column) => cells[column] === '').map((column) => refusals.cellEmpty(countColumns[column][0]).refusal);
  const unitId = units.get(nameKey(cells.unitId));
  const source = sourceIn(cells.source);
  const named = [
    ...(cells.unitId !== '' && !unitId ? [refusals.unitNamed(cells.unitId).refusal] : []),
    ...(cells.source !== '' && !source ? [refusals.noSource(cells.source).refusal] : []),
    ...(cells.period !== '' && !periodIn(cells.period) ? [refusals.noPeriod(cells.period).refusal] : []),
  ];
  const figures = Object.fromEntries(numeric.map((column) => [column, numberIn(cells[column])]));
  const read = countForm.safeParse({
    ...{ unitId, source, period: cells.period, takenOn: readDay(cells.takenOn), field: cells.field || undefined, ...figures },
  });
  const strange = (read.success ? [] : read.error.issues)
    .map(({ path }) => String(path[0]) as Column)
    .filter((column, at, all) => all.indexOf(column) === at && cells[column] !== '' && column !== 'unitId' && column !== 'source')
    .map((column) => refusals.cellNotTaken(countColumns[column][0], cells[column], wanted[column] ?? wholeWanted).refusal);
  const [first, ...others] = [...empty, ...named, ...strange];
  if (first) return refused({ ...first, others });
  return read.success ? { ok: true, value: read.data } : refusals.unknown();
}

const saidIn = (refusal: Refusal, locale: Locale): string =>
  [refusal, ...(refusal.others ?? [])].map((one) => refusalIn(one, locale)).join(' ');

/** Notes the figures of a sheet in its order. Every row comes back with all that is wrong with it; the caller takes everything back where one is. */
export async function importCounts(tx: Tx, by: Keeping, { rows, locale }: { rows: Rows; locale: Locale }): Promise<ImportedCount[]> {
  const units = new Map((await unitsOn(tx, by.actor.authorityId, by.today)).map(({ id, name }) => [nameKey(name), id]));
  const there = new Set<string>();
  const done: ImportedCount[] = [];
  for (const { line, cells } of byColumn(rows, countColumns)) {
    const add = async (): Promise<Result<DossierCountId>> => {
      const read = readLine(cells, units);
      if (!read.ok) return read;
      const key = keyOf({ ...read.value, period: periodIn(read.value.period) ?? '', field: read.value.field ?? null });
      if (there.has(key)) return refusals.twiceInList();
      there.add(key);
      return noteCount(tx, by, read.value);
    };
    const added = await add();
    const { unitId: unit, period, source, received, resolved, early, onTime } = cells;
    const figures = `${received} / ${resolved} / ${early} + ${onTime}`;
    done.push({ line, unit, period, source, figures, fault: added.ok ? '' : saidIn(added.refusal, locale) });
  }
  return done;
}
