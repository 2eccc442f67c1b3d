import { randomInt } from 'node:crypto';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { mayKeepScreens } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { kept, type ScreenInput } from '../schema.ts';
import type { Screen, ScreenId } from '../screen.ts';
import { screenOf, screensOf } from './queries.ts';

export interface Keeping {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** A code is good for so long. */
const CODE_HOURS = 24;

async function allowed(tx: Tx, { actor }: Keeping): Promise<Result<void>> {
  const refusal = mayKeepScreens(actor);
  if (refusal) return { ok: false, refusal };
  await takeTurn(tx, actor.authorityId, 'screens');
  return ok(undefined);
}

async function held(tx: Tx, keeping: Keeping, id: ScreenId): Promise<Result<Screen>> {
  const may = await allowed(tx, keeping);
  if (!may.ok) return may;
  const screen = await screenOf(tx, keeping.actor.authorityId, id);
  return screen ? ok(screen) : refusals.unknown();
}

const taken = async (tx: Tx, { actor }: Keeping, name: string, id?: ScreenId): Promise<boolean> =>
  (await screensOf(tx, actor.authorityId)).some((other) => other.id !== id && other.endedOn === null && other.name === name);

/** Adds a screen; no machine is one yet. Refused: a name that is there already. */
export async function addScreen(tx: Tx, keeping: Keeping, input: ScreenInput): Promise<Result<ScreenId>> {
  const may = await allowed(tx, keeping);
  if (!may.ok) return may;
  if (await taken(tx, keeping, input.name)) return refusals.named(input.name);
  const { authorityId } = keeping.actor;
  const said = recordIn(kept, input);
  const { id } = await tx
    .insertInto('screen')
    .values({ authority_id: authorityId, ...columnsOf(kept, said) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.insertInto('screen_signal').values({ authority_id: authorityId, screen_id: id }).execute();
  recordChange(tx, { action: 'screen.added', objectType: 'screen', objectId: id, changes: difference({}, loggedOf(kept, said)) });
  return ok(id);
}

/** Corrects a screen, which it shows within a minute. Saying what stands already changes nothing. Refused as adding is, and one that is no longer used. */
export async function correctScreen(tx: Tx, keeping: Keeping, id: ScreenId, input: ScreenInput): Promise<Result<ScreenId>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  if (found.value.endedOn) return refusals.ended();
  if (await taken(tx, keeping, input.name, id)) return refusals.named(input.name);
  const said = recordIn(kept, input);
  const changes = difference(loggedOf(kept, found.value), loggedOf(kept, said));
  if (Object.keys(changes).length === 0) return ok(id);
  await tx
    .updateTable('screen')
    .set(columnsOf(kept, said))
    .where('authority_id', '=', keeping.actor.authorityId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .execute();
  recordChange(tx, { action: 'screen.corrected', objectType: 'screen', objectId: id, changes });
  return ok(id);
}

/** Gives a code with which a machine becomes this screen; the one before is none any more. The code is shown to its officer and stands in no log. */
export async function giveCode(tx: Tx, keeping: Keeping, id: ScreenId): Promise<Result<string>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  if (found.value.endedOn) return refusals.ended();
  const code = String(randomInt(10 ** 8)).padStart(8, '0');
  await tx
    .updateTable('screen_signal')
    .set((eb) => ({
      ...{ code, code_until: keeping.now.add({ hours: CODE_HOURS }), paired_at: null, heard_at: null, shows: null, told_at: null },
      pairing: eb('pairing', '+', 1),
    }))
    .where('authority_id', '=', keeping.actor.authorityId)
    .where('screen_id', '=', id)
    .execute();
  recordChange(tx, { action: 'screen.code-given', objectType: 'screen', objectId: id, changes: {} });
  return ok(code);
}

const setEnd = (tx: Tx, { actor }: Keeping, id: ScreenId, endedOn: Temporal.PlainDate | null): Promise<unknown> =>
  tx
    .updateTable('screen')
    .set({ ended_on: endedOn })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('ended_on', endedOn ? 'is' : 'is not', null)
    .execute();

/** A screen is no longer used: its machine shows nothing of ours any more. It is kept. Refused: one that was ended already. */
export async function endScreen(tx: Tx, keeping: Keeping, id: ScreenId): Promise<Result<void>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  if (found.value.endedOn) return refusals.ended();
  await setEnd(tx, keeping, id, keeping.today);
  recordChange(tx, { action: 'screen.ended', objectType: 'screen', objectId: id, changes: difference({}, { endedOn: keeping.today }) });
  return ok(undefined);
}

/** Takes it back, with the machine that it was. Refused: one that is in use, or whose name another one bears by now. */
export async function resumeScreen(tx: Tx, keeping: Keeping, id: ScreenId): Promise<Result<void>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  const { endedOn, name } = found.value;
  if (!endedOn) return refusals.notEnded();
  if (await taken(tx, keeping, name, id)) return refusals.named(name);
  await setEnd(tx, keeping, id, null);
  recordChange(tx, { action: 'screen.resumed', objectType: 'screen', objectId: id, changes: difference({ endedOn }, { endedOn: null }) });
  return ok(undefined);
}
