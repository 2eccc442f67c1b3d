import { sql, type RawBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { Days } from '#platform/server/ranges.ts';

export interface Folded {
  /** Meetings and other events of which something was a part: each once, however many records name it. */
  events: number;
  activities: number;
  named: { event: string; title: string; happened_on: Temporal.PlainDate; unit_id: string }[];
}

const MOST_NAMED = 5;

/** An event is told by its words (whatever their marks), its day and its unit. */
export async function foldedIn(db: Read, from: RawBuilder<unknown>, { days }: { days: Days }): Promise<Folded> {
  const { rows } = await sql<Folded['named'][number] & { activities: number; is_internal: boolean }>`
    select distinct on (happened_on, unit_id, fold_plain(folded_into)) folded_into as event, title, happened_on, unit_id,
      is_internal, count(*) over (partition by happened_on, unit_id, fold_plain(folded_into))::int as activities
    from ${from} and activity.state = 'confirmed' and activity.happened_on >= ${days.from}::date and activity.folded_into is not null
    order by happened_on, unit_id, fold_plain(folded_into), is_internal, id`.execute(db);
  const shown = rows.filter(({ is_internal: hidden }) => !hidden).toReversed();
  return {
    events: rows.length,
    activities: rows.reduce((all, { activities }) => all + activities, 0),
    named: shown.slice(0, MOST_NAMED).map(({ event, title, happened_on, unit_id }) => ({ event, title, happened_on, unit_id })),
  };
}
