import { inspectAll } from '#features/activities/server/index.ts';
import { lockTree } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile, type Shelf, type Shelved } from '#platform/server/files/shelf.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import type { Material, MaterialId } from '../../materials/material.ts';
import { materialRefusals } from '../../materials/refusals.ts';
import type { CorrectMaterialInput, MaterialInput } from '../../materials/schema.ts';
import { whyNotKeep } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { saysTheSame } from '../../rules.ts';
import { stands, type Keeping } from '../sites.ts';
import { materialOf, materialsOf } from './queries.ts';

/** Looks into the file of a paper and stores it, before the transaction. Refused, by its name: what is neither PDF, Word without macros nor a picture. */
export async function takePaper(shelf: Shelf, file: File | undefined): Promise<Result<Shelved | undefined>> {
  if (!file) return ok(undefined);
  const looked = await inspectAll([file]);
  const isPaper = looked.ok && looked.value.every(({ mediaType }) => !/^(audio|video)\//.test(mediaType));
  if (looked.ok ? !isPaper : looked.refusal.code === 'file-unknown')
    return refused(materialRefusals.fileUnknown(file.name.normalize('NFC')));
  if (!looked.ok) return refused({ ...looked.refusal, field: 'file' });
  const [paper] = looked.value;
  return ok(paper && (await shelf.put({ name: paper.name, mediaType: paper.mediaType, content: paper.file, sha256: paper.sha256 })));
}

const twinOf = async (tx: Tx, { actor }: Keeping, title: string, id?: MaterialId): Promise<Material | undefined> =>
  (await materialsOf(tx, actor.authorityId)).find((one) => one.id !== id && !one.endedOn && saysTheSame(one.title, title));

/** Adds a paper. Refused: for units of others or gone, and a title that is listed. */
export async function addMaterial(tx: Tx, keeping: Keeping, input: MaterialInput, file?: Shelved): Promise<Result<MaterialId>> {
  const { actor, now } = keeping;
  const { authorityId, officerId } = actor;
  const refusal = whyNotKeep(actor, input.unitId);
  if (refusal) return refused(refusal);
  await lockTree(tx, authorityId);
  if (!(await stands(tx, keeping, input.unitId))) return refused(refusals.unitGone('unitId'));
  const twin = await twinOf(tx, keeping, input.title);
  if (twin) return refused(materialRefusals.listed(twin.title));
  const named = file && (await nameFile(tx, file, now));
  const { title, kind, unitId, topic = null } = input;
  const row = await tx
    .insertInto('material')
    .values({
      ...{ title, kind, topic, authority_id: authorityId, unit_id: unitId, file_id: named?.id ?? null },
      ...{ added_by: officerId, added_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, { title, kind, topic, unitId, file: named?.name ?? null, sha256: named?.sha256 ?? null });
  recordChange(tx, { action: 'material.added', objectType: 'material', objectId: row.id, changes });
  return ok(row.id as MaterialId);
}

/** The paper under the lock of the units, for who works for the unit that keeps its store. */
async function heldMaterial(tx: Tx, { actor }: Keeping, id: MaterialId): Promise<Result<Material>> {
  await lockTree(tx, actor.authorityId);
  const material = await materialOf(tx, actor.authorityId, id);
  if (!material) return refused(materialRefusals.unknown());
  const refusal = whyNotKeep(actor, material.unitId);
  return refusal ? refused(refusal) : ok(material);
}

/** Puts title, kind and topic right. Saying what stands already changes nothing. Refused: a title that is listed. */
export async function correctMaterial(tx: Tx, keeping: Keeping, id: MaterialId, input: CorrectMaterialInput): Promise<Result<MaterialId>> {
  const found = await heldMaterial(tx, keeping, id);
  if (!found.ok) return found;
  const twin = await twinOf(tx, keeping, input.title, id);
  if (twin) return refused(materialRefusals.listed(twin.title));
  const { title, kind, topic } = found.value;
  const said = { title: input.title, kind: input.kind, topic: input.topic ?? null };
  const changes = difference({ title, kind, topic }, said);
  if (Object.keys(changes).length === 0) return ok(id);
  await tx.updateTable('material').set(said).where('authority_id', '=', keeping.actor.authorityId).where('id', '=', id).execute();
  recordChange(tx, { action: 'material.corrected', objectType: 'material', objectId: id, changes });
  return ok(id);
}
