import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aClosedVisit, aFinding, aRound, checking, usual } from '#root/testing/rooms/inspections.ts';
import type { FindingId, VisitId } from '../inspection.ts';
import { checksBetween, confirmFix, correctFinding, dropFinding, findingOf, findingsOf, reportFix, returnFix } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let member: Actor;
let stranger: Actor;
let unitId: UnitId;
let head: Actor;
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
});

type Command<T> = Parameters<typeof acting<T>>[2];
const run = <T>(by: Actor, command: Command<T>) => acting(opened.db, by, command);
const planned = (given: Parameters<typeof aRound>[3] = {}) =>
  aRound(opened.db, owner, [unitId], { memberIds: [member.officerId], ...given });
const found = async (id: FindingId) => (await findingOf(opened.db, ward.authorityId, id))!;
const fix = { fixedOn: today, fixNote: 'Đã thay tờ mới' };
const report = (by: Actor, id: FindingId, input = fix) => run(by, (tx) => reportFix(tx, checking(by), id, input));
const confirm = (by: Actor, id: FindingId) => run(by, (tx) => confirmFix(tx, checking(by), id));
const titles = async (of: Actor) => (await messagesOf(opened.db, of, { locale: 'vi', limit: 50 })).messages.map(({ title }) => title);

describe('a finding', () => {
  test('is there once, is corrected and dropped while the minutes are open, and not afterwards', async () => {
    const { visits } = await planned();
    const [visit] = visits as [VisitId];
    const id = await aFinding(opened.db, member, visit, 'Sổ họp thiếu');
    await expect(aFinding(opened.db, member, visit, 'SỔ HỌP THIẾU')).rejects.toThrow('finding-there');
    const input = { text: 'Sổ họp thiếu tháng 4', remedy: 'Bổ sung', dueOn: today };
    expect(refusalOf(await run(member, (tx) => correctFinding(tx, checking(member), id, { ...input, dueOn: today.subtract({ days: 1 }) })))).toBe('due-too-early'); // prettier-ignore
    value(await run(member, (tx) => correctFinding(tx, checking(member), id, input)));
    expect(refusalOf(await report(head, id))).toBe('visit-open');
    value(await run(member, (tx) => dropFinding(tx, checking(member), id)));
    expect(refusalOf(await run(member, (tx) => dropFinding(tx, checking(member), id)))).toBe('finding-dropped');
    const kept = (await aClosedVisit(opened.db, member, visit, 'Bảng tin cũ'))!;
    expect(refusalOf(await run(member, (tx) => correctFinding(tx, checking(member), kept, input)))).toBe('visit-closed');
  });

  test('is put right by the unit and confirmed by another one of the team; returned, it is open again', async () => {
    const { visits } = await planned();
    const id = (await aClosedVisit(opened.db, member, visits[0]!, 'Thiếu ảnh'))!;
    expect([refusalOf(await report(stranger, id)), refusalOf(await confirm(member, id))]).toEqual(['not-of-this-unit', 'not-reported']);
    expect(refusalOf(await report(head, id, { ...fix, fixedOn: today.add({ days: 1 }) }))).toBe('not-yet');
    expect(refusalOf(await report(head, id, { ...fix, fixedOn: today.subtract({ days: 1 }) }))).toBe('fixed-before-found');
    value(await report(head, id));
    expect([refusalOf(await report(head, id)), refusalOf(await confirm(head, id)), refusalOf(await confirm(stranger, id))]).toEqual([
      'already-reported',
      'may-not-check',
      'may-not-check',
    ]);
    value(await run(member, (tx) => returnFix(tx, checking(member), id, 'Ảnh mờ')));
    expect(await found(id)).toMatchObject({ state: 'open', returnReason: 'Ảnh mờ' });
    expect(await titles(head)).toContain('Chưa chấp nhận khắc phục: Thiếu ảnh');
    value(await report(owner, id));
    expect(refusalOf(await confirm(owner, id))).toBe('own-report');
    value(await confirm(member, id));
    expect(await found(id)).toMatchObject({ state: 'fixed', confirmedOn: today });
    expect(refusalOf(await report(head, id))).toBe('finding-fixed');
  });

  test('that is open when the next round comes is looked at again there, and confirmed by its team', async () => {
    const own = await aUnit(opened.db, ward);
    const first = await aRound(opened.db, owner, [own]);
    const id = (await aClosedVisit(opened.db, owner, first.visits[0]!, 'Chưa niêm yết'))!;
    const next = await aRound(opened.db, owner, [own], { headId: member.officerId });
    expect((await findingsOf(opened.db, ward.authorityId, { carriedTo: next.visits[0]! })).map((finding) => finding.id)).toEqual([id]);
    value(await report(owner, id));
    value(await confirm(member, id));
    expect((await found(id)).state).toBe('fixed');
  });
});

test('the usual criteria are taken over once', async () => {
  const own = await anAuthority(opened.db);
  const planner = await anOfficer(opened.db, own, { roles: ['administrator'] });
  expect(value(await usual(opened.db, planner))).toBe(10);
  expect(refusalOf(await usual(opened.db, planner))).toBe('usual-there');
});

test('what was checked is counted by the two clocks', async () => {
  const own = await anAuthority(opened.db);
  const planner = await anOfficer(opened.db, own, { roles: ['plan-owner'] });
  const units = [await aUnit(opened.db, own), await aUnit(opened.db, own)];
  const round = await aRound(opened.db, planner, units);
  const id = (await aClosedVisit(opened.db, planner, round.visits[0]!, 'Thiếu'))!;
  const worker = await anOfficer(opened.db, own, { roles: ['performer'], unitId: units[0]! });
  const month = { from: day('2026-05-15'), to: day('2026-06-14') };
  const count = (happenedBy: Temporal.PlainDate, knownBy: Temporal.Instant | 'now' = 'now') =>
    checksBetween(opened.db, own.authorityId, month, { happenedBy, knownBy });
  const before = await count(today);
  expect(before).toMatchObject({ rounds: 1, units: 1, findings: 1, fixed: 0, late: 0 });
  const moment = now.add({ hours: 1 });
  value(await acting(opened.db, worker, (tx) => reportFix(tx, checking(worker), id, fix), moment));
  const later = { actor: planner, today: today.add({ days: 1 }), now: now.add({ hours: 24 }) };
  value(await acting(opened.db, planner, (tx) => confirmFix(tx, later, id), later.now));
  expect(await count(today)).toEqual(before);
  expect(await count(today.add({ days: 1 }))).toMatchObject({ findings: 1, fixed: 1 });
  expect(await count(today.add({ days: 1 }), moment)).toMatchObject({ findings: 1, fixed: 0 });
  expect(await count(today.subtract({ days: 1 }))).toMatchObject({ rounds: 0, units: 0, findings: 0 });
});
