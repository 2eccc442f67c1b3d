import type { SignatureCheck } from 'official-documents';
import { difference, recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile, type Shelved } from '#platform/server/files/shelf.ts';
import type { StoredFile } from '#platform/server/files/storage.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { About, OutgoingId, OutgoingPaper } from '../../paper.ts';
import { notAttached } from '../../signed/refusals.ts';
import type { FoundSignatures, SignedCopyId } from '../../signed/signed.ts';
import { partsOf } from '../../symbol.ts';
import { lockedOutgoing, type Registering } from '../locked.ts';
import type { InspectedCopy } from './checking.ts';
import { attachedWith, signedCopiesOf } from './queries.ts';

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(ZONE).toPlainDate();

const foundIn = ({ signatures, bytesAfter }: SignatureCheck): FoundSignatures => ({ signatures, bytesAfter });

const plain = (symbol: string): string => {
  const parts = partsOf(symbol);
  return parts ? `${parts.number}${parts.letter}/${parts.series.toLocaleUpperCase('vi')}` : symbol;
};

/** The number in the text of a file where that is another than the paper bears. */
const otherNumber = ({ symbol }: SignatureCheck, line: OutgoingPaper): string | undefined =>
  symbol && plain(symbol) !== plain(line.symbol) ? symbol : undefined;

/** The sentence against a file that seems to be of another paper. */
async function doubtOf(
  tx: Tx,
  { actor }: Registering,
  { file, check }: InspectedCopy,
  line: OutgoingPaper,
): Promise<Result<never> | undefined> {
  const read = otherNumber(check, line);
  if (read) return notAttached.otherNumber(read, line.symbol);
  const [elsewhere] = (await attachedWith(tx, actor.authorityId, file.sha256)).filter(({ outgoingId }) => outgoingId !== line.id);
  return elsewhere && notAttached.ofAnother(elsewhere.symbol);
}

/**
 * Attaches a signed or scanned PDF to a paper that bears a number; those attached before stay. Refused: to others than who keeps the registers, under a cancelled
 * number, the same file twice, and one that bears another number or belongs to another paper until somebody says why it is right.
 */
export async function attachSigned(
  tx: Tx,
  by: Registering,
  id: OutgoingId,
  { copy, why }: { copy: InspectedCopy; why?: string | undefined },
): Promise<Result<SignedCopyId>> {
  const found = await lockedOutgoing(tx, by, id);
  if (!found.ok) return found;
  const { authorityId, officerId } = by.actor;
  const line = found.value;
  const same = (await signedCopiesOf(tx, authorityId, id)).find(({ sha256 }) => sha256 === copy.file.sha256);
  if (same) return notAttached.already(dayOf(same.attachedAt));
  const doubt = await doubtOf(tx, by, copy, line);
  if (doubt && !why) return doubt;
  const file = await nameFile(tx, copy.file, by.now);
  const other = doubt && why ? { read_symbol: copy.check.symbol ?? line.symbol, why } : { read_symbol: null, why: null };
  const { id: copyId } = await tx
    .insertInto('signed_copy')
    .values({
      ...{ authority_id: authorityId, outgoing_paper_id: id, file_id: file.id, state: copy.check.state },
      ...{ found: JSON.stringify(foundIn(copy.check)), checked_at: by.now, attached_at: by.now, attached_by: officerId },
      ...other,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const told = { file: file.name, sha256: file.sha256, signatures: copy.check.state, readSymbol: other.read_symbol, why: other.why };
  recordChange(tx, { action: 'outgoing.signed-attached', objectType: 'outgoing', objectId: id, changes: difference({}, told) });
  return ok(copyId);
}

/** Keeps what a new check of a copy found. Refused: to others than who keeps the registers, and a copy of another paper. */
export async function keepCheck(
  tx: Tx,
  by: Registering,
  { id, copyId, check }: { id: OutgoingId; copyId: SignedCopyId; check: SignatureCheck },
): Promise<Result<SignedCopyId>> {
  const found = await lockedOutgoing(tx, by, id);
  if (!found.ok) return found;
  const { authorityId } = by.actor;
  const copy = (await signedCopiesOf(tx, authorityId, id)).find((one) => one.id === copyId);
  if (!copy) return notAttached.unknownCopy();
  await tx
    .updateTable('signed_copy')
    .set({ state: check.state, found: JSON.stringify(foundIn(check)), checked_at: by.now })
    .where('authority_id', '=', authorityId)
    .where('id', '=', copyId)
    .execute();
  const changes = { file: { to: copy.fileName }, signatures: { from: copy.state, to: check.state } };
  recordChange(tx, { action: 'outgoing.signed-checked', objectType: 'outgoing', objectId: id, changes });
  return ok(copyId);
}

interface Freezing {
  outgoingId: OutgoingId;
  about: About;
  /** What the paper says, as it was composed. */
  content: unknown;
  file: StoredFile | Shelved;
}

/** Keeps the file as which something was issued, once; its hash goes into the log. Who may is asked by whoever issues. */
export async function keepFrozen(tx: Tx, { actor, now }: Registering, { outgoingId, about, content, file }: Freezing): Promise<StoredFile> {
  const kept = 'id' in file ? file : await nameFile(tx, file, now);
  await tx
    .insertInto('frozen_paper')
    .values({
      ...{ authority_id: actor.authorityId, outgoing_paper_id: outgoingId, about_type: about.type, about_id: about.id },
      ...{ file_id: kept.id, content: JSON.stringify(content), frozen_at: now, frozen_by: actor.officerId },
    })
    .execute();
  const changes = { file: { to: kept.name }, sha256: { to: kept.sha256 } };
  recordChange(tx, { action: 'outgoing.frozen', objectType: 'outgoing', objectId: outgoingId, changes });
  return kept;
}
