import { sql } from 'kysely';
import type { Aggregation } from '#features/indicators/index.ts';
import { chartsOf, figureRows, versionName, type Chart, type Drawn, type FigureRow, type ReportKind } from '#features/reporting/index.ts';
import { daysOf } from '#platform/server/ranges.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, ReportId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { PublicReport } from '../public.ts';
import type { PublicFile } from './activities.ts';
import { askOnce, dayIn, list, type Asked } from './ask.ts';

export interface PublicReportInFull extends PublicReport {
  kind: ReportKind;
  recipient: string;
  plan: { year: number; symbol: string };
  sections: { heading: string; text: string }[];
  figures: FigureRow[];
  charts: Chart[];
  /** The version that it corrects, by the name on the paper and with its page where that was released too. */
  changes: { how: 'replace' | 'rectify'; reason: string; name: string; id: ReportId | null } | null;
}

type Of = Pick<Asked, 'authorityId' | 'locale'>;

interface Row {
  id: ReportId;
  title: string;
  kind: ReportKind;
  covers: string;
  symbol: string | null;
  reported_on: string | null;
  recipient: string;
  year: number;
  year_from_on: string | null;
  plan_year: number | null;
  plan_symbol: string | null;
  change_kind: 'replace' | 'rectify' | null;
  change_reason: string | null;
  later_symbol: string | null;
  later_on: string | null;
  later_id: ReportId | null;
  earlier_symbol: string | null;
  earlier_on: string | null;
  earlier_id: ReportId | null;
}

const nameOf = (symbol: string | null, on: string | null, locale: Locale): string =>
  versionName({ symbol, reportedOn: on === null ? null : dayIn(on) }, locale);

function line(row: Row, locale: Locale): PublicReport {
  const { from, to } = daysOf(row.covers);
  return {
    id: row.id,
    title: row.title,
    symbol: row.symbol ?? '',
    reportedOn: row.reported_on ?? '',
    covers: { from: from.toString(), to: to.toString() },
    replacedBy: row.later_on === null ? null : { name: nameOf(row.later_symbol, row.later_on, locale), id: row.later_id },
  };
}

/** The frozen reports that somebody released, the newest period first; a later version stands beside the one it corrects. */
export async function publicReports(db: Read, { authorityId, locale }: Of): Promise<PublicReport[]> {
  const row = await askOnce<{ reports: Row[] }>(
    db,
    sql`select ${list(sql`select * from public_report where authority_id = ${authorityId} order by covers desc, version desc`)} as reports`,
  );
  return row.reports.map((report) => line(report, locale));
}

/** A figure of a released report, as its view has it. */
export interface FigureRead {
  code: string;
  title: string;
  unit: string;
  measure: string | null;
  aggregation: Aggregation;
  computed: number | null;
  typed: number | null;
  typed_reason: string | null;
  is_none: boolean;
  to_date: number | null;
  typed_before: number | null;
  previous: number | null;
  is_previous_none: boolean;
}

/** The same as reports reckon with it. */
export const figureIn = (one: FigureRead) => ({
  indicator: one.code,
  computed: one.computed,
  typed: one.typed,
  typedReason: one.typed_reason,
  isNone: one.is_none,
  toDate: one.to_date,
  typedBefore: one.typed_before,
  previous: one.previous,
  wasNone: one.is_previous_none,
});

const figuresOf = (figures: readonly FigureRead[], row: Row, locale: Locale): FigureRow[] =>
  figureRows(
    {
      covers: daysOf(row.covers),
      yearFrom: row.year_from_on === null ? null : dayIn(row.year_from_on),
      indicators: figures,
      figures: figures.map(figureIn),
    },
    locale,
  );

const chartsIn = (drawn: Drawn, figures: readonly FigureRead[], { year }: Row, locale: Locale): Chart[] =>
  chartsOf(drawn, { year, indicators: figures, figures: figures.map(figureIn) }, locale);

export async function publicReport(db: Read, id: ReportId, { authorityId, locale }: Of): Promise<PublicReportInFull | undefined> {
  const of = sql`authority_id = ${authorityId} and report_id = ${id}`;
  const whole = await askOnce<{ reports: Row[]; sections: { heading: string; text: string }[]; figures: FigureRead[]; drawn: Drawn[] }>(
    db,
    sql`select ${list(sql`select * from public_report where authority_id = ${authorityId} and id = ${id}`)} as reports,
      ${list(sql`select heading, text from public_report_section where ${of} order by position`)} as sections,
      ${list(sql`select * from public_report_figure where ${of} order by position`)} as figures,
      ${list(sql`select covers, targets, months, units, years from public_report_drawn where ${of}`)} as drawn`,
  );
  const [row] = whole.reports;
  if (!row) return undefined;
  return {
    ...line(row, locale),
    kind: row.kind,
    recipient: row.recipient,
    plan: { year: row.plan_year ?? row.year, symbol: row.plan_symbol ?? '' },
    sections: whole.sections,
    figures: figuresOf(whole.figures, row, locale),
    charts: whole.drawn.flatMap((drawn) => chartsIn(drawn, whole.figures, row, locale)),
    changes: row.change_kind && {
      how: row.change_kind,
      reason: row.change_reason ?? '',
      name: nameOf(row.earlier_symbol, row.earlier_on, locale),
      id: row.earlier_id,
    },
  };
}

/** The kept paper of a released report, or undefined. */
export async function publicReportFile(
  db: Read,
  id: ReportId,
  { authorityId }: { authorityId: AuthorityId },
): Promise<PublicFile | undefined> {
  const { rows } =
    await sql<PublicFile>`select file_name as name, file_media_type as "mediaType", file_sha256 as sha256, file_storage_key as "storageKey"
    from public_report where authority_id = ${authorityId} and id = ${id} and file_storage_key is not null`.execute(db);
  return rows[0];
}
