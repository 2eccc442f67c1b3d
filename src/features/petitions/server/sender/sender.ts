import type { Read, Tx } from '#platform/server/database.ts';
import { openPersonal, sealPersonal } from '#platform/server/log/personal.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, Id } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { Consent, Petition, PetitionId, Sender } from '../../petition.ts';
import { mayKnowSender } from '../../policy.ts';

export interface Keys {
  authorityId: AuthorityId;
  installKey: Uint8Array;
}

/** Keeps who sent it, under a key of this person alone. Nothing of it goes to the log. */
export async function keepSender(
  tx: Tx,
  { authorityId, installKey }: Keys,
  {
    id,
    sender,
    consents,
    lang,
    now,
  }: { id: PetitionId; sender: Sender; consents: readonly Consent[]; lang: Locale; now: Temporal.Instant },
): Promise<void> {
  const person = crypto.randomUUID();
  const { sealed } = await sealPersonal(tx, installKey, authorityId, person, JSON.stringify(sender));
  await tx
    .insertInto('petition_sender')
    .values({ authority_id: authorityId, petition_id: id, person_key_of: person, sealed, consents: [...consents], lang, told_at: now })
    .execute();
}

export interface KeptSender {
  /** Undefined once it was deleted. */
  sender: Sender | undefined;
  consents: readonly Consent[];
  /** In which it was sent. */
  lang: Locale;
  erasedOn: Temporal.PlainDate | null;
  erasedFor: string | null;
}

/** Who sent it, for the system itself and for the person: letters go by it. Undefined for who left no name. */
export async function senderOf(db: Read, { authorityId, installKey }: Keys, id: PetitionId): Promise<KeptSender | undefined> {
  const row = await db
    .selectFrom('petition_sender')
    .select(['person_key_of', 'sealed', 'consents', 'lang', 'erased_on', 'erased_for'])
    .where('authority_id', '=', authorityId)
    .where('petition_id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const opened =
    row.sealed === null ? undefined : await openPersonal(db, installKey, authorityId, { person: row.person_key_of, sealed: row.sealed });
  return {
    sender: opened === undefined ? undefined : (JSON.parse(opened) as Sender),
    consents: row.consents as Consent[],
    lang: row.lang === 'en' ? 'en' : 'vi',
    erasedOn: row.erased_on,
    erasedFor: row.erased_for,
  };
}

/** Who sent it, for an officer: undefined to everybody whom the policy does not name, whatever is asked for. */
export async function senderFor(db: Read, actor: Actor, installKey: Uint8Array, petition: Petition): Promise<KeptSender | undefined> {
  const row = await db
    .selectFrom('petition_sender')
    .select('consents')
    .where('authority_id', '=', actor.authorityId)
    .where('petition_id', '=', petition.id)
    .executeTakeFirst();
  if (!row || !mayKnowSender(actor, petition, row.consents.includes('pass'))) return undefined;
  return senderOf(db, { authorityId: actor.authorityId, installKey }, petition.id);
}

/** Deletes who sent it and the key: what was sealed anywhere opens no more. True where there was something. */
export async function eraseSender(
  tx: Tx,
  authorityId: AuthorityId,
  id: PetitionId,
  { today, why }: { today: Temporal.PlainDate; why: 'rule' | 'wish' },
): Promise<boolean> {
  const row = await tx
    .updateTable('petition_sender')
    .set({ sealed: null, erased_on: today, erased_for: why })
    .where('authority_id', '=', authorityId)
    .where('petition_id', '=', id)
    .where('erased_on', 'is', null)
    .returning('person_key_of')
    .executeTakeFirst();
  if (!row) return false;
  await tx.deleteFrom('person_key').where('authority_id', '=', authorityId).where('person_id', '=', row.person_key_of).execute();
  return true;
}

/** Deletes the address of somebody who waited for the answer, and its key. */
export async function eraseFollower(
  tx: Tx,
  authorityId: AuthorityId,
  { id, person }: { id: Id<'petition-follower'>; person: string },
  today: Temporal.PlainDate,
): Promise<void> {
  await tx
    .updateTable('petition_follower')
    .set({ sealed: null, mark: null, erased_on: today })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('person_key').where('authority_id', '=', authorityId).where('person_id', '=', person).execute();
}
