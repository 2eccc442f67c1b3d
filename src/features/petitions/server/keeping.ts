import { difference } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { formatDay } from '#platform/values/format.ts';
import { isNotContent } from '../petition.ts';
import { petitionTexts } from '../messages.ts';
import { lastDay } from '../term.ts';
import { daysOf } from './clock.ts';
import { petitionsOf, stepsOf } from './queries.ts';
import { forgetSenders } from './sender/forgetting.ts';
import { change, holdPetitions, noteStep } from './step.ts';
import { tellChair, tellUnit } from './telling.ts';

interface Round {
  authorityId: AuthorityId;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** Days of running clocks are counted anew by what is known of holidays now; where that moves one, the story of the petition says so and its unit is told. */
export async function recountDays(tx: Tx, round: Round): Promise<number> {
  const { authorityId, today } = round;
  await holdPetitions(tx, authorityId);
  let moved = 0;
  for (const it of await petitionsOf(tx, authorityId, { state: 'open', limit: 5000 })) {
    if (it.state === 'asked') continue;
    const dueOn = lastDay(await daysOf(tx, it, await stepsOf(tx, authorityId, it.id), today), it.receivedOn);
    if (dueOn.equals(it.dueOn)) continue;
    await change(tx, authorityId, it, { due_on: dueOn });
    const note = petitionTexts.vi.movedFromTo(formatDay(it.dueOn), formatDay(dueOn));
    await noteStep(tx, round, it.id, {
      kind: 'moved',
      note,
      isTold: true,
      changes: difference({ due_on: it.dueOn.toString() }, { due_on: dueOn.toString() }),
    });
    await tellUnit(tx, round, it, 'moved');
    moved += 1;
  }
  return moved;
}

/** The chair is told once of each that is late; comes back with how many. */
export async function escalateLate(tx: Tx, round: Round): Promise<number> {
  const { authorityId, today } = round;
  await holdPetitions(tx, authorityId);
  const late = (await petitionsOf(tx, authorityId, { state: 'late', today, limit: 5000 })).filter((one) => one.escalatedOn === null);
  for (const it of late) {
    await change(tx, authorityId, it, { escalated_on: today });
    await noteStep(tx, round, it.id, { kind: 'escalated', changes: { escalated_on: { to: today.toString() } } });
    await tellChair(tx, round, it, 'late', true);
    await tellUnit(tx, round, it, 'late');
  }
  return late.length;
}

/** What was answered so many days ago and was not rated is closed; who is not content waits for a further answer. */
export async function closeOld(tx: Tx, round: Round, days: number): Promise<number> {
  const { authorityId, today } = round;
  await holdPetitions(tx, authorityId);
  const old = (await petitionsOf(tx, authorityId, { state: 'answered', limit: 5000 })).filter(
    ({ state, answeredOn, rating }) =>
      !isNotContent({ state, rating }) &&
      state === 'answered' &&
      answeredOn !== null &&
      Temporal.PlainDate.compare(answeredOn.add({ days }), today) < 0,
  );
  for (const it of old) {
    await change(tx, authorityId, it, { state: 'closed', closed_on: today });
    await noteStep(tx, round, it.id, {
      kind: 'closed',
      changes: difference({ state: it.state }, { state: 'closed', closed_on: today.toString() }),
    });
  }
  return old.length;
}

/** So long after the answer it may be rated and stands as answered. */
const OPEN_DAYS = 30;

export interface KeptUp {
  moved: number;
  escalated: number;
  closed: number;
  forgotten: number;
}

/** What time alone asks of the petitions of an authority: days counted anew, late ones told, old ones closed, senders forgotten, wrong tries cleared. */
export async function keepPetitions(
  db: Database,
  authorityId: AuthorityId,
  { now, days, installKey }: { now: Temporal.Instant; days: number; installKey: Uint8Array },
): Promise<KeptUp> {
  const round = { authorityId, now, today: now.toZonedDateTimeISO(ZONE).toPlainDate() };
  await db
    .deleteFrom('petition_try')
    .where('authority_id', '=', authorityId)
    .where('since_at', '<', now.subtract({ hours: 24 }))
    .execute();
  const done = await transact(db, { authorityId, actor: 'worker', at: now }, async (tx) =>
    ok({
      moved: await recountDays(tx, round),
      escalated: await escalateLate(tx, round),
      closed: await closeOld(tx, round, OPEN_DAYS),
      forgotten: await forgetSenders(tx, { ...round, installKey }, days),
    }),
  );
  return done.ok ? done.value : { moved: 0, escalated: 0, closed: 0, forgotten: 0 };
}
