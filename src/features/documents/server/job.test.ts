import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { DocumentId } from '#platform/values/ids.ts';
import { acting, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aDocument, reviewing } from '#root/testing/documents.ts';
import { killedTwice, startedTooOften } from '../refusals.ts';
import { readAgain } from './confirm.ts';
import { readDocument } from './job.ts';
import { documentOf, sourceOf } from './queries.ts';

const { db, storage } = await aWorkplace({ open: true });
const officer = await anOfficer(db, await anAuthority(db), { roles: ['clerk'] });
afterEach(() => vi.unstubAllEnvs());

const rowOf = (documentId: DocumentId) =>
  db.selectFrom('reading').selectAll().where('document_id', '=', documentId).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();

/** Hands the newest reading of the document out, as the queue does. */
async function handOut(documentId: DocumentId, signal = new AbortController().signal): Promise<void> {
  const { id, authority_id } = await rowOf(documentId);
  await readDocument({ authorityId: authority_id, readingId: id }, { db, now: () => now, signal });
}

const upload = (text?: string): Promise<DocumentId> => aDocument(db, storage, officer, text);

test('a waiting document is read: text, pages, result, and its header in the list', async () => {
  const documentId = await upload();
  await handOut(documentId);
  expect(await rowOf(documentId)).toMatchObject({
    state: 'done',
    attempts: 1,
    is_damaged: false,
    refusal: null,
    engine_version: expect.stringMatching(/^\d+\./),
  });
  expect(await documentOf(db, officer.authorityId, documentId)).toMatchObject({
    kind: 'plan',
    symbol: '12/KH-UBND',
    issuedOn: '2026-01-15',
    reading: { state: 'done', pagesDone: 1, pagesAll: 1 },
  });
  expect((await sourceOf(db, officer.authorityId, documentId))?.pages.map(({ text }) => text).join('')).toContain(
    'Phát ít nhất 24 chuyên mục',
  );
  const audited = await db
    .selectFrom('audit_entry')
    .select(['action', 'actor'])
    .where('object_id', '=', documentId)
    .orderBy('sequence')
    .execute();
  expect(audited.at(-1)).toEqual({ action: 'document.read', actor: 'worker' });
});

test('handed out twice, also at once, it is read once', async () => {
  const documentId = await upload();
  await Promise.all([handOut(documentId), handOut(documentId)]);
  await handOut(documentId);
  const audited = await db.selectFrom('audit_entry').select('action').where('object_id', '=', documentId).execute();
  expect(audited.map(({ action }) => action)).toEqual(['document.uploaded', 'document.read']);
});

test.each([
  ['a PDF that is none behind its head', '%PDF-1.7\n%âãÏÓ\nkhông có gì ở đây', 'damaged'],
  [
    'a PDF without a page',
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n',
    'damaged',
  ],
])('%s is refused with a sentence, once', async (_, content) => {
  const documentId = await upload(content);
  await handOut(documentId);
  const row = await rowOf(documentId);
  expect(row).toMatchObject({ state: 'refused', attempts: 1, result: null });
  expect(row.refusal).toMatch(/^Tệp .+\.$/);
});

test.each([
  ['too slow', { MINHBACH_READING_SECONDS: '0' }, /quá 0 giây/],
  ['too large for the memory allowed', { MINHBACH_READING_MEMORY_MB: '1' }, /hơn 1 MB bộ nhớ/],
])('what is %s is stopped with a sentence', async (_, limits: Record<string, string>, sentence) => {
  for (const [name, limit] of Object.entries(limits)) vi.stubEnv(name, limit);
  const documentId = await upload('Một dòng chữ.\n'.repeat(20_000));
  await handOut(documentId);
  expect((await rowOf(documentId)).refusal).toMatch(sentence);
});

test('a reader that is killed twice over one file is not sent a third time', async () => {
  const children = `/proc/${process.pid}/task/${process.pid}/children`;
  if (!existsSync(children)) return console.info('This system does not list the children of a process; the case was not tried.');
  const documentId = await upload('Một dòng chữ.\n'.repeat(50_000));
  let isOver = false;
  const reading = handOut(documentId).finally(() => (isOver = true));
  const killed = new Set<number>();
  while (!isOver) {
    for (const pid of readFileSync(children, 'utf8')
      .trim()
      .split(' ')
      .map(Number)
      .filter((pid) => pid > 0 && !killed.has(pid))) {
      process.kill(pid, 'SIGKILL');
      killed.add(pid);
    }
    await pause(5);
  }
  await reading;
  expect(killed.size).toBe(2);
  expect(await rowOf(documentId)).toMatchObject({ state: 'refused', refusal: killedTwice });
});

test('a worker that is asked to stop puts the reading back, and it comes again', async () => {
  const documentId = await upload();
  const stopping = new AbortController();
  stopping.abort();
  await expect(handOut(documentId, stopping.signal)).rejects.toThrow('back into the queue');
  expect(await rowOf(documentId)).toMatchObject({ state: 'waiting', attempts: 0 });
  await handOut(documentId);
  expect(await rowOf(documentId)).toMatchObject({ state: 'done', attempts: 1 });
});

test('a reading whose worker died starts over, but not for ever', async () => {
  const documentId = await upload();
  await db.updateTable('reading').set({ state: 'running', attempts: 2, pages_done: 7 }).where('document_id', '=', documentId).execute();
  await handOut(documentId);
  expect(await rowOf(documentId)).toMatchObject({ state: 'done', attempts: 3, pages_done: 1 });
  const hopeless = await upload();
  await db.updateTable('reading').set({ state: 'running', attempts: 5 }).where('document_id', '=', hopeless).execute();
  await handOut(hopeless);
  expect(await rowOf(hopeless)).toMatchObject({ state: 'refused', refusal: startedTooOften });
});

test('an officer may have it read again, not while it is being read, but when nothing is heard of it any more', async () => {
  const documentId = await upload();
  const again = (minutes = 0) =>
    acting(db, officer, (tx) => readAgain(tx, { ...reviewing(officer, documentId), now: now.add({ minutes }) }));
  expect(refusalOf(await again())).toBe('being-read');
  await handOut(documentId);
  value(await again(1));
  expect(await documentOf(db, officer.authorityId, documentId)).toMatchObject({
    title: 'Tuyên truyền cải cách hành chính năm 2026',
    reading: { state: 'waiting' },
  });
  expect(refusalOf(await again(5))).toBe('being-read');
  value(await again(17));
  await handOut(documentId);
  const states = await db.selectFrom('reading').select('state').where('document_id', '=', documentId).orderBy('id').execute();
  expect(states.map(({ state }) => state)).toEqual(['done', 'waiting', 'done']);
});
