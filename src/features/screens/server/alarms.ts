import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { mayAlarm } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { AlarmInput } from '../schema.ts';
import type { AlarmId } from '../screen.ts';
import type { Keeping } from './commands.ts';
import { alarmNow, type Alarm } from './queries.ts';

interface Alarming extends Keeping {
  /** How many people it takes: with two, somebody else approves it. */
  people: number;
}

async function allowed(tx: Tx, { actor }: Keeping): Promise<Result<void>> {
  const refusal = mayAlarm(actor);
  if (refusal) return { ok: false, refusal };
  await takeTurn(tx, actor.authorityId, 'screens');
  return ok(undefined);
}

/** Puts words over every slide of all screens, once somebody else has approved them where that is asked. Refused: while another alarm stands or waits. */
export async function raiseAlarm(tx: Tx, alarming: Alarming, { words, hours }: AlarmInput): Promise<Result<AlarmId>> {
  const may = await allowed(tx, alarming);
  if (!may.ok) return may;
  const { actor, now, people } = alarming;
  if (await alarmNow(tx, actor.authorityId, now)) return refusals.alarmStands();
  const until = now.add({ hours });
  const approved = people > 1 ? {} : { approved_by: actor.officerId, approved_at: now };
  const { id } = await tx
    .insertInto('screen_alarm')
    .values({ authority_id: actor.authorityId, words, until_at: until, proposed_by: actor.officerId, proposed_at: now, ...approved })
    .returning('id')
    .executeTakeFirstOrThrow();
  const action = people > 1 ? 'alarm.proposed' : 'alarm.raised';
  recordChange(tx, { action, objectType: 'screen-alarm', objectId: id, changes: difference({}, { words, until: until.toString() }) });
  return ok(id);
}

async function waiting(tx: Tx, keeping: Keeping, id: AlarmId): Promise<Result<Alarm>> {
  const may = await allowed(tx, keeping);
  if (!may.ok) return may;
  const alarm = await alarmNow(tx, keeping.actor.authorityId, keeping.now);
  return alarm?.id === id ? ok(alarm) : refusals.noAlarm();
}

/** Somebody else says that the alarm goes out. Refused: by who wrote it, and one that does not wait. */
export async function approveAlarm(tx: Tx, keeping: Keeping, id: AlarmId): Promise<Result<void>> {
  const found = await waiting(tx, keeping, id);
  if (!found.ok) return found;
  if (found.value.approvedAt) return refusals.noAlarm();
  const { actor, now } = keeping;
  if (found.value.proposedBy === actor.officerId) return refusals.ownAlarm();
  await tx
    .updateTable('screen_alarm')
    .set({ approved_by: actor.officerId, approved_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('approved_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'alarm.raised', objectType: 'screen-alarm', objectId: id, changes: {} });
  return ok(undefined);
}

/** Ends an alarm, or one that waits; anybody who may send one may. Refused: one that is over. */
export async function endAlarm(tx: Tx, keeping: Keeping, id: AlarmId): Promise<Result<void>> {
  const found = await waiting(tx, keeping, id);
  if (!found.ok) return found;
  const { actor, now } = keeping;
  await tx
    .updateTable('screen_alarm')
    .set({ ended_by: actor.officerId, ended_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'alarm.ended', objectType: 'screen-alarm', objectId: id, changes: {} });
  return ok(undefined);
}
