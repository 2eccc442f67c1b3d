import { daysOf } from '#platform/server/ranges.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, FileId, PlanId, ReportId } from '#platform/values/ids.ts';
import { sql } from 'kysely';
import type { Facts } from '../facts.ts';
import type { Indicator } from '../indicators.ts';
import type { Report, ReportSummary } from '../report.ts';
import type { ReportKind } from '../schema.ts';
import type { Section } from '../sections.ts';

/** The indicators in force on a day, in their order. */
export async function indicatorsOn(db: Read, day: Temporal.PlainDate): Promise<Indicator[]> {
  const rows = await db
    .selectFrom('indicator')
    .select(['code', 'title_vi', 'unit_vi', 'measure', 'channels'])
    .where(sql<boolean>`valid @> ${day.toString()}::date`)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ code: row.code, title: row.title_vi, unit: row.unit_vi, measure: row.measure, channels: row.channels }));
}

const columns = ['id', 'plan_id', 'kind', 'year', 'title', 'covers', 'state', 'symbol', 'reported_on'] as const;

interface Row {
  id: string;
  plan_id: string;
  kind: string;
  year: number;
  title: string;
  covers: string;
  state: string;
  symbol: string | null;
  reported_on: Temporal.PlainDate | null;
}

const summary = (row: Row): ReportSummary => ({
  id: row.id as ReportId,
  planId: row.plan_id as PlanId,
  kind: row.kind as ReportKind,
  year: row.year,
  title: row.title,
  covers: daysOf(row.covers),
  state: row.state as ReportSummary['state'],
  symbol: row.symbol,
  reportedOn: row.reported_on,
});

/** The reports of an authority, the newest period first. */
export async function reportsOf(db: Read, authorityId: AuthorityId): Promise<ReportSummary[]> {
  const rows = await db.selectFrom('report').select(columns).where('authority_id', '=', authorityId).orderBy('covers', 'desc').execute();
  return rows.map(summary);
}

/** A whole report with its figures in the order of the indicators of its last day, or undefined. */
export async function reportOf(db: Read, authorityId: AuthorityId, id: ReportId): Promise<Report | undefined> {
  const row = await db
    .selectFrom('report')
    .select([
      ...columns,
      'recipient',
      'body',
      'happened_by_on',
      'known_by_at',
      'signer_authority',
      'signer_position',
      'signer_name',
      'file_id',
    ])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const head = summary(row);
  const body = row.body as unknown as { facts: Facts; sections: Section[] };
  const figures = await db
    .selectFrom('report_figure')
    .select(['indicator', 'computed', 'typed', 'typed_reason as typedReason'])
    .where('authority_id', '=', authorityId)
    .where('report_id', '=', id)
    .execute();
  const indicators = (await indicatorsOn(db, head.covers.to)).filter((i) => figures.some((f) => f.indicator === i.code));
  return {
    ...head,
    recipient: row.recipient,
    asOf: { happenedBy: row.happened_by_on, knownBy: row.known_by_at },
    ...body,
    indicators,
    figures: indicators.flatMap((i) => figures.filter((f) => f.indicator === i.code)),
    signer: { authority: row.signer_authority, position: row.signer_position, name: row.signer_name },
    fileId: row.file_id as FileId | null,
  };
}
