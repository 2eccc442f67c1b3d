import { sql, type Expression } from 'kysely';
import { cameBackTo, cameBackToCount } from '#features/activities/server/index.ts';
import { mayDecideEnvelopes, maySendEnvelopes } from '#features/envelopes/index.ts';
import { mayReply } from '#features/regimes/index.ts';
import { envelopesToCount, returnedToCount } from '#features/envelopes/server/index.ts';
import { whyNotNoteDecline } from '#features/tasks/index.ts';
import { declinesToCount, unseenDeclines } from '#features/tasks/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { truncate } from '#platform/values/text.ts';

type Staff = Pick<StaffContext, 'db' | 'actor' | 'today'>;

/** Requests that were declined and that the officer has to take note of, each with its reason. */
export async function declinedTo({ db, actor, today }: Staff) {
  const declined = whyNotNoteDecline(actor) === undefined ? await unseenDeclines(db, actor.authorityId, today) : [];
  return declined.map(({ id, dutyText, unitName, label, answer }) => ({
    id,
    title: truncate(dutyText, 160),
    about: `${unitName}, ${label}`,
    reason: answer?.note ?? '',
  }));
}

/** What came back to the officer, each with its reason: returned records, figures that others wrote for the unit, requests that were declined. */
export async function cameBack(staff: Staff) {
  const [{ returned, written }, declined] = await Promise.all([cameBackTo(staff.db, staff.actor), declinedTo(staff)]);
  return {
    returned: returned.map(({ id, title, unitName, happenedOn, returnReason }) => ({
      id,
      title,
      about: `${unitName}, ${formatDay(happenedOn)}`,
      reason: returnReason ?? '',
    })),
    written: written.map(({ id, title, unitName, happenedOn }) => ({ id, title, about: `${unitName}, ${formatDay(happenedOn)}` })),
    declined,
  };
}

/** What came back, reports that a superior returned among it, and envelopes that nobody has opened, in numbers for the menu: by the page on which it is dealt with. One statement, since every page of the staff asks it. */
export async function countsOf({ db, actor, today }: Staff): Promise<Record<string, number>> {
  const countIf = (isAsked: boolean, asked: Expression<unknown>) =>
    sql<number>`(select count(*)::int from (${isAsked ? asked : sql`select where false`}) as counted)`;
  const notes = whyNotNoteDecline(actor) === undefined;
  const opens = maySendEnvelopes(actor) === undefined;
  const mends = mayReply(actor) === undefined;
  const found = await db
    .selectNoFrom([
      countIf(true, cameBackToCount(db, actor)).as('/lam-viec/hoat-dong'),
      countIf(notes, declinesToCount(db, actor.authorityId, today)).as('/lam-viec/viec'),
      countIf(opens, envelopesToCount(db, actor.authorityId, { answers: mayDecideEnvelopes(actor) === undefined })).as(
        '/lam-viec/phong-bi',
      ),
      countIf(mends, returnedToCount(db, actor.authorityId)).as('/lam-viec/bao-cao'),
    ])
    .executeTakeFirstOrThrow();
  return found;
}
