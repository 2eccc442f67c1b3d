import { channels as channelWords, type ChannelKind } from '#features/channels/index.ts';
import { topics as topicWords, type TopicKind } from '#features/documents/index.ts';
import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { isRelation } from '../../bases/kinds.ts';
import type { Plan } from '../../plan.ts';

type Outline = Pick<Plan, 'legalBases' | 'channels' | 'topics' | 'recipients' | 'budgetSources'>;

/** What a plan has besides its text, duties and targets: bases as they are cited now, channels, topics, recipients, money as they were known. */
export async function outlineOf(db: Read, authorityId: AuthorityId, planId: PlanId, knownBy: KnownBy): Promise<Outline> {
  const bases = await db
    .selectFrom('plan_legal_basis')
    .select(['position', 'type', 'symbol', 'name', 'issued_on', 'issuer', 'law_id', 'relation'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  const channels = await db
    .selectFrom(asKnown('plan_channel', authorityId, knownBy))
    .select(['kind', 'text'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .execute();
  const topics = await db
    .selectFrom(asKnown('plan_topic', authorityId, knownBy))
    .select(['kind', 'text'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .execute();
  const recipients = await db
    .selectFrom(asKnown('plan_recipient', authorityId, knownBy))
    .select(['name', 'purpose'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  const sources = await db
    .selectFrom(asKnown('plan_budget_source', authorityId, knownBy))
    .select('text')
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  return {
    legalBases: bases.map(({ issued_on, law_id, relation, ...basis }) => ({
      ...basis,
      issuedOn: issued_on,
      lawId: law_id,
      relation: isRelation(relation) ? relation : 'basis',
    })),
    channels: inOrder(channels, Object.keys(channelWords)).map(({ kind, text }) => ({ kind: kind as ChannelKind, text })),
    topics: inOrder(topics, Object.keys(topicWords)).map(({ kind, text }) => ({ kind: kind as TopicKind, text })),
    recipients,
    budgetSources: sources.map(({ text }) => text),
  };
}

/** In the order of the vocabulary, what it no longer knows behind. */
const inOrder = <Row extends { kind: string }>(rows: readonly Row[], order: readonly string[]): Row[] => {
  const place = (kind: string): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return [...rows].sort((a, b) => place(a.kind) - place(b.kind));
};
