import type { TopicKind } from '#features/documents/index.ts';
import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, FileId, UnitId } from '#platform/values/ids.ts';
import type { SiteId } from '../../display.ts';
import type { Holder, Material, MaterialId, MaterialKind, Move, MoveAct } from '../../materials/material.ts';

/** The papers of the authority by title, also those that are no longer used. */
export async function materialsOf(db: Read, authorityId: AuthorityId, id?: MaterialId): Promise<Material[]> {
  const rows = await db
    .selectFrom('material')
    .select(['id', 'unit_id', 'kind', 'title', 'topic', 'file_id', 'ended_on'])
    .where('authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? null))
    .orderBy('title')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind as MaterialKind,
    title: row.title,
    topic: row.topic as TopicKind | null,
    fileId: row.file_id,
    endedOn: row.ended_on,
  }));
}

/** The paper, or undefined where the authority has none such. */
export const materialOf = async (db: Read, authorityId: AuthorityId, id: MaterialId | undefined): Promise<Material | undefined> =>
  id && (await materialsOf(db, authorityId, id))[0];

const holderOfRow = ({ unit_id: unit, site_id: site }: { unit_id: string | null; site_id: string | null }): Holder =>
  unit ? { unitId: unit as UnitId } : site ? { siteId: site as SiteId } : 'store';

/** What happened to copies, of one paper or of all, the latest first; as it was known by a moment. */
export async function movesOf(
  db: Read,
  authorityId: AuthorityId,
  { materialId, knownBy = 'now' }: { materialId?: MaterialId | undefined; knownBy?: KnownBy } = {},
): Promise<Move[]> {
  const rows = await db
    .selectFrom(asKnown('material_move', authorityId, knownBy))
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'material_move.authority_id').onRef('officer.id', '=', 'material_move.recorded_by'),
    )
    .select([
      'material_move.id',
      'material_id',
      'act',
      'unit_id',
      'site_id',
      'copies',
      'happened_on',
      'state',
      'receiver',
      'photo_file_id',
      'photo_readable_file_id',
      'note',
      'received_on',
      'cancel_reason',
      'recorded_by',
      'officer.full_name',
    ]) // prettier-ignore
    .where('material_move.authority_id', '=', authorityId)
    .$if(materialId !== undefined, (query) => query.where('material_id', '=', materialId ?? null))
    .orderBy('happened_on', 'desc')
    .orderBy('material_move.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    materialId: row.material_id,
    act: row.act as MoveAct,
    at: holderOfRow(row),
    copies: row.copies,
    happenedOn: row.happened_on,
    state: row.state as Move['state'],
    receiver: row.receiver,
    photoFileId: row.photo_file_id as FileId | null,
    photoReadableFileId: row.photo_readable_file_id as FileId | null,
    note: row.note,
    receivedOn: row.received_on,
    cancelReason: row.cancel_reason,
    recordedBy: row.recorded_by,
    recordedByName: row.full_name,
  }));
}

/** Hand-overs for whose receipt these units are waited for, with their paper. */
export async function waitingFor(
  db: Read,
  authorityId: AuthorityId,
  unitIds: readonly UnitId[],
): Promise<{ materialId: MaterialId; title: string; copies: number; happenedOn: Temporal.PlainDate }[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('material_move')
    .innerJoin('material', (join) =>
      join.onRef('material.authority_id', '=', 'material_move.authority_id').onRef('material.id', '=', 'material_move.material_id'),
    )
    .select(['material.id', 'material.title', 'material_move.copies', 'material_move.happened_on'])
    .where('material_move.authority_id', '=', authorityId)
    .where('material_move.state', '=', 'waiting')
    .where('material_move.unit_id', 'in', [...unitIds])
    .orderBy('happened_on')
    .limit(8)
    .execute();
  return rows.map((row) => ({ materialId: row.id, title: row.title, copies: row.copies, happenedOn: row.happened_on }));
}
