import { done } from '../result.ts';
import type { Result } from '../result.ts';
import { verifyCms, verifyStamp } from './cms.ts';
import type { Verified } from './cms.ts';
import { coverageOf } from './coverage.ts';
import { signaturesIn } from './found.ts';
import type { FoundSignature } from './found.ts';
import type { CheckOptions, Signature, SignatureCheck, SignatureFault, SignatureState } from './signatures.ts';
import { symbolOfPdf } from './symbol.ts';

const invalid: ReadonlySet<SignatureFault> = new Set(['range', 'broken', 'changed', 'forged', 'expired', 'added']);
const detached: ReadonlySet<string> = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached']);
const STAMP = 'ETSI.RFC3161';

const stateOf = (faults: readonly SignatureFault[]): SignatureState =>
  faults.length === 0 ? 'valid' : faults.some((one) => invalid.has(one)) ? 'invalid' : 'unverified';

const unread: Omit<Verified, 'faults'> = { signer: null, issuer: null, claimedAt: null, stamped: null, certificate: null };

async function verify(bytes: Uint8Array, found: FoundSignature, options: CheckOptions): Promise<Signature> {
  const { format, time } = found;
  const kind = format === STAMP ? 'timestamp' : 'signature';
  const covered = coverageOf(bytes, found);
  const after = covered?.after ?? bytes.length;
  const verified = !covered
    ? { ...unread, faults: ['range' as const] }
    : kind === 'timestamp'
      ? await verifyStamp(covered.contents, covered.signed, options)
      : detached.has(format)
        ? await verifyCms(covered.contents, covered.signed, time, options)
        : { ...unread, faults: ['format' as const] };
  const faults = [...verified.faults];
  return { kind, format, ...verified, coversAll: covered !== undefined && after === 0, bytesAfter: after, state: stateOf(faults), faults };
}

const isWhole = ({ faults }: Signature): boolean => !faults.some((one) => invalid.has(one) && one !== 'expired');

/** The fewest bytes that stand behind what one of them covers; 0 where none is whole, which is told otherwise. */
const behind = (signatures: readonly Signature[]): number => {
  const after = signatures.filter(isWhole).map(({ bytesAfter }) => bytesAfter);
  return after.length === 0 ? 0 : Math.min(...after);
};

/** Whoever appends a page can have it stamped by a clock, so a stamp covers nothing for the signer. */
const addedTo = (signatures: readonly Signature[]): SignatureFault =>
  signatures.some(({ kind, stamped, coversAll }) => kind === 'timestamp' && stamped?.isTrusted && coversAll) ? 'stamped-later' : 'added';

/**
 * Verifies every signature of a PDF: digest, signature, certificate on the day of signing, way to a root, and whether the file went on behind it. Whether a
 * certificate was revoked is not asked. Refuses `encrypted` and `damaged`.
 */
export async function checkSignatures(bytes: Uint8Array, options: CheckOptions): Promise<Result<SignatureCheck>> {
  const found = await signaturesIn(bytes);
  if (!found.ok) return found;
  const signatures: Signature[] = [];
  for (const one of found.value) signatures.push(await verify(bytes, one, options));
  const symbol = await symbolOfPdf(bytes);
  const own = signatures.filter(({ kind }) => kind === 'signature');
  if (own.length === 0) return done({ state: 'none', signatures, bytesAfter: 0, symbol });
  const bytesAfter = behind(own);
  if (bytesAfter > 0) for (const one of own) if (one.bytesAfter === bytesAfter) one.faults.push(addedTo(signatures));
  for (const one of own) one.state = stateOf(one.faults);
  return done({ state: stateOf(own.flatMap(({ faults }) => faults)), signatures, bytesAfter, symbol });
}
