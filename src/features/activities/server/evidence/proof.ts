import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile, type Shelf, type Shelved } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, EvidenceId, FileId } from '#platform/values/ids.ts';
import { ok, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { inspectAll, type Proof } from './inspect.ts';

export interface ShelvedProof {
  original: Shelved;
  readable: Shelved | undefined;
  look?: string | undefined;
}

export interface GivenProof {
  files: readonly ShelvedProof[];
  links: readonly string[];
}

interface Keeping {
  actor: Actor;
  activityId: ActivityId;
  now: Temporal.Instant;
}

export async function shelveProof(shelf: Shelf, proofs: readonly Proof[]): Promise<ShelvedProof[]> {
  const shelved: ShelvedProof[] = [];
  for (const { name, mediaType, file, sha256, readable, look } of proofs)
    shelved.push({
      original: await shelf.put({ name, mediaType, content: file, sha256 }),
      readable: readable && (await shelf.put({ name: `${name}.jpg`, mediaType: 'image/jpeg', content: readable })),
      look,
    });
  return shelved;
}

/** Looks into one file that a form asks for and stores it, before the transaction; undefined where there is none. */
export async function shelveOne(shelf: Shelf, file: File | undefined): Promise<Result<Shelved | undefined>> {
  if (!file) return ok(undefined);
  const looked = await inspectAll([file]);
  if (!looked.ok) return refused({ ...looked.refusal, field: 'file' });
  const [shelved] = await shelveProof(shelf, looked.value);
  return ok(shelved?.original);
}

/** Looks into photographs and stores them, before a transaction. Refused, by name: what is no picture, is damaged, or has too many pixels. */
export async function shelvePictures(
  shelf: Shelf,
  files: readonly File[],
  notAPicture: (name: string) => Refusal,
): Promise<Result<ShelvedProof[]>> {
  const proofs: Proof[] = [];
  for (const file of files) {
    const looked = await inspectAll([file]);
    const isKnown = looked.ok && looked.value.every(({ mediaType }) => mediaType.startsWith('image/'));
    if (looked.ok ? !isKnown : looked.refusal.code === 'file-unknown')
      return { ok: false, refusal: notAPicture(file.name.normalize('NFC')) };
    if (!looked.ok) return looked;
    proofs.push(...looked.value);
  }
  return ok(await shelveProof(shelf, proofs));
}

/** Names originals as they came, with what the camera wrote into them, and links; each is noted in the audit log. What is there already is passed over. */
export async function keepProof(tx: Tx, keeping: Keeping, { files, links }: GivenProof): Promise<void> {
  const { actor, activityId, now } = keeping;
  const common = { authority_id: actor.authorityId, activity_id: activityId, added_by: actor.officerId, added_at: now };
  const known = await proofsOf(tx, keeping);
  for (const proof of files) {
    if (known.files.has(proof.original.sha256)) continue;
    const kept = await keepOriginal(tx, keeping, proof);
    known.files.add(kept.sha256);
    const { id } = await tx
      .insertInto('evidence')
      .values({ ...common, file_id: kept.id, readable_file_id: kept.readableId, look: proof.look ?? null })
      .returning('id')
      .executeTakeFirstOrThrow();
    note(tx, activityId, id, { file: { to: kept.name }, sha256: { to: kept.sha256 } });
  }
  for (const link of new Set(links)) {
    if (known.links.has(link)) continue;
    const { id } = await tx
      .insertInto('evidence')
      .values({ ...common, link })
      .returning('id')
      .executeTakeFirstOrThrow();
    note(tx, activityId, id, { link: { to: link } });
  }
}

async function proofsOf(tx: Tx, { actor, activityId }: Keeping): Promise<{ files: Set<string>; links: Set<string> }> {
  const rows = await tx
    .selectFrom('evidence')
    .leftJoin('stored_file as file', (join) =>
      join.onRef('file.authority_id', '=', 'evidence.authority_id').onRef('file.id', '=', 'evidence.file_id'),
    )
    .select(['file.sha256', 'link'])
    .where('evidence.authority_id', '=', actor.authorityId)
    .where('activity_id', '=', activityId)
    .execute();
  return {
    files: new Set(rows.flatMap(({ sha256 }) => sha256 ?? [])),
    links: new Set(rows.flatMap(({ link }) => link ?? [])),
  };
}

async function keepOriginal(
  tx: Tx,
  { now }: Keeping,
  { original, readable }: ShelvedProof,
): Promise<{ id: FileId; name: string; sha256: string; readableId: FileId | null }> {
  const kept = await nameFile(tx, original, now);
  const readableId = readable ? (await nameFile(tx, readable, now)).id : null;
  return { id: kept.id, name: kept.name, sha256: kept.sha256, readableId };
}

const note = (tx: Tx, activityId: ActivityId, evidenceId: EvidenceId, changes: Record<string, { to: unknown }>): void =>
  recordChange(tx, {
    action: 'evidence.added',
    objectType: 'evidence',
    objectId: evidenceId,
    changes: { activityId: { to: activityId }, ...changes },
  });
