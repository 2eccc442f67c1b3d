import { createHash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { EnvelopeId } from '#features/envelopes/index.ts';
import { definitionsOfRegime } from '#features/indicators/server/index.ts';
import { indicatorsOn } from '#features/reporting/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import { isKeeping, whileStamped } from '#platform/server/public/kept.ts';
import type { Read } from '#platform/server/database.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { Asked, Regime } from '../regime.ts';
import { summedQuestion, together, type FigureWithBelow, type Summed, type Totals } from '../counting/sums.ts';

/** Of which reports figures are counted. */
export interface Counting extends AsOf {
  regimeId: Regime['id'];
  kind: Asked['kind'];
  year: number;
  /** One period, or several of the year that do not overlap. */
  indexes: readonly number[];
  bodies: readonly AuthorityId[];
  /** What was sent and not decided counts as well; else accepted reports alone. */
  isSentToo: boolean;
}

/** How an envelope stood at the moment: as it stands, where nothing later is known. */
const stateAt = (knownBy: AsOf['knownBy']): RawBuilder<string> =>
  knownBy === 'now'
    ? sql`e.state`
    : sql`coalesce((select case a.what when 'reopened' then 'arrived' else a.what end from envelope_answer a
        where a.authority_id = e.authority_id and a.envelope_id = e.id and a.correspondent_id is null
          and a.what in ('accepted', 'returned', 'taken-back', 'reopened') and a.answered_at <= ${knownBy.toString()}::timestamptz
        order by a.answered_at desc, a.id desc limit 1), 'arrived')`;

/** The report that counts of each body and period: the latest of those that may. */
const counted = (
  authorityId: AuthorityId,
  { regimeId, kind, year, indexes, bodies, isSentToo, happenedBy, knownBy }: Counting,
): RawBuilder<unknown> =>
  sql`select distinct on (e.sender_id, r.period_index) e.id, e.sender_id as body, r.period_index as index, r.is_none, e.came_at
    from envelope_report r join envelope e on e.authority_id = r.authority_id and e.id = r.envelope_id
    where r.authority_id = ${authorityId} and r.year = ${year} and r.kind = ${kind} and r.period_index = any(${[...indexes]}::int[])
      and (r.regime_id = ${regimeId} or (r.regime_id is null and r.kind <> 'once'))
      and e.direction = 'in' and e.sender_id = any(${[...bodies]}::uuid[])
      and (e.came_at at time zone ${ZONE})::date <= ${happenedBy.toString()}::date
      and (${knownBy === 'now' ? null : knownBy.toString()}::timestamptz is null or e.came_at <= ${knownBy === 'now' ? null : knownBy.toString()}::timestamptz)
      and ${stateAt(knownBy)} = any(${isSentToo ? ['accepted', 'arrived'] : ['accepted']}::text[])
    order by e.sender_id, r.period_index, e.came_at desc, e.id desc`;

type Added = Pick<Totals, 'code' | 'index' | 'maximum' | 'figures' | 'none' | 'above' | 'belowFigures'> &
  Record<'value' | 'part' | 'whole' | 'belowValue' | 'belowPart' | 'belowWhole', number | null>;

/** What the reports of each period are made of, as they stand: other where one came, or was decided about. */
async function stampsOf(db: Read, authorityId: AuthorityId, { kind, year, indexes }: Counting): Promise<Map<number, string>> {
  const { rows } = await sql<{ index: number; stamp: string }>`
    select r.period_index as index, count(*) || ' ' || sum(hashtextextended(e.id::text || e.state, 0)::numeric) as stamp
    from envelope_report r join envelope e on e.authority_id = r.authority_id and e.id = r.envelope_id
    where r.authority_id = ${authorityId} and r.year = ${year} and r.kind = ${kind} and r.period_index = any(${[...indexes]}::int[]) and e.direction = 'in'
    group by r.period_index`.execute(db);
  return new Map(rows.map(({ index, stamp }) => [index, stamp]));
}

/**
 * The totals of each code and period, over as many bodies as there are. A process that keeps what it made keeps each period as long as its reports stand as they stood, so that
 * one more report costs the sum of its period and not of the year; as it was known earlier is summed each time, in one statement.
 */
export async function totalsOf(db: Read, authorityId: AuthorityId, counting: Counting): Promise<Totals[]> {
  if (counting.knownBy !== 'now' || db.isTransaction || !isKeeping()) return summed(db, authorityId, counting);
  const stamps = await stampsOf(db, authorityId, counting);
  const bodies = createHash('sha256').update(counting.bodies.toSorted().join(' ')).digest('base64url');
  const { regimeId, kind, year, isSentToo, happenedBy } = counting;
  const found: Totals[] = [];
  for (const index of new Set(counting.indexes)) {
    const stamp = stamps.get(index);
    if (stamp === undefined) continue;
    const key = ['totals', regimeId, kind, year, index, isSentToo, happenedBy.toString(), bodies, stamp].join(' ');
    found.push(...(await whileStamped(authorityId, key, () => summed(db, authorityId, { ...counting, indexes: [index] }))));
  }
  return found;
}

/** How many names the reports of each code and period have in all, each once however its tones are placed. */
async function namesIn(db: Read, authorityId: AuthorityId, counting: Counting): Promise<Map<string, number>> {
  const { rows } = await sql<{
    code: string;
    index: number;
    names: number;
  }>`with counted as materialized (${counted(authorityId, counting)})
    select code, index, count(distinct name_key(name))::int as names from (
      select distinct f.code, c.index, lower(n.name) as name
      from counted c join envelope_figure f on f.authority_id = ${authorityId} and f.envelope_id = c.id, unnest(f.names) as n (name)
    ) each group by code, index`.execute(db);
  return new Map(rows.map(({ code, index, names }) => [`${code} ${index}`, names]));
}

async function summed(db: Read, authorityId: AuthorityId, counting: Counting): Promise<Totals[]> {
  const { rows } = await sql<Added & { hasNames: boolean }>`with counted as materialized (${counted(authorityId, counting)})
    select f.code, c.index, sum(f.value)::float8 as value, sum(f.below_value)::float8 as "belowValue", sum(f.part)::float8 as part,
      sum(f.below_part)::float8 as "belowPart", sum(f.whole)::float8 as whole, sum(f.below_whole)::float8 as "belowWhole", max(greatest(f.value, f.below_value))::float8 as maximum,
      bool_or(f.names is not null) as "hasNames",
      count(f.value)::int as figures, count(*) filter (where f.is_none)::int as none, count(*) filter (where f.value > 0)::int as above,
      coalesce(sum(f.below_count), 0)::int as "belowFigures"
    from counted c join envelope_figure f on f.authority_id = ${authorityId} and f.envelope_id = c.id
    group by f.code, c.index`.execute(db);
  const named = rows.some(({ hasNames }) => hasNames) ? await namesIn(db, authorityId, counting) : new Map<string, number>();
  return rows.map(({ belowValue, belowPart, belowWhole, value, part, whole, hasNames: _hasNames, ...totals }) => ({
    ...{ ...totals, names: named.get(`${totals.code} ${totals.index}`) ?? null },
    ...{ value: together(value, belowValue), part: together(part, belowPart), whole: together(whole, belowWhole) },
  }));
}

export interface Counted {
  bodies: number;
  /** Whose reports they are. */
  bodyIds: AuthorityId[];
  none: number;
  belowAsked: number;
  belowCame: number;
  /** Below the senders, by name. */
  belowMissing: string[];
}

/** Whose reports are in the totals of one period, and who is missing a level further down. */
export async function countedIn(db: Read, authorityId: AuthorityId, counting: Counting): Promise<Counted> {
  const { rows } = await sql<{ body: AuthorityId; none: boolean; asked: number | null; came: number | null; missing: string[] | null }>`
    with counted as materialized (${counted(authorityId, counting)})
    select c.body, c.is_none as none, r.below_asked as asked, r.below_came as came, r.below_missing as missing from counted c
      join envelope_report r on r.authority_id = ${authorityId} and r.envelope_id = c.id`.execute(db);
  const sum = (of: (row: (typeof rows)[number]) => number | null): number => rows.reduce((all, row) => all + (of(row) ?? 0), 0);
  return {
    ...{ bodies: rows.length, bodyIds: rows.map(({ body }) => body), none: rows.filter(({ none }) => none).length },
    ...{
      belowAsked: sum(({ asked }) => asked),
      belowCame: sum(({ came }) => came),
      belowMissing: rows.flatMap(({ missing }) => missing ?? []),
    },
  };
}

export interface BodyFigure extends FigureWithBelow {
  bodyId: AuthorityId;
  envelopeId: EnvelopeId;
  isNone: boolean;
  belowCount: number | null;
}

/** One figure of each body whose report counts, in one period; a body without the figure is there with nothing. */
export async function figuresOfBodies(db: Read, authorityId: AuthorityId, counting: Counting, code: string): Promise<BodyFigure[]> {
  const { rows } = await sql<BodyFigure>`with counted as materialized (${counted(authorityId, counting)})
    select c.body as "bodyId", c.id as "envelopeId", f.value::float8 as value, f.part::float8 as part, f.whole::float8 as whole,
      coalesce(f.is_none, c.is_none) as "isNone", f.below_value::float8 as "belowValue", f.below_part::float8 as "belowPart",
      f.below_whole::float8 as "belowWhole", f.below_count as "belowCount"
    from counted c left join envelope_figure f on f.authority_id = ${authorityId} and f.envelope_id = c.id and f.code = ${code}`.execute(
    db,
  );
  return rows;
}

/** Every figure of each body whose report counts, in one period. */
export async function allFiguresOfBodies(
  db: Read,
  authorityId: AuthorityId,
  counting: Counting,
): Promise<(BodyFigure & { code: string; cameAt: Temporal.Instant })[]> {
  const { rows } = await sql<
    BodyFigure & { code: string; cameAt: Temporal.Instant }
  >`with counted as materialized (${counted(authorityId, counting)})
    select c.body as "bodyId", c.id as "envelopeId", c.came_at as "cameAt", f.code, f.value::float8 as value, f.part::float8 as part, f.whole::float8 as whole,
      coalesce(f.is_none, c.is_none) as "isNone", f.below_value::float8 as "belowValue", f.below_part::float8 as "belowPart",
      f.below_whole::float8 as "belowWhole", f.below_count as "belowCount"
    from counted c left join envelope_figure f on f.authority_id = ${authorityId} and f.envelope_id = c.id`.execute(db);
  return rows;
}

/** What is summed for a period: the questions of the regime, or else the indicators that hold on its last day, and what the regime asks for besides. */
export async function summedIn(
  db: Read,
  { askerId, id }: Pick<Regime, 'askerId' | 'id'>,
  { version, covers }: Asked,
  locale: Locale,
): Promise<Summed[]> {
  if (version.questions.length > 0) return version.questions.map(summedQuestion).filter((one) => one !== undefined);
  const own = await definitionsOfRegime(db, askerId, id, covers.to);
  const common = (await indicatorsOn(db, covers.to)).map(
    ({ code, title, unit, aggregation = 'sum', direction = 'more', definition = null, en }) => ({
      ...{ code, aggregation, direction },
      ...(locale === 'en' && en ? { title: en.title, unit: en.unit, definition: en.definition } : { title, unit, definition }),
    }),
  );
  return [
    ...common,
    ...own.map(({ code, title, unit, definition, aggregation, direction }) => ({ code, title, unit, definition, aggregation, direction })),
  ];
}
