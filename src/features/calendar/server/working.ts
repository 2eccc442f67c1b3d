import { sql, type RawBuilder } from 'kysely';

/** `isWorkingDay` of a day in a statement, by the days off that are kept. */
const isWorking = (day: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`case
  when ${day} in (select falls_on from holiday where is_off and ended_at is null) then false
  when ${day} in (select falls_on from holiday where not is_off and ended_at is null) then true
  else extract(isodow from ${day}) < 6 end`;

/** Longer than days off ever follow each other. */
const LONGEST = 20;

/** The last working day on or before a day, in a statement. */
export const lastWorkingDay = (day: RawBuilder<Temporal.PlainDate | null>): RawBuilder<Temporal.PlainDate | null> =>
  sql<Temporal.PlainDate | null>`case when ${isWorking(day)} then ${day}
    else (select max(d.day) from (select ${day} - n as day from generate_series(1, ${LONGEST}::int) n) d where ${isWorking(sql`d.day`)}) end`;
