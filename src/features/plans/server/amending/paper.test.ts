import { compose, extract, read } from 'official-documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDraft, aDuty, aPlan, performing, whole } from '#root/testing/plans.ts';
import { pointersInto } from '../../paper/places.ts';
import { addLaw } from '#features/laws/server/index.ts';
import {
  addSection,
  addTarget,
  correctDeadline,
  correctSection,
  discordsIn,
  dropDuty,
  issuePlan,
  planPaperOf,
  setSectionDropped,
  startAmending,
  type AmendInput,
} from '../index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let room: UnitId;
let office: UnitId;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  room = await aUnit(opened.db, ward);
  office = ward.unit('Văn phòng HĐND và UBND');
});
afterAll(() => opened.drop());

const on = (planId: PlanId) => ({ actor: owner, planId, now });
const run = <T>(command: Parameters<typeof acting<T>>[2]) => acting(opened.db, owner, command);
async function printed(planId: PlanId) {
  const paper = await planPaperOf(opened.db, await whole(opened.db, owner, planId), today);
  const extracted = await extract(await compose(paper), 'van-ban.docx');
  if (!extracted.ok) throw new Error(extracted.message);
  return { reading: read(extracted.value), text: extracted.value.text };
}

test('the parts of a plan are printed in their order, each with what the plan has of its kind', async () => {
  const planId = await aDraft(opened.db, owner, { duties: [{ text: 'Phát loa', units: [performing(room)] }], targets: [{}] });
  const purpose = (await whole(opened.db, owner, planId)).sections.find(({ heading }) => heading === 'Mục đích')!;
  const added = { heading: 'Phạm vi', text: 'Trên địa bàn phường.', kind: 'other' as const, level: 'clause' as const };
  value(await run((tx) => addSection(tx, { ...on(planId), section: added, after: purpose.id })));
  const { text } = await printed(planId);
  const places = [
    ...['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích', '2. Phạm vi', '3. Yêu cầu', 'II. ĐỐI TƯỢNG TUYÊN TRUYỀN'],
    ...['III. CHỈ TIÊU', 'Phát ít nhất 24 chuyên mục', 'IV. TỔ CHỨC THỰC HIỆN', 'Phát loa'],
  ].map((words) => text.indexOf(words));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places.every((place) => place >= 0)).toBe(true);
  // Nothing stands under these yet, so their headings are left out.
  expect(text).not.toContain('NỘI DUNG TUYÊN TRUYỀN');
});

test('a part within stands behind a main one; what was dropped comes back where it stood', async () => {
  const planId = await aDraft(opened.db, owner);
  const within = { heading: 'Lẻ loi', kind: 'other' as const, level: 'clause' as const };
  expect(refusalOf(await run((tx) => addSection(tx, { ...on(planId), section: within })))).toBe('part-without-main');
  const [first] = (await whole(opened.db, owner, planId)).sections;
  const asClause = { heading: first!.heading, kind: first!.kind, level: 'clause' as const };
  expect(refusalOf(await run((tx) => correctSection(tx, { ...on(planId), sectionId: first!.id, section: asClause })))).toBe(
    'part-without-main',
  );
  value(await run((tx) => setSectionDropped(tx, { ...on(planId), sectionId: first!.id }, true)));
  expect((await whole(opened.db, owner, planId)).sections[0]?.id).not.toBe(first!.id);
  value(await run((tx) => setSectionDropped(tx, { ...on(planId), sectionId: first!.id }, false)));
  expect((await whole(opened.db, owner, planId)).sections[0]?.id).toBe(first!.id);
});

test.each([
  ['decision', 'decision', '/QĐ-UBND'],
  ['plan', 'plan', '/KH-UBND'],
  ['letter', 'letter', '/UBND'],
] as const)('an amending paper as a %s says what is changed, from when, and why', async (amendAs, kind, number) => {
  const plan = await aPlan(opened.db, owner, {
    duties: [
      { text: 'Phát loa', units: [performing(room)] },
      { text: 'Là bộ phận thường trực của Kế hoạch', units: [performing(office)] },
      { text: 'In tờ gấp', units: [performing(room)] },
    ],
    targets: [{}],
  });
  const amend: AmendInput = { amendKind: 'amend', amendAs, title: 'Sửa đổi Kế hoạch', amendReason: 'Bổ sung việc mới', holdsFrom: today };
  const draft = value(await run((tx) => startAmending(tx, { ...on(plan.id), amend })));
  await aDuty(opened.db, owner, draft, { text: 'Mở chuyên mục hỏi đáp', units: [performing(room)] });
  value(
    await run((tx) => addTarget(tx, { ...on(draft), target: { text: 'Phát 3 bản tin', comparator: '>=', value: 3, unit: 'bản tin' } })),
  );
  const { duties } = await whole(opened.db, owner, draft);
  value(await run((tx) => dropDuty(tx, { ...on(draft), dutyId: duties[2]!.id })));
  const { reading, text } = await printed(draft);
  expect(reading.document).toMatchObject({ kind, number });
  for (const words of [
    ...['Bổ sung nhiệm vụ vào điểm 1 Mục IV như sau', 'Mở chuyên mục hỏi đáp', 'Bổ sung chỉ tiêu vào Mục III như sau'],
    ...['Bãi bỏ gạch đầu dòng thứ 2 điểm 1 Mục IV: “In tờ gấp”', plan.symbol!, 'giữ nguyên', 'Lưu: VT'],
  ])
    expect(text).toContain(words);
  if (amendAs === 'decision') expect(text).toContain('Theo đề nghị của Chánh Văn phòng HĐND và UBND');
});

test('a decision rests on the law on local government, as the register has it, then on what its plan rests on and on the plan', async () => {
  const plan = await aPlan(opened.db, owner, { duties: [{ text: 'Phát loa', units: [performing(room)] }] });
  const law = {
    kind: 'Luật',
    symbol: '72/2025/QH15',
    title: 'Luật Tổ chức chính quyền địa phương',
    issuer: 'Quốc hội',
    level: 'central' as const,
  };
  value(await run((tx) => addLaw(tx, { actor: owner, now, today }, { ...law, issuedOn: day('2025-06-16') })));
  const amend: AmendInput = { amendKind: 'amend', amendAs: 'decision', title: 'Sửa đổi Kế hoạch', amendReason: 'Bổ sung việc mới' };
  const draft = value(await run((tx) => startAmending(tx, { ...on(plan.id), amend })));
  await aDuty(opened.db, owner, draft, { text: 'Mở chuyên mục hỏi đáp', units: [performing(room)] });
  const { text } = await printed(draft);
  const places = [
    ...['Về việc sửa đổi Kế hoạch', 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025'],
    ...[`Căn cứ Kế hoạch số ${plan.symbol} ngày 15 tháng 01 năm 2026`, 'QUYẾT ĐỊNH:'],
  ].map((words) => text.indexOf(words));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('a joint plan is signed for both bodies, side by side, and says who keeps a copy', async () => {
  const planId = await aDraft(opened.db, owner, { duties: [{ text: 'Phát loa', units: [performing(room)] }] });
  const plan = await whole(opened.db, owner, planId);
  const cosigner = { authority: 'TM. BAN THƯỜNG TRỰC', position: 'CHỦ TỊCH', name: 'Lê Thị Mẫu' };
  const recipients = [{ name: 'Lưu: VT, VHXH.', purpose: null }];
  const paper = await planPaperOf(opened.db, { ...plan, cosigner, recipients }, today);
  const extracted = await extract(await compose(paper), 'van-ban.docx');
  const { text } = extracted.ok ? extracted.value : { text: '' };
  for (const words of ['TM. BAN THƯỜNG TRỰC', 'Lê Thị Mẫu', 'Lưu: VT, VHXH.']) expect(text).toContain(words);
});

test('a deadline that is moved is said as a deadline, the words that still say the old one are asked about, and earlier papers are cited', async () => {
  const text = 'Báo cáo kết quả định kỳ quý, năm trước ngày 05/12/2026';
  const deadlines = [
    { kind: 'period-end' as const, periods: ['quarter' as const] },
    { kind: 'date' as const, on: '2026-12-05' },
  ];
  const plan = await aPlan(opened.db, owner, { duties: [{ text, units: [performing(room)], deadlines }] });
  const amend: AmendInput = { amendKind: 'amend', amendAs: 'decision', title: 'Sửa đổi Kế hoạch', amendReason: 'Lùi hạn' };
  const begin = async () => value(await run((tx) => startAmending(tx, { ...on(plan.id), amend })));
  const first = await begin();
  await aDuty(opened.db, owner, first, { text: 'Mở chuyên mục hỏi đáp', units: [performing(room)] });
  const signed = { symbol: '45/QĐ-UBND', issuedOn: day('2026-05-10'), signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Ký', today };
  value(await run((tx) => issuePlan(tx, { ...on(first), ...signed })));
  const draft = await begin();
  const { duties } = await whole(opened.db, owner, draft);
  const moved = { dutyId: duties[0]!.id, index: 1, rule: { kind: 'date' as const, on: '2026-12-20' } };
  value(await run((tx) => correctDeadline(tx, { ...on(draft), ...moved })));
  expect((await discordsIn(opened.db, await whole(opened.db, owner, draft))).map(({ position }) => position)).toEqual([1]);
  const paper = await printed(draft);
  expect(paper.text).toMatch(/Thời hạn: [^“”]*20\/12\/2026 \(thay cho thời hạn: [^“”]*05\/12\/2026\)\./u);
  expect(paper.text).toContain('(được sửa đổi, bổ sung bởi Quyết định số 45/QĐ-UBND ngày 10 tháng 5 năm 2026)');
  expect((await printed(first)).text).not.toContain('được sửa đổi, bổ sung bởi');
});

test('a duty of a plan that came as a paper is pointed at by its words where its place there is not known', async () => {
  const plan = await aPlan(opened.db, owner, { duties: [{ text: 'Phát loa', units: [performing(room)] }] });
  const change = { object: 'duty', act: 'changed', what: '1', ofId: plan.duties[0]!.id, newId: null, fields: [] } as const;
  const at = (documentId: unknown) =>
    pointersInto({ ...{ place: '', suffix: '', symbol: null, issuedOn: null, signer: plan.signer, isSample: true, facts: [] }, plan: { ...plan, documentId } } as never)({ ...change, fields: [] }); // prettier-ignore
  expect(at(null)).toBe('gạch đầu dòng thứ nhất điểm 1 Mục III');
  expect(at('paper')).toBe(`nhiệm vụ của ${plan.duties[0]!.units[0]!.name} “Phát loa”`);
});
