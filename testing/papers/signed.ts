import type { OutgoingId } from '#features/papers/index.ts';
import { attachSigned, inspectSigned } from '#features/papers/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import { pdfOf } from '#root/packages/official-documents/fixtures/pdf.ts';
import { lines, signedPdf } from '#root/packages/official-documents/sign/testing/papers.ts';
import { chainOf, type Holder } from '#root/packages/official-documents/sign/testing/people.ts';
import { acting, now } from '../actors.ts';

export { altered, withPage } from '#root/packages/official-documents/sign/testing/papers.ts';

export const aFileOf = (bytes: Uint8Array, name = 'ban-ky.pdf'): File =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });

/** A PDF of which the head bears a number, without a signature. */
export const aScan = (symbol: string, ...more: string[]): Uint8Array => pdfOf([lines(`Số: ${symbol}`, ...more)]);

let people: Promise<{ root: Holder; between: Holder; signer: Holder }> | undefined;

/** Who signs in tests, with the root above. */
export const signers = () => (people ??= chainOf({ name: 'Trần Minh Họa', organisation: 'Ủy ban nhân dân phường Sao Mai' }));

/** The same, signed digitally. */
export async function aSignedPaper(symbol: string, ...more: string[]): Promise<Uint8Array> {
  const { between, signer } = await signers();
  return signedPdf({ holder: signer, along: [between], at: '2026-03-02T03:00:00Z' }, { texts: [`Số: ${symbol}`, ...more] });
}

/** Looks into a file and attaches it, as the page does. */
export async function attaching(
  db: Database,
  storage: Storage,
  actor: Actor,
  id: OutgoingId,
  { bytes, why, name, at = now }: { bytes: Uint8Array; why?: string; name?: string; at?: Temporal.Instant },
) {
  await using shelf = openShelf(db, storage, actor.authorityId);
  const copy = await inspectSigned(shelf, aFileOf(bytes, name), at);
  if (!copy.ok) return copy;
  return await acting(db, actor, (tx) => attachSigned(tx, { actor, now: at }, id, { copy: copy.value, why }), at);
}
