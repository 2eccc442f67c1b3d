import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf, value } from '#root/testing/actors.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { aDesk, aReading, aStorage, placeOf, type Desk } from '#root/testing/documents.ts';
import { confirmReading } from '../server/confirm.ts';
import { correctItem, decideItem } from '../server/decide.ts';
import { factForm } from '../schema.ts';
import { sectionViews } from '../view.ts';
import { whyNotConfirm } from './reasons.ts';

const { db, drop } = await createTestDatabase();
const storage = aStorage();
afterAll(async () => {
  await drop();
  storage.remove();
});
let desk: Desk;
beforeAll(async () => {
  desk = await aDesk(db, storage);
});

const reading = aReading({
  themes: [{ text: 'Kỷ cương, sáng tạo', of: 'tỉnh', year: 2026, at: [placeOf('cải cách hành chính năm 2026')] }],
  baseline: [{ text: 'Năm 2025 đăng 120 tin, bài.', value: 120, unit: 'tin, bài', year: 2025 }],
  weaknesses: [{ text: 'Hình thức chưa đa dạng.' }],
  practices: [{ text: 'Giao việc phải kèm thời hạn.' }],
  superiorPlan: { type: 'Kế hoạch', symbol: '9/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh' },
});

test('what a paper says of where it starts from is looked at like all that the plan will say', async () => {
  const documentId = await desk.fresh(reading);
  const review = await desk.review(documentId);
  const views = sectionViews(review, review.units, 'vi');
  const section = views.find(({ name }) => name === 'facts');
  expect(section).toMatchObject({ open: 4, acceptable: 4, list: 'facts' });
  expect(section?.items.map(({ text, tags, places }) => [text, tags, places.length])).toEqual([
    ['“Kỷ cương, sáng tạo” của tỉnh, năm 2026', ['Chủ đề, phương châm'], 1],
    ['Năm 2025 đăng 120 tin, bài.', ['Kết quả đã có', '120 tin, bài'], 0],
    ['Hình thức chưa đa dạng.', ['Tồn tại, hạn chế'], 0],
    ['Giao việc phải kèm thời hạn.', ['Bài học, cách làm hay'], 0],
  ]);
  expect(views.find(({ name }) => name === 'header')?.superior).toBe('Kế hoạch số 9/KH-UBND, Ủy ban nhân dân tỉnh');
  expect(whyNotConfirm(review).map(({ code }) => code)).toContain('undecided');
});

test('it is corrected, dropped and added, and goes into the plan as the officer left it', async () => {
  const documentId = await desk.fresh(reading);
  await desk.decideAll(documentId);
  const typed = { kind: 'theme', text: 'Kỷ cương, sáng tạo, phát triển', body: 'tỉnh Lam Sơn', year: 2026 };
  value(await desk.run(correctItem, documentId, { item: 'facts/0', kind: 'fact', typed }));
  value(await desk.run(decideItem, documentId, { item: 'facts/2', verdict: 'dropped' }));
  const more = { kind: 'baseline', text: 'Phát 5 đến 7 buổi.', value: 5, upTo: 7, unit: 'buổi' };
  expect(value(await desk.run(correctItem, documentId, { item: 'facts', kind: 'fact', typed: more }))).toBe('facts/+1');
  expect(refusalOf(await desk.run(correctItem, documentId, { item: 'facts/9', kind: 'fact', typed }))).toBe('wrong-form');
  const confirmed = value(await desk.run(confirmReading, documentId, { damagedToo: false }));
  expect(confirmed.facts).toEqual([
    typed,
    { kind: 'baseline', text: 'Năm 2025 đăng 120 tin, bài.', value: 120, unit: 'tin, bài', year: 2025 },
    { kind: 'practice', text: 'Giao việc phải kèm thời hạn.' },
    more,
  ]);
});

test('a figure wants to know what it counts, and a range ends above its start', () => {
  const said = { item: 'facts', kind: 'baseline', text: 'Đã đăng tin' };
  const fields = (more: object): unknown[] => factForm.safeParse({ ...said, ...more }).error?.issues.map(({ path }) => path[0]) ?? [];
  expect(fields({})).toEqual([]);
  expect(fields({ value: 5 })).toEqual(['unit']);
  expect(fields({ unit: 'tin' })).toEqual(['value']);
  expect(fields({ value: 5, upTo: 5, unit: 'tin' })).toEqual(['upTo']);
});
