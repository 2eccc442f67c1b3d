import readXlsxFile from 'read-excel-file/node';
import { beforeAll, expect, test } from 'vitest';
import type { OwnIndicatorId } from '#features/indicators/index.ts';
import { addIndicator, changeIndicator, ownIndicatorOf, retireIndicator, startOfIndicator } from '#features/indicators/server/index.ts';
import { acceptArrived } from '#features/envelopes/server/index.ts';
import { figureRows } from '#features/reporting/index.ts';
import {
  publishReport,
  recomputeReport,
  reportBook,
  reportOf,
  reportsOf,
  reportToSend,
  typeFigure,
} from '#features/reporting/server/index.ts';
import { book, columnName } from '#platform/server/sheets.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ReportId } from '#platform/values/ids.ts';
import { at, day, refusalOf, value } from '#root/testing/actors.ts';
import { aPlan, aReport, freezing, performing } from '#root/testing/plans.ts';
import { severalLevels } from '#root/testing/rooms/envelopes/levels.ts';
import { aRegime } from '#root/testing/rooms/envelopes/regimes.ts';
import type { RegimeId } from '../regime.ts';
import { sumsBook, sumsOf } from './index.ts';

const { db, publicDb, storage, of, doing, sending, lastIn } = await severalLevels();
const province = of('province');
type Input = Parameters<typeof addIndicator>[2];

const input = (given: Partial<Input>): Input => ({
  ...{ code: 'CN1', title: 'Tổ công nghệ số đã tuyên truyền', unit: 'tổ', aggregation: 'sum', direction: 'more' },
  ...{ isInOwn: false, from: day('2026-01-01'), ...given },
});
const adding = (actor: Actor, given: Partial<Input>) => doing(actor, '2026-01-06T08:00', (tx, who) => addIndicator(tx, who, input(given)));

const planOf = (actor: Actor, title = 'Kế hoạch') =>
  aPlan(db, actor, { title, duties: [{ units: actor.posts.slice(0, 1).map(({ unitId }) => performing(unitId)) }] });

let regimeId: RegimeId;
const ids = new Map<string, OwnIndicatorId>();
const keyOf = (code: string) => `${code}-${province.authorityId.slice(-12)}`;

beforeAll(async () => {
  regimeId = await aRegime(db, province);
  const asked: Partial<Input>[] = [
    { code: 'CN1', regimeId, most: 100 },
    { code: 'CN2', regimeId, title: 'Hồ sơ trực tuyến', unit: '%', aggregation: 'ratio' },
    { code: 'CN3', regimeId, title: 'Doanh nghiệp được hướng dẫn', unit: 'doanh nghiệp', aggregation: 'distinct' },
    { code: 'CN4', regimeId, title: 'Tổ có sổ theo dõi', aggregation: 'last', notAbove: keyOf('CN1') },
  ];
  for (const one of asked) ids.set(one.code!, value(await adding(province, one)));
});

const typing = (actor: Actor, reportId: ReportId, code: string, told: object) =>
  doing(actor, '2026-03-16T09:00', (tx, who) => typeFigure(tx, { ...who, reportId, indicator: keyOf(code), reason: 'Theo sổ', ...told }));

test('an indicator says what it is and where it is used, each fault by name', async () => {
  const refusing = async (given: Partial<Input>) => refusalOf(await adding(province, { code: 'XX1', isInOwn: true, ...given }));
  expect(await refusing({ code: 'CN1' })).toBe('indicator-code-used');
  expect(await refusing({ isInOwn: false })).toBe('indicator-asked-nowhere');
  expect(await refusing({ regimeId: ids.get('CN1') as never })).toBe('unknown-regime');
  expect(await refusing({ least: 9, most: 1 })).toBe('indicator-bounds-backwards');
  expect(await refusing({ aggregation: 'ratio' })).toBe('indicator-ratio-in-percent');
  expect(await refusing({ aggregation: 'distinct', measure: 'stories' })).toBe('indicator-is-not-counted');
  expect(await refusing({ channel: 'radio' })).toBe('indicator-channel-alone');
  expect(await refusing({ channel: 'radio', measure: 'banners' })).toBe('indicator-channel-counts-other');
  expect(await refusing({ notAbove: 'T99' })).toBe('indicator-compared-unknown');
  const clerk = { ...province, posts: province.posts.filter(({ role }) => role === 'clerk') };
  expect(refusalOf(await adding(clerk, { code: 'XX1' }))).toBe('may-not-keep-indicators');
});

test('those below type it with its reason, it is held against its bounds, and the level sums it by its way', async () => {
  const told = {
    ward: {
      CN1: 40,
      CN2: { part: 1, whole: 1 },
      CN3: 'Hợp tác xã Hòa An\nCơ sở in Sao Mai\nhợp tác xã hoà  an\nHợp tác xã Hoa An',
      CN4: 12,
    },
    commune: { CN1: 10, CN2: { part: 0, whole: 99 }, CN3: 'Cơ sở in Sao Mai\nHợp tác xã Hoà An\nQuán cơm Hạnh Phúc', CN4: 3 },
  };
  for (const name of ['ward', 'commune'] as const) {
    const actor = of(name);
    const plan = await planOf(actor);
    const id = await aReport(db, actor, plan.id, 'quarter-1', at('2026-03-16T08:00'));
    if (name === 'ward') {
      expect(refusalOf(await typing(actor, id, 'CN1', { typed: 101 }))).toBe('figure-above-the-most');
      expect(refusalOf(await typing(actor, id, 'CN1', { typed: 3, reason: undefined }))).toBe('reason-missing');
      expect(refusalOf(await typing(actor, id, 'CN2', { part: 3 }))).toBe('share-in-part');
      expect(refusalOf(await typing(actor, id, 'CN2', { part: 3, whole: 2 }))).toBe('share-above-the-whole');
      expect(refusalOf(await typing(actor, id, 'CN2', { typed: 90 }))).toBe('figure-typed-otherwise');
    }
    value(await typing(actor, id, 'CN1', { typed: told[name].CN1 }));
    expect(refusalOf(await typing(actor, id, 'CN4', { typed: told[name].CN1 + 1 }))).toBe('figure-above-another');
    value(await typing(actor, id, 'CN4', { typed: told[name].CN4 }));
    expect(refusalOf(await typing(actor, id, 'CN1', { typed: told[name].CN4 - 1 }))).toBe('figure-below-another');
    expect(refusalOf(await typing(actor, id, 'CN1', { isNone: true }))).toBe('figure-below-another');
    value(await typing(actor, id, 'CN2', told[name].CN2));
    value(await typing(actor, id, 'CN3', { names: told[name].CN3 }));
    value(await freezing(db, storage, actor, id));
    const what = value(await reportToSend(db, storage, { authorityId: actor.authorityId, reportId: id }));
    await sending(actor, province, '2026-03-18T08:00', what, { type: 'report', id });
    const came = await lastIn(province);
    value(await doing(province, '2026-03-19T08:00', (tx, who) => acceptArrived(tx, who, came.id, 'Đủ số liệu')));
  }
  const asOf = { happenedBy: day('2026-03-20'), knownBy: 'now' as const };
  const sums = (await sumsOf(db, province.authorityId, { id: regimeId, key: 'quarter-1-2026', asOf, isSentToo: false, locale: 'vi' }))!;
  const own = sums.lines.filter(({ summed }) => summed.code.includes('-'));
  expect(own.map(({ summed, sum }) => [summed.code.slice(0, 3), sum.value])).toEqual([
    ['CN1', 50],
    ['CN2', 1],
    ['CN3', 4],
    ['CN4', 15],
  ]);
});

test('sums are taken out as sheets: figures of the level, of each body with a formula below, and their sources; no text is a formula', async () => {
  const asOf = { happenedBy: day('2026-03-20'), knownBy: 'now' as const };
  const made = (await sumsBook(db, province.authorityId, { id: regimeId, key: 'quarter-1-2026', asOf, isSentToo: false, locale: 'vi' }))!;
  const [level, bodies, sources] = made.sheets;
  const column = bodies!.rows[0]!.findIndex((cell) => typeof cell === 'string' && cell.startsWith('CN1.'));
  const name = columnName(column);
  expect(bodies!.rows.map((row) => row[column]).slice(1)).toEqual([10, 40, { formula: `=SUM(${name}2:${name}3)` }]);
  expect(level!.rows.find(([code]) => code === 'CN2')?.[3]).toBe(1);
  expect(sources!.rows.map(([what]) => what)).toContain('Ủy ban ward');
  const xlsx = await book([...made.sheets, { name: 'Thử', widths: [9], rows: [['=1+1']] }]);
  const read = await readXlsxFile(xlsx);
  expect(read.map(({ sheet }) => sheet)).toEqual(['Tổng hợp', 'Theo cơ quan', 'Nguồn', 'Thử']);
  expect(read.at(-1)?.data).toEqual([['=1+1']]);
  const [report] = await reportsOf(db, of('ward').authorityId);
  const sheets = reportBook((await reportOf(db, of('ward').authorityId, report!.id))!, 'vi');
  expect(sheets[0]!.rows.find(([code]) => code === 'CN1')?.slice(3, 4)).toEqual([40]);
});

test('a draft keeps an indicator that was retired, a later report has it no longer, and each goes by the version of its last day', async () => {
  const ward = of('ward');
  const plan = await planOf(ward);
  const id = await aReport(db, ward, plan.id, 'quarter-2', at('2026-04-10T08:00'));
  const own = async (reportId: ReportId) =>
    figureRows((await reportOf(db, ward.authorityId, reportId))!, 'vi').flatMap(({ shown, code, title }) =>
      shown === code ? [] : [`${shown} ${title}`],
    );
  const change = async (moment: string, from: string) => {
    const start = startOfIndicator((await ownIndicatorOf(db, province.authorityId, ids.get('CN1')!))!);
    const again = {
      ...start,
      definition: undefined,
      measure: undefined,
      channel: undefined,
      least: undefined,
      most: 200,
      notAbove: undefined,
    };
    return doing(province, moment, (tx, who) =>
      changeIndicator(tx, who, ids.get('CN1')!, { ...again, title: 'Tổ số cộng đồng', from: day(from) }),
    );
  };
  expect(refusalOf(await change('2026-04-11T08:00', '2026-04-01'))).toBe('indicator-change-in-the-past');
  value(await change('2026-04-11T08:00', '2026-06-01'));
  value(await doing(ward, '2026-04-12T08:00', (tx, who) => recomputeReport(tx, { ...who, reportId: id })));
  expect((await own(id))[0]).toBe('CN1 Tổ số cộng đồng');
  const retiring = (code: string) =>
    doing(province, '2026-04-13T08:00', (tx, who) =>
      retireIndicator(tx, who, ids.get(code)!, { on: day('2026-05-01'), reason: 'Không còn cần' }),
    );
  expect(value(await retiring('CN2'))).toBe(0);
  expect(refusalOf(await retiring('CN2'))).toBe('indicator-retired');
  value(await doing(ward, '2026-04-14T08:00', (tx, who) => recomputeReport(tx, { ...who, reportId: id })));
  expect((await own(id)).map((line) => line.slice(0, 3))).toEqual(['CN1', 'CN2', 'CN3', 'CN4']);
  const later = await aReport(db, ward, (await planOf(ward, 'Kế hoạch khác')).id, 'quarter-2', at('2026-04-15T08:00'));
  expect((await own(later)).map((line) => line.slice(0, 3))).toEqual(['CN1', 'CN3', 'CN4']);
  const stranger = of('stranger');
  const elsewhere = await aReport(db, stranger, (await planOf(stranger)).id, 'quarter-1', at('2026-04-15T08:00'));
  expect((await reportOf(db, stranger.authorityId, elsewhere))!.indicators.filter(({ code }) => code.includes('-'))).toEqual([]);
});

test('own indicators of the same code are two also in public: each with its figure, and both are in the data', async () => {
  const ward = of('ward');
  value(await adding(ward, { code: 'CN1', title: 'Loa đã sửa', unit: 'loa', isInOwn: true }));
  const reportId = await aReport(db, ward, (await planOf(ward, 'Kế hoạch có hai CN1')).id, 'quarter-2', at('2026-06-16T08:00'));
  const own = `CN1-${ward.authorityId.slice(-12)}`;
  const typed: Record<string, number> = { [keyOf('CN1')]: 40, [own]: 7 };
  for (const [indicator, figure] of Object.entries(typed))
    value(
      await doing(ward, '2026-06-16T09:00', (tx, who) => typeFigure(tx, { ...who, reportId, indicator, typed: figure, reason: 'Theo sổ' })),
    );
  value(await freezing(db, storage, ward, reportId));
  value(await doing(ward, '2026-06-17T08:00', (tx, who) => publishReport(tx, { ...who, reportId })));
  const shown = await publicDb
    .selectFrom('public_report_figure')
    .select(['code', 'title', 'typed'])
    .where('report_id', '=', reportId)
    .where('code', 'in', Object.keys(typed))
    .execute();
  expect(new Map(shown.map(({ code, ...said }) => [code, said]))).toEqual(
    new Map([
      [keyOf('CN1'), { title: 'Tổ số cộng đồng', typed: 40 }],
      [own, { title: 'Loa đã sửa', typed: 7 }],
    ]),
  );
  const counted = await publicDb.selectFrom('public_indicator').select('code').where('authority_id', '=', ward.authorityId).execute();
  expect(counted.map(({ code }) => code)).toEqual(expect.arrayContaining(Object.keys(typed)));
});
