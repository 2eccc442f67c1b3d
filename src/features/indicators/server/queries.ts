import { sql, type RawBuilder } from 'kysely';
import type { ChannelKind, Measure } from '#features/channels/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Aggregation, Definition, Direction, IndicatorVersion, OwnIndicator, OwnIndicatorId } from '../indicator.ts';

const heads = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('own_indicator_version as v')
    .innerJoin('own_indicator as i', (join) => join.onRef('i.authority_id', '=', 'v.authority_id').onRef('i.id', '=', 'v.indicator_id'))
    .selectAll('v')
    .select(['i.code', 'i.key', 'i.is_in_own', 'i.regime_id', 'i.retired_on', 'i.retired_reason'])
    .where('v.authority_id', '=', authorityId)
    .orderBy('i.code')
    .orderBy('v.from_on')
    .orderBy('v.told_at')
    .orderBy('v.id');

type Row = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number];

const versionIn = (row: Row): IndicatorVersion => ({
  ...{ from: row.from_on, title: row.title, unit: row.unit, definition: row.definition, toldAt: row.told_at },
  ...{ aggregation: row.aggregation as Aggregation, direction: row.direction as Direction },
  ...{ measure: row.measure as Measure | null, channel: row.channel as ChannelKind | null },
  ...{ least: row.least, most: row.most, notAbove: row.not_above },
});

const isLastOfItsDay = ({ from }: IndicatorVersion, next: IndicatorVersion | undefined): boolean => !next?.from.equals(from);

/** The own indicators of an authority with their versions, those in use first, by code. */
export async function ownIndicatorsOf(db: Read, authorityId: AuthorityId): Promise<OwnIndicator[]> {
  const rows = await heads(db, authorityId).execute();
  return [...Map.groupBy(rows, ({ indicator_id: id }) => id).values()]
    .flatMap((of): OwnIndicator[] => {
      const [row] = of;
      const told = of.map(versionIn);
      if (!row) return [];
      return [
        {
          ...{ id: row.indicator_id, authorityId, code: row.code, key: row.key, isInOwn: row.is_in_own },
          ...{ regimeId: row.regime_id, retiredOn: row.retired_on, retiredReason: row.retired_reason },
          versions: told.filter((one, at) => isLastOfItsDay(one, told[at + 1])),
        },
      ];
    })
    .toSorted((a, b) => Number(a.retiredOn !== null) - Number(b.retiredOn !== null));
}

export const ownIndicatorOf = async (db: Read, authorityId: AuthorityId, id: OwnIndicatorId): Promise<OwnIndicator | undefined> =>
  (await ownIndicatorsOf(db, authorityId)).find((one) => one.id === id);

const told = sql`i.key as code, v.title, v.unit, v.definition, v.aggregation, v.direction, v.measure, v.channel, v.least::float8, v.most::float8, v.not_above as "notAbove"`;

async function read(db: Read, from: RawBuilder<unknown>): Promise<Definition[]> {
  const { rows } = await sql<Definition>`select * from (${from}) d order by d.code`.execute(db);
  return rows;
}

const holding = (day: Temporal.PlainDate): RawBuilder<unknown> =>
  sql`join lateral (select * from own_indicator_version v where v.authority_id = i.authority_id and v.indicator_id = i.id and v.from_on <= ${day.toString()}::date
    order by v.from_on desc, v.told_at desc, v.id desc limit 1) v on i.retired_on is null or i.retired_on > ${day.toString()}::date`;

export interface Period {
  covers: { from: Temporal.PlainDate; to: Temporal.PlainDate };
  kind: string;
  index: number;
}

/**
 * What a report of the period counts besides the common indicators: the own ones, and those that superiors of this installation ask for in a regime that the
 * authority owes for the period; as they hold on its last day.
 */
export const definitionsFor = (db: Read, authorityId: AuthorityId, { covers: { from, to }, kind, index }: Period): Promise<Definition[]> =>
  read(
    db,
    sql`select ${told} from own_indicator i ${holding(to)}
      where (i.authority_id = ${authorityId} and i.is_in_own) or (i.authority_id, i.regime_id) in (
        select r.authority_id, r.id from superior s join correspondent c on c.authority_id = s.authority_id and c.id = s.correspondent_id
          join authority a on a.id = s.authority_id
          join regime r on r.authority_id = c.body_id and r.purpose = s.purpose and (r.ended_on is null or r.ended_on > ${from.toString()}::date)
          join lateral (select rv.* from regime_version rv where rv.authority_id = r.authority_id and rv.regime_id = r.id and rv.from_on <= ${to.toString()}::date
            order by (rv.from_on <= ${from.toString()}::date) desc, case when rv.from_on <= ${from.toString()}::date then rv.from_on end desc, rv.from_on, rv.told_at desc limit 1) rv
            on (rv.levels = '{}' or a.level = any(rv.levels)) and ${`${kind}-${index}`} = any(rv.periods) and rv.questions = '[]'
        where s.authority_id = ${authorityId} and s.valid @> ${to.toString()}::date)`,
  );

/** The indicators that figures of a report name, as they held on its last day and were known when its figures were drawn; also those retired since. */
export const definitionsNamed = (
  db: Read,
  keys: readonly string[],
  { day, knownBy }: { day: Temporal.PlainDate; knownBy: Temporal.Instant },
): Promise<Definition[]> => {
  const isIn = sql<boolean>`(v.from_on <= ${day.toString()}::date and v.told_at <= ${knownBy.toString()}::timestamptz)`;
  return keys.length === 0
    ? Promise.resolve([])
    : read(
        db,
        sql`select distinct on (i.key) ${told} from own_indicator i join own_indicator_version v on v.authority_id = i.authority_id and v.indicator_id = i.id
          where i.key = any(${[...keys]}::text[])
          order by i.key, ${isIn} desc, case when ${isIn} then v.from_on end desc, v.from_on, v.told_at desc, v.id desc`,
      );
};

/** What an authority asks of those below in one of its regimes, as it holds on a day. */
export const definitionsOfRegime = (db: Read, authorityId: AuthorityId, regimeId: string, day: Temporal.PlainDate): Promise<Definition[]> =>
  read(db, sql`select ${told} from own_indicator i ${holding(day)} where i.authority_id = ${authorityId} and i.regime_id = ${regimeId}`);
