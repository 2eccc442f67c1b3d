import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aDraft, aPlan, performing, withPaper } from '#root/testing/plans.ts';
import { historyOf } from '#platform/server/audit.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import { findFile, readStored } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ReportId } from '#platform/values/ids.ts';
import { draftReport, editSection, freezeReport, recomputeReport, reportOf, reportsOf, typeFigure, type Freezing } from './index.ts';

const { db, storage } = await aWorkplace();

const authority = await anAuthority(db);
const actor = await anOfficer(db, authority, { roles: ['plan-owner'] });
const chair = await anOfficer(db, authority, { roles: ['chair'] });
const stranger = await anOfficer(db, await anAuthority(db), { roles: ['plan-owner'] });
const plan = await aPlan(db, actor, {
  duties: [{ units: [performing(authority.rootUnitId, { role: 'lead' })], deadlines: [{ kind: 'date', on: '2026-03-01' }] }],
});

const order = { actor, now, today };
const draft = { ...order, planId: plan.id, period: 'quarter-1' as const, recipient: 'Ủy ban nhân dân tỉnh Đông Giang' };
const signing = {
  symbol: '15/BC-UBND',
  reportedOn: day('2026-03-18'),
  signerAuthority: 'TM. ỦY BAN NHÂN DÂN',
  signerPosition: 'CHỦ TỊCH',
  signerName: 'Trần Văn Mẫu',
};

const id: ReportId = value(await acting(db, actor, (tx) => draftReport(tx, draft)));

test('a report is drafted once for a period, from an issued plan of the own authority', async () => {
  expect(refusalOf(await acting(db, actor, (tx) => draftReport(tx, draft)))).toBe('report-exists');
  const planId = await aDraft(db, actor);
  expect(refusalOf(await acting(db, actor, (tx) => draftReport(tx, { ...draft, planId })))).toBe('plan-not-issued');
  expect(refusalOf(await acting(db, stranger, (tx) => draftReport(tx, { ...draft, actor: stranger })))).toBe('plan-unknown');
});

test('it covers the days of the cut-off, counts the plan and tells what is late', async () => {
  const report = await reportOf(db, actor.authorityId, id);
  expect(report?.covers.from.toString()).toBe('2025-12-15');
  expect(report?.covers.to.toString()).toBe('2026-03-14');
  expect(report?.figures.find((figure) => figure.indicator === 'T1')?.computed).toBe(1);
  expect(report?.sections.find((section) => section.key === 'shortcomings')?.text).toContain('Quá hạn ngày 01/3/2026');
});

test('an edited part survives computing; a typed figure needs its reason', async () => {
  value(await acting(db, actor, (tx) => editSection(tx, { ...order, reportId: id, key: 'proposals', text: 'Đề nghị cấp thêm tài liệu.' })));
  value(await acting(db, actor, (tx) => recomputeReport(tx, { ...order, reportId: id })));
  expect(refusalOf(await acting(db, actor, (tx) => typeFigure(tx, { ...order, reportId: id, indicator: 'T14', typed: 98.5 })))).toBe(
    'reason-missing',
  );
  value(
    await acting(db, actor, (tx) =>
      typeFigure(tx, { ...order, reportId: id, indicator: 'T14', typed: 98.5, reason: 'Theo báo cáo của Trung tâm' }),
    ),
  );
  const report = await reportOf(db, actor.authorityId, id);
  expect(report?.sections.find((section) => section.key === 'proposals')?.text).toBe('Đề nghị cấp thêm tài liệu.');
  expect(report?.figures.find((figure) => figure.indicator === 'T14')).toMatchObject({
    typedBy: actor.officerId,
    typed: 98.5,
    typedReason: 'Theo báo cáo của Trung tâm',
  });
});

const freeze = async (by: Actor, given: Omit<Freezing, 'paper' | 'reportId'>) => {
  const frozen = await withPaper(db, openShelf(db, storage, by.authorityId), { ...given, reportId: id });
  return acting(db, by, (tx) => freezeReport(tx, frozen));
};

test('frozen, it keeps its paper and refuses every change', async () => {
  const early = { ...signing, reportedOn: day('2025-12-01') };
  expect(refusalOf(await freeze(actor, { ...order, ...early }))).toBe('report-too-early');
  // Who typed a figure does not freeze it.
  expect(refusalOf(await freeze(actor, { ...order, ...signing }))).toBe('own-figures');
  value(await freeze(chair, { ...order, ...signing, actor: chair }));
  const report = await reportOf(db, actor.authorityId, id);
  const file = report?.fileId && (await findFile(db, actor.authorityId, report.fileId));
  if (!file) throw new Error('no paper was kept');
  const xml = strFromU8(unzipSync(await readStored(storage, file))['word/document.xml'] ?? new Uint8Array());
  // The unit that did nothing of what it had due stands in the charts of the paper, which are kept as they were drawn.
  expect(report.facts.units).toEqual([{ unitName: expect.any(String), activities: 0, due: 1, done: 0 }]);
  for (const words of [
    'BIỂU ĐỒ KẾT QUẢ THỰC HIỆN',
    'Biểu đồ 1. Hoạt động đã xác nhận theo đơn vị',
    '15/BC-UBND',
    'ỦY BAN NHÂN DÂN',
    'Đề nghị cấp thêm tài liệu',
    'Trần Văn Mẫu',
    '98,5',
  ])
    expect(xml).toContain(words);
  for (const change of [
    acting(db, actor, (tx) => editSection(tx, { ...order, reportId: id, key: 'next', text: 'khác' })),
    acting(db, actor, (tx) => recomputeReport(tx, { ...order, reportId: id })),
    acting(db, actor, (tx) => typeFigure(tx, { ...order, reportId: id, indicator: 'T14', typed: 1, reason: 'x' })),
    freeze(actor, { ...order, ...signing }),
  ])
    expect(refusalOf(await change)).toBe('report-frozen');
});

test('another authority sees none of it, and every step is in the log', async () => {
  expect(await reportsOf(db, stranger.authorityId)).toEqual([]);
  expect(await reportOf(db, stranger.authorityId, id)).toBeUndefined();
  const lines = await historyOf(db, actor.authorityId, 'report', id);
  expect(lines.map((line) => line.action)).toEqual([
    'report.drafted',
    'report.edited',
    'report.recomputed',
    'report.figure-typed',
    'report.frozen',
  ]);
});
