import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile, type Shelved } from '#platform/server/files/shelf.ts';
import { ok, type Refusal, refuseAll, refused, type Result } from '#platform/values/result.ts';
import { identityOf } from '../identity.ts';
import { nameOfLaw, type Law, type LawId, type LawSaid } from '../law.ts';
import { mayKeepLaws } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { LawInput } from '../schema.ts';
import { columnsOf, foundIn, insertLaws, listedAs, lockLaws, told, type Keeping } from './book.ts';
import { lawOf } from './queries.ts';
import { askForText } from './texts.ts';

/** A number as offices write them: figures, then abbreviations behind a stroke. */
const symbolShape = /^\d{1,5}[a-zđ]?\s?[/-].*\p{L}/iu;

/** What a form says, with the year of its day. */
export const saidIn = (input: LawInput): LawSaid => ({
  kind: input.kind,
  symbol: input.symbol ?? null,
  title: input.title,
  issuer: input.issuer,
  issuedOn: input.issuedOn ?? null,
  issuedYear: input.issuedOn?.year ?? input.issuedYear ?? null,
  level: input.level,
  topic: input.topic ?? null,
  address: input.address ?? null,
  note: input.note ?? null,
});

/** Everything that is wrong with what is said of a paper, whoever says it. */
export function faultsIn(input: LawInput, today: Temporal.PlainDate): Refusal[] {
  const { symbol, issuedOn, issuedYear } = input;
  return [
    ...(symbol !== undefined && !symbolShape.test(symbol) ? [refusals.symbolForm(symbol)] : []),
    ...(issuedOn && Temporal.PlainDate.compare(issuedOn, today) > 0 ? [refusals.inFuture()] : []),
    ...(issuedOn && issuedYear !== undefined && issuedYear !== issuedOn.year ? [refusals.yearDiffers()] : []),
  ];
}

async function knownAlready(tx: Tx, { actor }: Keeping, said: LawSaid, self?: LawId): Promise<Refusal | undefined> {
  const identity = identityOf(said);
  const others = (await listedAs(tx, actor.authorityId, [identity.symbolKey])).filter(({ id }) => id !== self);
  const found = foundIn(others, identity);
  return found && refusals.known(nameOfLaw(said));
}

async function taken(tx: Tx, keeping: Keeping, input: LawInput, self?: LawId): Promise<Result<LawSaid>> {
  const refusal = mayKeepLaws(keeping.actor);
  if (refusal) return refused(refusal);
  await lockLaws(tx, keeping.actor.authorityId);
  const wrong = refuseAll(faultsIn(input, keeping.today));
  if (wrong) return wrong;
  const said = saidIn(input);
  const known = await knownAlready(tx, keeping, said, self);
  return known ? refused(known) : ok(said);
}

/**
 * Adds a paper to the register. Refused to who may not keep it, a number that is none, a day to come, and a paper that may be one that is there
 * (the same number, with nothing known that speaks against it).
 */
export async function addLaw(tx: Tx, keeping: Keeping, input: LawInput, file?: Shelved): Promise<Result<LawId>> {
  const said = await taken(tx, keeping, input);
  if (!said.ok) return said;
  const [id] = await insertLaws(tx, keeping, [said.value], 'officer');
  if (!id) throw new Error('A paper was added and has no id.');
  if (file) await keepFile(tx, keeping, id, file);
  return ok(id);
}

/** The paper under the lock of the register; refused to who may not keep it, and where there is none such. */
export async function heldLaw(tx: Tx, { actor }: Pick<Keeping, 'actor'>, id: LawId, may = mayKeepLaws): Promise<Result<Law>> {
  const refusal = may(actor);
  if (refusal) return refused(refusal);
  await lockLaws(tx, actor.authorityId);
  const law = await lawOf(tx, actor.authorityId, id);
  return law ? ok(law) : refused(refusals.unknown());
}

const update = (tx: Tx, { actor }: Pick<Keeping, 'actor'>, id: LawId) =>
  tx.updateTable('law').where('authority_id', '=', actor.authorityId).where('id', '=', id);

/** Corrects what is said of a paper; saying what stands already changes nothing. Refused as adding is, and what was taken out of the register. */
export async function correctLaw(tx: Tx, keeping: Keeping, id: LawId, input: LawInput): Promise<Result<LawId>> {
  const said = await taken(tx, keeping, input, id);
  if (!said.ok) return said;
  const before = await lawOf(tx, keeping.actor.authorityId, id);
  if (!before) return refused(refusals.unknown());
  if (before.droppedAt) return refused(refusals.dropped());
  const changes = difference(told(before), told(said.value));
  if (Object.keys(changes).length === 0) return ok(id);
  await update(tx, keeping, id).where('dropped_at', 'is', null).set(columnsOf(said.value)).execute();
  recordChange(tx, { action: 'law.corrected', objectType: 'law', objectId: id, changes });
  return ok(id);
}

async function keepFile(tx: Tx, keeping: Keeping, id: LawId, file: Shelved): Promise<void> {
  const stored = await nameFile(tx, file, keeping.now);
  await update(tx, keeping, id).set({ file_id: stored.id }).execute();
  await askForText(tx, keeping.actor.authorityId, { id, fileId: stored.id }, keeping.now);
  recordChange(tx, {
    action: 'law.file-kept',
    objectType: 'law',
    objectId: id,
    changes: { file: { to: file.name }, fileId: { to: stored.id } },
  });
}

/** Keeps the text of a paper beside it, in place of an earlier one, which stays in the store. */
export async function attachFile(tx: Tx, keeping: Keeping, id: LawId, file: Shelved): Promise<Result<void>> {
  const law = await heldLaw(tx, keeping, id);
  if (!law.ok) return law;
  if (law.value.droppedAt) return refused(refusals.dropped());
  await keepFile(tx, keeping, id, file);
  return ok(undefined);
}

/** Takes a paper out of the register, such as one that stands there twice; plans that cite it keep it, and it can be taken back. */
export async function dropLaw(tx: Tx, keeping: Keeping, id: LawId): Promise<Result<void>> {
  const law = await heldLaw(tx, keeping, id);
  if (!law.ok) return law;
  if (law.value.droppedAt) return refused(refusals.dropped());
  const { actor, now } = keeping;
  await update(tx, keeping, id).where('dropped_at', 'is', null).set({ dropped_at: now, dropped_by: actor.officerId }).execute();
  recordChange(tx, { action: 'law.dropped', objectType: 'law', objectId: id, changes: { dropped: { from: false, to: true } } });
  return ok(undefined);
}

/** Takes a paper back into the register. */
export async function restoreLaw(tx: Tx, keeping: Keeping, id: LawId): Promise<Result<void>> {
  const law = await heldLaw(tx, keeping, id);
  if (!law.ok) return law;
  if (!law.value.droppedAt) return refused(refusals.notDropped());
  await update(tx, keeping, id).where('dropped_at', 'is not', null).set({ dropped_at: null, dropped_by: null }).execute();
  recordChange(tx, { action: 'law.restored', objectType: 'law', objectId: id, changes: { dropped: { from: true, to: false } } });
  return ok(undefined);
}
