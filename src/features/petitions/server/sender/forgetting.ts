import { sql } from 'kysely';
import { rewordMessages } from '#features/messages/server/index.ts';
import { difference } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { filesForgotten } from '#platform/server/files/forgotten.ts';
import { enqueue } from '#platform/server/jobs.ts';
import type { AuthorityId, Id } from '#platform/values/ids.ts';
import type { PetitionId, Sender } from '../../petition.ts';
import { petitionTexts } from '../../messages.ts';
import { coverInAnswer, coverSender } from '#platform/values/personal/redact.ts';
import { eraseFollower, eraseSender, senderOf, type Keys } from './sender.ts';
import { noteStep } from '../step.ts';

interface Round extends Keys {
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

const bySender = ['subject', 'body', 'place', 'rating_note', 'shown_body'] as const;
const byAuthority = ['answer', 'apology', 'end_reason', 'public_title', 'shown_answer'] as const;
const worded = [...bySender, ...byAuthority] as const;

/** The pictures of petitions go with their words: rows at once, files and their smaller copies by a job of this transaction. Comes back with how many pictures of which petition. */
async function forgetPhotos(tx: Tx, authorityId: AuthorityId, ids: readonly PetitionId[]): Promise<Map<PetitionId, number>> {
  if (ids.length === 0) return new Map();
  const photos = await tx
    .deleteFrom('petition_photo')
    .where('authority_id', '=', authorityId)
    .where('petition_id', 'in', ids)
    .returning(['petition_id', 'file_id'])
    .execute();
  if (photos.length === 0) return new Map();
  const fileIds = photos.map(({ file_id: id }) => id);
  const files = await tx
    .deleteFrom('stored_file')
    .where('authority_id', '=', authorityId)
    .where('id', 'in', fileIds)
    .returning('storage_key')
    .execute();
  await enqueue(tx, filesForgotten, { storageKeys: files.map(({ storage_key: key }) => key) });
  return new Map([...Map.groupBy(photos, ({ petition_id: id }) => id)].map(([id, of]) => [id, of.length]));
}

/** What tells of a sender in the words of a petition and of its steps is covered; comes back with what changed, for the log. */
async function coverWords(tx: Tx, { authorityId, today }: Round, id: PetitionId, sender: Sender): Promise<ReturnType<typeof difference>> {
  const inPetition = (text: string): string => coverSender(text, [sender.name, sender.phone, sender.email, sender.address]);
  const inAnswer = (text: string): string => coverInAnswer(text, sender);
  const row = await tx
    .selectFrom('petition')
    .select([...worded, 'number', 'year'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const coveredIn = (columns: readonly (typeof worded)[number][], cover: (text: string) => string) =>
    columns.map((column) => [column, row[column] === null ? null : cover(row[column])] as const);
  const covered = Object.fromEntries([...coveredIn(bySender, inPetition), ...coveredIn(byAuthority, inAnswer)]);
  await tx
    .updateTable('petition')
    .set({ ...covered, words_mark: null, covered_on: today })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute();
  const steps = await tx
    .selectFrom('petition_step')
    .select(['id', 'note'])
    .where('authority_id', '=', authorityId)
    .where('petition_id', '=', id)
    .where('note', 'is not', null)
    .execute();
  for (const step of steps) {
    const note = inPetition(step.note ?? '');
    if (note !== step.note)
      await tx.updateTable('petition_step').set({ note }).where('authority_id', '=', authorityId).where('id', '=', step.id).execute();
  }
  await rewordMessages(tx, authorityId, { type: 'petition', id }, (locale) => petitionTexts[locale].number(row.number, row.year));
  return difference(Object.fromEntries(worded.map((column) => [column, row[column]])), covered);
}

/**
 * Forgets who sent a petition: name and contact with their key, what tells of the person in its words, and the key of its log, so that no word of it is read there
 * any more; what is written of it later stands under a new key. True where a sender was kept.
 */
export async function forgetPetition(tx: Tx, round: Round, id: PetitionId, why: 'rule' | 'wish'): Promise<boolean> {
  const { authorityId, today } = round;
  const sender = (await senderOf(tx, round, id))?.sender ?? {};
  const wasThere = await eraseSender(tx, authorityId, id, { today, why });
  const changes = await coverWords(tx, round, id, sender);
  await tx.deleteFrom('person_key').where('authority_id', '=', authorityId).where('person_id', '=', id).execute();
  const photos = (await forgetPhotos(tx, authorityId, [id])).get(id);
  const said = Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, { to }]));
  await noteStep(tx, round, id, {
    kind: 'erased',
    changes: { ...said, ...(wasThere && { sender: { to: 'erased' } }), ...(photos !== undefined && { photos: { from: photos, to: 0 } }) },
  });
  return wasThere;
}

/** Pictures of petitions that were forgotten before their pictures went with them. */
async function forgetLeftPhotos(tx: Tx, round: Round): Promise<void> {
  const left = await tx
    .selectFrom('petition as p')
    .select('p.id')
    .where('p.authority_id', '=', round.authorityId)
    .where('p.covered_on', 'is not', null)
    .where(sql<boolean>`exists (select 1 from petition_photo f where f.authority_id = p.authority_id and f.petition_id = p.id)`)
    .limit(MOST)
    .execute();
  const counts = await forgetPhotos(tx, round.authorityId, left.map(({ id }) => id as PetitionId)); // prettier-ignore
  for (const [id, count] of counts) await noteStep(tx, round, id, { kind: 'erased', changes: { photos: { from: count, to: 0 } } });
}

/** So many are forgotten in one go; the next hour goes on. */
const MOST = 500;

/** What was answered, forwarded or refused so many days ago or longer is forgotten, with who waited for it: comes back with how many petitions. */
export async function forgetSenders(tx: Tx, round: Round, days: number): Promise<number> {
  const { authorityId, today } = round;
  const isLongOver = sql`coalesce(p.answered_on, p.forwarded_on, p.ended_on, (select coalesce(m.answered_on, m.forwarded_on, m.ended_on)
      from petition m where m.authority_id = p.authority_id and m.id = p.merged_into_id)) <= ${today.subtract({ days })}::date`;
  const { rows } = await sql<{ id: PetitionId }>`select p.id from petition p
      left join petition_sender s on s.authority_id = p.authority_id and s.petition_id = p.id
    where p.authority_id = ${authorityId} and (p.covered_on is null or s.petition_id is not null and s.erased_on is null) and ${isLongOver}
    order by p.id limit ${MOST}`.execute(tx);
  const { rows: waited } = await sql<{
    id: Id<'petition-follower'>;
    person: string;
  }>`select f.id, f.person_key_of as person from petition_follower f
    join petition p on p.authority_id = f.authority_id and p.id = f.petition_id
    where f.authority_id = ${authorityId} and f.erased_on is null and ${isLongOver}`.execute(tx);
  for (const follower of waited) await eraseFollower(tx, authorityId, follower, today);
  for (const { id } of rows) await forgetPetition(tx, round, id, 'rule');
  await forgetLeftPhotos(tx, round);
  return rows.length;
}

/** Forgets at the wish of who sent it, also what lies ready as a letter. */
export async function forgetByWish(tx: Tx, round: Round, { id, code }: { id: PetitionId; code: string }, path: string): Promise<void> {
  const { authorityId } = round;
  const email = (await senderOf(tx, round, id))?.sender?.email;
  if (email !== undefined)
    await tx
      .deleteFrom('citizen_letter')
      .where('authority_id', '=', authorityId)
      .where('address', '=', email)
      .where('path', '=', path)
      .where('subject', 'like', `%${code}%`)
      .execute();
  const kept = await tx
    .selectFrom('petition_sender')
    .select('erased_on')
    .where('authority_id', '=', authorityId)
    .where('petition_id', '=', id)
    .executeTakeFirst();
  if (kept?.erased_on === null) await forgetPetition(tx, round, id, 'wish');
}
