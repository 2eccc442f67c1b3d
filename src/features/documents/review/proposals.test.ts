import { groupOf } from 'official-documents';
import { expect, test } from 'vitest';
import type { UnitId } from '#platform/values/ids.ts';
import { refusalOf, value } from '#root/testing/actors.ts';
import { aUnit } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aDesk, aReading, placeOf } from '#root/testing/documents.ts';
import { confirmReading } from '../server/confirm.ts';
import { correctItem, decideItem } from '../server/decide.ts';
import { sectionViews } from '../view.ts';
import { addingUnit } from './editing.ts';
import { namePath, type NameItem } from './names.ts';
import { newUnitAt } from './paths.ts';
import { acceptable, unseenLines, whyNotConfirm } from './reasons.ts';

const { db, storage } = await aWorkplace();
const desk = await aDesk(db, storage);

const quarterly = { text: 'định kỳ hằng quý', rule: { kind: 'period-end' as const, periods: ['quarter' as const] } };
const reading = aReading({
  assignments: aReading().assignments.map((one, at) => (at === 0 ? { ...one, duties: one.duties.slice(0, 1) } : one)),
  proposals: [
    {
      text: 'Tổng hợp báo cáo định kỳ hằng quý.',
      role: 'perform',
      from: 'channels',
      deadlines: [{ ...quarterly, at: [placeOf('định kỳ hằng quý')] }],
      at: [placeOf('Tổng hợp báo cáo định kỳ hằng quý.')],
    },
    { text: 'Phát tờ gấp.', role: 'perform', from: 'tasks', unit: 'các thôn', requested: true, at: [placeOf('Vận động hội viên')] },
  ],
});

test('work without a unit stands on the page, and stays out of the plan while nobody chooses', async () => {
  const documentId = await desk.fresh(reading);
  await desk.decideAll(documentId);
  const review = await desk.review(documentId);
  expect(whyNotConfirm(review)).toEqual([]);
  const views = sectionViews(review, review.units, 'vi');
  const section = views.find(({ name }) => name === 'proposals');
  expect(section).toMatchObject({ open: 0, untouched: 2, acceptable: 0, list: null });
  value(await desk.run(decideItem, documentId, { item: section?.items[1]?.path ?? '', was: 'open', verdict: 'dropped' }));
  const after = await desk.review(documentId);
  expect(sectionViews(after, after.units, 'vi').find(({ name }) => name === 'proposals')?.untouched).toBe(1);
  expect(section?.items.map(({ text, notes }) => [text, notes])).toEqual([
    ['Tổng hợp báo cáo định kỳ hằng quý.', []],
    ['Phát tờ gấp.', ['Câu văn nhắc đến: các thôn']],
  ]);
  const confirmed = value(await desk.run(confirmReading, documentId, { damagedToo: false }));
  expect(confirmed.duties.map(({ item }) => item)).toEqual(['assignments/0/duties/0', 'assignments/1/duties/0']);
  expect(confirmed.deadlines).toMatchObject([quarterly]);
});

test('becomes a duty of the units that are chosen, with its deadline, once', async () => {
  const documentId = await desk.fresh(reading);
  await desk.decideAll(documentId);
  const [unit] = (await desk.review(documentId)).names.flatMap(({ unitIds }) => unitIds);
  const typed = { unitIds: [unit], text: 'Tổng hợp báo cáo định kỳ hằng quý.', role: 'lead' };
  value(await desk.run(correctItem, documentId, { item: 'proposals/0', kind: 'proposal', typed }));
  value(await desk.run(decideItem, documentId, { item: 'proposals/1', verdict: 'dropped' }));
  const confirmed = value(await desk.run(confirmReading, documentId, { damagedToo: false }));
  expect(confirmed.duties.at(-1)).toMatchObject({
    item: 'proposals/0',
    role: 'lead',
    deadlines: [quarterly],
    units: [{ unitId: unit, role: 'lead', requested: false }],
  });
  expect(confirmed.duties).toHaveLength(3);
  expect(confirmed.deadlines).toEqual([]);
});

test('a line of which nothing was read is shown in its place, and is a duty once an officer makes one of it', async () => {
  const leftovers = ['Vận động hội viên', 'Kết quả là căn cứ xếp loại.'].map((text) => ({ text, at: [placeOf('Vận động hội viên')] }));
  const documentId = await desk.fresh(aReading({ leftovers }));
  await desk.decideAll(documentId);
  const review = await desk.review(documentId);
  const section = sectionViews(review, review.units, 'vi').find(({ name }) => name === 'leftovers');
  expect(section).toMatchObject({ open: 0, untouched: 2, acceptable: 0, list: null });
  expect(section?.items.map(({ text, places }) => [text, places.length])).toEqual(leftovers.map(({ text }) => [text, 1]));
  expect([unseenLines(review), whyNotConfirm(review)]).toEqual([2, []]);
  const typed = { unitIds: review.units.slice(0, 1).map(({ id }) => id), text: 'Vận động hội viên tham gia.', role: 'perform' };
  value(await desk.run(correctItem, documentId, { item: 'leftovers/0', kind: 'leftover', typed }));
  value(await desk.run(decideItem, documentId, { item: 'leftovers/1', was: 'open', verdict: 'dropped' }));
  expect(unseenLines(await desk.review(documentId))).toBe(0);
  const confirmed = value(await desk.run(confirmReading, documentId, { damagedToo: false }));
  expect(confirmed.duties.at(-1)).toMatchObject({ item: 'leftovers/0', text: typed.text, deadlines: [] });
});

test('is duties enough where a paper divides no work among units', async () => {
  const documentId = await desk.fresh(aReading({ ...reading, assignments: [] }));
  const [unitId] = (await desk.review(documentId)).units.map(({ id }) => id);
  expect(whyNotConfirm(await desk.review(documentId)).map(({ code }) => code)).toContain('no-duties');
  const typed = { unitIds: [unitId], text: 'Phát tờ gấp.', role: 'perform' };
  value(await desk.run(correctItem, documentId, { item: 'proposals/0', kind: 'proposal', typed }));
  expect(whyNotConfirm(await desk.review(documentId)).map(({ code }) => code)).not.toContain('no-duties');
});

test('of names only those whose unit is certain are accepted together; the others want a look each', () => {
  const name = (path: string, sure: boolean): NameItem => ({
    ...{ kind: 'name', path, name: path, group: undefined, verdict: undefined, unitIds: [], heads: 1, partners: 0 },
    proposed: { unitIds: ['00000000-0000-7000-8000-000000000000' as UnitId], sure },
  });
  expect(acceptable({ items: [], stretches: [], names: [name('chắc', true), name('ngờ', false)] }, 'names')).toEqual(['chắc']);
});

test('takes no unit that is not there, and no further item', async () => {
  const documentId = await desk.fresh(reading);
  const typed = { unitIds: ['00000000-0000-7000-8000-000000000000'], text: 'Phát tờ gấp.', role: 'perform' };
  expect(refusalOf(await desk.run(correctItem, documentId, { item: 'proposals/1', kind: 'proposal', typed }))).toBe('no-unit');
  expect(refusalOf(await desk.run(correctItem, documentId, { item: 'proposals', kind: 'proposal', typed }))).toBe('no-item');
});

test('a name that stands for several is marked as a group; what is entered for it begins without its name', async () => {
  const assignments = aReading().assignments.map((one, at) =>
    at === 0 ? { ...one, unit: 'UBND các xã, thị trấn', group: groupOf('UBND các xã, thị trấn') ?? { of: 'units' as const } } : one,
  );
  const documentId = await desk.fresh(aReading({ assignments }));
  const review = await desk.review(documentId);
  const views = sectionViews(review, review.units, 'vi').flatMap(({ names }) => names);
  expect(views.find(({ path }) => path === namePath('UBND các xã, thị trấn'))).toMatchObject({
    use: ['tên này gọi chung nhiều đơn vị; chọn từng đơn vị', 'giao 2 nhiệm vụ'],
  });
  const asked = (name: string) => addingUnit(review, newUnitAt(namePath(name)), { kinds: [], units: [] }, 'vi')?.fields[1]?.value;
  expect([asked('UBND các xã, thị trấn'), asked('Phòng Văn hóa - Xã hội')]).toEqual(['', 'Phòng Văn hóa - Xã hội']);
});

test('a group of units is shown with its members before one press gives each of them the duty; where the paper counts otherwise somebody looks', async () => {
  const named = (unit: string) => aReading({ assignments: aReading().assignments.map((one, at) => (at === 0 ? { ...one, unit } : one)) });
  for (let at = 0; at < 4; at++) await aUnit(db, desk.authority);
  const [sameId, otherId] = [await desk.fresh(named('4 tổ dân phố')), await desk.fresh(named('7 tổ dân phố'))];
  const shown = async (id: typeof sameId, name: string) => {
    const review = await desk.review(id);
    return sectionViews(review, review.units, 'vi')
      .flatMap(({ names }) => names)
      .find(({ path }) => path === namePath(name));
  };
  const same = await shown(sameId, '4 tổ dân phố');
  expect(same?.proposed).toHaveLength(4);
  expect([same?.isSure, same?.use[0]]).toEqual([true, expect.stringContaining('mỗi đơn vị trong 4 đơn vị dưới đây có việc riêng')]);
  const other = await shown(otherId, '7 tổ dân phố');
  expect([other?.isSure, other?.use[0]]).toEqual([false, 'văn bản ghi 7 đơn vị, phần mềm thấy 4: xem lại rồi chọn']);
  value(await desk.run(decideItem, sameId, { item: namePath('4 tổ dân phố'), verdict: 'accepted' }));
  await desk.decideAll(sameId);
  const { duties } = value(await desk.run(confirmReading, sameId, { damagedToo: false }));
  expect(duties[0]?.units.filter(({ role }) => role === 'lead')).toHaveLength(4);
});

test('the plan of the level above is the one that the reading found, while that basis stands', async () => {
  const superiorPlan = { type: 'Kế hoạch', symbol: '157/KH-UBND', issuer: 'UBND tỉnh Mẫu' };
  const plan = (symbol: string, issuer: string) => ({ type: 'Kế hoạch', symbol, issuer, basis: true as const });
  const citations = [plan('157/KH-UBND', 'UBND tỉnh Mẫu'), plan('200/KH-UBND', 'UBND tỉnh Mẫu'), plan('157/KH-UBND', 'UBND huyện Cũ')];
  const documentId = await desk.fresh(aReading({ citations, superiorPlan }));
  await desk.decideAll(documentId);
  expect(value(await desk.run(confirmReading, documentId, { damagedToo: false })).superiorPlan).toBe('157/KH-UBND');
  const other = await desk.fresh(aReading({ citations, superiorPlan }));
  await desk.decideAll(other);
  value(await desk.run(decideItem, other, { item: 'citations/0', verdict: 'dropped' }));
  expect(value(await desk.run(confirmReading, other, { damagedToo: false })).superiorPlan).toBeUndefined();
});
