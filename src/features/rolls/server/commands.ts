import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, Id } from '#platform/values/ids.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { mayKeepRolls } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { Entry, EntryId, Roll, RollId, RollSort } from '../roll.ts';
import { kept } from '../schema.ts';
import { entriesOf, rollOf, rollsOf } from './queries.ts';

export interface Keeping {
  actor: Actor;
  now: Temporal.Instant;
}

interface RollInput {
  name: string;
  sort: RollSort;
  source?: string | undefined;
}

interface EntriesInput {
  /** One a line. */
  names: string;
  sinceOn: Temporal.PlainDate;
}

const MOST = 5000;
const LONGEST = 300;

/** Lists are kept by one at a time. */
export const lockRoll = (tx: Tx, authorityId: AuthorityId): Promise<void> => takeTurn(tx, authorityId, 'rolls');

const linesIn = (names: string): string[] =>
  names
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

function whyNotEntries(names: readonly string[], there: readonly Entry[]): Refusal[] {
  const seen = new Set(there.filter(({ endedOn }) => endedOn === null).map(({ name }) => fold(name)));
  const room = MOST - seen.size;
  const twice = names.filter((name) => {
    const is = seen.has(fold(name));
    seen.add(fold(name));
    return is;
  });
  const long = names.filter(({ length }) => length > LONGEST).map((name) => `${name.slice(0, 40)}…`);
  return [
    ...(names.length === 0 ? [refusals.noNames().refusal] : []),
    ...(long.length > 0 ? [refusals.tooLong(long).refusal] : []),
    ...(twice.length > 0 ? [refusals.twice(twice).refusal] : []),
    ...(names.length > room ? [refusals.tooMany(MOST).refusal] : []),
  ];
}

const whyNotName = (rolls: readonly Roll[], { name }: RollInput, id?: RollId): Refusal[] =>
  rolls.some((roll) => roll.id !== id && fold(roll.name) === fold(name)) ? [refusals.nameTaken(name).refusal] : [];

async function begin(tx: Tx, { actor }: Keeping): Promise<Refusal | undefined> {
  const refusal = mayKeepRolls(actor);
  if (!refusal) await lockRoll(tx, actor.authorityId);
  return refusal;
}

async function write(tx: Tx, { actor: { authorityId } }: Keeping, rollId: RollId, names: readonly string[], sinceOn: Temporal.PlainDate) {
  const rows = names.map((name) => ({ authority_id: authorityId, roll_id: rollId, name, since_on: sinceOn }));
  await tx.insertInto('roll_entry').values(rows).execute();
}

/** Makes a list with its first entries; a form sent twice makes one. Refused: a name that is there, entries named twice. */
export async function makeRoll(
  tx: Tx,
  keeping: Keeping,
  { names: typed, sinceOn, formId, ...input }: RollInput & EntriesInput & { formId?: Id<'form'> | undefined },
): Promise<Result<RollId>> {
  const refusal = await begin(tx, keeping);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = keeping.actor;
  const sent = await tx
    .selectFrom('roll')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('form_id', '=', formId ?? null)
    .where('made_by', '=', officerId)
    .executeTakeFirst();
  if (sent) return ok(sent.id);
  const names = linesIn(typed);
  const wrong = refuseAll([...whyNotName(await rollsOf(tx, authorityId), input), ...whyNotEntries(names, [])]);
  if (wrong) return wrong;
  const said = recordIn(kept, input);
  const { id } = await tx
    .insertInto('roll')
    .values({ ...columnsOf(kept, said), authority_id: authorityId, form_id: formId ?? null, made_by: officerId, made_at: keeping.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await write(tx, keeping, id, names, sinceOn);
  const changes = difference({}, { ...loggedOf(kept, said), names: names.join('\n'), since_on: sinceOn });
  recordChange(tx, { action: 'roll.made', objectType: 'roll', objectId: id, changes });
  return ok(id);
}

/** Corrects what a list is called and where it is from. */
export async function correctRoll(tx: Tx, keeping: Keeping, id: RollId, input: RollInput): Promise<Result<RollId>> {
  const refusal = await begin(tx, keeping);
  if (refusal) return { ok: false, refusal };
  const { authorityId } = keeping.actor;
  const rolls = await rollsOf(tx, authorityId);
  const before = rolls.find((roll) => roll.id === id);
  if (!before) return refusals.unknown();
  const wrong = refuseAll(whyNotName(rolls, input, id));
  if (wrong) return wrong;
  const said = recordIn(kept, input);
  const changes = difference(loggedOf(kept, recordIn(kept, before)), loggedOf(kept, said));
  if (Object.keys(changes).length === 0) return ok(id);
  await tx.updateTable('roll').set(columnsOf(kept, said)).where('authority_id', '=', authorityId).where('id', '=', id).execute();
  recordChange(tx, { action: 'roll.corrected', objectType: 'roll', objectId: id, changes });
  return ok(id);
}

/** Adds entries that belong to the list from a day on. Refused: those that are there, all of them named. */
export async function addEntries(tx: Tx, keeping: Keeping, id: RollId, { names: typed, sinceOn }: EntriesInput): Promise<Result<RollId>> {
  const refusal = await begin(tx, keeping);
  if (refusal) return { ok: false, refusal };
  const { authorityId } = keeping.actor;
  if (!(await rollOf(tx, authorityId, id))) return refusals.unknown();
  const names = linesIn(typed);
  const wrong = refuseAll(whyNotEntries(names, await entriesOf(tx, authorityId, [id])));
  if (wrong) return wrong;
  await write(tx, keeping, id, names, sinceOn);
  const changes = difference({}, { names: names.join('\n'), since_on: sinceOn });
  recordChange(tx, { action: 'roll.entries-added', objectType: 'roll', objectId: id, changes });
  return ok(id);
}

async function found(tx: Tx, keeping: Keeping, id: RollId, entryId: EntryId): Promise<Result<Entry>> {
  const refusal = await begin(tx, keeping);
  if (refusal) return { ok: false, refusal };
  const entry = (await entriesOf(tx, keeping.actor.authorityId, [id])).find((one) => one.id === entryId);
  return entry ? ok(entry) : refusals.unknownEntry();
}

async function setEnd(tx: Tx, { actor: { authorityId } }: Keeping, { id, rollId, endedOn: from }: Entry, to: Temporal.PlainDate | null) {
  await supersede(tx, 'roll_entry', { authority_id: authorityId, id });
  await tx.updateTable('roll_entry').set({ ended_on: to }).where('authority_id', '=', authorityId).where('id', '=', id).execute();
  const changes = { ...difference({ ended_on: from }, { ended_on: to }), rollId: { to: rollId } };
  recordChange(tx, { action: to ? 'roll-entry.ended' : 'roll-entry.resumed', objectType: 'roll-entry', objectId: id, changes });
}

/** Says from which day on an entry no longer belongs to its list; figures of before still count it. */
export async function endEntry(
  tx: Tx,
  keeping: Keeping,
  id: RollId,
  { entryId, endedOn }: { entryId: EntryId; endedOn: Temporal.PlainDate },
): Promise<Result<RollId>> {
  const entry = await found(tx, keeping, id, entryId);
  if (!entry.ok) return entry;
  if (entry.value.endedOn?.equals(endedOn)) return ok(id);
  if (entry.value.endedOn) return refusals.ended(entry.value.endedOn);
  if (Temporal.PlainDate.compare(endedOn, entry.value.sinceOn) < 0) return refusals.endsTooEarly(entry.value.sinceOn);
  await setEnd(tx, keeping, entry.value, endedOn);
  return ok(id);
}

/** Takes an ended entry back. Refused: one of that name stands in the list meanwhile. */
export async function resumeEntry(tx: Tx, keeping: Keeping, id: RollId, entryId: EntryId): Promise<Result<RollId>> {
  const entry = await found(tx, keeping, id, entryId);
  if (!entry.ok) return entry;
  if (!entry.value.endedOn) return refusals.notEnded();
  const all = await entriesOf(tx, keeping.actor.authorityId, [id]);
  if (all.some(({ name, endedOn }) => endedOn === null && fold(name) === fold(entry.value.name))) return refusals.twice([entry.value.name]);
  await setEnd(tx, keeping, entry.value, null);
  return ok(id);
}
