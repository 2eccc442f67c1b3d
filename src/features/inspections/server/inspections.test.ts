import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import { endUnit } from '#features/units/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { aPhotograph } from '#root/testing/activities.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aClosedVisit, aRound, aRoundInput, checking } from '#root/testing/rooms/inspections.ts';
import type { VisitId } from '../inspection.ts';
import {
  addUnits,
  answerVisit,
  cancelInspection,
  closeVisit,
  concludeInspection,
  correctInspection,
  inspectionOf,
  markPoint,
  marksOf,
  photosOf,
  planInspection,
  reopenVisit,
  saveDetails,
  skipVisit,
  takeBackVisit,
  takeCheckPhotos,
  visitOf,
  whyNotClose,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let member: Actor;
let stranger: Actor;
let unitId: UnitId;
let head: Actor;
const storage = aStorage();
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Mẫu' });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  unitId = await aUnit(opened.db, ward);
  head = await anOfficer(opened.db, ward, { roles: ['neighbourhood-head'], unitId });
  const other = await aUnit(opened.db, ward);
  member = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: other });
  stranger = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: await aUnit(opened.db, ward) });
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

type Command<T> = Parameters<typeof acting<T>>[2];
const run = <T>(by: Actor, command: Command<T>) => acting(opened.db, by, command);
const planned = (given: Parameters<typeof aRound>[3] = {}) =>
  aRound(opened.db, owner, [unitId], { memberIds: [member.officerId], ...given });
const stored = async (id: VisitId) => (await visitOf(opened.db, ward.authorityId, id))!;
const marks = (id: VisitId) => marksOf(opened.db, ward.authorityId, id);
const mark = async (by: Actor, visitId: VisitId, input: Parameters<typeof markPoint>[3], at = 0) => {
  const { id: markId } = (await marks(visitId))[at]!;
  return run(by, (tx) => markPoint(tx, checking(by), { visitId, markId }, input));
};
const titles = async (of: Actor) => (await messagesOf(opened.db, of, { locale: 'vi', limit: 50 })).messages.map(({ title }) => title);

describe('a round', () => {
  test('is planned over units with criteria as they stand; units and team are told, and the same one is there once', async () => {
    const input = await aRoundInput(opened.db, owner, [unitId], { memberIds: [member.officerId], title: 'Kiểm tra quý II' });
    const id = value(await run(owner, (tx) => planInspection(tx, checking(owner), input)));
    expect(await inspectionOf(opened.db, ward.authorityId, id)).toMatchObject({ state: 'planned', units: 1, closed: 0 });
    expect(await titles(head)).toContain('Lịch kiểm tra: Kiểm tra quý II');
    expect(await titles(member)).toContain('Lịch kiểm tra: Kiểm tra quý II');
    expect(refusalOf(await run(owner, (tx) => planInspection(tx, checking(owner), input)))).toBe('round-planned');
    expect(refusalOf(await run(member, (tx) => planInspection(tx, checking(member), input)))).toBe('may-not-plan-checks');
  });

  test('says all that is wrong at once: days, team, partners, units that are gone, criteria that are none', async () => {
    const partner = ward.unit('Hội Nông dân phường Mẫu');
    const gone = await aUnit(opened.db, ward);
    value(await run(owner, (tx) => endUnit(tx, { authorityId: ward.authorityId, unitId: gone, from: today })));
    const input = await aRoundInput(opened.db, owner, [partner, gone], {
      untilOn: today.subtract({ days: 20 }),
      coversUntilOn: day('2025-12-31'),
      secretaryId: owner.officerId,
      criterionIds: [crypto.randomUUID() as never],
    });
    const result = await run(owner, (tx) => planInspection(tx, checking(owner), input));
    expect(!result.ok && [result.refusal, ...(result.refusal.others ?? [])].map(({ code }) => code)).toEqual([
      'days-reversed',
      'days-reversed',
      'two-duties',
      'partner-not-checked',
      'unit-gone',
      'unknown-criterion',
    ]);
  });

  test('is corrected, takes more units once, and is cancelled with a reason while nothing was closed', async () => {
    const { id } = await planned();
    const more = await aUnit(opened.db, ward);
    value(await run(owner, (tx) => addUnits(tx, checking(owner), id, [more])));
    expect(refusalOf(await run(owner, (tx) => addUnits(tx, checking(owner), id, [more])))).toBe('unit-there');
    const input = await aRoundInput(opened.db, owner, [], { title: 'Tên khác', secretaryId: member.officerId });
    value(await run(owner, (tx) => correctInspection(tx, checking(owner), id, input)));
    value(await run(owner, (tx) => correctInspection(tx, checking(owner), id, input)));
    value(await run(owner, (tx) => cancelInspection(tx, checking(owner), id, 'Trùng đợt của tỉnh')));
    expect((await historyOf(opened.db, ward.authorityId, 'inspection', id)).map(({ action }) => action)).toEqual([
      'inspection.planned',
      'inspection.corrected',
      'inspection.cancelled',
    ]);
    expect(refusalOf(await run(owner, (tx) => correctInspection(tx, checking(owner), id, input)))).toBe('round-cancelled');
  });

  test('is concluded once all minutes stand or units were left out; results stand from then on', async () => {
    const gone = await aUnit(opened.db, ward);
    const { id, visits } = await aRound(opened.db, owner, [unitId, gone]);
    const [visit, other] = visits as [VisitId, VisitId];
    const conclude = (concludedOn = today) =>
      run(owner, (tx) => concludeInspection(tx, checking(owner), id, { conclusion: 'Tốt', concludedOn }));
    await aClosedVisit(opened.db, owner, visit, 'Thiếu sổ giao nhận');
    expect(refusalOf(await conclude())).toBe('visits-open');
    value(await run(owner, (tx) => endUnit(tx, { authorityId: ward.authorityId, unitId: gone, from: today })));
    value(await run(owner, (tx) => skipVisit(tx, checking(owner), other, 'Đã sáp nhập')));
    expect(refusalOf(await run(owner, (tx) => skipVisit(tx, checking(owner), other, 'Nữa')))).toBe('visit-skipped');
    expect(refusalOf(await conclude(today.add({ days: 1 })))).toBe('not-yet');
    expect(refusalOf(await conclude(today.subtract({ days: 1 })))).toBe('concluded-too-early');
    expect(refusalOf(await run(owner, (tx) => cancelInspection(tx, checking(owner), id, 'x')))).toBe('some-checked');
    value(await conclude());
    expect([
      refusalOf(await conclude()),
      refusalOf(await run(owner, (tx) => takeBackVisit(tx, checking(owner), other))),
      refusalOf(await run(owner, (tx) => reopenVisit(tx, checking(owner), visit, 'x'))),
      refusalOf(await mark(owner, visit, { result: 'met' })),
      refusalOf(await run(head, (tx) => answerVisit(tx, checking(head), visit, { answer: 'agrees' }))),
    ]).toEqual(Array.from({ length: 5 }, () => 'round-concluded'));
  });
});

describe('a visit', () => {
  test('is recorded by the team, never by the unit itself or by strangers', async () => {
    const { visits } = await planned();
    const [visit] = visits as [VisitId];
    expect([refusalOf(await mark(head, visit, { result: 'met' })), refusalOf(await mark(stranger, visit, { result: 'met' }))]).toEqual([
      'may-not-check',
      'may-not-check',
    ]);
    value(await mark(member, visit, { result: 'met', points: 2 }));
    const own = await aRound(opened.db, owner, [member.posts[0]!.unitId], { memberIds: [member.officerId] });
    expect(refusalOf(await mark(member, own.visits[0]!, { result: 'met' }))).toBe('own-unit');
    const self = await planned({ kind: 'self' });
    value(await mark(head, self.visits[0]!, { result: 'met' }));
    expect(refusalOf(await mark(stranger, self.visits[0]!, { result: 'met' }))).toBe('may-not-check');
  });

  test('takes no more points than there are, and no "not met" without why', async () => {
    const { visits } = await planned();
    const [visit] = visits as [VisitId];
    const wrong = await mark(member, visit, { result: 'not-met', points: 3 });
    expect(!wrong.ok && [wrong.refusal.code, wrong.refusal.others?.map(({ code }) => code)]).toEqual(['too-many-points', ['why-not-met']]);
    expect(refusalOf(await mark(member, visit, { result: 'none', points: 1 }))).toBe('no-points');
    expect(refusalOf(await mark(member, visit, { result: 'met', points: 1 }, 1))).toBe('no-points');
    expect(refusalOf(await run(member, (tx) => markPoint(tx, checking(member), { visitId: visit, markId: crypto.randomUUID() as never }, { result: 'met' })))).toBe('unknown-check'); // prettier-ignore
  });

  test('keeps photographs with their criterion, and says the same twice once', async () => {
    const { visits } = await planned();
    const [visit] = visits as [VisitId];
    const { id: markId } = (await marks(visit))[0]!;
    await using shelf = openShelf(opened.db, storage, ward.authorityId);
    const photos = value(await takeCheckPhotos(shelf, [await aPhotograph()]));
    const said = (given: typeof photos) => run(member, (tx) => markPoint(tx, checking(member), { visitId: visit, markId }, { result: 'met' }, given)); // prettier-ignore
    value(await said(photos));
    value(await said([]));
    expect((await photosOf(opened.db, ward.authorityId, visit)).map((photo) => photo.markId)).toEqual([markId]);
    expect((await historyOf(opened.db, ward.authorityId, 'inspection-mark', markId)).length).toBe(1);
  });

  test('lets its minutes stand once nothing is missing; the unit is told, answers, and the minutes are opened again by who planned', async () => {
    const { visits } = await planned();
    const [visit] = visits as [VisitId];
    value(await mark(member, visit, { result: 'not-met', note: 'Chưa có' }));
    const missing = async () => (await whyNotClose(opened.db, { actor: member }, await stored(visit))).map(({ code }) => code);
    expect(await missing()).toEqual(['no-day', 'no-present', 'unmarked', 'no-finding']);
    expect(refusalOf(await run(member, (tx) => closeVisit(tx, checking(member), visit)))).toBe('no-day');
    const details = (visitedOn: Temporal.PlainDate) =>
      run(member, (tx) => saveDetails(tx, checking(member), visit, { visitedOn, present: 'Bà A' }));
    expect(refusalOf(await details(today.add({ days: 1 })))).toBe('not-yet');
    expect(refusalOf(await details(today.subtract({ days: 11 })))).toBe('outside-round');
    expect(refusalOf(await run(head, (tx) => answerVisit(tx, checking(head), visit, { answer: 'agrees' })))).toBe('visit-open');
    await aClosedVisit(opened.db, member, visit, 'Chưa có kế hoạch');
    expect(await titles(head)).toContainEqual(expect.stringContaining('Biên bản kiểm tra'));
    expect(refusalOf(await mark(member, visit, { result: 'met' }))).toBe('visit-closed');
    expect(refusalOf(await run(stranger, (tx) => answerVisit(tx, checking(stranger), visit, { answer: 'agrees' })))).toBe(
      'not-of-this-unit',
    );
    expect(refusalOf(await run(head, (tx) => answerVisit(tx, checking(head), visit, { answer: 'explains' })))).toBe('explanation-missing');
    value(await run(head, (tx) => answerVisit(tx, checking(head), visit, { answer: 'explains', answerText: 'Đang chờ mẫu' })));
    expect(await stored(visit)).toMatchObject({ state: 'closed', answer: 'explains', answerText: 'Đang chờ mẫu', findings: 1, open: 1 });
    expect(refusalOf(await run(member, (tx) => reopenVisit(tx, checking(member), visit, 'Sửa')))).toBe('may-not-plan-checks');
    value(await run(owner, (tx) => reopenVisit(tx, checking(owner), visit, 'Ghi nhầm điểm')));
    expect(await stored(visit)).toMatchObject({ state: 'planned', answer: null, answerText: null });
  });

  test('is recorded by two at once one behind the other; the log has both', async () => {
    const { visits } = await planned();
    const [visit] = visits as [VisitId];
    const { id: markId } = (await marks(visit))[0]!;
    const by = (actor: Actor, result: 'met' | 'none') => ({
      work: { authorityId: ward.authorityId, actor: `officer:${actor.officerId}`, at: now },
      command: (tx: Parameters<typeof markPoint>[0]) => markPoint(tx, checking(actor), { visitId: visit, markId }, { result }),
    });
    const { first, second, waited } = await atOnce(opened.db, by(member, 'met'), by(owner, 'none'));
    expect([first.ok, second.ok, waited]).toEqual([true, true, true]);
    expect((await historyOf(opened.db, ward.authorityId, 'inspection-mark', markId)).map(({ changes }) => changes['result'])).toEqual([
      { to: 'met' },
      { from: 'met', to: 'none' },
    ]);
  });
});
