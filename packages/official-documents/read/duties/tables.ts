import type { Assignment, Deadline, Duty, Target } from '../../reading.ts';
import { fold } from '../../language/fold.ts';
import type { Cell, Row } from '../model/tables.ts';
import { ruleOfCell } from '../promises/cell-deadlines.ts';
import type { Moment } from '../promises/times/time-form.ts';
import { groupOf } from './groups.ts';
import { cutNames } from './partners.ts';

type Column = 'task' | 'lead' | 'partners' | 'product' | 'deadline' | 'target' | 'unit' | 'number';

/** How plans head the columns of their appendix of tasks. The first that fits counts. */
const columnWords: readonly [Column, RegExp][] = [
  ['number', /^(?:tt|stt|số tt)$/iu],
  ['lead', /chủ trì|thực hiện(?!.*kế hoạch)|phụ trách|tham mưu/iu],
  ['partners', /phối hợp/iu],
  ['deadline', /thời gian|thời hạn|hoàn thành|tiến độ/iu],
  ['product', /sản phẩm|kết quả/iu],
  ['target', /chỉ tiêu/iu],
  ['unit', /^đơn vị(?: tính)?$|^đvt$/iu],
  ['task', /nhiệm vụ|nội dung|công việc|hoạt động/iu],
];
type Columns = Partial<Record<Column, number>>;

const columnsOf = (row: Row): Columns | undefined => {
  const columns: Columns = {};
  row.forEach((cell, at) => {
    const order: [Column, RegExp][] = /thời gian|thời hạn/iu.test(cell.text) ? [['deadline', /./u]] : [...columnWords];
    const column = cell.text.length < 60 ? order.find(([, words]) => words.test(cell.text))?.[0] : undefined;
    if (column !== undefined) columns[column] ??= at;
  });
  const isHead =
    (columns.task !== undefined && (columns.lead !== undefined || columns.deadline !== undefined)) ||
    (columns.target !== undefined && columns.product !== undefined);
  return isHead ? columns : undefined;
};

export interface FromTables {
  assignments: Assignment[];
  deadlines: Deadline[];
  targets: Target[];
  /** Tasks of rows that no unit leads. */
  unled: Cell[];
}

const filled = (cell: Cell | undefined): Cell | undefined =>
  cell === undefined || cell.text === '' || /^[-–…x]$/u.test(cell.text) ? undefined : cell;

const dutyOf = (task: Cell, columns: Columns, row: Row, moment?: Moment): Duty => {
  const pick = (column: Column): Cell | undefined => filled(row[columns[column] ?? -1]);
  const [partners, product, time] = [pick('partners'), pick('product'), pick('deadline')];
  const rule = time && ruleOfCell(time.text, moment);
  return {
    text: task.text,
    role: 'lead',
    ...(partners ? { with: cutNames(partners.text) } : {}),
    ...(time && rule ? { deadlines: [{ text: time.text, rule, at: time.at }] } : {}),
    ...(product ? { product: product.text } : {}),
    at: task.at,
  };
};

const targetOf = (name: Cell, columns: Columns, row: Row): Target | undefined => {
  const figure = filled(row[columns.product ?? -1]);
  const unit = filled(row[columns.unit ?? -1]);
  const match = /^(≥|>=|>|≤|<=|<)?\s*(\d+(?:,\d+)?)\s*(%)?(?:\s*[-–]\s*(\d+)\s*%?)?/u.exec(figure?.text ?? '');
  if (!match || (!unit && match[3] === undefined)) return undefined;
  const comparator = /[≥>]/u.test(match[1] ?? '') ? '>=' : /[≤<]/u.test(match[1] ?? '') ? '<=' : '=';
  const number = (text: string): number => Number(text.replace(',', '.'));
  const upTo = match[4] === undefined ? {} : { upTo: number(match[4]) };
  return { text: name.text, value: number(match[2] ?? ''), ...upTo, unit: unit?.text ?? '%', comparator, at: name.at };
};

const pageOf = (row: Row): number => row.find((cell) => cell.at.length > 0)?.at.at(-1)?.page ?? 0;
const sameCells = (one: Row | undefined, other: Row): boolean =>
  one !== undefined && one.length === other.length && one.every((cell, at) => cell.text === other[at]?.text);

/** A row without a number at the top of a page whose task does not begin anew is the rest of the row that the page end broke. */
const runsOn = (row: Row, previous: Row, columns: Columns): boolean => {
  const task = row[columns.task ?? columns.target ?? -1]?.text ?? '';
  const isUnnumbered = columns.number !== undefined && row[columns.number]?.text === '';
  return isUnnumbered && pageOf(row) > pageOf(previous) && row.length === previous.length && !/^[^\p{L}\d]*\p{Lu}/u.test(task);
};

const joined = (one: Cell, other: Cell | undefined): Cell =>
  other === undefined || other.text === '' ? one : { text: `${one.text} ${other.text}`.trim(), at: [...one.at, ...other.at] };

/** The rows with those that a page end broke made whole, and without the heads that are repeated on each page. */
const wholeRows = (rows: Row[]): Row[] => {
  const whole: Row[] = [];
  let head: Row | undefined;
  let columns: Columns | undefined;
  for (const row of rows) {
    const found = columnsOf(row);
    if (found && sameCells(head, row)) continue;
    const previous = whole.at(-1);
    if (found) [head, columns] = [row, found];
    else if (columns && previous && previous !== head && runsOn(row, previous, columns)) {
      whole[whole.length - 1] = previous.map((cell, at) => joined(cell, row[at]));
      continue;
    }
    whole.push(row);
  }
  return whole;
};

/** "08h00 - 08h10", "7 giờ 30": a row of the programme of an event, whose items are nobody's duty. */
const isOfProgramme = (time: Cell | undefined): boolean =>
  /^(?:từ\s)?\d{1,2}\s*(?:h|giờ|:)\s*(?:\d{2})?(?:\s*phút)?(?:\s*(?:[-–]|đến)\s*\d{1,2}\s*(?:h|giờ|:)\s*(?:\d{2})?(?:\s*phút)?)?$/iu.test(
    time?.text.trim() ?? '',
  );

/** Reads the tables of tasks (task, lead, partners, product, deadline) and of targets; other tables yield nothing. */
export const fromTables = (rows: Row[], moment?: Moment): FromTables => {
  const units = new Map<string, Assignment>();
  const found: FromTables = { assignments: [], deadlines: [], targets: [], unled: [] };
  let columns: Columns | undefined;
  let lead: Cell | undefined;
  let last: Duty | undefined;
  for (const row of wholeRows(rows)) {
    const head = columnsOf(row);
    if (head) [columns, lead, last] = [head, undefined, undefined];
    if (head || !columns) continue;
    const number = row[columns.number ?? -1]?.text ?? '';
    const task = filled(row[columns.task ?? columns.target ?? -1]);
    const own = filled(row[columns.lead ?? -1]);
    if (!task || /^[IVXLC]+\.?$/u.test(number) || isOfProgramme(row[columns.deadline ?? -1])) continue;
    if (columns.task === undefined) {
      const target = targetOf(task, columns, row);
      if (target) found.targets.push(target);
      continue;
    }
    if (number === '' && !own && last) {
      last.text += ` ${task.text}`;
      last.at = [...(last.at ?? []), ...task.at];
      continue;
    }
    lead = own ?? lead;
    last = dutyOf(task, columns, row, moment);
    if (!lead) {
      found.unled.push(task);
      continue;
    }
    const group = groupOf(lead.text);
    const unit = units.get(fold(lead.text)) ?? { unit: lead.text, ...(group ? { group } : {}), duties: [], at: lead.at };
    units.set(fold(lead.text), unit);
    unit.duties.push(last);
    found.deadlines.push(...(last.deadlines ?? []));
  }
  found.assignments = [...units.values()];
  return found;
};
