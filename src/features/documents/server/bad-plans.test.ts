import { expect, test } from 'vitest';
import { now } from '#root/testing/actors.ts';
import { aDocument, aDesk } from '#root/testing/documents.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { undecided, whyNotConfirm } from '../review/reasons.ts';
import { confirmReading } from './confirm.ts';
import { readDocument } from './job.ts';
import { documentOf } from './queries.ts';

const { db, storage } = await aWorkplace({ open: true });
const desk = await aDesk(db, storage);

/** Uploads a text as a plan of ours and has it read, as the worker does. */
async function read(text: string) {
  const documentId = await aDocument(db, storage, desk.owner, text);
  const { id, authority_id } = await db.selectFrom('reading').selectAll().where('document_id', '=', documentId).executeTakeFirstOrThrow();
  await readDocument({ authorityId: authority_id, readingId: id }, { db, now: () => now, signal: new AbortController().signal });
  expect(await documentOf(db, desk.owner.authorityId, documentId)).toMatchObject({ reading: { state: 'done' } });
  return documentId;
}

const head = (symbol: string, title: string) => `ỦY BAN NHÂN DÂN
PHƯỜNG SAO MAI
${symbol}
Sao Mai, ngày 15 tháng 01 năm 2026
KẾ HOẠCH
${title}
`;
const work = (duty: string) => `III. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND
- ${duty}
`;

const plans = {
  'in English': `PEOPLE'S COMMITTEE OF SAO MAI WARD
No: 12/KH-UBND
PLAN
On communication about administrative reform in 2026
III. IMPLEMENTATION
1. The Office
- To publish at least 24 articles on the website before 30 November 2026.
`,
  'without number and figures': head('', 'Tuyên truyền cải cách hành chính năm 2026') + work('Đăng tin, bài trên trang thông tin điện tử.'),
  'without units': `${head('Số: 12/KH-UBND', 'Tuyên truyền cải cách hành chính năm 2026')}II. NỘI DUNG
1. Đăng ít nhất 24 tin, bài trên trang thông tin điện tử trước ngày 30/11/2026.
`,
  'of no year': head('Số: 12/KH-UBND', 'Tuyên truyền cải cách hành chính') + work('Đăng tin, bài trên trang thông tin điện tử.'),
  'of mere HTML': '<script>alert(1)</script><h1>Kế hoạch</h1>'.repeat(20),
};

test.for(Object.entries(plans))('a plan %s is read; what it lacks is said in sentences and nothing becomes a plan', async ([, text]) => {
  const documentId = await read(text);
  const review = await desk.review(documentId);
  const reasons = whyNotConfirm(review);
  expect(reasons.length).toBeGreaterThan(0);
  for (const { message, en } of reasons) expect([message, en ?? '.']).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  expect((await desk.run(confirmReading, documentId, { damagedToo: false })).ok).toBe(false);
  // Nothing half done: the reading is still open, as it was.
  expect(undecided(await desk.review(documentId))).toEqual(undecided(review));
  expect((await desk.review(documentId)).confirmedAt).toBeNull();
});
