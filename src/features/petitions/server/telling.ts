import { holdersOf, officersAt, postedAt } from '#features/identity/server/index.ts';
import { sendMessages, writeToCitizen } from '#features/messages/server/index.ts';
import type { CitizenLetter } from '#features/messages/index.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { wordOf, type To } from '../letters.ts';
import type { Petition, PetitionId } from '../petition.ts';
import { senderOf, type Keys } from './sender/sender.ts';

interface When {
  authorityId: AuthorityId;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
  by?: OfficerId | undefined;
}

/** Who receives petitions: the contact for them, else clerk and owner of the plan. */
async function receivers(db: Read, { authorityId, today }: When): Promise<OfficerId[]> {
  const own = await holdersOf(db, authorityId, ['petitions'], today);
  return own.length > 0 ? own : holdersOf(db, authorityId, ['clerk', 'plan-owner'], today);
}

/** Nobody of the unit complained of is told anything. */
async function without(
  db: Read,
  { authorityId, today }: When,
  unitId: UnitId | null,
  officers: readonly OfficerId[],
): Promise<OfficerId[]> {
  const theirs = unitId === null ? [] : await postedAt(db, authorityId, unitId, today);
  return [...new Set(officers)].filter((one) => !theirs.includes(one));
}

type About = Pick<Petition, 'id' | 'subject' | 'aboutUnitId'>;
type WordName = Parameters<typeof wordOf>[2];

const tell = async (tx: Tx, when: When, it: About, officers: readonly OfficerId[], word: WordName, isUrgent = false): Promise<void> => {
  const hear = await without(tx, when, it.aboutUnitId, officers);
  await sendMessages(tx, { authorityId: when.authorityId, at: when.now, by: when.by, isEvent: word !== 'late' && word !== 'moved' }, hear.map((one) => wordOf(one, it, word, isUrgent))); // prettier-ignore
};

export const tellReceivers = async (tx: Tx, when: When, it: About, word: WordName): Promise<void> =>
  tell(tx, when, it, await receivers(tx, when), word);

export const tellChair = async (tx: Tx, when: When, it: About, word: WordName, isUrgent = false): Promise<void> =>
  tell(tx, when, it, await holdersOf(tx, when.authorityId, ['chair'], when.today), word, isUrgent);

export const tellUnit = async (tx: Tx, when: When, it: About & Pick<Petition, 'unitId'>, word: WordName): Promise<void> =>
  it.unitId === null
    ? tellReceivers(tx, when, it, word)
    : tell(tx, when, it, await officersAt(tx, when.authorityId, it.unitId, when.today), word);

/** Lays a letter ready for who sent it, where it is wanted and still known to whom. */
export async function writeToSender(
  tx: Tx,
  { authorityId, installKey, now }: Keys & { now: Temporal.Instant },
  id: PetitionId,
  make: (to: To) => CitizenLetter,
): Promise<void> {
  const kept = await senderOf(tx, { authorityId, installKey }, id);
  const email = kept?.sender?.email;
  if (email !== undefined && kept?.consents.includes('news'))
    await writeToCitizen(tx, { authorityId, at: now }, make({ email, lang: kept.lang }));
}
