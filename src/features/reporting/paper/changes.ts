import { shortDate, type Report as ReportPaper } from 'official-documents';
import { formatNumber } from '#platform/values/format.ts';
import { lowerFirst, tidyLine } from '#platform/values/text.ts';
import type { MovedActivity, MovedTask } from '../adjustments.ts';
import type { Facts } from '../facts.ts';
import { saidInWords, saidOf, toDateOf, type Figure } from '../figure.ts';
import type { Indicator } from '../indicators.ts';

type Block = ReportPaper['body'][number];

export interface Change {
  kind: 'replace' | 'rectify';
  reason: string;
  symbol: string;
  reportedOn: string;
  figures: readonly Figure[];
  targets: Facts['targets'];
  activities: readonly (Pick<MovedActivity, 'title' | 'unitName' | 'how'> & { happenedOn: string; decidedOn: string | null })[];
  tasks: readonly Pick<MovedTask, 'text' | 'unitName' | 'label' | 'how'>[];
}

export interface Changed {
  indicators: readonly Indicator[];
  figures: readonly Figure[];
  facts: Pick<Facts, 'targets'>;
  beginsTheYear: boolean;
  change: Change;
}

const paperDay = (day: string): string => shortDate(Temporal.PlainDate.from(day));
const FROM_RECORDS = 'Tính lại từ hoạt động, việc';

function sourceOf(before: Figure | undefined, now: Figure | undefined): string {
  if (now?.typedReason) return now.typedReason;
  if (now?.isNone) return 'Cán bộ ghi nhận không phát sinh';
  return before?.typed != null || before?.isNone ? 'Thay số liệu đã nhập bằng số tính từ hoạt động' : FROM_RECORDS;
}

function ofIndicators({ indicators, figures, beginsTheYear, change }: Changed): string[][] {
  const unknown = saidInWords({ is: 'unknown' });
  return indicators.flatMap((indicator) => {
    const [before, now] = [change.figures, figures].map((list) => list.find((one) => one.indicator === indicator.code));
    const rowOf = (name: string, read: (figure: Figure) => string): string[][] => {
      const [was, is] = [before ? read(before) : unknown, now ? read(now) : unknown];
      return was === is ? [] : [[name, indicator.unit, was, is, sourceOf(before, now)]];
    };
    const name = `${indicator.title} (${indicator.code})`;
    return [
      ...rowOf(name, (figure) => saidInWords(saidOf(figure))),
      ...(beginsTheYear ? [] : rowOf(`${name}, lũy kế từ đầu năm`, (figure) => saidInWords(toDateOf(indicator, figure, beginsTheYear)))),
    ];
  });
}

type Target = Facts['targets'][number];

const reached = ({ done, wanted, percent }: Target): string =>
  `${formatNumber(done)}/${formatNumber(wanted)}${percent === null ? '' : ` (${formatNumber(percent)}%)`}`;

/** By id; where a report did not keep ids yet, by the words, those of the same words in their order. */
function byKey(targets: readonly Target[], hasIds: boolean): Map<string, Target> {
  const seen = new Map<string, number>();
  return new Map(
    targets.map((target) => {
      const place = seen.get(target.text) ?? 0;
      seen.set(target.text, place + 1);
      return [hasIds && target.id ? target.id : `${place} ${target.text}`, target];
    }),
  );
}

const GONE_OR_NEW = 'Chỉ tiêu của kế hoạch thay đổi';

function ofTargets({ facts, change }: Changed): string[][] {
  const hasIds = [...facts.targets, ...change.targets].every(({ id }) => id !== undefined);
  const [before, now] = [byKey(change.targets, hasIds), byKey(facts.targets, hasIds)];
  const row = ({ text, unit }: Target, was: string, is: string, source: string): string[] => [tidyLine(text), unit, was, is, source];
  return [
    ...[...now].flatMap(([key, target]) => {
      const was = before.get(key);
      if (!was) return [row(target, 'chưa có chỉ tiêu này', reached(target), GONE_OR_NEW)];
      return reached(was) === reached(target) ? [] : [row(target, reached(was), reached(target), FROM_RECORDS)];
    }),
    ...[...before].filter(([key]) => !now.has(key)).map(([, was]) => row(was, reached(was), 'không còn chỉ tiêu này', GONE_OR_NEW)),
  ];
}

const activityHow = { added: 'xác nhận', corrected: 'sửa và xác nhận lại', removed: 'không còn được tính từ' } as const;
const taskHow = {
  done: 'ghi hoàn thành sau báo cáo trước',
  reopened: 'đã mở lại',
  'other-day': 'đổi ngày hoàn thành',
  answered: 'đổi câu trả lời',
} as const;

const ofActivities = ({ activities }: Change): string[][] =>
  activities.map(({ title, unitName, happenedOn, how, decidedOn }) => [
    tidyLine(title),
    paperDay(happenedOn),
    unitName,
    decidedOn ? `${activityHow[how]} ngày ${paperDay(decidedOn)}` : activityHow[how],
  ]);

const ofTasks = ({ tasks }: Change): string[][] =>
  tasks.map(({ text, label, unitName, how }) => [tidyLine(text), label, unitName, taskHow[how]]);

const numbered = (rows: readonly string[][]): string[][] => rows.map((row, at) => [String(at + 1), ...row]);

const columnsOf = (heads: readonly [string, number, 'left' | 'right' | 'center'][]) => [
  { heading: 'STT', width: 1, align: 'center' as const },
  ...heads.map(([heading, width, align]) => ({ heading, width, align })),
];

const figureColumns = columnsOf([
  ['Chỉ tiêu', 6, 'left'],
  ['Đơn vị tính', 2, 'center'],
  ['Đã báo cáo', 2.5, 'right'],
  ['Nay điều chỉnh', 2.5, 'right'],
  ['Căn cứ', 4.5, 'left'],
]);
const recordColumns = columnsOf([
  ['Hoạt động, việc làm thay đổi số liệu', 7, 'left'],
  ['Ngày, kỳ', 2.5, 'center'],
  ['Đơn vị', 4, 'left'],
  ['Thay đổi', 4, 'left'],
]);

/** The list of adjustments against the report before: every figure that reads otherwise, then the records that moved it, with the day of confirming. */
export function changeBlocks(changed: Changed): Block[] {
  const figures = [...ofIndicators(changed), ...ofTargets(changed)];
  const records = [...ofActivities(changed.change), ...ofTasks(changed.change)];
  if (figures.length + records.length === 0) return [{ kind: 'paragraph', text: 'Không có số liệu nào thay đổi so với báo cáo trước.' }];
  return [
    ...(figures.length > 0 ? [{ kind: 'table' as const, columns: figureColumns, rows: numbered(figures) }] : []),
    ...(records.length > 0
      ? [
          { kind: 'paragraph' as const, text: 'Những ghi nhận sau ngày lấy số liệu của báo cáo trước:' },
          { kind: 'table' as const, columns: recordColumns, rows: numbered(records) },
        ]
      : []),
  ];
}

export const changeSentence = ({ kind, reason, symbol, reportedOn }: Change): string =>
  `Báo cáo này ${kind === 'replace' ? 'thay thế' : 'đính chính'} Báo cáo số ${symbol} ngày ${paperDay(reportedOn)}. Lý do: ${lowerFirst(reason.replace(/[.;,]+$/, ''))}.`;
