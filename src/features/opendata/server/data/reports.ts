import { sql } from 'kysely';
import { figureValues } from '#features/reporting/index.ts';
import { figureIn, list, type FigureRead } from '#features/portal/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { daysOf } from '#platform/server/ranges.ts';
import type { RowOf } from '../../data/datasets.ts';
import { pageOf, type DataAsked, type Page } from './asked.ts';

interface ReportRead {
  id: string;
  title: string;
  covers: string;
  symbol: string | null;
  reported_on: string | null;
  released_at: string;
  recipient: string;
  year: number;
  year_from_on: string | null;
  version: number;
  plan_id: string;
  later_id: string | null;
  figures: FigureRead[];
  sections: { heading: string; text: string }[];
}

const of = sql`x.authority_id = r.authority_id and x.report_id = r.id`;

/** The reports that were released, the newest period first, each with figures and sections. */
async function read(db: Read, { authorityId, filters: { year, report } }: DataAsked): Promise<ReportRead[]> {
  const { rows } = await sql<ReportRead>`select r.id, r.title, r.covers, r.symbol, r.reported_on::text as reported_on, r.recipient, r.year, r.version, r.plan_id,
      to_char(r.released_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as released_at, r.year_from_on::text as year_from_on, r.later_id,
      ${list(sql`select x.* from public_report_figure x where ${of} order by x.position, x.code`)} as figures,
      ${list(sql`select x.heading, x.text from public_report_section x where ${of} order by x.position`)} as sections
    from public_report r where r.authority_id = ${authorityId} ${year === undefined ? sql`` : sql`and r.year = ${Number(year)}`}
      ${report === undefined ? sql`` : sql`and r.id = ${report}::uuid`} order by r.covers desc, r.version desc, r.id desc`.execute(db);
  return rows;
}

function figuresOf({ covers, year_from_on: yearFrom, figures }: ReportRead) {
  const about = { covers: daysOf(covers), yearFrom: yearFrom === null ? null : Temporal.PlainDate.from(yearFrom) };
  return figures.map((one) => {
    const { code, title, unit, measure, aggregation } = one;
    const values = figureValues({ unit, measure, aggregation }, figureIn(one), about);
    return {
      indicator: code,
      title,
      unit_of_measure: unit,
      status: values.status,
      value: values.value,
      to_date: values.toDate,
      previous: values.previous,
    };
  });
}

const partOf = (report: ReportRead) => {
  const { from, to } = daysOf(report.covers);
  return { report_id: report.id, report_symbol: report.symbol ?? '', covers_from: from.toString(), covers_to: to.toString() };
};

export async function reportRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'reports'>>> {
  const rows = (await read(db, asked)).map((report) => {
    const { covers_from: from, covers_to: to } = partOf(report);
    return {
      id: report.id,
      title: report.title,
      symbol: report.symbol ?? '',
      reported_on: report.reported_on,
      released_at: report.released_at,
      year: report.year,
      plan_id: report.plan_id,
      covers_from: from,
      covers_to: to,
      recipient: report.recipient,
      version: report.version,
      replaced_by: report.later_id,
      figures: figuresOf(report),
      sections: report.sections,
      page: asked.pageAt(`/bao-cao/${report.id}`),
    };
  });
  return pageOf(rows, asked, ({ id }) => id);
}

export async function reportFigureRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'report-figures'>>> {
  const { indicator } = asked.filters;
  const all = (await read(db, asked)).flatMap((report) => figuresOf(report).map((figure) => ({ ...partOf(report), ...figure })));
  const rows = indicator === undefined ? all : all.filter((row) => row.indicator === indicator);
  return pageOf(rows, asked, (row) => `${row.report_id} ${row.indicator}`);
}

export async function reportSectionRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'report-sections'>>> {
  const rows = (await read(db, asked)).flatMap((report) =>
    report.sections.map((section, at) => ({ ...partOf(report), position: at + 1, ...section })),
  );
  return pageOf(rows, asked, (row) => `${row.report_id} ${row.position}`);
}
