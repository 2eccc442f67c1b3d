import { sql } from 'kysely';
import { isChannel, type ChannelKind } from '#features/channels/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

interface SaidOn {
  /** `channel`: whatever it was about, its kind is the channel. */
  sort: 'topic' | 'audience' | 'channel';
  kind: string;
  channel: ChannelKind;
  /** The last day on which it was, within. */
  on: Temporal.PlainDate;
  activities: number;
}

interface Row {
  sort: SaidOn['sort'];
  kind: string;
  channel: string;
  on_day: Temporal.PlainDate;
  activities: number;
}

/** What was said about each topic and to each audience, by channel and day: activities that were recorded and not returned, by their own topics, else those of their duties. */
export async function saidBetween(db: Read, authorityId: AuthorityId, from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<SaidOn[]> {
  const { rows } = await sql<Row>`
    with done as materialized (select id, duty_id, channel, happened_on from activity
      where authority_id = ${authorityId} and state in ('recorded', 'confirmed') and happened_on between ${from}::date and ${to}::date
    ), own as materialized (select d.id, d.channel, d.happened_on, s.sort, s.kind from done d
      join activity_subject s on s.authority_id = ${authorityId} and s.activity_id = d.id
    ), served as (select id, duty_id, channel, happened_on from done where duty_id is not null
      union select d.id, x.duty_id, d.channel, d.happened_on from done d join activity_duty x on x.authority_id = ${authorityId} and x.activity_id = d.id
    ), said as (
      select id, channel, happened_on, sort, kind from own
      union select v.id, v.channel, v.happened_on, s.sort, s.kind from served v join duty_subject s on s.authority_id = ${authorityId} and s.duty_id = v.duty_id
        where not exists (select 1 from own o where o.id = v.id and o.sort = s.sort)
      union all select id, channel, happened_on, 'channel', channel from done
    ) select sort, kind, channel, happened_on as on_day, count(*)::int as activities from said group by 1, 2, 3, 4 order by 4`.execute(db);
  return rows.flatMap(({ on_day, channel, ...row }) => (isChannel(channel) ? [{ ...row, channel, on: on_day }] : []));
}
