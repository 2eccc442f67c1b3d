import { shownCode } from '#platform/values/text.ts';
import { shortDate, type Report as ReportPaper } from 'official-documents';
import { chartsOf } from '../charts/charts.ts';
import type { Facts } from '../facts.ts';
import { previousOf, saidInWords, saidOf, toDateOf, type Figure } from '../figure.ts';
import type { Indicator } from '../indicators.ts';
import type { ReportKind } from '../schema.ts';
import type { Section } from '../sections.ts';
import { changeBlocks, changeSentence, type Change } from './changes.ts';

/** All that the paper form of a report needs. `reportedOn` is absent in a draft: the clerk fills day and number in at signing. */
export interface ReportContent {
  title: string;
  recipient: string;
  letterhead: ReportPaper['letterhead'];
  place: string;
  symbol: string | null;
  suffix: string;
  reportedOn: string | null;
  year: number;
  facts: Facts;
  sections: readonly Section[];
  indicators: readonly Indicator[];
  figures: readonly Figure[];
  signer: ReportPaper['signer'];
  recipients: ReportPaper['recipients'];
  filing?: ReportPaper['filing'];
  isSample: boolean;
  kind: ReportKind;
  beginsTheYear: boolean;
  /** Its figures closed before the period did. */
  isEstimate?: boolean;
  change?: Change;
  log?: { sequence: number; hash: string } | undefined;
}

type Block = ReportPaper['body'][number];

const blocksOf = (text: string): Block[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line): Block =>
      line.startsWith('- ') ? { kind: 'part', level: 'dash', text: line.slice(2) } : { kind: 'paragraph', text: line },
    );

const name = ({ title, code }: Indicator): string => `${title} (${shownCode(code)})`;

/** A quarter is read against the quarter before, longer periods against the same one a year ago. */
export const previousHeading = (kind: ReportKind): string => (kind === 'quarter' ? 'Quý trước' : 'Cùng kỳ năm trước');

const table = ({ indicators, figures, kind, beginsTheYear, isEstimate = false }: ReportContent): Block => ({
  kind: 'table',
  columns: [
    { heading: 'STT', width: 1, align: 'center' },
    { heading: 'Chỉ tiêu thống kê', width: 6, align: 'left' },
    { heading: 'Đơn vị tính', width: 2, align: 'center' },
    { heading: isEstimate ? 'Ước thực hiện trong kỳ' : 'Trong kỳ', width: 2.5, align: 'right' },
    { heading: isEstimate ? 'Ước lũy kế từ đầu năm' : 'Lũy kế từ đầu năm', width: 2.5, align: 'right' },
    { heading: previousHeading(kind), width: 2.5, align: 'right' },
    { heading: 'Ghi chú', width: 3.5, align: 'left' },
  ],
  rows: indicators.map((indicator, index) => {
    const figure = figures.find((f) => f.indicator === indicator.code);
    if (!figure) return [String(index + 1), name(indicator), indicator.unit];
    const said = [saidOf(figure), toDateOf(indicator, figure, beginsTheYear), previousOf(figure)];
    return [String(index + 1), name(indicator), indicator.unit, ...said.map((each) => saidInWords(each)), figure.typedReason ?? ''];
  }),
});

const numberOf = (symbol: string | null): { number?: number } => {
  const digits = /^(\d+)\//.exec(symbol ?? '')?.[1];
  return digits ? { number: Number(digits) } : {};
};

const paperDay = (day: string): string => shortDate(Temporal.PlainDate.from(day));

const dateOf = (day: string | null, year: number): ReportPaper['date'] => (day ? Temporal.PlainDate.from(day) : { year });

/** Where the log stood: whoever holds the paper can have it compared (`minhbach audit verify --head`). */
const logLine = ({ log }: ReportContent): Block[] =>
  log ? [{ kind: 'paragraph', text: `Nhật ký số liệu: mục ${log.sequence}, mã kiểm tra ${log.hash.replace(/.{8}(?=.)/g, '$& ')}.` }] : [];

/** The charts under their titles; none for a report from before their facts were kept, so that its PDF says what its DOCX said. */
function chartBlocks({ facts, year, figures, indicators }: ReportContent): Block[] {
  return chartsOf(facts, { year, figures, indicators }).flatMap(({ title, table }, at): Block[] => [
    { kind: 'paragraph', text: `Biểu đồ ${at + 1}. ${title}` },
    table,
  ]);
}

/** The report as a paper in the form of Nghị định 30/2020/NĐ-CP: "Kính gửi", parts I., the table of indicators as an appendix. */
export function reportPaper(content: ReportContent): ReportPaper {
  const { title, recipient, letterhead, place, symbol, suffix, facts, sections, signer, recipients } = content;
  const { change } = content;
  const charts = chartBlocks(content);
  return {
    kind: 'report',
    letterhead,
    symbol: { ...numberOf(symbol), suffix },
    place,
    date: dateOf(content.reportedOn, content.year),
    title,
    to: [recipient],
    body: [
      ...(change ? [{ kind: 'paragraph' as const, text: changeSentence(change) }] : []),
      {
        kind: 'paragraph',
        text: `${facts.authority.name} báo cáo kết quả thực hiện Kế hoạch số ${facts.plan.symbol} trong ${facts.period} (số liệu từ ${paperDay(facts.covers.from)} đến ${paperDay(facts.covers.to)}) như sau:`,
      },
      ...sections.map((section): Block => ({ kind: 'part', level: 'section', heading: section.heading, blocks: blocksOf(section.text) })),
    ],
    closing: `Trên đây là báo cáo ${facts.period} của ${facts.authority.name}, kính gửi ${recipient} tổng hợp`,
    recipients,
    ...(content.filing ? { filing: content.filing } : {}),
    signer,
    appendices: [
      {
        title: `Bảng thống kê chỉ tiêu tuyên truyền cải cách hành chính ${facts.period}`,
        landscape: true,
        blocks: [table(content), ...logLine(content)],
      },
      ...(charts.length > 0 ? [{ title: `Biểu đồ kết quả thực hiện ${facts.period}`, landscape: true, blocks: charts }] : []),
      ...(change
        ? [
            {
              title: `Số liệu điều chỉnh so với Báo cáo số ${change.symbol} ngày ${paperDay(change.reportedOn)}`,
              landscape: true,
              blocks: changeBlocks({ ...content, change }),
            },
          ]
        : []),
    ],
    ...(content.isSample ? { notice: 'VĂN BẢN MINH HỌA, không có giá trị pháp lý' } : {}),
  };
}
