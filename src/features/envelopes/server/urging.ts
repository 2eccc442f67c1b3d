import { sql } from 'kysely';
import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { transactFor } from '#platform/server/transact.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import type { Envelope, EnvelopeId } from '../envelope.ts';
import { envelopeTexts } from '../messages.ts';
import { maySendEnvelopes } from '../policy.ts';
import { notSent } from '../refusals.ts';
import { oneAfterTheOther } from './answering.ts';
import type { By } from './correspondents.ts';
import { deliveriesOf, envelopeOf } from './queries.ts';

/** Tells those of this installation who have not answered by a plan of their own, at most once a day each; how many. Refused where nobody is left. */
export async function urgeReceivers(tx: Tx, by: By, id: EnvelopeId): Promise<Result<number>> {
  const refusal = maySendEnvelopes(by.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = by.actor;
  const envelope = await envelopeOf(tx, authorityId, id);
  if (envelope?.direction !== 'out' || envelope.state !== 'sent') return notSent.unknown();
  await oneAfterTheOther(tx);
  const today = by.now.toZonedDateTimeISO(ZONE).toPlainDate();
  const open = (await deliveriesOf(tx, authorityId, id)).filter(
    ({ isHere, state, standing, urgedOn }) =>
      isHere && state === 'delivered' && standing !== 'answered' && standing !== 'accepted' && !(urgedOn && urgedOn.equals(today)),
  );
  if (open.length === 0) return notSent.nobodyWaits();
  const own = { authorityId, actor: `officer:${officerId}`, at: by.now };
  for (const { bodyId } of open.toSorted((a, b) => ((a.bodyId ?? '') < (b.bodyId ?? '') ? -1 : 1))) {
    if (bodyId === null) continue;
    await transactFor(tx, { work: { authorityId: bodyId, actor: 'envelope', at: by.now }, own }, (inside) =>
      tellUrged(inside, bodyId, envelope, by.now),
    );
  }
  const ids = open.map(({ correspondentId }) => correspondentId);
  await tx
    .updateTable('envelope_delivery')
    .set({ urged_on: today })
    .where('authority_id', '=', authorityId)
    .where('envelope_id', '=', id)
    .where('correspondent_id', 'in', ids)
    .execute();
  recordChange(tx, { action: 'envelope.urged', objectType: 'envelope', objectId: id, changes: { receivers: { to: open.length } } });
  return ok(open.length);
}

async function tellUrged(
  tx: Tx,
  authorityId: AuthorityId,
  { uid, title, senderName }: Envelope,
  now: Temporal.Instant,
): Promise<Result<void>> {
  const row = await tx
    .selectFrom('envelope')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('uid', '=', uid)
    .executeTakeFirst();
  if (!row) return ok(undefined);
  const to = await holdersOf(tx, authorityId, ['plan-owner', 'chair'], now.toZonedDateTimeISO(ZONE).toPlainDate());
  const said = (locale: 'vi' | 'en') => ({
    title: envelopeTexts[locale].urgedTitle(truncate(title, 100)),
    text: envelopeTexts[locale].urgedBy(senderName),
  });
  const [vi, en] = [said('vi'), said('en')];
  await sendMessages(
    tx,
    { authorityId, at: now },
    to.map((officerId) => ({
      ...{ officerId, kind: 'urged' as const, about: { type: 'envelope', id: row.id }, address: `/lam-viec/phong-bi/${row.id}` },
      ...{ title: { vi: vi.title, en: en.title }, text: { vi: vi.text, en: en.text } },
    })),
  );
  recordChange(tx, { action: 'envelope.urged', objectType: 'envelope', objectId: row.id, changes: {} });
  return ok(undefined);
}

/** What is to be pushed or told by the worker now; the authorities that have such. */
export async function withDue(db: Read, now: Temporal.Instant): Promise<AuthorityId[]> {
  const { rows } = await sql<{ id: AuthorityId }>`select distinct authority_id as id from envelope_push
    where next_at <= ${now.toString()}::timestamptz`.execute(db);
  return rows.map(({ id }) => id);
}
