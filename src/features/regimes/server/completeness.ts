import { sql } from 'kysely';
import { holidaysOf } from '#features/calendar/server/index.ts';
import { belowHere, type Below } from '#features/envelopes/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { periodNamed, periodsAsked } from '../asking/periods.ts';
import { countsIn, isFor, standingsOf, type Came, type PeriodStanding } from '../counting/standing.ts';
import type { Asked, Regime, RegimeId } from '../regime.ts';
import { regimeOf, regimesOf } from './queries.ts';

/**
 * The reports that came for the years and had not been taken back, oldest first, as they stood by both clocks: came by the day, decided as it was known at the
 * moment.
 */
export async function reportsThatCame(
  db: Read,
  authorityId: AuthorityId,
  years: readonly number[],
  { happenedBy, knownBy }: AsOf,
): Promise<Came[]> {
  const known = knownBy === 'now' ? null : knownBy.toString();
  const { rows } = await sql<Omit<Came, 'cameOn'> & { cameAt: Temporal.Instant }>`
    select e.id as "envelopeId", e.sender_id as "bodyId", r.regime_id as "regimeId", r.kind, r.period_index as index, r.year, r.version,
      e.came_at as "cameAt", r.is_none as "isNone", r.is_estimate as "isEstimate", stood.state
    from envelope e join envelope_report r on r.authority_id = e.authority_id and r.envelope_id = e.id
      cross join lateral (select case when ${known}::timestamptz is null then e.state else coalesce((
        select case a.what when 'reopened' then 'arrived' else a.what end from envelope_answer a
        where a.authority_id = e.authority_id and a.envelope_id = e.id and a.correspondent_id is null
          and a.what in ('accepted', 'returned', 'taken-back', 'reopened') and a.answered_at <= ${known}::timestamptz
        order by a.answered_at desc, a.id desc limit 1), 'arrived') end as state) stood
    where e.authority_id = ${authorityId} and e.direction = 'in' and r.year = any(${[...years]}::int[])
      and (e.came_at at time zone ${ZONE})::date <= ${happenedBy.toString()}::date
      and (${known}::timestamptz is null or e.came_at <= ${known}::timestamptz) and stood.state <> 'taken-back'
    order by e.came_at, e.id`.execute(db);
  return rows.map(({ cameAt, state, ...row }) => ({
    ...{ ...row, state },
    cameOn: cameAt.toZonedDateTimeISO(ZONE).toPlainDate(),
  }));
}

const allYears = (on: Temporal.PlainDate): number[] => [on.year - 1, on.year, on.year + 1];

/** Who owes the report of a period: by the links that hold on its last day, or on the day asked about where that is earlier; of the levels it is asked of. */
export function owingBy(db: Read, authorityId: AuthorityId, { happenedBy, knownBy }: AsOf) {
  const found = new Map<string, Promise<Below[]>>();
  return async ({ purpose }: Regime, { covers, version }: Asked): Promise<Below[]> => {
    const on = Temporal.PlainDate.compare(covers.to, happenedBy) > 0 ? happenedBy : covers.to;
    const key = `${purpose} ${on.toString()}`;
    const below = found.get(key) ?? belowHere(db, authorityId, on, { purpose, knownBy });
    found.set(key, below);
    return (await below).filter(({ level }) => version.levels.length === 0 || version.levels.some((one) => one === level));
  };
}

async function standing(
  db: Read,
  authorityId: AuthorityId,
  asOf: AsOf,
  periods: readonly { regime: Regime; asked: Asked }[],
): Promise<PeriodStanding[]> {
  const owing = owingBy(db, authorityId, asOf);
  const came = await reportsThatCame(db, authorityId, [...new Set(periods.map(({ asked }) => asked.year))], asOf);
  return Promise.all(
    periods.map(async ({ regime, asked }) => {
      const own = came.filter((one) => isFor(one, regime, asked));
      const bodies = standingsOf(asked, await owing(regime, asked), own, asOf.happenedBy);
      return { regime, asked, bodies, counts: countsIn(bodies) };
    }),
  );
}

const hasBegun = (asked: Asked, on: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(asked.covers.from, on) <= 0;

/**
 * How complete the reports of those below are, for every regime and each of its periods of a year that has begun by the day, the latest due first: asked, received,
 * on time, late, missing, none; by both clocks.
 */
export async function completenessOf(db: Read, authorityId: AuthorityId, asOf: AsOf, year: number): Promise<PeriodStanding[]> {
  const [regimes, holidays] = [
    await regimesOf(db, [authorityId], { knownBy: asOf.knownBy }),
    await holidaysOf(db, ...allYears(asOf.happenedBy)),
  ];
  const periods = regimes.flatMap((regime) =>
    periodsAsked(regime, [year], holidays)
      .filter((asked) => asked.kind === 'once' || hasBegun(asked, asOf.happenedBy))
      .map((asked) => ({ regime, asked })),
  );
  const all = await standing(db, authorityId, asOf, periods);
  return all.toSorted((a, b) => Temporal.PlainDate.compare(b.asked.dueOn, a.asked.dueOn));
}

/** The same of one period; undefined where the regime has none of that name. */
export async function periodOfRegime(
  db: Read,
  authorityId: AuthorityId,
  { id, key, asOf }: { id: RegimeId; key: string; asOf: AsOf },
): Promise<PeriodStanding | undefined> {
  const regime = await regimeOf(db, authorityId, id, asOf.knownBy);
  const asked = regime && periodNamed(regime, key, await holidaysOf(db, ...allYears(asOf.happenedBy)));
  if (!asked) return undefined;
  const [one] = await standing(db, authorityId, asOf, [{ regime, asked }]);
  return one;
}

/** The last day on which each of those below was urged for a period. */
export async function urgedFor(
  db: Read,
  authorityId: AuthorityId,
  id: RegimeId,
  key: string,
): Promise<Map<AuthorityId, Temporal.PlainDate>> {
  const rows = await db
    .selectFrom('regime_urging')
    .select(['body_id', 'urged_on'])
    .where('authority_id', '=', authorityId)
    .where('regime_id', '=', id)
    .where('period', '=', key)
    .orderBy('urged_on')
    .execute();
  return new Map(rows.map(({ body_id: body, urged_on: on }) => [body as AuthorityId, on]));
}
