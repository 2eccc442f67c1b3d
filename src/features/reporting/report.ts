import type { FileId, OfficerId, PlanId, ReportId, TaskId } from '#platform/values/ids.ts';
import type { Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { confirmsAlone, whyNotConfirmOwn } from '#platform/values/separation.ts';
import type { Facts } from './facts.ts';
import type { Figure } from './figure.ts';
import type { Indicator } from './indicators.ts';
import { calendarEnd } from './period.ts';
import { notFrozen, refusals } from './refusals.ts';
import type { ChangeKind, ReportKind } from './schema.ts';
import type { Section } from './sections.ts';

export interface OtherVersion {
  id: ReportId;
  symbol: string | null;
  reportedOn: Temporal.PlainDate | null;
}

export interface ReportSummary {
  id: ReportId;
  planId: PlanId;
  kind: ReportKind;
  index: number;
  year: number;
  /** 1 for the report as it was first made; a later one corrects the one before and stands beside it. */
  version: number;
  title: string;
  covers: { from: Temporal.PlainDate; to: Temporal.PlainDate };
  dueOn: Temporal.PlainDate | null;
  state: 'draft' | 'frozen';
  symbol: string | null;
  reportedOn: Temporal.PlainDate | null;
  /** Since when citizens read it; null where nobody released it. */
  releasedAt: Temporal.Instant | null;
  replacedBy: OtherVersion | null;
}

/** A report with its text and figures: computed anew while it is a draft, standing as they are once frozen. */
export interface Report extends ReportSummary {
  recipient: string;
  recipients: { name: string; purpose: string | null }[];
  /** The clocks of its figures; those of a draft move when it is computed again. */
  asOf: { happenedBy: Temporal.PlainDate; knownBy: Temporal.Instant };
  facts: Facts;
  sections: Section[];
  indicators: Indicator[];
  figures: Figure[];
  signer: { authority: string | null; position: string | null; name: string | null };
  fileId: FileId | null;
  /** First day of the figures from the beginning of the year; null for reports that were made without them. */
  yearFrom: Temporal.PlainDate | null;
  coversSource: string | null;
  coversReason: string | null;
  change: { kind: ChangeKind; reason: string; of: OtherVersion } | null;
  taskId: TaskId | null;
  frozenNote: string | null;
  madeBy: OfficerId;
}

export const beginsTheYear = ({ yearFrom, covers }: Pick<Report, 'yearFrom' | 'covers'>): boolean =>
  yearFrom !== null && Temporal.PlainDate.compare(covers.from, yearFrom) <= 0;

/** True where its figures closed on the due day, before the period did: they are an estimate of the whole ("ước thực hiện"). */
export const isEstimated = ({
  dueOn,
  covers,
  kind,
  year,
  index,
}: Pick<ReportSummary, 'dueOn' | 'covers' | 'kind' | 'year' | 'index'>): boolean =>
  dueOn !== null && dueOn.equals(covers.to) && Temporal.PlainDate.compare(covers.to, calendarEnd(kind, year, index)) < 0;

/** Why the report cannot be frozen with that day of signing: a sentence each, none when it can. */
export function whyNotFreeze(
  report: Pick<Report, 'state' | 'covers' | 'sections'>,
  reportedOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): Refusal[] {
  const reasons: Refusal[] = [];
  if (report.state === 'frozen') reasons.push(notFrozen.already().refusal);
  if (reportedOn && Temporal.PlainDate.compare(reportedOn, report.covers.from) < 0) reasons.push(notFrozen.tooEarly().refusal);
  if (reportedOn && Temporal.PlainDate.compare(reportedOn, today) > 0) reasons.push(notFrozen.inFuture(reportedOn, today).refusal);
  const empty = report.sections.filter((section) => section.text.trim() === '');
  if (empty.length) reasons.push(notFrozen.sectionEmpty(empty.map((section) => section.heading)).refusal);
  return reasons;
}

export const typists = ({ figures }: Pick<Report, 'figures'>): Set<OfficerId> =>
  new Set(figures.flatMap((figure) => ((figure.typed !== null || figure.isNone) && figure.typedBy ? [figure.typedBy] : [])));

const FROZEN_ALONE = 'Người chốt cũng là người nhập số liệu, vì cơ quan không còn ai khác có quyền chốt báo cáo.';

/** Who wrote a figure does not freeze it (`whyNotConfirmOwn`): a refusal where one of `others` stayed out, else the note that goes with the report. */
export function whyNotFreezeOwn(
  report: Pick<Report, 'figures'>,
  actor: Pick<Actor, 'officerId'>,
  others: readonly OfficerId[],
): { refusal?: Refusal; note?: string } {
  const written = { writers: [...typists(report)], others };
  const refusal = whyNotConfirmOwn(written, actor, notFrozen.ownFigures());
  if (refusal) return { refusal };
  return confirmsAlone(written, actor) ? { note: FROZEN_ALONE } : {};
}

export function whyNotCorrect({ state, replacedBy }: Pick<ReportSummary, 'state' | 'replacedBy'>): Refusal | undefined {
  if (state === 'draft') return refusals.notFrozen().refusal;
  if (replacedBy) return refusals.isReplaced().refusal;
  return undefined;
}

export const whyNotRelease = ({ state }: Pick<ReportSummary, 'state'>): Refusal | undefined =>
  unless(state === 'frozen', refusals.notToRelease());
