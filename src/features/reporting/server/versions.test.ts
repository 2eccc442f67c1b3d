import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { aConfirmedActivity, anActivity } from '#root/testing/activities.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aDraft, aPlan, performing, aReport, freezing, theReport } from '#root/testing/plans.ts';
import { findFile, readStored } from '#platform/server/files/storage.ts';
import type { ReportId } from '#platform/values/ids.ts';
import { saidOf } from '../figure.ts';
import { issuePlan } from '#features/plans/server/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import {
  addressReport,
  afterCutOff,
  correctReport,
  editSection,
  mattersOf,
  moveCutOff,
  proposedRecipients,
  proposedTask,
  publishReport,
  reportingTasks,
  typeFigure,
} from './index.ts';

const { db, storage } = await aWorkplace();

const authority = await anAuthority(db);
const owner = await anOfficer(db, authority, { roles: ['plan-owner'] });
const chair = await anOfficer(db, authority, { roles: ['chair'] });
const performer = await anOfficer(db, authority);
const unitId = authority.rootUnitId;
const lead = [performing(unitId, { role: 'lead' })];

const plan = await aPlan(db, owner, {
  duties: [
    { text: 'Treo băng rôn trên các trục đường', units: lead },
    {
      text: 'Báo cáo kết quả về Ủy ban nhân dân tỉnh chậm nhất ngày 10 của tháng cuối quý',
      units: lead,
      deadlines: [{ kind: 'period-end', periods: ['quarter'], day: 10 }],
    },
  ],
  targets: [{ text: 'Ít nhất 40 băng rôn', value: 40, unit: 'băng rôn', measure: 'banners' }],
});
const [{ id: dutyId }] = plan.duties as [(typeof plan.duties)[number]];
const on = (reportId: ReportId, actor = owner) => ({ actor, now, today, reportId });

const banners = { unitId, dutyId, channel: 'banner', title: 'Treo băng rôn', quantities: [{ measure: 'banners', value: 12 }] } as const;
const hung = (happenedOn: string, value_ = 12) =>
  aConfirmedActivity(db, storage, performer, owner, {
    ...banners,
    happenedOn: day(happenedOn),
    quantities: [{ measure: 'banners', value: value_ }],
    targets: plan.targets.map(({ id: targetId }) => ({ targetId, isOffered: true })),
  });

await hung('2026-02-03');
await hung('2026-03-20', 5);
const waiting = await anActivity(db, storage, performer, { ...banners, title: 'Treo pa nô', happenedOn: day('2026-03-05') });
const id = await aReport(db, owner, plan.id);

const wordsOf = async (reportId: ReportId): Promise<string> => {
  const { fileId } = await theReport(db, owner, reportId);
  const file = fileId && (await findFile(db, owner.authorityId, fileId));
  if (!file) throw new Error('no paper was kept');
  const xml = strFromU8(unzipSync(await readStored(storage, file))['word/document.xml'] ?? new Uint8Array());
  return xml.replaceAll('</w:p>', '\n').replace(/<[^>]+>/g, '');
};

const banner = async (reportId: ReportId) => {
  const figure = (await theReport(db, owner, reportId)).figures.find(({ indicator }) => indicator === 'T7');
  if (!figure) throw new Error('no T7');
  return figure;
};

test('the plan says day 10: the figures close on it, and what lies behind it in the quarter is named', async () => {
  const report = await theReport(db, owner, id);
  expect([report.covers.to.toString(), report.dueOn?.toString()]).toEqual(['2026-03-10', '2026-03-10']);
  expect(report.coversSource).toContain('chậm nhất ngày 10/03/2026');
  expect((await banner(id)).computed).toBe(12);
  expect((await afterCutOff(db, owner.authorityId, report)).map(({ happenedOn }) => happenedOn)).toEqual(['2026-03-20']);
});

test('an officer moves the cut-off with a reason, and the figures follow', async () => {
  const move = (from: string, to: string) =>
    acting(db, owner, (tx) => moveCutOff(tx, { ...on(id), from: day(from), to: day(to), reason: 'Công văn số 7/SNV-CCHC' }));
  expect(refusalOf(await move('2026-03-31', '2026-01-01'))).toBe('no-such-period');
  value(await move('2026-01-01', '2026-03-31'));
  const report = await theReport(db, owner, id);
  expect([(await banner(id)).computed, report.coversReason, report.yearFrom?.toString()]).toEqual([
    17,
    'Công văn số 7/SNV-CCHC',
    '2026-01-01',
  ]);
  expect(await afterCutOff(db, owner.authorityId, report)).toEqual([]);
  value(await move('2025-12-11', '2026-03-10'));
});

test('what is not confirmed is named before freezing, and freezing wants a yes to exactly that', async () => {
  const matters = await mattersOf(db, owner.authorityId, await theReport(db, owner, id), today);
  expect(matters.unconfirmed.map(({ id: activity, state }) => [activity, state])).toEqual([[waiting, 'recorded']]);
  expect(refusalOf(await freezing(db, storage, chair, id, { isSure: false }))).toBe('matters-open');
  expect(refusalOf(await freezing(db, storage, chair, id, { seen: 'another list' }))).toBe('matters-changed');
});

test('activities of the period that belong to no plan are named with their state, and want a yes as well', async () => {
  const own = await anAuthority(db);
  const [first, second, worker] = [
    await anOfficer(db, own, { roles: ['plan-owner'] }),
    await anOfficer(db, own, { roles: ['chair'] }),
    await anOfficer(db, own),
  ];
  const its = await aPlan(db, first, { duties: [{ units: [performing(own.rootUnitId, { role: 'lead' })] }] });
  const recorded = { unitId: own.rootUnitId, title: 'Phát thanh ngoài kế hoạch', happenedOn: day('2026-02-10') };
  const outside = await aConfirmedActivity(db, storage, worker, first, recorded);
  await aConfirmedActivity(db, storage, worker, first, { ...recorded, dutyId: its.duties[0]?.id });
  await aConfirmedActivity(db, storage, worker, first, { ...recorded, happenedOn: day('2026-05-10') });
  const reportId = await aReport(db, first, its.id);
  const matters = await mattersOf(db, own.authorityId, await theReport(db, first, reportId), today);
  expect(matters.unplaced.map(({ id: activity, state }) => [activity, state])).toEqual([[outside, 'confirmed']]);
  expect(refusalOf(await freezing(db, storage, second, reportId, { isSure: false }))).toBe('matters-open');
  value(await freezing(db, storage, second, reportId));
});

test('a figure typed over a computed one that the words do not use is named, and no longer once they do', async () => {
  const type = (typed: number) => acting(db, owner, (tx) => typeFigure(tx, { ...on(id), indicator: 'T7', typed, reason: 'Biên bản' }));
  const unused = async () => (await mattersOf(db, owner.authorityId, await theReport(db, owner, id), today)).unused;
  value(await type(1200));
  expect(await unused()).toEqual([expect.stringContaining('bảng ghi 1.200 (nhập tay), phần lời vẫn theo số tính được là 12')]);
  value(await acting(db, owner, (tx) => editSection(tx, { ...on(id), key: 'results', text: 'Treo 1.200 băng rôn.' })));
  expect(await unused()).toEqual([]);
});

test('"không phát sinh" is said by an officer, never supposed, and never against what was recorded', async () => {
  const none = (indicator: string, more = {}) => acting(db, owner, (tx) => typeFigure(tx, { ...on(id), indicator, isNone: true, ...more }));
  expect(refusalOf(await none('T7'))).toBe('something-arose');
  expect(refusalOf(await none('T14', { typed: 1, reason: 'x' }))).toBe('figure-and-none');
  value(await none('T14'));
  const { figures } = await theReport(db, owner, id);
  const of = (code: string) => figures.find(({ indicator }) => indicator === code);
  expect(of('T14')).toMatchObject({ isNone: true, typedBy: owner.officerId });
  expect([of('T14'), of('T15')].map((figure) => figure && saidOf(figure).is)).toEqual(['none', 'unknown']);
});

test('the first report takes "Nơi nhận" from the plan', async () => {
  const own = await anAuthority(db);
  const first = await anOfficer(db, own, { roles: ['plan-owner'] });
  const planId = await aDraft(db, first, { duties: [{ units: [performing(own.rootUnitId, { role: 'lead' })] }] });
  const rows = ['UBND tỉnh', 'Các tổ dân phố'].map((name, at) => ({
    authority_id: own.authorityId,
    plan_id: planId,
    position: at + 1,
    name,
  }));
  await db.insertInto('plan_recipient').values(rows).execute();
  const signed = { symbol: '9/KH-UBND', issuedOn: day('2026-01-15'), signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Mẫu' };
  value(await acting(db, first, (tx) => issuePlan(tx, { actor: first, planId, now, today, ...signed })));
  const { recipients } = await theReport(db, first, await aReport(db, first, planId));
  expect(recipients.map(({ name }) => name)).toEqual(['Như trên', 'UBND tỉnh', 'Các tổ dân phố']);
});

test('"Nơi nhận" is edited as rows and remembered', async () => {
  const recipients = [{ name: 'Như trên' }, { name: 'Sở Nội vụ', purpose: 'để báo cáo' }];
  value(await acting(db, owner, (tx) => addressReport(tx, { ...on(id), recipient: 'Ủy ban nhân dân tỉnh', recipients })));
  const next = await proposedRecipients(db, owner.authorityId, plan);
  expect(next).toEqual({
    recipient: 'Ủy ban nhân dân tỉnh',
    recipients: [
      { name: 'Như trên', purpose: null },
      { name: 'Sở Nội vụ', purpose: 'để báo cáo' },
    ],
  });
});

test('freezing finishes the task that asked for the report, which is proposed; another task is refused', async () => {
  const report = await theReport(db, owner, id);
  const tasks = await reportingTasks(db, owner.authorityId, report, today);
  const task = proposedTask(tasks, report);
  expect(task?.dueOn?.toString()).toBe('2026-03-10');
  const all = await tasksOf(db, owner.authorityId, { today, planId: plan.id });
  const other = all.find((one) => one.dutyId === dutyId);
  expect(refusalOf(await freezing(db, storage, chair, id, { taskId: other?.id }))).toBe('no-such-task');
  value(await freezing(db, storage, chair, id, { taskId: task?.id, symbol: '38/BC-UBND' }));
  const after = await tasksOf(db, owner.authorityId, { today, planId: plan.id, ...(task && { taskId: task.id }) });
  expect(after[0]).toMatchObject({
    state: 'done',
    done: { by: chair.officerId, reason: 'Đã chốt Báo cáo số 38/BC-UBND ngày 18/03/2026.' },
  });
});

test('the paper tells none from unknown, and has columns for the year and the quarter before', async () => {
  const words = await wordsOf(id);
  for (const each of ['Ước lũy kế từ đầu năm', 'Quý trước', 'Không phát sinh', 'Chưa có số liệu', '1.200', 'Sở Nội vụ (để báo cáo)'])
    expect(words).toContain(each);
});

test('a number is used once a year', async () => {
  const second = await aReport(db, owner, plan.id, 'quarter-2');
  const late = { reportedOn: day('2026-06-01'), symbol: '38/BC-UBND' };
  expect(refusalOf(await freezing(db, storage, chair, second, late))).toBe('symbol-used');
  expect(refusalOf(await freezing(db, storage, chair, second, { ...late, reportedOn: day('2026-06-02') }))).toBe('report-in-future');
});

test('the next quarter follows without a gap and is read against the one before and the year', async () => {
  const second = await aReport(db, owner, plan.id, 'half-1');
  expect((await theReport(db, owner, second)).covers.from.toString()).toBe('2025-12-11');
  const drafts = await db
    .selectFrom('report')
    .select(['id', 'covers'])
    .where('kind', '=', 'quarter')
    .where('period_index', '=', 2)
    .execute();
  expect(drafts.map(({ covers }) => covers)).toEqual(['[2026-03-11,2026-06-11)']);
  const figure = await banner(drafts[0]?.id as ReportId);
  // 5 in the quarter, 17 by activities since December; the report before typed 1.200 where activities gave 12.
  expect(figure).toMatchObject({ computed: 5, toDate: 17, typedBefore: 1188, previous: 1200 });
});

test('a frozen report is corrected by a version beside it that says what it changes and why', async () => {
  const old = await theReport(db, owner, id);
  const before = await wordsOf(id);
  await hung('2026-03-01', 8);
  const correct = (reportId: ReportId) =>
    acting(db, owner, (tx) => correctReport(tx, { ...on(reportId), kind: 'rectify', reason: 'Bổ sung số liệu của hai tổ dân phố.' }));
  const next = value(await correct(id));
  expect(refusalOf(await correct(id))).toBe('version-is-drafted');
  expect(refusalOf(await correct(next))).toBe('report-not-frozen');
  const draft = await theReport(db, owner, next);
  expect(draft).toMatchObject({
    version: 2,
    recipients: old.recipients,
    covers: old.covers,
    change: { kind: 'rectify', of: { id, symbol: '38/BC-UBND' } },
  });
  expect(draft.sections.find(({ key }) => key === 'results')).toMatchObject({ text: 'Treo 1.200 băng rôn.', isEdited: true });
  expect(await banner(next)).toMatchObject({ computed: 20, typed: 1200, typedBy: owner.officerId });
  value(await acting(db, owner, (tx) => typeFigure(tx, { ...on(next), indicator: 'T7' })));
  expect(
    refusalOf(
      await acting(db, owner, (tx) => moveCutOff(tx, { ...on(next), from: day('2026-01-01'), to: day('2026-03-31'), reason: 'x' })),
    ),
  ).toBe('version-covers-the-same');
  value(await freezing(db, storage, chair, next, { symbol: '52/BC-UBND', reportedOn: day('2026-05-04') }));
  const words = await wordsOf(next);
  expect(words).toContain('Báo cáo này đính chính Báo cáo số 38/BC-UBND ngày 18/3/2026. Lý do: bổ sung số liệu của hai tổ dân phố.');
  expect(words).toMatch(/Số liệu điều chỉnh so với Báo cáo số 38\/BC-UBND/i);
  expect(words).toMatch(/\(T7\)\s+chiếc\s+1\.200\s+20\s+Thay số liệu đã nhập bằng số tính từ hoạt động/);
  expect(words).toMatch(/Ít nhất 40 băng rôn\s+băng rôn\s+12\/40 \(30%\)\s+20\/40 \(50%\)/);
  expect(words).toMatch(/Treo băng rôn\s+01\/3\/2026\s+.+\s+xác nhận ngày \d/);
  expect(await wordsOf(id)).toBe(before);
  const first = await theReport(db, owner, id);
  expect(first).toMatchObject({ state: 'frozen', symbol: '38/BC-UBND', replacedBy: { id: next, symbol: '52/BC-UBND' } });
  expect(first.figures).toEqual(old.figures);
  expect(refusalOf(await correct(id))).toBe('report-replaced');
});

test('only a frozen report is published', async () => {
  const [draft] = await db.selectFrom('report').select('id').where('state', '=', 'draft').execute();
  expect(refusalOf(await acting(db, chair, (tx) => publishReport(tx, on(draft?.id as ReportId, chair))))).toBe('report-not-frozen');
  value(await acting(db, chair, (tx) => publishReport(tx, on(id, chair))));
  expect((await theReport(db, owner, id)).releasedAt?.toString()).toBe(now.toString());
});

test('who typed a figure freezes it only where nobody else may, and the report says so', async () => {
  const small = await anAuthority(db);
  const only = await anOfficer(db, small, { roles: ['plan-owner'] });
  const its = await aPlan(db, only, { duties: [{ units: [performing(small.rootUnitId, { role: 'lead' })] }] });
  const reportId = await aReport(db, only, its.id);
  const typed = { actor: only, now, today, reportId, indicator: 'T19', typed: 1, reason: 'Chứng từ' };
  value(await acting(db, only, (tx) => typeFigure(tx, typed)));
  value(await freezing(db, storage, only, reportId));
  expect((await theReport(db, only, reportId)).frozenNote).toContain('không còn ai khác');
});
