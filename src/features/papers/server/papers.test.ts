import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Work } from '#platform/server/transact.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { aLaw } from '#root/testing/rooms/laws.ts';
import type { IncomingInput, OutgoingInput } from '../schema.ts';
import { standingOf } from '../paper.ts';
import {
  addIncoming,
  addOutgoing,
  cancelIncoming,
  cancelOutgoing,
  correctIncoming,
  correctOutgoing,
  finishIncoming,
  gapsOf,
  handIncoming,
  incomingOf,
  incomingPapers,
  lastOf,
  linkLaw,
  outgoingAbout,
  outgoingOf,
  outgoingPapers,
  receiveIncoming,
  seriesOf,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let clerk: Actor;
let worker: Actor;
let other: Actor;
let room: UnitId;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  room = await aUnit(opened.db, ward);
  clerk = await anOfficer(opened.db, ward, { roles: ['clerk'] });
  worker = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: room });
  other = await anOfficer(opened.db, ward, { roles: ['performer'] });
  work = { authorityId: ward.authorityId, actor: `officer:${clerk.officerId}`, at: now };
});
afterAll(() => opened.drop());

const run = <T>(command: Parameters<typeof acting<T>>[2], actor = clerk) => acting(opened.db, actor, command);
const by = (actor = clerk) => ({ actor, now, today });
let work: Work;
const letter = (more: Partial<OutgoingInput> = {}): OutgoingInput => ({
  series: 'UBND-VX',
  issuedOn: day('2026-03-02'),
  kind: 'Công văn',
  title: 'Cung cấp số liệu',
  ...more,
});
const sent = (more: Partial<OutgoingInput> = {}, actor = clerk) => run((tx) => addOutgoing(tx, by(actor), letter(more)), actor);
const symbolsOf = async (series: string) =>
  (await outgoingPapers(opened.db, ward.authorityId, { series }, { size: null, order: { by: 'so', descending: false } })).lines.map(
    ({ symbol }) => symbol,
  );

describe('numbers', () => {
  test('of a series run within a year, each consumed once, below ten with a zero', async () => {
    const series = 'GM-UBND';
    for (const issuedOn of ['2025-12-30', '2026-01-05', '2026-01-06']) value(await sent({ series, issuedOn: day(issuedOn) }));
    expect(await symbolsOf(series)).toEqual(['01/GM-UBND', '01/GM-UBND', '02/GM-UBND']);
    const acts = (title: string) => ({ work, command: (tx: Tx) => addOutgoing(tx, by(), letter({ series, title })) });
    const both = await atOnce(opened.db, acts('Họp giao ban'), acts('Họp tổ dân phố'));
    expect([both.first.ok, both.second.ok, both.waited]).toEqual([true, true, true]);
    expect((await lastOf(opened.db, ward.authorityId, 'gm-ubnd', 2026))?.number).toBe(4);
  });

  test('are given once to a form that comes twice, also at once; another paper gets the next one', async () => {
    const series = 'QĐ-UBND';
    const act = { work, command: (tx: Tx) => addOutgoing(tx, by(), letter({ series })) };
    const both = await atOnce(opened.db, act, act);
    expect([both.first, both.second].filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusalOf(await sent({ series }))).toBe('line-registered-already');
    value(await sent({ series, recipients: 'Các tổ dân phố' }));
    expect(await symbolsOf(series)).toEqual(['01/QĐ-UBND', '02/QĐ-UBND']);
  });

  test('that were used, cancelled or carried by an issued plan are refused with a sentence', async () => {
    const owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
    const plan = await aPlan(opened.db, owner, { symbol: '55/KH-UBND', duties: [{ units: [performing(room)] }] });
    const line = (await outgoingAbout(opened.db, ward.authorityId, plan.id))!;
    expect(line).toMatchObject({ symbol: '55/KH-UBND', kind: 'Kế hoạch', title: plan.title });
    const again = await sent({ series: 'KH-UBND', number: '055' });
    expect([refusalOf(again), again.ok || again.refusal.field]).toEqual(['symbol-taken', 'number']);
    expect(again.ok || again.refusal.message).toContain(`“${plan.title}”`);
    expect(refusalOf(await run((tx) => cancelOutgoing(tx, by(), line.id, 'Nhầm')))).toBe('number-of-issued-paper');

    const id = value(await sent({ series: 'TB-UBND', number: '7a' }));
    value(await run((tx) => cancelOutgoing(tx, by(), id, 'Văn bản không phát hành')));
    expect(refusalOf(await run((tx) => cancelOutgoing(tx, by(), id, 'Lần nữa')))).toBe('line-is-cancelled');
    expect(refusalOf(await sent({ series: 'tb-ubnd', number: '7A' }))).toBe('symbol-cancelled');
    expect((await outgoingOf(opened.db, ward.authorityId, id))?.cancelled?.reason).toBe('Văn bản không phát hành');
  });

  test('that are missing are told, and can be entered by hand', async () => {
    const series = 'TTr-UBND';
    value(await sent({ series, number: '3' }));
    value(await sent({ series, number: '7' }));
    const gaps = async () => (await gapsOf(opened.db, ward.authorityId, 2026)).filter((gap) => gap.series === series);
    expect(await gaps()).toEqual([
      { series, from: 1, to: 2 },
      { series, from: 4, to: 6 },
    ]);
    value(await sent({ series, number: '5' }));
    expect((await gaps()).map(({ from, to }) => [from, to])).toEqual([[1, 2], [4, 4], [6, 6]]); // prettier-ignore
    expect(await seriesOf(opened.db, ward.authorityId)).toContain(series);
  });

  test('given by the register go with the days; a day to come is refused; who may not, may not', async () => {
    const series = 'BB-UBND';
    value(await sent({ series, issuedOn: day('2026-05-10') }));
    expect(refusalOf(await sent({ series, issuedOn: day('2026-05-09') }))).toBe('before-last-number');
    expect(refusalOf(await sent({ series, issuedOn: today.add({ days: 1 }) }))).toBe('day-to-come');
    expect(refusalOf(await sent({ series }, worker))).toBe('may-not-keep-registers');
    expect(await symbolsOf(series)).toEqual(['01/BB-UBND']);
  });

  test('keep their line when what it says is corrected; the same again writes nothing', async () => {
    const id = value(await sent({ series: 'HD-UBND' }));
    const said = { kind: 'Hướng dẫn', title: 'Ghi sổ', signer: 'Trần Văn Mẫu', copies: 3 };
    value(await run((tx) => correctOutgoing(tx, by(), id, said)));
    value(await run((tx) => correctOutgoing(tx, by(), id, said)));
    expect(await outgoingOf(opened.db, ward.authorityId, id)).toMatchObject({ ...said, symbol: '01/HD-UBND' });
    expect((await historyOf(opened.db, ward.authorityId, 'outgoing', id)).map(({ action }) => action)).toEqual([
      'outgoing.registered',
      'outgoing.corrected',
    ]);
  });
});

describe('papers that come in', () => {
  let count = 0;
  const coming = (more: Partial<IncomingInput> = {}): IncomingInput => ({
    arrivedOn: day('2026-03-10'),
    issuer: 'Ủy ban nhân dân tỉnh Đông Giang',
    symbol: `${(count += 1)}/UBND-NC`,
    paperOn: day('2026-03-08'),
    kind: 'Công văn',
    title: 'Đôn đốc báo cáo',
    ...more,
  });
  const arrived = (more: Partial<IncomingInput> = {}, actor = clerk) => run((tx) => addIncoming(tx, by(actor), coming(more)), actor);
  const line = async (id: Parameters<typeof incomingOf>[2]) => (await incomingOf(opened.db, ward.authorityId, id))!;
  const told = (officer: Actor) =>
    opened.db.selectFrom('message').select('kind').where('officer_id', '=', officer.officerId).where('kind', '=', 'paper-handed').execute();

  test('are numbered by year, handed on, received and dealt with by the unit, whose officers are told', async () => {
    const id = value(await arrived({ unitId: room, dueOn: day('2026-06-20') }));
    expect(await line(id)).toMatchObject({ number: 1, unitId: room });
    expect(await told(worker)).toHaveLength(1);
    expect(refusalOf(await run((tx) => receiveIncoming(tx, by(other), id), other))).toBe('not-your-paper');
    value(await run((tx) => receiveIncoming(tx, by(worker), id), worker));
    expect(refusalOf(await run((tx) => receiveIncoming(tx, by(worker), id), worker))).toBe('received-already');
    const done = (doneOn: string) =>
      run((tx) => finishIncoming(tx, by(worker), id, { doneOn: day(doneOn), outcome: 'Đã trả lời' }), worker);
    expect(refusalOf(await done('2026-03-01'))).toBe('done-before-arrival');
    value(await done('2026-03-12'));
    expect(standingOf(await line(id))).toBe('done');
    expect(refusalOf(await run((tx) => handIncoming(tx, by(), id, { unitId: ward.rootUnitId, handedOn: today })))).toBe('done-already');
    expect((await historyOf(opened.db, ward.authorityId, 'incoming', id)).map(({ action }) => action)).toEqual([
      'incoming.registered',
      'incoming.handed-on',
      'incoming.received',
      'incoming.done',
    ]);
  });

  test('that stand there already are refused, as are days that cannot be and units that are gone: all that is wrong at once', async () => {
    value(await arrived({ symbol: '05/KH-UBND' }));
    expect(refusalOf(await arrived({ symbol: '5/kh-ubnd' }))).toBe('paper-arrived-already');
    expect(refusalOf(await arrived({ number: 1 }))).toBe('arrival-taken');
    const wrong = await arrived({
      arrivedOn: today.add({ days: 2 }),
      paperOn: today.add({ days: 9 }),
      unitId: '01900000-0000-7000-8000-000000000000' as UnitId,
    });
    const codes = wrong.ok ? [] : [wrong.refusal, ...(wrong.refusal.others ?? [])].map(({ code }) => code);
    expect(codes).toEqual(['arrival-to-come', 'arrived-before-its-day', 'unknown-unit']);
    expect(refusalOf(await arrived({ dueOn: today }))).toBe('due-without-unit');
    expect(refusalOf(await arrived({}, worker))).toBe('may-not-keep-registers');
  });

  test('of two clerks at once each gets a number of its own', async () => {
    const before = (await incomingPapers(opened.db, ward.authorityId, { year: 2026 }, { size: null })).lines.length;
    const act = { work, command: (tx: Tx) => addIncoming(tx, by(), coming()) };
    const both = await atOnce(opened.db, act, act);
    expect([both.first.ok, both.second.ok, both.waited]).toEqual([true, true, true]);
    const { lines } = await incomingPapers(opened.db, ward.authorityId, { year: 2026 }, { size: null });
    expect(lines).toHaveLength(before + 2);
    expect(new Set(lines.map(({ number }) => number)).size).toBe(lines.length);
  });

  test('go to another unit, which receives anew; a line entered by mistake is cancelled and keeps its number', async () => {
    const id = value(await arrived({ unitId: room }));
    value(await run((tx) => receiveIncoming(tx, by(worker), id), worker));
    const hand = (unitId: UnitId, handedOn = today) => run((tx) => handIncoming(tx, by(), id, { unitId, handedOn }));
    expect(refusalOf(await hand(room))).toBe('handed-there-already');
    expect(refusalOf(await hand(ward.rootUnitId, day('2026-03-01')))).toBe('handed-before-arrival');
    value(await hand(ward.rootUnitId));
    expect(standingOf(await line(id))).toBe('handed');
    value(await run((tx) => correctIncoming(tx, by(), id, { ...coming(), title: 'Ghi lại' })));
    const lawId = await aLaw(opened.db, await anOfficer(opened.db, ward, { roles: ['plan-owner'] }), '9/2024/NĐ-CP');
    value(await run((tx) => linkLaw(tx, by(), id, lawId)));
    expect(await line(id)).toMatchObject({ title: 'Ghi lại', lawId });
    value(await run((tx) => cancelIncoming(tx, by(), id, 'Ghi hai lần')));
    expect(refusalOf(await run((tx) => correctIncoming(tx, by(), id, coming())))).toBe('line-is-cancelled');
    const again = value(await arrived());
    expect((await line(again)).number).toBeGreaterThan((await line(id)).number);
  });

  test('are found by words without marks, by standing, and by the units of who looks', async () => {
    const id = value(await arrived({ title: 'Tập huấn chuyển đổi số', unitId: room }));
    const found = async (filter: Parameters<typeof incomingPapers>[2]) =>
      (await incomingPapers(opened.db, ward.authorityId, filter, { size: 10, page: 99 })).lines.map((one) => one.id);
    expect(await found({ search: 'tap huan chuyen doi' })).toEqual([id]);
    expect(await found({ standing: 'handed', unitIds: [room] })).toContain(id);
    expect(await found({ unitIds: [ward.rootUnitId], search: 'tap huan chuyen doi' })).toEqual([]);
  });
});
