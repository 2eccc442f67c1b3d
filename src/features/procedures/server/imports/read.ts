import type * as z from 'zod';
import { readDay, readNumber } from '#platform/values/forms/read.ts';
import { refusalIn, type Refusal, type Result, refused, ok } from '#platform/values/result.ts';
import { fold, tidyLine } from '#platform/values/text.ts';
import { canonicalCode, kinds, levels, services, termUnits, type Content, type TermUnit, type WayKind } from '../../procedure.ts';
import { refusals } from '../../refusals.ts';
import { versionForm, type VersionInput } from '../../schema.ts';
import { versionStart } from '../../view.ts';
import { procedureColumns, type Cells, type ProcedureColumn } from './columns.ts';
import { cellsOf } from './write.ts';

type Words = Readonly<Record<string, { vi: string; en: string }>>;

const codeOf = <Of extends Words>(of: Of, typed: string): (keyof Of & string) | undefined =>
  Object.entries(of).find(([code, { vi, en }]) => [code, vi, en].some((name) => fold(name) === fold(typed)))?.[0];

/** "Toàn trình", "một phần" and the levels of before 2022 are understood. */
const serviceOf = (typed: string) => {
  const said = fold(typed);
  if (said.includes('toan trinh') || /muc do 4/.test(said)) return 'full';
  if (said.includes('mot phan') || /muc do 3/.test(said)) return 'partial';
  return codeOf(services, typed) ?? (/thong tin|muc do [12]/.test(said) ? 'information' : undefined);
};

const unitWords: readonly [RegExp, TermUnit][] = [
  [/ngay lam viec/, 'working-day'],
  [/gio/, 'hour'],
  [/ngay/, 'day'],
];

/** As much as the form takes. */
const MOST_TERM = 3650;

/** "5 ngày làm việc" as a number with its unit; undefined where it says none. */
export function termIn(typed: string): { term: number; termUnit: TermUnit } | undefined {
  const said = fold(typed);
  const term = Number(/(?<![\d-])\d{1,4}(?!\d)/.exec(said)?.[0] ?? Number.NaN);
  const unit = codeOf(termUnits, said.replace(/^\d+\s*/, '')) ?? unitWords.find(([words]) => words.test(said))?.[1];
  return Number.isNaN(term) || term > MOST_TERM || !unit
    ? /^(ngay|trong ngay)/.test(said)
      ? { term: 1, termUnit: 'working-day' }
      : undefined
    : { term, termUnit: unit };
}

const feeIn = (typed: string): number | undefined => {
  if (/^(khong|mien|0)/.test(fold(typed))) return 0;
  const found = readNumber(typed.replace(/\s*(?:đồng|đ|₫|vnđ|vnd).*$/iu, ''));
  return found !== undefined && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
};

/** "Không quy định", "chưa ghi thời hạn": one may file so, and no time is told. */
const isUntimed = (typed: string): boolean => /^(khong|chua)/.test(fold(typed));

const partsOf = (typed: string): string[] => typed.split('|').map(tidyLine).filter(Boolean);

/** "Trường hợp khai sinh quá hạn: Bản cam đoan (01 bản chính, 02 bản sao)". */
export function paperIn(typed: string) {
  const [, occasion, rest = typed] = /^(Trường hợp[^:]{1,400}|Khi [^:]{1,400}):\s*(.+)$/u.exec(typed) ?? [];
  const count = (words: RegExp): number => Number(words.exec(rest)?.[1] ?? 0);
  const [originals, copies] = [count(/(\d{1,2})\s*bản chính/iu), count(/(\d{1,2})\s*bản sao/iu)];
  return { occasion, name: tidyLine(rest.replace(/\s*\((?:[^()]*bản (?:chính|sao)[^()]*)\)\s*$/iu, '')) || rest, originals, copies };
}

const dayIn = (typed: string): Temporal.PlainDate | undefined => (typed === '' ? undefined : readDay(typed));

export interface ReadRow {
  code: string;
  untilOn: Temporal.PlainDate | null;
  told: VersionInput;
}

/** The sentence for what the declaration of the form finds, with the column that it is about. */
function sentenceOf(issue: z.core.$ZodIssue): string {
  const column = procedureColumns[issue.path[0] as keyof typeof procedureColumns]?.[0] ?? String(issue.path[0] ?? '');
  if (issue.code === 'too_big') return `Cột “${column}” quá dài.`;
  if (issue.code === 'custom' && issue.message && issue.message !== 'Invalid input') return issue.message;
  if (issue.path[0] === 'ways') return 'Thời hạn hoặc phí không dùng được; hãy xem lại các con số.';
  return issue.path[0] === 'address' ? `Cột “${column}” phải bắt đầu bằng https://` : `Ghi cột “${column}”.`;
}

/** All that is wrong with a row; what a fault of a cell is about already is not said again. */
function sentencesOf(faults: readonly Refusal[], issues: readonly z.core.$ZodIssue[], cells: Cells): string[] {
  const aside = ['level', 'kind', 'service', 'ways', ...(cells.fromOn === '' ? [] : ['fromOn'])];
  return [
    ...faults.map((fault) => refusalIn(fault, 'vi')),
    ...issues.filter(({ path }) => !aside.includes(String(path[0]))).map(sentenceOf),
  ];
}

/** What stands already, and which columns the list has at all. */
export interface Standing {
  named: ReadonlySet<ProcedureColumn>;
  /** The version of the procedure that is kept; undefined where there is none. */
  kept: Content | undefined;
}

const wayColumns = {
  counter: ['counterTerm', 'counterFee'],
  online: ['onlineTerm', 'onlineFee'],
  post: ['postTerm', 'postFee'],
} as const satisfies Record<WayKind, readonly [ProcedureColumn, ProcedureColumn]>;

const wayKindsInOrder = ['counter', 'online', 'post'] as const;

/**
 * What a row says of its procedure, with the day of the copy where it names none; refused with all that is wrong with it. A column that the list does not have, or
 * whose cell says what is kept, keeps what stands in the version before: an empty cell of a column that is there empties it.
 */
export function readRow(
  cells: Cells,
  { copiedOn, today, named, kept }: Standing & { copiedOn: Temporal.PlainDate; today: Temporal.PlainDate },
): Result<ReadRow> {
  const faults: Refusal[] = [];
  const read = <T>(typed: string, value: T | undefined, fault: (typed: string) => Refusal): T | undefined => {
    if (typed !== '' && value === undefined) faults.push(fault(typed));
    return value;
  };
  const before = kept && { start: versionStart(kept), cells: cellsOf(kept) };
  const keeps = (column: keyof NonNullable<typeof before>['cells']): boolean =>
    before !== undefined && (!named.has(column) || tidyLine(cells[column]) === tidyLine(before.cells[column]));
  const code = canonicalCode(cells.code);
  if (code === undefined) faults.push(refusals.badCode(cells.code));
  const day = (typed: string) => read(typed, dayIn(typed), refusals.noDay);
  const [fromOn, untilOn, copied] = [day(cells.fromOn), day(cells.untilOn), day(cells.copiedOn)];
  const keepsWay = (kind: WayKind): boolean => wayColumns[kind].every(keeps);
  const way = (kind: WayKind) => {
    const all = before?.start.ways.filter((one) => one.kind === kind) ?? [];
    if (keepsWay(kind)) return all;
    const [first, ...others] = all;
    const [termColumn, feeColumn] = wayColumns[kind];
    const [term, fee] = [cells[termColumn], cells[feeColumn]];
    const [keepsTerm, keepsFee] = [keeps(termColumn), keeps(feeColumn)];
    const isThere = (keepsTerm ? first?.term !== undefined : term !== '') || (keepsFee ? first?.fee !== undefined : fee !== '');
    if (!isThere) return [];
    const time = keepsTerm ? first : isUntimed(term) ? undefined : read(term, termIn(term), refusals.noTerm);
    const cost = keepsFee ? first?.fee : read(fee, feeIn(fee), refusals.noFee);
    return [{ kind, term: time?.term, termUnit: time?.termUnit, fee: cost, note: first?.note }, ...others];
  };
  const kindsOfWays = [...new Set([...(before?.start.ways.map((one) => one.kind) ?? []), ...wayKindsInOrder])];
  const ways = before && wayKindsInOrder.every(keepsWay) ? before.start.ways : kindsOfWays.flatMap(way);
  if (ways.length === 0) faults.push(refusals.noWay());
  const chosen = <Of extends Words>(column: 'level' | 'kind', of: Of, usual: keyof Of & string) => {
    if (keeps(column)) return before?.start[column];
    return cells[column] === ''
      ? usual
      : read(cells[column], codeOf(of, cells[column]), (typed) => refusals.noUnknown(procedureColumns[column][0], typed));
  };
  const level = chosen('level', levels, 'commune');
  const kind = chosen('kind', kinds, 'procedure');
  const service = keeps('service')
    ? before?.start.service
    : cells.service === ''
      ? 'information'
      : read(cells.service, serviceOf(cells.service), (typed) => refusals.noUnknown(procedureColumns.service[0], typed));
  if (fromOn && untilOn && Temporal.PlainDate.compare(untilOn, fromOn) <= 0) faults.push(refusals.untilBefore());
  if (copied && Temporal.PlainDate.compare(today, copied) < 0) faults.push(refusals.copiedLater(today));
  const said = (column: (typeof texts)[number]) => [column, (keeps(column) ? before?.start[column] : cells[column]) || undefined];
  const checked = versionForm.safeParse({
    ...Object.fromEntries(texts.map(said)),
    ...{ level, kind, service, ways, fromOn, copiedOn: copied ?? copiedOn },
    papers: keeps('papers') ? before?.start.papers : partsOf(cells.papers).map(paperIn),
    steps: keeps('steps') ? before?.start.steps : partsOf(cells.steps).map((words) => ({ words })),
    bases: keeps('bases') ? before?.start.bases : partsOf(cells.bases).map((words) => ({ words })),
  });
  const told = sentencesOf(faults, checked.error?.issues ?? [], cells);
  if (told.length > 0 || !checked.success) return refused({ code: 'row', message: [...new Set(told)].join(' ') });
  return ok({ code: code!, untilOn: untilOn ?? null, told: checked.data });
}

const texts = [
  'name',
  'field',
  'performer',
  'decider',
  'partners',
  'audience',
  'conditions',
  'result',
  'partialReason',
  'address',
] as const;
