import type { BoardId, ProcedureId } from '#features/procedures/index.ts';
import type { recordAnnouncing } from '#features/procedures/server/index.ts';
import {
  addBoard,
  addProcedure,
  importProcedures,
  procedureColumns,
  type ImportedProcedure,
  recordPosting,
} from '#features/procedures/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { ok, refuse } from '#platform/values/result.ts';
import { acting, day, now, today, value } from '../../actors.ts';

/** Who keeps procedures at the moment. */
export const keeping = (actor: Actor, on = today, at = now) => ({ actor, today: on, now: at });

type Said = Parameters<typeof addProcedure>[2];

let last = 100_000;
/** A code that no other procedure of the tests has. */
export const aCode = (): string => `8.${String((last += 1)).padStart(6, '0')}`;

export const procedureSaid = (given: Partial<Said> = {}): Said => ({
  ...{ code: aCode(), fromOn: day('2025-07-01'), copiedOn: day('2026-01-10'), level: 'commune', kind: 'procedure', service: 'full' },
  ...{ name: 'Đăng ký khai sinh', field: 'Hộ tịch', performer: 'Ủy ban nhân dân phường Mẫu', result: 'Giấy khai sinh' },
  ways: [
    { kind: 'counter', term: 1, termUnit: 'working-day', fee: 8000 },
    { kind: 'online', term: 1, termUnit: 'working-day', fee: 0 },
  ],
  papers: [
    { name: 'Tờ khai', originals: 1 },
    { occasion: 'Trường hợp quá hạn', name: 'Bản cam đoan', originals: 1, copies: 1 },
  ],
  steps: [{ words: 'Nộp hồ sơ' }, { words: 'Nhận kết quả' }],
  bases: [{ words: 'Luật Hộ tịch số 60/2014/QH13' }],
  ...given,
});

export const aProcedure = async (db: Database, actor: Actor, given: Partial<Said> = {}): Promise<ProcedureId> =>
  value(await acting(db, actor, (tx) => addProcedure(tx, keeping(actor), procedureSaid(given))));

type Board = Parameters<typeof addBoard>[2];

export const aBoard = async (db: Database, actor: Actor, unitId: UnitId, given: Partial<Board> = {}): Promise<BoardId> =>
  value(
    await acting(db, actor, (tx) =>
      addBoard(tx, keeping(actor), {
        kind: 'counter',
        name: `Bảng ${crypto.randomUUID().slice(0, 8)}`,
        unitId,
        sinceOn: day('2026-01-01'),
        ...given,
      }),
    ),
  );

type Announced = Parameters<typeof recordAnnouncing>[2];

export const announcingSaid = (changes: Announced['changes'], given: Partial<Announced> = {}): Announced => ({
  ...{ symbol: `${aCode().slice(2)}/QĐ-UBND`, title: 'Công bố danh mục thủ tục', issuer: 'Ủy ban nhân dân tỉnh Mẫu' },
  ...{ issuedOn: day('2026-03-01'), effectOn: day('2026-03-10'), dueOn: day('2026-03-15') },
  changes,
  ...given,
});

/** A list in our columns as a file gives it: each row by the columns that it fills. */
export const aList = (...rows: Partial<Record<keyof typeof procedureColumns, string>>[]): string[][] => [
  Object.values(procedureColumns).map(([name]) => name),
  ...rows.map((row) => (Object.keys(procedureColumns) as (keyof typeof procedureColumns)[]).map((column) => row[column] ?? '')),
];

export const aRow = (code: string, given: Partial<Record<keyof typeof procedureColumns, string>> = {}) => ({
  ...{ code, name: `Thủ tục ${code}`, field: 'Hộ tịch', performer: 'UBND phường', counterTerm: '5 ngày làm việc', counterFee: '8.000' },
  ...{ papers: 'Tờ khai (01 bản chính) | Trường hợp quá hạn: Bản cam đoan (01 bản chính, 02 bản sao)', service: 'Toàn trình' },
  fromOn: '01/07/2025',
  ...given,
});

/** Imports a list; where a row has a fault, all of it is taken back, as the page does. */
export async function importing(db: Database, actor: Actor, rows: string[][], copiedOn = today): Promise<ImportedProcedure[]> {
  const lines: ImportedProcedure[] = [];
  await acting(db, actor, async (tx) => {
    lines.push(...(await importProcedures(tx, keeping(actor), { rows, copiedOn })));
    return lines.some(({ fault }) => fault !== '') ? refuse('row', 'row') : ok(undefined);
  });
  return lines;
}

export const posting = (
  db: Database,
  actor: Actor,
  boardId: BoardId,
  given: Partial<Parameters<typeof recordPosting>[3]> = {},
  on = today,
) => acting(db, actor, (tx) => recordPosting(tx, keeping(actor, on), boardId, { postedOn: on, ...given }, []));
