import { unitsOn } from '#features/units/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { byColumn } from '#platform/server/imports/columns.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import { readNumber } from '#platform/values/forms/read.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn, type Result } from '#platform/values/result.ts';
import { nameKey } from '#platform/values/search/words.ts';
import { fold } from '#platform/values/text.ts';
import { refusals } from '../refusals.ts';
import { indexKinds, type IndexKind, type IndexResultId } from '../result.ts';
import { resultForm } from '../schema.ts';
import { noteResult, type Keeping } from './keeping.ts';

/** The columns of the sheet with the headers by which each is known; the first is the one of the template. */
export const resultColumns = {
  index: ['Chỉ số', 'Tên chỉ số', 'Index'],
  year: ['Năm', 'Year'],
  unit: ['Đơn vị', 'Phòng, ban', 'Unit'],
  body: ['Xã, cơ quan khác', 'Xã', 'Cơ quan', 'Body'],
  score: ['Điểm', 'Kết quả', 'Score'],
  outOf: ['Thang điểm', 'Điểm tối đa', 'Out of'],
  place: ['Xếp hạng', 'Thứ hạng', 'Place'],
  places: ['Trên số đơn vị', 'Tổng số đơn vị', 'Among'],
  source: ['Nguồn', 'Văn bản', 'Source'],
  link: ['Địa chỉ nơi công bố', 'Đường dẫn', 'Link'],
} as const;

export interface ImportedResult {
  line: number;
  index: string;
  year: string;
  of: string;
  score: string;
  fault: string;
}

const words: Record<IndexKind, RegExp> = {
  'par-index': /^(?:chi so )?(?:par[ -]?index|(?:cai cach hanh chinh|cchc)(?: \(par[ -]?index\))?)$/,
  sipas: /^(?:chi so )?(?:sipas|hai long(?: \(sipas\))?)$/,
  papi: /^(?:chi so )?papi$/,
  ddci: /^(?:chi so )?ddci$/,
  dti: /^(?:chi so )?(?:dti|chuyen doi so(?: \(dti\))?)$/,
  other: /^$/,
};

/** What is called otherwise ("SIPAS nội bộ cấp xã") is another index, by the name that was typed: never taken for one of the list. */
const kindOf = (typed: string): IndexKind =>
  (Object.keys(words) as IndexKind[]).find((kind) => fold(indexKinds[kind].vi) === fold(typed) || words[kind].test(fold(typed))) ?? 'other';

type Column = keyof typeof resultColumns;

/** What a cell of the column is to hold. */
const wanted: Record<Column, { vi: string; en: string }> = {
  index: { vi: 'ghi tên chỉ số, không quá 200 ký tự', en: 'write the name of the index, of at most 200 letters' },
  year: { vi: 'ghi năm bằng bốn chữ số, ví dụ 2025', en: 'write the year in four figures, such as 2025' },
  unit: { vi: 'ghi tên đơn vị như trong danh sách đơn vị', en: 'write the unit as in the list of units' },
  body: { vi: 'ghi tên cơ quan, không quá 200 ký tự', en: 'write the name of the body, of at most 200 letters' },
  score: { vi: 'ghi bằng số, ví dụ 85,5', en: 'write a number, such as 85.5' },
  outOf: { vi: 'ghi bằng số, ví dụ 100', en: 'write a number, such as 100' },
  place: { vi: 'ghi số nguyên từ 1 trở lên', en: 'write a whole number from 1 on' },
  places: { vi: 'ghi số nguyên từ 1 trở lên', en: 'write a whole number from 1 on' },
  source: { vi: 'ghi văn bản hoặc nơi công bố, không quá 300 ký tự', en: 'write the paper or publication, in at most 300 letters' },
  link: { vi: 'ghi địa chỉ bắt đầu bằng https:// hoặc http://', en: 'write an address that begins with https:// or http://' },
};

const numberIn = (typed: string): number | undefined => (typed === '' ? undefined : (readNumber(typed) ?? Number.NaN));

/** Notes the results of a sheet in its order. Every row comes back with its fault, if any; the caller takes all back. */
export async function importResults(tx: Tx, by: Keeping, { rows, locale }: { rows: Rows; locale: Locale }): Promise<ImportedResult[]> {
  const units = new Map((await unitsOn(tx, by.actor.authorityId, by.today)).map(({ id, name }) => [nameKey(name), id]));
  const done: ImportedResult[] = [];
  for (const { line, cells } of byColumn(rows, resultColumns)) {
    const add = async (): Promise<Result<IndexResultId>> => {
      if (cells.index === '') return refusals.unknownKind('');
      const unitId: UnitId | undefined = cells.unit === '' ? undefined : units.get(nameKey(cells.unit));
      if (cells.unit !== '' && !unitId) return refusals.unitNamed(cells.unit);
      const indexKind = kindOf(cells.index);
      const read = resultForm.safeParse({
        ...{ indexKind, indexName: indexKind === 'other' ? cells.index : undefined, year: numberIn(cells.year), unitId },
        ...{ body: cells.body || undefined, score: numberIn(cells.score), outOf: numberIn(cells.outOf) ?? 100 },
        ...{
          place: numberIn(cells.place),
          places: numberIn(cells.places),
          source: cells.source || undefined,
          link: cells.link || undefined,
        },
      });
      if (read.success) return noteResult(tx, by, read.data);
      const name = String(read.error.issues[0]?.path[0] ?? 'index');
      const column = name in resultColumns ? (name as Column) : 'index';
      const [header] = resultColumns[column];
      return cells[column] === ''
        ? refusals.cellEmpty(header, wanted[column])
        : refusals.cellNotTaken(header, cells[column], wanted[column]);
    };
    const added = await add();
    const of = cells.unit || cells.body;
    done.push({
      line,
      index: cells.index,
      year: cells.year,
      of,
      score: cells.score,
      fault: added.ok ? '' : refusalIn(added.refusal, locale),
    });
  }
  return done;
}
