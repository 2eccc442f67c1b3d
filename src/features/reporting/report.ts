import type { FileId, PlanId, ReportId } from '#platform/values/ids.ts';
import type { Refusal } from '#platform/values/result.ts';
import type { Facts } from './facts.ts';
import type { Figure, Indicator } from './indicators.ts';
import type { ReportKind } from './schema.ts';
import type { Section } from './sections.ts';

export interface ReportSummary {
  id: ReportId;
  planId: PlanId;
  kind: ReportKind;
  year: number;
  title: string;
  covers: { from: Temporal.PlainDate; to: Temporal.PlainDate };
  state: 'draft' | 'frozen';
  symbol: string | null;
  reportedOn: Temporal.PlainDate | null;
}

/** A report with its text and figures: computed anew while it is a draft, standing as they are once frozen. */
export interface Report extends ReportSummary {
  recipient: string;
  /** The clocks of its figures; those of a draft move when it is computed again. */
  asOf: { happenedBy: Temporal.PlainDate; knownBy: Temporal.Instant };
  facts: Facts;
  sections: Section[];
  indicators: Indicator[];
  figures: Figure[];
  signer: { authority: string | null; position: string | null; name: string | null };
  fileId: FileId | null;
}

/** Why the report cannot be frozen on that day: a sentence each, none when it can. */
export function whyNotFreeze(report: Pick<Report, 'state' | 'covers' | 'sections'>, reportedOn: Temporal.PlainDate | null): Refusal[] {
  const reasons: Refusal[] = [];
  if (report.state === 'frozen')
    reasons.push({ code: 'report-frozen', message: 'Báo cáo đã được chốt; muốn sửa phải lập văn bản đính chính.' });
  if (reportedOn && Temporal.PlainDate.compare(reportedOn, report.covers.from) < 0)
    reasons.push({ code: 'report-too-early', message: 'Ngày ký không thể trước ngày đầu của kỳ báo cáo.', field: 'reportedOn' });
  const empty = report.sections.filter((section) => section.text.trim() === '');
  if (empty.length)
    reasons.push({ code: 'section-empty', message: `Còn phần chưa có nội dung: ${empty.map((section) => section.heading).join(', ')}.` });
  return reasons;
}
