import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { keepFile, type Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, EvidenceId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { inspect, type Proof } from './pictures.ts';

/** Files and links that are given as proof. */
export interface GivenProof {
  files: readonly File[];
  links: readonly string[];
}

/** Looks into every file before anything is stored: of several the first that is not taken is named. */
export async function inspectAll(files: readonly File[]): Promise<Result<Proof[]>> {
  const proofs: Proof[] = [];
  for (const file of files) {
    const proof = await inspect(file);
    if (!proof.ok) return proof;
    proofs.push(proof.value);
  }
  return ok(proofs);
}

interface Keeping {
  actor: Actor;
  storage: Storage;
  activityId: ActivityId;
  now: Temporal.Instant;
}

/** Stores originals as they came, with what the camera wrote into them, and links; each is noted in the audit log. */
export async function keepProof(
  tx: Tx,
  { actor, storage, activityId, now }: Keeping,
  proofs: readonly Proof[],
  links: readonly string[],
): Promise<void> {
  const common = { authority_id: actor.authorityId, activity_id: activityId, added_by: actor.officerId, added_at: now };
  for (const proof of proofs) {
    const file = await keepFile(storage, tx, actor.authorityId, proof, now);
    const { id } = await tx
      .insertInto('evidence')
      .values({ ...common, file_id: file.id })
      .returning('id')
      .executeTakeFirstOrThrow();
    note(tx, activityId, id as EvidenceId, { file: { to: file.name }, sha256: { to: file.sha256 } });
  }
  for (const link of new Set(links)) {
    const { id } = await tx
      .insertInto('evidence')
      .values({ ...common, link })
      .returning('id')
      .executeTakeFirstOrThrow();
    note(tx, activityId, id as EvidenceId, { link: { to: link } });
  }
}

const note = (tx: Tx, activityId: ActivityId, evidenceId: EvidenceId, changes: Record<string, { to: unknown }>): void =>
  recordChange(tx, {
    action: 'evidence.added',
    objectType: 'evidence',
    objectId: evidenceId,
    changes: { activityId: { to: activityId }, ...changes },
  });
