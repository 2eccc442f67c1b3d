import { expect, test } from 'vitest';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aResult } from '#root/testing/rooms/reports/results.ts';
import { trendsOf } from '../view.ts';
import {
  correctResult,
  endResult,
  importResults,
  noteResult,
  publishResult,
  resultOf,
  resultsOf,
  resultsToPublish,
  startOfResult,
} from './index.ts';

const { db, database } = await aWorkplace();
const { publicDb } = database;
const authority = await anAuthority(db);
const writer = await anOfficer(db, authority, { roles: ['plan-owner'] });
const judge = await anOfficer(db, authority, { roles: ['chair'] });
const clerk = await anOfficer(db, authority, { roles: ['clerk'] });
const by = (actor: typeof writer) => ({ actor, now, today });
type Input = Parameters<typeof noteResult>[2];
const noting = (given: Partial<Input>, actor = writer) =>
  acting(db, actor, (tx) =>
    noteResult(tx, by(actor), { indexKind: 'par-index', year: 2024, score: 80, outOf: 100, source: 'Quyết định số 1/QĐ-UBND', ...given }),
  );

test('a result is noted once with its source, each fault by name', async () => {
  expect(refusalOf(await noting({ indexKind: 'other' }))).toBe('index-without-name');
  expect(refusalOf(await noting({ unitId: authority.rootUnitId, body: 'UBND xã Bình Thử' }))).toBe('result-of-two');
  expect(refusalOf(await noting({ score: 101 }))).toBe('result-above-the-most');
  expect(refusalOf(await noting({ place: 3 }))).toBe('result-place-alone');
  expect(refusalOf(await noting({ place: 3, places: 2 }))).toBe('result-place-beyond');
  expect(refusalOf(await noting({}, clerk))).toBe('may-not-keep-results');
  value(await noting({ body: 'UBND xã Bình Thử' }));
  expect(refusalOf(await noting({ body: 'ubnd xã bình thử' }))).toBe('result-there');
});

test('another officer publishes it; corrected, it waits again; taken back, it is public no longer', async () => {
  const id = await aResult(db, writer, { year: 2023 });
  const publishing = (actor: typeof writer) => acting(db, actor, (tx) => publishResult(tx, by(actor), id));
  const isPublic = async () =>
    (await publicDb.selectFrom('public_index_result').select('id').where('authority_id', '=', authority.authorityId).execute()).some(
      (one) => one.id === id,
    );
  const waits = async (actor: typeof writer) => (await resultsToPublish(db, { actor, today })).map((one) => one.id);
  expect([(await waits(writer)).includes(id), (await waits(judge)).includes(id), await waits(clerk)]).toEqual([false, true, []]);
  expect(refusalOf(await publishing(writer))).toBe('own-result');
  value(await publishing(judge));
  expect(refusalOf(await publishing(judge))).toBe('result-published');
  expect(await isPublic()).toBe(true);
  expect(await waits(judge)).not.toContain(id);
  const start = startOfResult((await resultOf(db, authority.authorityId, id))!);
  const again = {
    ...start,
    indexName: undefined,
    unitId: undefined,
    body: undefined,
    place: undefined,
    places: undefined,
    link: undefined,
    score: 91,
  };
  value(await acting(db, judge, (tx) => correctResult(tx, by(judge), id, again)));
  expect(await isPublic()).toBe(false);
  expect(refusalOf(await publishing(judge))).toBe('own-result');
  value(await acting(db, writer, (tx) => correctResult(tx, by(writer), id, { ...again, score: 92 })));
  // Both wrote of it since it was published; while a third may, neither publishes it.
  const third = await anOfficer(db, authority, { roles: ['plan-owner'] });
  expect(refusalOf(await publishing(judge))).toBe('own-result');
  expect(refusalOf(await publishing(writer))).toBe('own-result');
  const earlier = (await resultOf(db, authority.authorityId, id))!.notedAt.subtract({ seconds: 1 }).toString();
  expect(refusalOf(await acting(db, third, (tx) => publishResult(tx, by(third), id, earlier)))).toBe('result-other-than-seen');
  value(await publishing(third));
  value(await acting(db, judge, (tx) => endResult(tx, by(judge), id, 'Ghi nhầm năm')));
  expect(await isPublic()).toBe(false);
  expect(refusalOf(await publishing(writer))).toBe('result-ended');
});

test('a sheet brings results in, each row with its fault; years stand beside each other out of 100', async () => {
  const rows = [
    ['Chỉ số', 'Năm', 'Xã', 'Điểm', 'Thang điểm', 'Xếp hạng', 'Trên số đơn vị', 'Nguồn'],
    ['DDCI', '2022', '', '40', '50', '2', '9', 'QĐ 1'],
    ['DDCI', '2023', '', '90,5', '', '', '', 'QĐ 2'],
    ['DDCI', '2023', '', '90,5', '', '', '', 'QĐ 2'],
    ['Chỉ số riêng', '2023', 'UBND xã A', 'abc', '', '', '', 'QĐ 2'],
    ['DDCI', '2021', '', '70', '', '', '', ''],
    ['SIPAS nội bộ cấp xã', '2021', '', '70', '', '', '', 'QĐ 3'],
  ];
  const lines = await acting(db, writer, async (tx) => ({
    ok: true as const,
    value: await importResults(tx, by(writer), { rows, locale: 'vi' }),
  }));
  expect(value(lines).map(({ fault }) => fault)).toEqual([
    '',
    '',
    expect.stringContaining('Đã có kết quả'),
    'Cột “Điểm”: “abc” chưa đúng; ghi bằng số, ví dụ 85,5.',
    'Cột “Nguồn” còn trống; ghi văn bản hoặc nơi công bố, không quá 300 ký tự.',
    '',
  ]);
  expect((await resultsOf(db, authority.authorityId)).find(({ name }) => name === 'SIPAS nội bộ cấp xã')?.kind).toBe('other');
  const own = (await resultsOf(db, authority.authorityId)).filter(({ kind }) => kind === 'ddci');
  expect(trendsOf(own, () => undefined, 'vi')).toMatchObject([
    { name: 'Chỉ số DDCI', years: [2022, 2023], rows: [{ name: 'Cơ quan', points: [80, 90.5], cells: ['40/50 (2/9)', '90,5/100'] }] },
  ]);
});
