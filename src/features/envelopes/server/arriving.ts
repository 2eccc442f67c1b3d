import { authorityOn } from '#features/units/server/index.ts';
import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { fingerprintOf } from '#platform/server/log/signing.ts';
import { parseId, type AuthorityId, type FileId, type OfficerId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import type { Correspondent, EnvelopeId, SentKind, Way } from '../envelope.ts';
import { envelopeTexts } from '../messages.ts';
import type { Opened } from '../package/opening.ts';
import { reportIn } from '../package/report.ts';
import { notArrived } from '../refusals.ts';
import { correspondentsOf, heldKey } from './correspondents.ts';
import { envelopeNamed } from './queries.ts';
import { keepReport } from './reports/keeping.ts';

/** How far two clocks may differ. */
const PLAY = { minutes: 5 } as const;

export interface Arrival {
  authorityId: AuthorityId;
  now: Temporal.Instant;
}

/** Which correspondent the envelope is of. Refused: the own one, an unknown one, one that ended, another key than it had when it was made, from the future. */
export async function senderOf(db: Read, { authorityId, now }: Arrival, { manifest, publicKey }: Opened): Promise<Result<Correspondent>> {
  const senderId = parseId<AuthorityId>(manifest.sender.id);
  const fingerprint = fingerprintOf(publicKey);
  if (senderId === authorityId) return notArrived.own();
  const one = (await correspondentsOf(db, authorityId)).find(({ bodyId }) => bodyId !== null && bodyId === senderId);
  if (!one || one.isHere) return notArrived.unknownSender(truncate(manifest.sender.name, 150), fingerprint);
  if (one.endedAt) return notArrived.endedSender(one.name);
  const madeAt = Temporal.Instant.from(manifest.madeAt);
  if (Temporal.Instant.compare(madeAt, now.add(PLAY)) > 0) return notArrived.fromTheFuture(madeAt);
  // A key holds from the moment at which it was noted here, which may be after it was first used there.
  const isHeld = heldKey(one, publicKey, madeAt) || heldKey(one, publicKey, now);
  return isHeld ? ok(one) : notArrived.otherKey(one.name, fingerprint);
}

interface Kept {
  uid: string;
  kind: SentKind;
  senderId: AuthorityId;
  senderName: string;
  title: string;
  symbol: string | null;
  issuedOn: Temporal.PlainDate | null;
  madeAt: Temporal.Instant;
  publicKey: string;
  replacesUid: string | null;
  sha256: string;
  fileId: FileId;
  by: Way;
  correspondent: Pick<Correspondent, 'id' | 'name'>;
  officerId?: OfficerId | undefined;
  pushedAt?: Temporal.Instant | undefined;
}

/** Keeps an envelope that came, tells who deals with it, and says so in the log. */
export async function keepArrived(tx: Tx, { authorityId, now }: Arrival, kept: Kept): Promise<EnvelopeId> {
  const { id } = await tx
    .insertInto('envelope')
    .values({
      ...{
        authority_id: authorityId,
        uid: kept.uid,
        direction: 'in',
        kind: kept.kind,
        sender_id: kept.senderId,
        sender_name: kept.senderName,
      },
      ...{ title: kept.title, symbol: kept.symbol, issued_on: kept.issuedOn, made_at: kept.madeAt, public_key: kept.publicKey },
      ...{ file_id: kept.fileId, sha256: kept.sha256, came_at: now, came_way: kept.by, correspondent_id: kept.correspondent.id },
      ...{ kept_by: kept.officerId ?? null, state: 'arrived', replaces_uid: kept.replacesUid, pushed_at: kept.pushedAt ?? null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = {
    ...{ title: { to: kept.title }, kind: { to: kept.kind }, correspondent: { to: kept.correspondent.name } },
    ...{ way: { to: kept.by }, sha256: { to: kept.sha256 } },
  };
  recordChange(tx, { action: 'envelope.arrived', objectType: 'envelope', objectId: id, changes });
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const title = truncate(kept.title, 110);
  const words = {
    title: { vi: envelopeTexts.vi.cameTitle(title), en: envelopeTexts.en.cameTitle(title) },
    text: { vi: envelopeTexts.vi.cameFrom(kept.correspondent.name), en: envelopeTexts.en.cameFrom(kept.correspondent.name) },
  };
  const to = await holdersOf(tx, authorityId, ['plan-owner', 'clerk'], today);
  await sendMessages(
    tx,
    { authorityId, at: now, by: kept.officerId },
    to.map((officerId) => ({
      ...{ officerId, kind: 'envelope' as const, about: { type: 'envelope', id } },
      ...{ address: `/lam-viec/phong-bi/${id}`, ...words },
    })),
  );
  return id;
}

interface Brought {
  opened: Opened;
  correspondent: Correspondent;
  by: Exclude<Way, 'here'>;
  officerId?: OfficerId | undefined;
  pushedAt?: Temporal.Instant | undefined;
  /** Names the file in this transaction. */
  file: (tx: Tx) => Promise<FileId>;
}

/** Keeps an envelope from outside whose sender is known. Refused: one that came already, another one under the same number. */
export async function keepFromOutside(tx: Tx, at: Arrival, brought: Brought): Promise<Result<{ id: EnvelopeId; title: string }>> {
  const { opened, correspondent, by, officerId, pushedAt, file } = brought;
  const { manifest, publicKey, sha256 } = opened;
  if (manifest.kind === 'receipt') return notArrived.unknownReceipt();
  const known = await envelopeNamed(tx, at.authorityId, manifest.uid);
  if (known && known.sha256 !== sha256) return notArrived.uidReused();
  if (known) return notArrived.twice(known.came?.at ?? known.madeAt);
  const id = await keepArrived(tx, at, {
    ...{ uid: manifest.uid, kind: manifest.kind, senderId: manifest.sender.id as AuthorityId, senderName: manifest.sender.name },
    ...{ title: manifest.title, symbol: manifest.symbol, madeAt: Temporal.Instant.from(manifest.madeAt), publicKey, sha256 },
    issuedOn: manifest.issuedOn === null ? null : Temporal.PlainDate.from(manifest.issuedOn),
    replacesUid: manifest.replaces,
    ...{ fileId: await file(tx), by, correspondent, officerId, pushedAt },
  });
  if (manifest.kind === 'report') await keepReport(tx, at.authorityId, id, reportIn(opened.content));
  return ok({ id, title: manifest.title });
}

export const nameOfAuthority = async (tx: Tx, authorityId: AuthorityId, now: Temporal.Instant): Promise<string> =>
  (await authorityOn(tx, authorityId, now.toZonedDateTimeISO(ZONE).toPlainDate()))?.name ?? '–';
