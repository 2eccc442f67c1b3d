import type { RequestEvent } from '@sveltejs/kit';
import { addWorkingDays } from '#features/calendar/index.ts';
import { holidaysOf } from '#features/calendar/server/index.ts';
import { asksFor, guidanceRefusals, mayRead, type QuestionId } from '#features/guidance/index.ts';
import { questionOf } from '#features/guidance/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { ZONE } from '#platform/server/clock.ts';
import { parseId } from '#platform/values/ids.ts';
import { setting } from '#root/src/settings.ts';

/** The question of the address; 404 also for whoever may not read it. */
export async function questionAt(event: RequestEvent, { db, actor }: StaffContext) {
  const question = await questionOf(db, actor.authorityId, parseId<QuestionId>(event.params['cauHoi']));
  return question && mayRead(actor, question) ? question : stop(404, { refusal: guidanceRefusals.unknown() }, event);
}

/** The units for which the officer asks, to choose from. */
export const askLists = async ({ db, actor, today }: StaffContext) => ({
  unitId: (await unitsOn(db, actor.authorityId, today))
    .filter(({ id }) => asksFor(actor).includes(id))
    .map(({ id, name }) => ({ value: id, label: name })),
});

/** By which day each question is answered: so many working days after it was asked (MINHBACH_ANSWER_DAYS). */
export async function answerDays({ db, today }: StaffContext): Promise<(askedAt: Temporal.Instant) => Temporal.PlainDate> {
  const holidays = await holidaysOf(db, today.year - 1, today.year, today.year + 1);
  const count = setting('MINHBACH_ANSWER_DAYS');
  return (askedAt) => addWorkingDays(askedAt.toZonedDateTimeISO(ZONE).toPlainDate(), count, holidays);
}

/** The day before which a question was asked whose time for an answer is over today. */
export async function overdueBefore({ db, today }: StaffContext): Promise<Temporal.Instant> {
  const holidays = await holidaysOf(db, today.year - 1, today.year);
  return addWorkingDays(today, -setting('MINHBACH_ANSWER_DAYS'), holidays).toZonedDateTime(ZONE).toInstant();
}
