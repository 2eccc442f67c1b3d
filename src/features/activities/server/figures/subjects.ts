import { sql } from 'kysely';
import { isChannel, type ChannelKind } from '#features/channels/index.ts';
import type { Read } from '#platform/server/database.ts';
import { knownRows } from '#platform/server/history.ts';
import { takenFrom, type Taken } from './quantities.ts';

export interface SubjectCount {
  sort: 'topic' | 'audience';
  kind: string;
  /** Of the calendar year, 1 to 4. */
  quarter: number;
  channel: ChannelKind;
  activities: number;
}

/** How many confirmed activities of the plan were about each topic and for each audience: its own where it names some, else those of its duties, each once. */
export async function subjectsBetween(db: Read, taken: Taken): Promise<SubjectCount[]> {
  const { authorityId, days, knownBy } = taken;
  const own = knownRows('activity_subject', authorityId, knownBy);
  const also = knownRows('activity_duty', authorityId, knownBy);
  const ofDuty = knownRows('duty_subject', authorityId, knownBy);
  const { rows } = await sql<Omit<SubjectCount, 'channel'> & { channel: string }>`
    with done as materialized (select activity.id, activity.duty_id, activity.channel, extract(quarter from activity.happened_on)::int as quarter
      from ${await takenFrom(db, taken)} and activity.state = 'confirmed' and activity.happened_on >= ${days.from}::date
    ), own as materialized (select s.activity_id, s.sort, s.kind from ${own} s where s.authority_id = ${authorityId}
    ), served as materialized (select d.id, d.duty_id from done d where d.duty_id is not null
      union select d.id, s.duty_id from done d join ${also} s on s.activity_id = d.id where s.authority_id = ${authorityId}
    ), said as (
      select d.quarter, d.channel, o.sort, o.kind from done d join own o on o.activity_id = d.id
      union all
      select max(d.quarter), max(d.channel), s.sort, s.kind from done d join served v on v.id = d.id join ${ofDuty} s on s.duty_id = v.duty_id
      where s.authority_id = ${authorityId} and not exists (select 1 from own o where o.activity_id = d.id and o.sort = s.sort)
      group by d.id, s.sort, s.kind
    ) select sort, kind, quarter, channel, count(*)::int as activities from said group by sort, kind, quarter, channel order by 1, 2, 3, 4`.execute(
    db,
  );
  return rows.flatMap(({ channel, ...row }) => (isChannel(channel) ? [{ ...row, channel }] : []));
}
