import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { ActivityId, AuthorityId, FileId, OfficerId, UnitId } from '#platform/values/ids.ts';

export interface ProofFile {
  activityId: ActivityId;
  unitId: UnitId;
  recordedBy: OfficerId;
  readableFileId: FileId | null;
  jointUnits: { unitId: UnitId }[];
}

/** The activity whose proof the stored file is: an original is shown to its unit and to those who check. */
export async function proofFile(db: Read, authorityId: AuthorityId, fileId: FileId): Promise<ProofFile | undefined> {
  const row = await db
    .selectFrom('evidence')
    .innerJoin('activity', (join) =>
      join.onRef('activity.authority_id', '=', 'evidence.authority_id').onRef('activity.id', '=', 'evidence.activity_id'),
    )
    .select(['activity.id', 'activity.unit_id', 'activity.recorded_by', 'evidence.readable_file_id'])
    .select(
      sql<
        UnitId[]
      >`array(select j.unit_id from activity_unit j where j.authority_id = activity.authority_id and j.activity_id = activity.id)`.as(
        'joint',
      ),
    )
    .where('evidence.authority_id', '=', authorityId)
    .where((eb) => eb.or([eb('evidence.file_id', '=', fileId), eb('evidence.public_file_id', '=', fileId)]))
    .executeTakeFirst();
  return (
    row && {
      activityId: row.id,
      unitId: row.unit_id,
      recordedBy: row.recorded_by,
      readableFileId: row.readable_file_id,
      jointUnits: row.joint.map((unitId) => ({ unitId })),
    }
  );
}
