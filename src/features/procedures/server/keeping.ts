import type { LawId } from '#features/laws/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import { nameFile, type Shelf, type Shelved } from '#platform/server/files/shelf.ts';
import { kindOf, mediaTypes } from '#platform/server/files/sniff.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { canonicalCode, type Content, type FormId, type Procedure, type ProcedureId, type Version, type VersionId } from '../procedure.ts';
import { mayKeepProcedures } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { kept, keptWords, type ProcedureInput, type VersionInput, type WordsInput } from '../schema.ts';
import { announcingFrom, hashOf, insertVersions, lawsBySymbol, lockProcedures, searchWordsOf, symbolIn, type Keeping } from './book.ts';
import { procedureOf } from './queries.ts';

const SAMPLE = 64 * 1024;

type Told = Omit<VersionInput, 'fromOn' | 'copiedOn'>;

/** All that a form says of a version; bases that the register has are joined to it by their number. */
export async function contentOf(tx: Read, authorityId: AuthorityId, told: Told, known?: Map<string, LawId>): Promise<Content> {
  const laws = known ?? (told.bases.length > 0 ? await lawsBySymbol(tx, authorityId) : new Map<string, LawId>());
  return {
    ...recordIn(kept, told),
    ways: told.ways.map(({ kind, term, termUnit, fee, note }) => ({
      kind,
      term: term ?? null,
      termUnit: termUnit ?? null,
      fee: fee ?? null,
      note: note ?? null,
    })),
    papers: told.papers.map(({ occasion, name, originals, copies }) => ({
      occasion: occasion ?? null,
      name,
      originals: originals ?? 0,
      copies: copies ?? 0,
    })),
    steps: told.steps.map(({ words }) => words),
    bases: told.bases.map(({ words }) => ({ words, lawId: laws.get(symbolIn(words) ?? '') ?? null })),
  };
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

const copied = ({ copiedOn }: Pick<VersionInput, 'copiedOn'>, today: Temporal.PlainDate): Refusal[] =>
  isBefore(today, copiedOn) ? [refusals.copiedLater(today)] : [];

export interface Added {
  /** Given where versions are made in the same breath. */
  id?: ProcedureId;
  code: string;
  searchWords: string;
}

/** Makes the rows of procedures and notes each. The procedures are locked. */
export async function insertProcedures(
  tx: Tx,
  { actor, now }: Pick<Keeping, 'actor' | 'now'>,
  added: readonly Added[],
): Promise<ProcedureId[]> {
  const ids: ProcedureId[] = [];
  for (let at = 0; at < added.length; at += 1000) {
    const part = added.slice(at, at + 1000);
    const rows = await tx
      .insertInto('procedure')
      .values(
        part.map(({ id, code, searchWords }) => ({
          ...(id && { id }),
          authority_id: actor.authorityId,
          code,
          sought_words: searchWords,
          added_at: now,
          added_by: actor.officerId,
        })),
      )
      .returning(['id', 'code'])
      .execute();
    for (const { id, code } of rows) {
      recordChange(tx, { action: 'procedure.added', objectType: 'procedure', objectId: id, changes: { code: { to: code } } });
      ids.push(id);
    }
  }
  return ids;
}

const nothingSaid = { otherWords: null, plainWords: null };

/** Adds a procedure with its first version. Refused to who may not keep the copy, a code that is there, and a copy of a day to come. */
export async function addProcedure(tx: Tx, keeping: Keeping, input: ProcedureInput): Promise<Result<ProcedureId>> {
  const refusal = mayKeepProcedures(keeping.actor);
  if (refusal) return refused(refusal);
  const { authorityId } = keeping.actor;
  await lockProcedures(tx, authorityId);
  const { code: typed, fromOn, copiedOn, ...told } = input;
  const code = canonicalCode(typed) ?? typed;
  const wrong = refuseAll([
    ...copied(input, keeping.today),
    ...((await procedureOf(tx, authorityId, { code })) ? [refusals.known(code)] : []),
  ]);
  if (wrong) return wrong;
  const content = await contentOf(tx, authorityId, told);
  const [procedureId] = await insertProcedures(tx, keeping, [{ code, searchWords: searchWordsOf(code, content, nothingSaid) }]);
  if (!procedureId) throw new Error('A procedure was added and has no id.');
  const announcingId = (await announcingFrom(tx, authorityId))(code, fromOn);
  const version = {
    procedureId,
    content,
    hash: hashOf(content),
    fromOn,
    untilOn: null,
    announcingId,
    copiedOn,
    source: 'officer',
  } as const;
  await insertVersions(tx, keeping, [version]);
  return ok(procedureId);
}

/** Ends a version on a day, the first on which it no longer holds; until when it held before stays known. The procedures are locked. */
export async function endVersion(tx: Tx, authorityId: AuthorityId, id: VersionId, untilOn: Temporal.PlainDate): Promise<void> {
  await supersede(tx, 'procedure_version', { authority_id: authorityId, id });
  await tx
    .updateTable('procedure_version')
    .set({ until_on: untilOn })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('dropped_at', 'is', null)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>', untilOn)]))
    .executeTakeFirstOrThrow();
}

/** The version of a procedure that holds on a day. */
export const inForceOn = (versions: readonly Version[], on: Temporal.PlainDate): Version | undefined =>
  versions.find(({ fromOn, untilOn }) => !isBefore(on, fromOn) && (untilOn === null || isBefore(on, untilOn)));

export const writeSearchWords = (tx: Tx, authorityId: AuthorityId, id: ProcedureId, words: string) =>
  tx.updateTable('procedure').set({ sought_words: words }).where('authority_id', '=', authorityId).where('id', '=', id).execute();

/**
 * Adds a version behind those that are there; the one before ends on its first day. Refused: one that does not begin later than the last, that says the same, and a
 * copy of a day to come.
 */
export async function addVersion(tx: Tx, keeping: Keeping, id: ProcedureId, input: VersionInput): Promise<Result<VersionId>> {
  const procedure = await heldProcedure(tx, keeping, id);
  if (!procedure.ok) return procedure;
  const { authorityId } = keeping.actor;
  const { fromOn, copiedOn, ...told } = input;
  const [last] = procedure.value.versions;
  const content = await contentOf(tx, authorityId, told);
  const hash = hashOf(content);
  const wrong = refuseAll([
    ...copied(input, keeping.today),
    ...(last && !isBefore(last.fromOn, fromOn) ? [refusals.notAfter(last.fromOn)] : []),
    ...(last?.hash === hash && (last.untilOn === null || isBefore(fromOn, last.untilOn)) ? [refusals.sameAgain()] : []),
  ]);
  if (wrong) return wrong;
  if (last && (last.untilOn === null || isBefore(fromOn, last.untilOn))) await endVersion(tx, authorityId, last.id, fromOn);
  const { code } = procedure.value;
  const announcingId = (await announcingFrom(tx, authorityId))(code, fromOn);
  const [versionId] = await insertVersions(tx, keeping, [
    { procedureId: id, content, hash, fromOn, untilOn: null, announcingId, copiedOn, source: 'officer' },
  ]);
  // What begins on a day to come is sought by its words from that day on.
  const isLater = isBefore(keeping.today, fromOn) && inForceOn(procedure.value.versions, keeping.today) !== undefined;
  if (!isLater) await writeSearchWords(tx, authorityId, id, searchWordsOf(code, content, procedure.value));
  return ok(versionId!);
}

/** The procedure under the lock of all; refused to who may not keep the copy, and where there is none such. */
async function heldProcedure(tx: Tx, { actor }: Keeping, id: ProcedureId): Promise<Result<Procedure>> {
  const refusal = mayKeepProcedures(actor);
  if (refusal) return refused(refusal);
  await lockProcedures(tx, actor.authorityId);
  const procedure = await procedureOf(tx, actor.authorityId, { id });
  return procedure ? ok(procedure) : refused(refusals.unknown());
}

/** Drops the latest version, which was copied by mistake; the one before holds again where it ended for this one and no decision ended it. Refused: the only one, and one that was posted. */
export async function dropVersion(tx: Tx, keeping: Keeping, id: ProcedureId, versionId: VersionId): Promise<Result<void>> {
  const procedure = await heldProcedure(tx, keeping, id);
  if (!procedure.ok) return procedure;
  const { authorityId, officerId } = keeping.actor;
  const [last, before] = procedure.value.versions;
  const version = procedure.value.versions.find((one) => one.id === versionId);
  if (!version) return refused(refusals.noVersion());
  if (version !== last) return refused(refusals.notLast());
  if (!before) return refused(refusals.onlyVersion());
  const posted = await tx
    .selectFrom('procedure_posted')
    .select('posting_id')
    .where('authority_id', '=', authorityId)
    .where('version_id', '=', versionId)
    .executeTakeFirst();
  if (posted) return refused(refusals.isPosted());
  await supersede(tx, 'procedure_version', { authority_id: authorityId, id: versionId });
  await tx
    .updateTable('procedure_version')
    .set({ dropped_at: keeping.now, dropped_by: officerId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', versionId)
    .where('dropped_at', 'is', null)
    .execute();
  if (before.untilOn?.equals(version.fromOn) && !(await isEnded(tx, authorityId, procedure.value.code, version.fromOn))) {
    await supersede(tx, 'procedure_version', { authority_id: authorityId, id: before.id });
    await tx
      .updateTable('procedure_version')
      .set({ until_on: null })
      .where('authority_id', '=', authorityId)
      .where('id', '=', before.id)
      .execute();
  }
  await writeSearchWords(tx, authorityId, id, searchWordsOf(procedure.value.code, before, procedure.value));
  const changes = { version: { from: versionId, to: null }, fromOn: { from: version.fromOn.toString(), to: null } };
  recordChange(tx, { action: 'procedure.version-dropped', objectType: 'procedure', objectId: id, changes });
  return ok(undefined);
}

/** True where a decision repealed or replaced the code from that very day. */
async function isEnded(tx: Read, authorityId: AuthorityId, code: string, on: Temporal.PlainDate): Promise<boolean> {
  const row = await tx
    .selectFrom('procedure_change as c')
    .innerJoin('procedure_announcing as a', (join) =>
      join.onRef('a.authority_id', '=', 'c.authority_id').onRef('a.id', '=', 'c.announcing_id'),
    )
    .select('a.id')
    .where('c.authority_id', '=', authorityId)
    .where('c.code', '=', code)
    .where('c.kind', 'in', ['repealed', 'replaced'])
    .where('a.effect_on', '=', on)
    .executeTakeFirst();
  return row !== undefined;
}

/** Says it in easy language, and how people call it. Saying what stands already changes nothing. */
export async function sayPlainly(tx: Tx, keeping: Keeping, id: ProcedureId, input: WordsInput): Promise<Result<ProcedureId>> {
  const procedure = await heldProcedure(tx, keeping, id);
  if (!procedure.ok) return procedure;
  const said = recordIn(keptWords, input);
  const changes = difference(loggedOf(keptWords, recordIn(keptWords, procedure.value)), loggedOf(keptWords, said));
  if (Object.keys(changes).length === 0) return ok(id);
  const last = inForceOn(procedure.value.versions, keeping.today) ?? procedure.value.versions[0];
  const words = last ? { sought_words: searchWordsOf(procedure.value.code, last, said) } : {};
  await tx
    .updateTable('procedure')
    .set({ ...columnsOf(keptWords, said), ...words })
    .where('authority_id', '=', keeping.actor.authorityId)
    .where('id', '=', id)
    .execute();
  recordChange(tx, { action: 'procedure.said-plainly', objectType: 'procedure', objectId: id, changes });
  return ok(id);
}

/** Looks into the file of a form and stores it, before the transaction. Refused: what is neither PDF nor Word. */
export async function shelveForm(shelf: Shelf, file: File): Promise<Result<Shelved>> {
  const [head, tail] = await Promise.all([file.slice(0, SAMPLE).bytes(), file.slice(-SAMPLE).bytes()]);
  const kind = kindOf(head, tail);
  if (kind !== 'pdf' && kind !== 'docx') return refused(refusals.noFile());
  return ok(await shelf.put({ name: file.name, mediaType: mediaTypes[kind], content: file }));
}

/** Offers a form for the procedure. */
export async function addForm(tx: Tx, keeping: Keeping, id: ProcedureId, name: string, file: Shelved): Promise<Result<FormId>> {
  const procedure = await heldProcedure(tx, keeping, id);
  if (!procedure.ok) return procedure;
  const { authorityId, officerId } = keeping.actor;
  const stored = await nameFile(tx, file, keeping.now);
  const row = { authority_id: authorityId, procedure_id: id, name, file_id: stored.id, added_at: keeping.now, added_by: officerId };
  const { id: formId } = await tx.insertInto('procedure_form').values(row).returning('id').executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'procedure.form-added',
    objectType: 'procedure',
    objectId: id,
    changes: { form: { to: name }, fileId: { to: stored.id } },
  });
  return ok(formId as FormId);
}

/** No longer offers a form; its file is kept. */
export async function dropForm(tx: Tx, keeping: Keeping, id: ProcedureId, formId: FormId): Promise<Result<void>> {
  const procedure = await heldProcedure(tx, keeping, id);
  if (!procedure.ok) return procedure;
  const form = procedure.value.forms.find((one) => one.id === formId);
  if (!form) return refused(refusals.noForm());
  await tx
    .updateTable('procedure_form')
    .set({ dropped_at: keeping.now, dropped_by: keeping.actor.officerId })
    .where('authority_id', '=', keeping.actor.authorityId)
    .where('id', '=', formId)
    .where('dropped_at', 'is', null)
    .execute();
  recordChange(tx, {
    action: 'procedure.form-dropped',
    objectType: 'procedure',
    objectId: id,
    changes: { form: { from: form.name, to: null } },
  });
  return ok(undefined);
}
