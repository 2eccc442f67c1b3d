import { recordChange, type Change } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Decision } from '../review/decisions.ts';
import { parsePath } from '../review/paths.ts';
import { copyHeader } from './header.ts';
import type { Reviewer } from './open.ts';
import type { Reviewing } from './review.ts';

const asNoted = (decision: Decision | undefined): unknown =>
  decision &&
  (decision.value === undefined || decision.value === null ? decision.verdict : { verdict: decision.verdict, value: decision.value });

const note = (tx: Tx, { documentId }: Reviewer, action: string, changes: Change['changes']): void =>
  recordChange(tx, { action, objectType: 'document', objectId: documentId, changes });

/** What can change the header as it stands: itself, a restored word in it, a query about it. */
const touchesHeader = (path: string): boolean => ['header', 'stretch', 'finding'].includes(parsePath(path)?.kind ?? '');

export async function write(tx: Tx, by: Reviewer, review: Reviewing, decisions: readonly Decision[], action: string): Promise<void> {
  if (decisions.length === 0) return;
  const { actor, now } = by;
  const rows = decisions.map(({ item, verdict, value }) => ({
    authority_id: actor.authorityId,
    reading_id: review.readingId,
    item,
    verdict,
    value: value === undefined || value === null ? null : JSON.stringify(value),
    decided_by: actor.officerId,
    decided_at: now,
  }));
  await tx
    .insertInto('reading_decision')
    .values(rows)
    .onConflict((oc) =>
      oc.columns(['authority_id', 'reading_id', 'item']).doUpdateSet((excluded) => ({
        verdict: excluded.ref('excluded.verdict'),
        value: excluded.ref('excluded.value'),
        decided_by: excluded.ref('excluded.decided_by'),
        decided_at: excluded.ref('excluded.decided_at'),
      })),
    )
    .execute();
  const changes = Object.fromEntries(decisions.map((one) => [one.item, { from: asNoted(review.book.of(one.item)), to: asNoted(one) }]));
  note(tx, by, action, changes);
  if (decisions.some(({ item }) => touchesHeader(item))) await copyHeader(tx, by);
}

export async function remove(tx: Tx, by: Reviewer, review: Reviewing, paths: readonly string[], action: string): Promise<void> {
  await tx
    .deleteFrom('reading_decision')
    .where('authority_id', '=', by.actor.authorityId)
    .where('reading_id', '=', review.readingId)
    .where('item', 'in', [...paths])
    .execute();
  note(tx, by, action, Object.fromEntries(paths.map((path) => [path, { from: asNoted(review.book.of(path)) }])));
  if (paths.some(touchesHeader)) await copyHeader(tx, by);
}
