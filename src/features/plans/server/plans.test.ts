import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConfirmedReading } from '#features/documents/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { DocumentId, PlanId, ReadingId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDocument, aStorage } from '#root/testing/documents.ts';
import { aDraft, aDuty, performing, whole } from '#root/testing/plans.ts';
import {
  addDeadline,
  addDuty,
  addTarget,
  correctDuty,
  correctHead,
  correctOutline,
  correctTarget,
  draftPlanFromReading,
  dropDeadline,
  dropDuty,
  droppedFrom,
  dropTarget,
  restoreDuty,
  startPlan,
  statedFactsOf,
} from './index.ts';
import { basisAsCited } from '../bases/view.ts';
import { factView } from '../view.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let performer: Actor;
let [room, front] = ['', ''] as UnitId[] as [UnitId, UnitId];
const storage = aStorage();

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  performer = await anOfficer(opened.db, ward, { roles: ['performer'] });
  room = await aUnit(opened.db, ward);
  front = ward.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Sao Mai');
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

const on = (planId: PlanId, actor = owner) => ({ actor, planId, now });
const run = <T>(command: Parameters<typeof acting<T>>[2], actor = owner) => acting(opened.db, actor, command);
const actions = async (type: string, id: string) => (await historyOf(opened.db, ward.authorityId, type, id)).map(({ action }) => action);
const confirmed = (documentId: DocumentId, more: Partial<ConfirmedReading> = {}): ConfirmedReading => ({
  documentId,
  readingId: 'r' as ReadingId,
  header: {
    kind: 'plan',
    title: 'Tuyên truyền cải cách hành chính năm 2026',
    issuer: 'UBND phường Sao Mai',
    number: '12/KH-UBND',
    issuedOn: '2026-01-15',
    year: 2026,
  },
  legalBases: [
    { type: 'Nghị quyết', symbol: '76/NQ-CP', issuedOn: '2021', issuer: 'Chính phủ' },
    { type: 'Luật', name: 'Tổ chức chính quyền địa phương', issuedOn: '2015' },
    { type: 'Kế hoạch', symbol: '5/KH-UBND', issuedOn: '2025-12-30', issuer: 'UBND thành phố Mẫu' },
  ],
  duties: [
    {
      item: 'assignments/0/duties/0',
      places: [{ page: 1, start: 10, end: 40 }],
      text: 'Chủ trì đăng tin, bài; hoàn thành trước ngày 30/11/2026.',
      role: 'lead',
      product: 'Tin, bài',
      deadlines: [{ text: 'trước ngày 30/11/2026', rule: { kind: 'date', on: '2026-11-30', before: true } }],
      units: [
        { unitId: room, role: 'lead', requested: false },
        { unitId: front, role: 'coordinate', requested: true },
      ],
    },
    {
      item: 'assignments/1/duties/0',
      places: [],
      text: 'Vận động hội viên.',
      role: 'perform',
      deadlines: [],
      units: [{ unitId: front, role: 'perform', requested: true }],
    },
  ],
  targets: [{ item: 'targets/0', places: [], text: 'Phát 24 chuyên mục', value: 24, unit: 'chuyên mục', comparator: '>=' }],
  deadlines: [{ item: 'deadlines/3', places: [], text: 'trước ngày 15/10', rule: { kind: 'yearly', month: 10, day: 15, before: true } }],
  channels: [{ item: 'channels/0', places: [], kind: 'radio', text: 'loa truyền thanh' }],
  topics: [{ item: 'topics/0', places: [], kind: 'online-services', text: 'dịch vụ công trực tuyến' }],
  recipients: [{ name: 'Thường trực Đảng ủy', purpose: 'để báo cáo' }, { name: 'VT' }],
  budgetSources: ['Ngân sách phường'],
  sections: [{ kind: 'purpose', level: 'section', heading: 'MỤC ĐÍCH', text: 'Người dân dùng được.' }],
  facts: [
    { kind: 'theme', text: 'Gần dân, sát việc', body: 'thành phố', year: 2026 },
    { kind: 'baseline', text: 'Năm 2025, phường đã đăng gần 120 tin, bài', value: 120, unit: 'tin, bài', year: 2025 },
    { kind: 'weakness', text: 'Trang tin cập nhật chậm' },
  ],
  signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Trần Văn Mẫu' },
  ...more,
});

test('a paper of another authority and another year becomes a draft only with a word for each contradiction', async () => {
  const documentId = await aDocument(opened.db, storage, owner);
  const paper = confirmed(documentId);
  const theirs = { ...paper, header: { ...paper.header, issuer: 'Ủy ban nhân dân huyện Bình Minh', title: 'Tuyên truyền năm 2023' } };
  const draft = (why: object) => run((tx) => draftPlanFromReading(tx, { actor: owner, confirmed: theirs, now, ...why }));
  expect(await draft({})).toMatchObject({ refusal: { code: 'contradiction', field: 'whyIssuer' } });
  expect(await draft({ whyIssuer: 'Nhận bàn giao' })).toMatchObject({ refusal: { code: 'contradiction', field: 'whyYear' } });
  const planId = value(await draft({ whyIssuer: 'Nhận bàn giao', whyYear: 'Kéo dài sang năm 2026' }));
  const [drafted] = await historyOf(opened.db, ward.authorityId, 'plan', planId);
  expect(drafted?.changes['whyYear']?.to).toMatch(/Kéo dài sang năm 2026$/);
});

describe('a confirmed reading becomes a draft', () => {
  test('with everything that was read, each with its place in the source', async () => {
    const documentId = await aDocument(opened.db, storage, owner);
    const planId = value(await run((tx) => draftPlanFromReading(tx, { actor: owner, confirmed: confirmed(documentId), now })));
    const plan = await whole(opened.db, owner, planId);
    expect(plan).toMatchObject({
      year: 2026,
      state: 'draft',
      symbol: '12/KH-UBND',
      superiorSymbol: '5/KH-UBND',
      documentId,
      signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Trần Văn Mẫu' },
      recipients: [
        { name: 'Thường trực Đảng ủy', purpose: 'để báo cáo' },
        { name: 'VT', purpose: null },
      ],
      budgetSources: ['Ngân sách phường'],
      channels: [{ kind: 'radio', text: 'loa truyền thanh' }],
      topics: [{ kind: 'online-services' }],
      deadlines: [{ text: 'trước ngày 15/10' }],
      targets: [{ text: 'Phát 24 chuyên mục', value: 24, upTo: null, measure: 'bulletins', source: { item: 'targets/0' } }],
    });
    expect(plan.issuedOn).toEqual(day('2026-01-15'));
    expect(plan.legalBases.map(basisAsCited)).toEqual([
      'Nghị quyết số 76/NQ-CP năm 2021 của Chính phủ',
      'Luật Tổ chức chính quyền địa phương năm 2015',
      'Kế hoạch số 5/KH-UBND ngày 30/12/2025 của UBND thành phố Mẫu',
    ]);
    expect(plan.duties[0]).toMatchObject({
      position: 1,
      product: 'Tin, bài',
      role: 'lead',
      source: { item: 'assignments/0/duties/0', at: [{ page: 1, start: 10, end: 40 }] },
      deadlines: [{ rule: { kind: 'date', on: '2026-11-30', before: true } }],
    });
    expect(plan.duties[0]?.units.map(({ unitId, role, isRequested }) => [unitId, role, isRequested])).toEqual([
      [room, 'lead', false],
      [front, 'coordinate', true],
    ]);
    expect(plan.duties[1]?.units[0]?.name).toBe('Ủy ban Mặt trận Tổ quốc Việt Nam phường Sao Mai');
    expect(await actions('plan', planId)).toEqual(['plan.drafted']);
    const facts = await statedFactsOf(opened.db, ward.authorityId, planId);
    expect(facts).toEqual(confirmed(documentId).facts);
    expect(factView(facts, 'vi').map(({ lines }) => lines)).toEqual([
      ['“Gần dân, sát việc” của thành phố, năm 2026'],
      ['Năm 2025, phường đã đăng gần 120 tin, bài'],
      ['Trang tin cập nhật chậm (chưa có nhiệm vụ khắc phục)'],
    ]);
    expect((await historyOf(opened.db, ward.authorityId, 'plan', planId))[0]?.changes['facts']?.to).toBe(3);
  });

  test('once: a document makes one plan, also when asked twice at the same time', async () => {
    const documentId = await aDocument(opened.db, storage, owner);
    const both = await Promise.all(
      [1, 2].map(() => run((tx) => draftPlanFromReading(tx, { actor: owner, confirmed: confirmed(documentId), now }))),
    );
    expect(both.map(refusalOf).sort()).toEqual(['plan-exists', undefined]);
  });

  test('by the plan owner alone', async () => {
    const clerk = await anOfficer(opened.db, ward, { roles: ['clerk'] });
    const documentId = await aDocument(opened.db, storage, owner);
    expect(refusalOf(await run((tx) => draftPlanFromReading(tx, { actor: clerk, confirmed: confirmed(documentId), now }), clerk))).toBe(
      'not-plan-owner',
    );
  });
});

describe('a draft', () => {
  test('is begun by hand, corrected, and every change is in the log', async () => {
    const planId = await aDraft(opened.db, owner);
    const head = { year: 2027, title: 'Tuyên truyền năm 2027', issuer: 'UBND phường Sao Mai', superiorSymbol: '9/KH-UBND' };
    value(await run((tx) => correctHead(tx, { ...on(planId), head })));
    const dutyId = await aDuty(opened.db, owner, planId, { units: [performing(room)] });
    const duty = {
      text: 'Phát thanh hằng tuần',
      product: 'Bản tin',
      units: [performing(room, { role: 'lead' as const }), performing(front)],
    };
    value(await run((tx) => correctDuty(tx, { ...on(planId), dutyId, duty })));
    const targetId = value(
      await run((tx) => addTarget(tx, { ...on(planId), target: { text: 'Ít nhất 12 bài', comparator: '>=', value: 12, unit: 'bài' } })),
    );
    value(
      await run((tx) =>
        correctTarget(tx, {
          ...on(planId),
          targetId,
          target: { text: 'Từ 5 đến 7 phút', comparator: '=', value: 5, upTo: 7, unit: 'phút', measure: 'minutes' },
        }),
      ),
    );
    const outline = {
      channels: ['radio', 'portal'],
      topics: ['procedures'],
      recipients: [{ name: 'VT' }],
      budgetSources: [{ text: 'Ngân sách phường' }],
    };
    value(await run((tx) => correctOutline(tx, { ...on(planId), outline })));
    value(await run((tx) => correctOutline(tx, { ...on(planId), outline: { ...outline, channels: ['radio'] } })));

    const plan = await whole(opened.db, owner, planId);
    expect(plan).toMatchObject({
      year: 2027,
      superiorSymbol: '9/KH-UBND',
      channels: [{ kind: 'radio' }],
      topics: [{ kind: 'procedures' }],
      targets: [{ value: 5, upTo: 7, measure: 'minutes' }],
    });
    expect(plan.duties[0]?.units.map(({ role, isRequested }) => [role, isRequested])).toEqual([
      ['lead', false],
      ['perform', true],
    ]);
    expect(await actions('plan', planId)).toEqual(['plan.started', 'plan.corrected', 'plan.outline-corrected', 'plan.outline-corrected']);
    expect(await actions('duty', dutyId)).toEqual(['duty.added', 'duty.corrected']);
    expect((await historyOf(opened.db, ward.authorityId, 'duty', dutyId))[1]?.changes).toMatchObject({
      text: { from: 'Tuyên truyền trên loa truyền thanh', to: 'Phát thanh hằng tuần' },
    });
    expect(await actions('target', targetId)).toEqual(['target.added', 'target.corrected']);
  });

  test('what is dropped may be taken back; dropping twice changes nothing', async () => {
    const planId = await aDraft(opened.db, owner, { duties: [{ units: [performing(room)] }], targets: [{}] });
    const { duties, targets } = await whole(opened.db, owner, planId);
    const dutyId = duties[0]!.id;
    for (const _twice of [1, 2]) value(await run((tx) => dropDuty(tx, { ...on(planId), dutyId })));
    value(await run((tx) => dropTarget(tx, { ...on(planId), targetId: targets[0]!.id })));
    expect(await whole(opened.db, owner, planId)).toMatchObject({ duties: [], targets: [] });
    expect(await droppedFrom(opened.db, ward.authorityId, planId)).toMatchObject({
      duties: [{ id: dutyId }],
      targets: [{ id: targets[0]!.id }],
    });
    value(await run((tx) => restoreDuty(tx, { ...on(planId), dutyId })));
    expect((await whole(opened.db, owner, planId)).duties).toHaveLength(1);
    expect(await actions('duty', dutyId)).toEqual(['duty.added', 'duty.dropped', 'duty.restored']);
  });

  test('deadlines are added once and dropped by their words', async () => {
    const planId = await aDraft(opened.db, owner);
    const dutyId = await aDuty(opened.db, owner, planId, {
      deadlines: [{ kind: 'continuous' }, { kind: 'quarter', year: 2026, quarter: 3 }],
    });
    expect(refusalOf(await run((tx) => addDeadline(tx, { ...on(planId), dutyId, rule: { kind: 'continuous' } })))).toBe('deadline-twice');
    expect(refusalOf(await run((tx) => dropDeadline(tx, { ...on(planId), dutyId, index: 1, words: 'thường xuyên' })))).toBe(
      'no-such-deadline',
    );
    value(await run((tx) => dropDeadline(tx, { ...on(planId), dutyId, index: 0, words: 'thường xuyên' })));
    expect((await whole(opened.db, owner, planId)).duties[0]?.deadlines).toEqual([
      { text: 'trong quý III năm 2026', rule: { kind: 'quarter', year: 2026, quarter: 3 } },
    ]);
  });

  test('takes only units of its own, each once', async () => {
    const planId = await aDraft(opened.db, owner);
    const other = await anAuthority(opened.db);
    const add = (units: Parameters<typeof addDuty>[1]['duty']['units']) =>
      run((tx) => addDuty(tx, { ...on(planId), duty: { text: 'Việc', units } }));
    expect(refusalOf(await add([performing(other.rootUnitId)]))).toBe('no-such-unit');
    expect(refusalOf(await add([performing(room), performing(room, { role: 'lead' })]))).toBe('unit-twice');
    expect((await whole(opened.db, owner, planId)).duties).toEqual([]);
  });

  test('two duties added at the same time take two places', async () => {
    const planId = await aDraft(opened.db, owner);
    await Promise.all([1, 2, 3].map((n) => aDuty(opened.db, owner, planId, { text: `Việc ${n}` })));
    expect((await whole(opened.db, owner, planId)).duties.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  test('keeps hostile text as text', async () => {
    const text = `<script>alert(1)</script> '; drop table plan; -- ${'ễ'.repeat(4000)} {{x}} \${y}`;
    const planId = await aDraft(opened.db, owner);
    const dutyId = await aDuty(opened.db, owner, planId, { text });
    expect((await whole(opened.db, owner, planId)).duties.find(({ id }) => id === dutyId)?.text).toBe(text);
  });
});

test('only a plan owner begins a plan', async () => {
  expect(refusalOf(await run((tx) => startPlan(tx, { actor: performer, year: 2026, title: 'x', issuer: 'x', now }), performer))).toBe(
    'not-plan-owner',
  );
});
