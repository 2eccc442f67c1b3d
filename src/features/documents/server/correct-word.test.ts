import { expect, test } from 'vitest';
import type { DocumentId } from '#platform/values/ids.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aDocument, paperText, reviewing } from '#root/testing/documents.ts';
import { ofKind } from '../review/items.ts';
import { openStretches, type StretchItem } from '../review/stretches.ts';
import { confirmReading, readAgain } from './confirm.ts';
import { correctStretch } from './correct-word.ts';
import { acceptSection, decideItem, repeatDecisions, undoDecision } from './decide.ts';
import { readDocument } from './job.ts';
import { documentOf, sourceOf } from './queries.ts';
import { repeatableFor, reviewOf, type Reviewing } from './review.ts';

const { db, storage } = await aWorkplace({ open: true });
const officer = await anOfficer(db, await anAuthority(db), { roles: ['plan-owner'] });

/** The invented paper after its font lost some letters. */
const damaged = paperText.replace(/[hcgay]/g, ' ');

async function readNewest(documentId: DocumentId): Promise<void> {
  const { id } = await db
    .selectFrom('reading')
    .select('id')
    .where('document_id', '=', documentId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await readDocument({ authorityId: officer.authorityId, readingId: id }, { db, now: () => now, signal: new AbortController().signal });
}
async function aDamagedDocument(): Promise<DocumentId> {
  const documentId = await aDocument(db, storage, officer, damaged);
  await readNewest(documentId);
  return documentId;
}
async function review(documentId: DocumentId): Promise<Reviewing> {
  const found = await reviewOf(db, officer.authorityId, documentId, today);
  if (!found) throw new Error('The document was not read.');
  return found;
}
const wordIn = async (documentId: DocumentId, words: string): Promise<StretchItem> => {
  const found = (await review(documentId)).stretches.find(({ read }) => read === words);
  if (!found) throw new Error(`Not restored: ${words}`);
  return found;
};
const correct = (documentId: DocumentId, item: string, text: string) =>
  acting(db, officer, (tx) => correctStretch(tx, { ...reviewing(officer, documentId), item, text }));

test('a damaged paper is restored, and its restored words are there to be looked at', async () => {
  const documentId = await aDamagedDocument();
  const { stretches, isDamaged, textLayer, items } = await review(documentId);
  expect([isDamaged, textLayer?.pages?.[0]?.source]).toEqual([true, 'restored']);
  expect(stretches.map(({ read }) => read)).toEqual(expect.arrayContaining(['truyền', 'hành', 'chính']));
  expect(ofKind(items, 'assignment').length).toBe(2);
  const source = await sourceOf(db, officer.authorityId, documentId);
  expect(source?.words).toEqual(stretches.map(({ start, end, isDoubtful }) => ({ start, end, isDoubtful })));
});

test('a correction puts the items over the word right, also the header in the list, and is taken back with it', async () => {
  const documentId = await aDamagedDocument();
  const { path } = (await review(documentId)).stretches.find(({ read }) => read === 'truyền') as StretchItem;
  value(await correct(documentId, path, 'truyển'));
  const title = (): Promise<string | null | undefined> => documentOf(db, officer.authorityId, documentId).then((line) => line?.title);
  expect(await title()).toBe('Tuyên truyển cải cách hành chính năm 2026');
  expect((await review(documentId)).stretches.find((one) => one.path === path)).toMatchObject({ verdict: 'corrected', text: 'truyển' });
  value(await acting(db, officer, (tx) => undoDecision(tx, { ...reviewing(officer, documentId), item: path })));
  expect(await title()).toBe('Tuyên truyền cải cách hành chính năm 2026');
});

test('a correction is offered in another paper that lost the same, and taken over when this one is read again', async () => {
  const documentId = await aDamagedDocument();
  const { path, start } = await wordIn(documentId, 'chuyên');
  value(await correct(documentId, path, 'chuyện'));

  const other = await aDamagedDocument();
  expect((await wordIn(other, 'chuyên')).offered).toBe('chuyện');
  expect((await review(other)).stretches.filter(({ offered }) => offered !== undefined).every(({ read }) => read === 'chuyên')).toBe(true);

  value(await acting(db, officer, (tx) => readAgain(tx, reviewing(officer, documentId))));
  await readNewest(documentId);
  expect(await repeatableFor(db, officer.authorityId, await review(documentId))).toHaveLength(1);
  value(await acting(db, officer, (tx) => repeatDecisions(tx, reviewing(officer, documentId))));
  expect((await review(documentId)).stretches.find((one) => one.start === start)).toMatchObject({ verdict: 'corrected', text: 'chuyện' });
});

test('doubtful words are accepted one by one or all together, and never with "accept the rest"', async () => {
  const documentId = await aDamagedDocument();
  const open = async (): Promise<number> => openStretches((await review(documentId)).stretches).length;
  const before = await open();
  expect(before).toBeGreaterThan(1);
  const run = (section: string) => acting(db, officer, (tx) => acceptSection(tx, { ...reviewing(officer, documentId), section }));
  value(await run('all'));
  expect(await open()).toBe(before);
  value(await run('stretches'));
  expect((await review(documentId)).stretches.filter(({ isDoubtful, verdict, offered }) => isDoubtful && !verdict && !offered)).toEqual([]);
});

test('a word cannot be dropped, one that is none cannot be corrected, and nothing after confirming', async () => {
  const documentId = await aDamagedDocument();
  const { path, read } = await wordIn(documentId, 'hành');
  const by = reviewing(officer, documentId);
  const drop = await acting(db, officer, (tx) => decideItem(tx, { ...by, item: path, verdict: 'dropped' }));
  expect(refusalOf(drop)).toBe('keeps-word');
  expect(refusalOf(await correct(documentId, 'stretches/99999', 'gì'))).toBe('no-item');
  value(await correct(documentId, path, read));
  expect((await review(documentId)).stretches.find((one) => one.path === path)?.verdict).toBe('accepted');
  expect(refusalOf(await acting(db, officer, (tx) => confirmReading(tx, { ...by, damagedToo: false })))).not.toBe('no-item');
});
