import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { approvingRoles } from '../policy.ts';
import type { Survey } from '../survey.ts';
import { surveyWords } from '../words.ts';

type When = { today: Temporal.PlainDate; now: Temporal.Instant } & ({ actor: Actor } | { authorityId: AuthorityId });

const wordFor = (officerId: OfficerId, { id, title }: Pick<Survey, 'id' | 'title'>, word: keyof typeof surveyWords.vi) => ({
  officerId,
  kind: 'survey' as const,
  about: { type: 'survey' as const, id },
  address: `/lam-viec/khao-sat/${id}`,
  title: { vi: surveyWords.vi[word], en: surveyWords.en[word] },
  text: { vi: title, en: title },
});

async function tell(tx: Tx, when: When, officers: readonly OfficerId[], survey: Survey, word: keyof typeof surveyWords.vi): Promise<void> {
  const by = 'actor' in when ? when.actor.officerId : undefined;
  const authorityId = 'actor' in when ? when.actor.authorityId : when.authorityId;
  const words = officers.filter((one) => one !== by).map((one) => wordFor(one, survey, word));
  await sendMessages(tx, { authorityId, at: when.now, by }, words);
}

export const tellApprovers = async (tx: Tx, by: When & { actor: Actor }, survey: Survey, word: 'toApprove' | 'toPublish'): Promise<void> =>
  tell(tx, by, await holdersOf(tx, by.actor.authorityId, approvingRoles, by.today), survey, word);

export const tellKeeper = (tx: Tx, by: When, survey: Survey, word: 'returned' | 'approved' | 'ended' | 'published'): Promise<void> =>
  tell(tx, by, [survey.madeBy], survey, word);
