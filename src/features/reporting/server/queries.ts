import { sql } from 'kysely';
import { definitionsFor, definitionsNamed } from '#features/indicators/server/index.ts';
import { isOwnKey } from '#features/indicators/index.ts';
import { daysOf } from '#platform/server/ranges.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, ReportId } from '#platform/values/ids.ts';
import type { Figure } from '../figure.ts';
import { ownIndicator, type Indicator } from '../indicators.ts';
import type { OtherVersion, Report, ReportSummary } from '../report.ts';
import type { ChangeKind, ReportKind } from '../schema.ts';
import type { Section, SectionKey } from '../sections.ts';
import { factsOf } from './stored.ts';

export async function indicatorsOn(db: Read, day: Temporal.PlainDate): Promise<Indicator[]> {
  const rows = await db
    .selectFrom('indicator')
    .selectAll()
    .where(sql<boolean>`valid @> ${day.toString()}::date`)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    ...{
      code: row.code,
      title: row.title_vi,
      unit: row.unit_vi,
      measure: row.measure,
      channels: row.channels,
      definition: row.definition_vi,
    },
    ...{
      aggregation: row.aggregation as NonNullable<Indicator['aggregation']>,
      direction: row.direction as NonNullable<Indicator['direction']>,
    },
    en: { title: row.title_en, unit: row.unit_en, definition: row.definition_en },
  }));
}

/** What a report of the period counts by: the common indicators of its last day, then the own ones and those that a superior asks for. */
export const indicatorsFor = async (
  db: Read,
  authorityId: AuthorityId,
  period: Parameters<typeof definitionsFor>[2],
): Promise<Indicator[]> => [
  ...(await indicatorsOn(db, period.covers.to)),
  ...(await definitionsFor(db, authorityId, period)).map(ownIndicator),
];

const reports = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('report')
    .leftJoin('report as later', (join) =>
      join
        .onRef('later.authority_id', '=', 'report.authority_id')
        .onRef('later.replaces_id', '=', 'report.id')
        .on('later.state', '=', 'frozen'),
    )
    .select([
      'report.id', 'report.plan_id', 'report.kind', 'report.period_index', 'report.year', 'report.version', 'report.title', 'report.covers',
      'report.due_on', 'report.state', 'report.symbol', 'report.reported_on', 'report.released_at',
      'later.id as later_id', 'later.symbol as later_symbol', 'later.reported_on as later_on',
    ])
    .where('report.authority_id', '=', authorityId); // prettier-ignore

type Row = Awaited<ReturnType<ReturnType<typeof reports>['execute']>>[number];

const versionOf = (id: ReportId | null, symbol: string | null, reportedOn: Temporal.PlainDate | null): OtherVersion | null =>
  id === null ? null : { id, symbol, reportedOn };

const summary = (row: Row): ReportSummary => ({
  id: row.id,
  planId: row.plan_id,
  kind: row.kind as ReportKind,
  index: row.period_index,
  year: row.year,
  version: row.version,
  title: row.title,
  covers: daysOf(row.covers),
  dueOn: row.due_on,
  state: row.state as ReportSummary['state'],
  symbol: row.symbol,
  reportedOn: row.reported_on,
  releasedAt: row.released_at,
  replacedBy: versionOf(row.later_id, row.later_symbol, row.later_on),
});

export async function reportsOf(db: Read, authorityId: AuthorityId): Promise<ReportSummary[]> {
  const rows = await reports(db, authorityId).orderBy('report.covers', 'desc').orderBy('report.version', 'desc').execute();
  return rows.map(summary);
}

const wholeReports = (db: Read, authorityId: AuthorityId) =>
  reports(db, authorityId)
    .leftJoin('report as earlier', (join) =>
      join.onRef('earlier.authority_id', '=', 'report.authority_id').onRef('earlier.id', '=', 'report.replaces_id'),
    )
    .select([
      'report.recipient',
      'report.body',
      'report.signer_authority',
      'report.signer_position',
      'report.signer_name',
      'report.file_id',
      'report.happened_by_on',
      'report.known_by_at',
      'report.year_from_on',
      'report.covers_source',
      'report.covers_reason',
      'report.change_kind',
      'report.change_reason',
      'report.task_id',
      'report.frozen_note',
      'report.made_by',
      'earlier.id as earlier_id',
      'earlier.symbol as earlier_symbol',
      'earlier.reported_on as earlier_on',
    ]); // prettier-ignore;

/** A whole report with its figures in the order of the indicators of its last day, or undefined. */
export async function reportOf(db: Read, authorityId: AuthorityId, id: ReportId): Promise<Report | undefined> {
  const row = await wholeReports(db, authorityId).where('report.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const head = summary(row);
  const figures = await figuresOf(db, authorityId, id);
  const own = figures.map(({ indicator }) => indicator).filter(isOwnKey);
  const asKnown = { day: head.covers.to, knownBy: row.known_by_at };
  const indicators = [
    ...(await indicatorsOn(db, head.covers.to)).filter((i) => figures.some((f) => f.indicator === i.code)),
    ...(await definitionsNamed(db, own, asKnown)).map(ownIndicator),
  ];
  const of = versionOf(row.earlier_id, row.earlier_symbol, row.earlier_on);
  return {
    ...head,
    recipient: row.recipient,
    asOf: { happenedBy: row.happened_by_on, knownBy: row.known_by_at },
    recipients: await recipientsOf(db, authorityId, id),
    facts: factsOf(row.body),
    sections: await sectionsOf(db, authorityId, id),
    indicators,
    figures: indicators.flatMap((i) => figures.filter((f) => f.indicator === i.code)),
    signer: { authority: row.signer_authority, position: row.signer_position, name: row.signer_name },
    fileId: row.file_id,
    yearFrom: row.year_from_on,
    coversSource: row.covers_source,
    coversReason: row.covers_reason,
    change: of && { kind: row.change_kind as ChangeKind, reason: row.change_reason ?? '', of },
    taskId: row.task_id,
    frozenNote: row.frozen_note,
    madeBy: row.made_by,
  };
}

async function sectionsOf(db: Read, authorityId: AuthorityId, id: ReportId): Promise<Section[]> {
  const rows = await db
    .selectFrom('report_section')
    .select(['key', 'heading', 'text', 'is_edited'])
    .where('authority_id', '=', authorityId)
    .where('report_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map(({ key, heading, text, is_edited }) => ({ key: key as SectionKey, heading, text, isEdited: is_edited }));
}

const recipientsOf = (db: Read, authorityId: AuthorityId, id: ReportId): Promise<Report['recipients']> =>
  db
    .selectFrom('report_recipient')
    .select(['name', 'purpose'])
    .where('authority_id', '=', authorityId)
    .where('report_id', '=', id)
    .orderBy('position')
    .execute();

export async function figuresOf(db: Read, authorityId: AuthorityId, id: ReportId): Promise<Figure[]> {
  const rows = await db
    .selectFrom('report_figure')
    .select([
      'indicator',
      'computed',
      'typed',
      'typed_reason',
      'typed_part',
      'typed_whole',
      'typed_names',
      'is_none',
      'typed_by',
      'to_date',
      'typed_before',
      'previous',
      'is_previous_none',
    ])
    .where('authority_id', '=', authorityId)
    .where('report_id', '=', id)
    .execute();
  return rows.map((row) => ({
    indicator: row.indicator,
    computed: row.computed,
    typed: row.typed,
    typedReason: row.typed_reason,
    ...(row.typed_part !== null && { typedPart: row.typed_part, typedWhole: row.typed_whole }),
    ...(row.typed_names && { typedNames: row.typed_names }),
    isNone: row.is_none,
    typedBy: row.typed_by,
    toDate: row.to_date,
    typedBefore: row.typed_before,
    previous: row.previous,
    wasNone: row.is_previous_none,
  }));
}

export async function rememberedFor(
  db: Read,
  authorityId: AuthorityId,
): Promise<Pick<Report, 'recipient' | 'recipients' | 'signer'> | undefined> {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'recipient', 'state', 'signer_authority', 'signer_position', 'signer_name'])
    .where('authority_id', '=', authorityId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const [last] = rows;
  if (!last) return undefined;
  const signed = rows.find(({ state }) => state === 'frozen');
  return {
    recipient: last.recipient,
    recipients: await recipientsOf(db, authorityId, last.id),
    signer: { authority: signed?.signer_authority ?? null, position: signed?.signer_position ?? null, name: signed?.signer_name ?? null },
  };
}
