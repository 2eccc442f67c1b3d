import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityOf, confirmActivity, copiesOf, objectToJoint, publishEvidence } from '#features/activities/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, TargetId } from '#platform/values/ids.ts';
import { aConfirmedActivity, anActivity, aPhotograph } from '#root/testing/activities.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage, withShelf } from '#root/testing/documents.ts';
import { aDraft, aPlan, performing, whole } from '#root/testing/plans.ts';
import { correctDuty, issuePlan, startAmending } from '#features/plans/server/index.ts';
import { activitiesPage, activityInFull, plansOfYear, promiseOf, summaryOf } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let worker: Actor;
const storage = aStorage();

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  worker = await anOfficer(opened.db, ward, { roles: ['performer'] });
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

const asked = async () => ({
  authorityId: ward.authorityId,
  today,
  locale: 'vi' as const,
  names: await namesInTime(opened.db, ward.authorityId),
});
const pageOf = async (page = 1, targetId?: TargetId) => (await activitiesPage(opened.publicDb, { ...(await asked()), page, targetId }))!;
const confirmed = (title: string, more = {}): Promise<ActivityId> =>
  aConfirmedActivity(opened.db, storage, worker, owner, { unitId: ward.rootUnitId, title, ...more });

test('the public sees what was confirmed and is not internal, a page at a time, the newest first', async () => {
  const { db } = opened;
  for (let number = 1; number <= 14; number += 1) await confirmed(`Tin số ${number}`);
  await confirmed('Họp nội bộ', { isInternal: true });
  const waiting = await anActivity(db, storage, worker, { unitId: ward.rootUnitId, title: 'Chờ xác nhận' });
  const first = await pageOf();
  expect([first.count, first.pages, first.activities.length]).toEqual([14, 2, 12]);
  const second = await pageOf(2);
  const titles = [...first.activities, ...second.activities].map(({ title }) => title);
  expect(titles).toEqual(Array.from({ length: 14 }, (_, at) => `Tin số ${14 - at}`));
  expect((await summaryOf(opened.publicDb, await asked())).activityCount).toBe(14);
  expect(await activityInFull(opened.publicDb, waiting, await asked())).toBeUndefined();
});

test('a photograph is shown once somebody said yes to it, the first of several', async () => {
  const { db } = opened;
  const unitId = ward.rootUnitId;
  const activityId = await anActivity(
    db,
    storage,
    worker,
    { unitId, title: 'Có ảnh' },
    { links: [], files: [await aPhotograph(), await aPhotograph('b.jpg')] },
  );
  value(await acting(db, owner, (tx) => confirmActivity(tx, { actor: owner, activityId, now })));
  const shown = async () => (await pageOf()).activities.find(({ id }) => id === activityId)?.photo;
  expect(await shown()).toBeNull();
  const { evidence } = (await activityOf(db, ward.authorityId, activityId))!;
  for (const { id } of evidence.toReversed()) {
    const copies = await copiesOf(db, withShelf(db, storage, owner), owner, [id]);
    value(await acting(db, owner, (tx) => publishEvidence(tx, { actor: owner, copies, activityId, evidenceId: id, now })));
  }
  const [first] = (await activityOf(db, ward.authorityId, activityId))!.evidence;
  const photo = { id: first?.publicFileId, caption: '', width: 1200, height: 1600 };
  expect(await shown()).toEqual(photo);
  expect((await activityInFull(opened.publicDb, activityId, await asked()))?.photo).toEqual(photo);
});

test('a target leads to its public proof: confirmed and open activities and their photographs, counted', async () => {
  const { db } = opened;
  const unitId = ward.rootUnitId;
  const plan = await aPlan(db, owner, { duties: [{ units: [performing(unitId)] }], targets: [{}, {}] });
  const targetId = plan.targets[0]!.id;
  const targets = [{ targetId, value: 1 }];
  const shown = await anActivity(
    db,
    storage,
    worker,
    { unitId, title: 'Có minh chứng', targets },
    { links: [], files: [await aPhotograph('c.jpg')] },
  );
  value(await acting(db, owner, (tx) => confirmActivity(tx, { actor: owner, activityId: shown, now })));
  const [photo] = (await activityOf(db, ward.authorityId, shown))!.evidence;
  const copies = await copiesOf(db, withShelf(db, storage, owner), owner, [photo!.id]);
  value(await acting(db, owner, (tx) => publishEvidence(tx, { actor: owner, copies, activityId: shown, evidenceId: photo!.id, now })));
  await confirmed('Nội bộ', { isInternal: true, targets });
  await anActivity(db, storage, worker, { unitId, title: 'Chưa xác nhận', targets });
  const summary = await summaryOf(opened.publicDb, await asked());
  expect(summary.targets.map(({ proof }) => proof)).toEqual([
    { activities: 1, photos: 1 },
    { activities: 0, photos: 0 },
  ]);
  const page = await pageOf(1, targetId);
  expect([page.count, page.activities.map(({ title }) => title)]).toEqual([1, ['Có minh chứng']]);
  expect(page.target).toEqual({ id: targetId, text: plan.targets[0]!.text });
  const unknown = crypto.randomUUID() as TargetId;
  expect(await activitiesPage(opened.publicDb, { ...(await asked()), targetId: unknown })).toBeUndefined();
});

test('a plan shows its mottos and what was reached before, not what was wanting; its draft shows nothing', async () => {
  const facts = {
    themes: [{ text: 'Gần dân, sát việc', body: 'thành phố', year: 2027 }],
    baseline: [{ text: 'Năm 2026 đã đăng gần 120 tin, bài', value: 120, unit: 'tin, bài', year: 2026 }],
    weaknesses: [{ text: 'Trang tin cập nhật chậm' }],
  };
  await aDraft(opened.db, owner, { year: 2027, facts });
  expect(await plansOfYear(opened.publicDb, 2027, await asked())).toEqual([]);
  await aPlan(opened.db, owner, { year: 2027, symbol: '77/KH-UBND', duties: [{ units: [performing(ward.rootUnitId)] }], facts });
  const shown = await plansOfYear(opened.publicDb, 2027, await asked());
  expect(shown.map(({ themes, baseline }) => [themes, baseline])).toEqual([
    [['“Gần dân, sát việc” của thành phố, năm 2027'], ['Năm 2026 đã đăng gần 120 tin, bài']],
  ]);
  expect(JSON.stringify(shown)).not.toContain('cập nhật chậm');
});

test('what is held jointly is one activity that names its units and all its duties; who objected is not named', async () => {
  const [lead, second, third] = [ward.rootUnitId, await aUnit(opened.db, ward), await aUnit(opened.db, ward)];
  const objector = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: third });
  const plan = await aPlan(opened.db, owner, {
    duties: ['Hội nghị', 'Đối thoại'].map((text) => ({ text, units: [performing(lead), performing(second)] })),
    targets: [{ text: '100% tổ dân phố', value: 100, unit: '%', way: 'roll', whole: 'units:neighbourhood', measure: undefined }],
  });
  const [dutyId, also] = plan.duties.map(({ id }) => id);
  const before = (await pageOf()).count;
  const id = await confirmed('Hội nghị chung', {
    ...{ dutyId, alsoDuties: [also], targets: [{ targetId: plan.targets[0]!.id }] },
    jointUnits: [{ unitId: second, part: 'mời người dự' }, { unitId: third }],
  });
  const progress = async () =>
    (await plansOfYear(opened.publicDb, 2026, await asked()))
      .flatMap(({ targets }) => targets)
      .find(({ text }) => text === '100% tổ dân phố')?.done;
  expect(await progress()).toBe(2);
  value(await acting(opened.db, objector, (tx) => objectToJoint(tx, { actor: objector, activityId: id, now, objection: 'Không dự' })));
  expect(await progress()).toBe(1);
  const page = await pageOf();
  const names = (await asked()).names;
  expect(page.count).toBe(before + 1);
  expect(page.activities.find((one) => one.id === id)?.jointUnits).toEqual([names.on(second, today).name]);
  expect((await activityInFull(opened.publicDb, id, await asked()))?.promises).toEqual(['Hội nghị', 'Đối thoại']);
  expect(JSON.stringify(page)).not.toContain('mời người dự');
  const promises = (await plansOfYear(opened.publicDb, 2026, await asked())).flatMap(({ units }) => units).flatMap((unit) => unit.promises);
  const counted = new Map(promises.map(({ text, activities }) => [text, activities]));
  expect([counted.get('Hội nghị'), counted.get('Đối thoại')]).toEqual([1, 1]);
});

test('a duty that a paper changed names it, others name none', async () => {
  const { db, publicDb } = opened;
  const units = [performing(ward.rootUnitId)];
  const plan = await aPlan(db, owner, { year: 2027, duties: [{ text: 'Phát loa', units }, { text: 'In tờ gấp', units }] }); // prettier-ignore
  const run = <T>(command: Parameters<typeof acting<T>>[2]) => acting(db, owner, command);
  const amend = { amendKind: 'amend' as const, amendAs: 'decision' as const, title: 'Sửa đổi Kế hoạch', amendReason: 'Phát thêm' };
  const draft = value(await run((tx) => startAmending(tx, { actor: owner, now, planId: plan.id, amend })));
  const { duties } = await whole(db, owner, draft);
  const duty = { text: 'Phát loa hằng ngày', units };
  value(await run((tx) => correctDuty(tx, { actor: owner, now, planId: draft, dutyId: duties[0]!.id, duty })));
  const signed = { symbol: '45/QĐ-UBND', issuedOn: today, signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Ký', today };
  value(await run((tx) => issuePlan(tx, { actor: owner, now, planId: draft, ...signed })));
  const of = async (index: number) => (await promiseOf(publicDb, await asked(), 2027, plan.duties[index]!.id))?.amendings;
  expect(await of(0)).toEqual([{ kind: 'amend', paper: 'Quyết định', symbol: '45/QĐ-UBND', issuedOn: today.toString() }]);
  expect(await of(1)).toEqual([]);
});

test('a figure of a report leads to the activities of its days that it counts, of its channels alone', async () => {
  const stories = (value: number) => [{ measure: 'stories' as const, value }];
  await confirmed('Tin được tính', { channel: 'portal', quantities: stories(3) });
  await confirmed('Tin trên loa', { channel: 'radio', quantities: [{ measure: 'broadcasts' as const, value: 2 }] });
  const over = async (code: string, from = today, to = today) =>
    activitiesPage(opened.publicDb, { ...(await asked()), counted: { code, from, to } });
  const found = await over('T3', today.subtract({ days: 400 }), today);
  expect(found?.figure?.vi).toBe('Tin, bài trên cổng, trang thông tin điện tử');
  const titles = found?.activities.map(({ title }) => title) ?? [];
  expect([titles.includes('Tin được tính'), titles.includes('Tin trên loa')]).toEqual([true, false]);
  expect((await over('T3', today.subtract({ days: 900 }), today.subtract({ days: 800 })))?.count).toBe(0);
  expect(await over('T999')).toBeUndefined();
});

test('what was done is narrowed down to a topic: its own, else that of the duties that it serves', async () => {
  await confirmed('Hướng dẫn nộp hồ sơ trực tuyến', { channel: 'portal', topics: ['online-services'] });
  await confirmed('Việc khác', { channel: 'portal', topics: ['digital-government'] });
  const found = await activitiesPage(opened.publicDb, { ...(await asked()), topic: 'online-services' });
  expect(found?.activities.map(({ title }) => title)).toEqual(['Hướng dẫn nộp hồ sơ trực tuyến']);
  expect(found?.count).toBe(1);
});
