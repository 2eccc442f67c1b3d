import { expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { DocumentId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { now, refusalOf } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aDesk, reviewing, type Desk } from '#root/testing/documents.ts';
import { confirmReading, readAgain } from './confirm.ts';
import { acceptSection, decideItem, undoDecision } from './decide.ts';
import type { Reviewer } from './open.ts';

const { db, storage } = await aWorkplace();
const desk = await aDesk(db, storage);

type Deciding = <T>(command: (tx: Tx, by: Reviewer) => Promise<Result<T>>) => {
  work: { authorityId: Desk['authority']['authorityId']; actor: string; at: Temporal.Instant };
  command: (tx: Tx) => Promise<Result<T>>;
};

/** Acts on the document as its reviewer. */
const on = (documentId: DocumentId): Deciding => {
  const { owner, authority } = desk;
  const work = { authorityId: authority.authorityId, actor: `officer:${owner.officerId}`, at: now };
  return (command) => ({ work, command: (tx) => command(tx, reviewing(owner, documentId)) });
};
const readings = async (documentId: DocumentId): Promise<number> =>
  (await db.selectFrom('reading').select('id').where('document_id', '=', documentId).execute()).length;

test('of two who ask to read again one does', async () => {
  const documentId = await desk.fresh();
  const by = on(documentId);
  const again = by((tx, { actor }) => readAgain(tx, { actor, documentId, now }));
  const { first, second, waited } = await atOnce(db, again, again);
  expect([first.ok, refusalOf(second), waited]).toEqual([true, 'being-read', true]);
  expect(await readings(documentId)).toBe(2);
});

test('nothing is decided on a reading, and it is not confirmed, once it is being read again', async () => {
  const documentId = await desk.fresh();
  const by = on(documentId);
  const again = by((tx, { actor }) => readAgain(tx, { actor, documentId, now }));
  const deciding = by((tx, reviewer) => decideItem(tx, { ...reviewer, item: 'targets/0', verdict: 'accepted' }));
  const { second, waited } = await atOnce(db, again, deciding);
  expect([refusalOf(second), waited]).toEqual(['not-read', true]);
  const other = await desk.fresh();
  const confirming = on(other)((tx, reviewer) => confirmReading(tx, { ...reviewer, damagedToo: false }));
  const asking = on(other)((tx, { actor }) => readAgain(tx, { actor, documentId: other, now }));
  const confirmed = await atOnce(db, asking, confirming);
  expect([refusalOf(confirmed.second), confirmed.waited]).toEqual(['not-read', true]);
});

test('nothing is decided on a reading that is being confirmed, and it is confirmed once', async () => {
  const documentId = await desk.fresh();
  await desk.decideAll(documentId);
  const by = on(documentId);
  const confirming = by((tx, reviewer) => confirmReading(tx, { ...reviewer, damagedToo: false }));
  const undoing = by((tx, reviewer) => undoDecision(tx, { ...reviewer, item: 'targets/0' }));
  const { first, second, waited } = await atOnce(db, confirming, undoing);
  expect([first.ok, refusalOf(second), waited]).toEqual([true, 'is-confirmed', true]);
  const again = await desk.fresh();
  await desk.decideAll(again);
  const confirm = on(again)((tx, reviewer) => confirmReading(tx, { ...reviewer, damagedToo: false }));
  const twice = await atOnce(db, confirm, confirm);
  expect([twice.first.ok, refusalOf(twice.second)]).toEqual([true, 'is-confirmed']);
});

test('of two who decide the same item the later one is seen to have changed what the first one said', async () => {
  const documentId = await desk.fresh();
  const by = on(documentId);
  const accepting = by((tx, reviewer) => acceptSection(tx, { ...reviewer, section: 'targets' }));
  const dropping = by((tx, reviewer) => decideItem(tx, { ...reviewer, item: 'targets/0', verdict: 'dropped' }));
  const { waited } = await atOnce(db, accepting, dropping);
  expect(waited).toBe(true);
  const history = await historyOf(db, desk.authority.authorityId, 'document', documentId);
  expect(history.at(-1)?.changes).toEqual({ 'targets/0': { from: 'accepted', to: 'dropped' } });
});
