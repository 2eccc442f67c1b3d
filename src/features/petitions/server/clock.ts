import { holidaysOf } from '#features/calendar/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Kind, Petition, Step } from '../petition.ts';
import { countDays, lastDay, usualTerms, type CountedDay, type Pause, type Term } from '../term.ts';

/** The term of a kind that holds for what is received on a day: the authority's own, else the usual one. */
export async function termOn(db: Read, authorityId: AuthorityId, kind: Kind | 'forward', on: Temporal.PlainDate): Promise<Term> {
  const row = await db
    .selectFrom('petition_term')
    .select(['days', 'is_working', 'basis'])
    .where('authority_id', '=', authorityId)
    .where('kind', '=', kind)
    .where('since_on', '<=', on)
    .orderBy('since_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { days: row.days, isWorking: row.is_working, basis: row.basis } : usualTerms[kind];
}

/** The times in which the clock stood, from the steps. */
export function pausesIn(steps: readonly Pick<Step, 'kind' | 'on'>[]): Pause[] {
  const pauses: Pause[] = [];
  for (const { kind, on } of steps) {
    if (kind === 'asked') pauses.push({ from: on, to: null });
    const last = pauses.at(-1);
    if (last?.to === null && ['supplied', 'drafted'].includes(kind)) last.to = on;
  }
  return pauses;
}

export const holidaysFor = (db: Read, from: Temporal.PlainDate) => holidaysOf(db, from.year, from.year + 1, from.year + 2);

/** The days of a petition, each with whether it counts, by what is known of holidays now. */
export async function daysOf(
  db: Read,
  { receivedOn, term }: Pick<Petition, 'receivedOn' | 'term'>,
  steps: readonly Pick<Step, 'kind' | 'on'>[],
  today: Temporal.PlainDate,
): Promise<CountedDay[]> {
  return countDays(receivedOn, term, { holidays: await holidaysFor(db, receivedOn), pauses: pausesIn(steps), today });
}

/** The last day of a term from receipt, where nothing stood in between. */
export async function dueFrom(db: Read, receivedOn: Temporal.PlainDate, term: Term): Promise<Temporal.PlainDate> {
  return lastDay(countDays(receivedOn, term, { holidays: await holidaysFor(db, receivedOn), pauses: [], today: receivedOn }), receivedOn);
}
