import { signaturesInChild, type SignatureCheck } from 'official-documents';
import { childLimits, documentLimits } from '#features/documents/server/index.ts';
import { readStored, type Storage } from '#platform/server/files/storage.ts';
import { isStoreAway } from '#platform/server/files/away.ts';
import { sha256Of, type Shelf, type Shelved } from '#platform/server/files/shelf.ts';
import { kindOf, mediaTypes } from '#platform/server/files/sniff.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notAttached } from '../../signed/refusals.ts';
import type { SignedCopy } from '../../signed/signed.ts';
import { trustedCertificates } from './trust.ts';

const SAMPLE = 64 * 1024;

export interface InspectedCopy {
  file: Shelved;
  check: SignatureCheck;
}

async function check(bytes: Uint8Array, name: string, now: Temporal.Instant): Promise<Result<SignatureCheck>> {
  const order = { trusted: await trustedCertificates(), now: new Date(now.epochMilliseconds) };
  const checked = await signaturesInChild(bytes, order, childLimits(documentLimits()));
  if (checked.ok) return ok(checked.value);
  if (checked.code === 'encrypted') return notAttached.encrypted(name);
  return checked.code === 'damaged' ? notAttached.damaged(name) : notAttached.notChecked(name);
}

/**
 * Looks into a file that is to be attached, before the transaction: verifies its signatures in a process of its own, then lays it on the shelf. Refused, by its name:
 * what is no PDF, too large (MINHBACH_UPLOAD_MB), has a password, is damaged, or costs too much.
 */
export async function inspectSigned(shelf: Shelf, file: File, now: Temporal.Instant): Promise<Result<InspectedCopy>> {
  const name = file.name.normalize('NFC');
  const { uploadMb } = documentLimits();
  if (file.size > uploadMb * 1024 * 1024) return notAttached.tooLarge(name, uploadMb);
  const [head, tail] = await Promise.all([file.slice(0, SAMPLE).bytes(), file.slice(-SAMPLE).bytes()]);
  if (kindOf(head, tail) !== 'pdf') return notAttached.notPdf(name);
  const checked = await check(await file.bytes(), name, now);
  if (!checked.ok) return checked;
  const sha256 = await sha256Of(file);
  return ok({ file: await shelf.put({ name, mediaType: mediaTypes.pdf, content: file, sha256 }), check: checked.value });
}

/** Verifies a copy anew, as when roots were added to the trust store; refused where the store has lost it. */
export async function inspectAgain(
  storage: Storage,
  { fileName, storageKey }: Pick<SignedCopy, 'fileName'> & { storageKey: string },
  now: Temporal.Instant,
): Promise<Result<SignatureCheck>> {
  try {
    return await check(await readStored(storage, { storageKey }), fileName, now);
  } catch (error) {
    if (isStoreAway(error)) throw error;
    return notAttached.lost();
  }
}
