import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { finishTask, tasksOf } from '#features/tasks/server/index.ts';
import { verifyRows } from '#platform/server/log/rows/declared.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { keyOfTests } from '#root/testing/database.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { audit } from '../audit.ts';
import { icalOf } from '../ical.ts';
import { changeView, dropView, fedBy, feedOf, makeFeed, moveTask, overviewOf, revokeFeed, saveView, viewsFor } from './index.ts';

const { opened, ward, owner, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const front = ward.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Sao Mai');
const partner = await anOfficer(db, ward, { roles: ['partner'], unitId: front });
const colleague = await anOfficer(db, ward, { roles: ['performer'], unitId: room });
const stranger = await anOfficer(db, await anAuthority(db, { placeName: 'Hàng Xóm' }), { roles: ['plan-owner'] });

const parsed = (text: string): unknown[] => ICAL.parse(text) as unknown[];
const run = <T>(actor: Actor, command: (tx: Tx) => Promise<Result<T>>) => acting(db, actor, command);

const plan = await aPlan(db, owner, {
  duties: [
    {
      text: 'Treo băng rôn; phát tờ gấp, "5 dễ"\\ và niêm yết thủ tục hành chính tại bộ phận một cửa cho người dân biết, hiểu và làm theo',
      units: [performing(room), performing(front, { isRequested: true })],
      deadlines: [{ kind: 'date', on: '2026-05-20' }, { kind: 'date', on: '2026-06-10' }, { kind: 'date', on: '2026-12-15' }],
    },
    { text: 'Thường xuyên', units: [performing(room)] },
  ],
}); // prettier-ignore
const tasks = async () => tasksOf(db, ward.authorityId, { today, planId: plan.id });
const taskOfUnit = async (unit: string, due: string) =>
  (await tasks()).find(({ unitId, dueOn }) => unitId === unit && dueOn?.toString() === due)!;

describe('the first page', () => {
  test('counts what each unit has, names what wants something now and which requests wait', async () => {
    const found = await overviewOf(db, ward.authorityId, { today, own: [room], most: 8 });
    expect(found.units.find(({ unitId }) => unitId === room)).toEqual({
      unitId: room, late: 1, soon: 1, open: 3, done: 0, accepted: 0, declined: 0, waiting: 0,
    }); // prettier-ignore
    expect(found.units.find(({ unitId }) => unitId === front)).toMatchObject({ late: 0, open: 0, waiting: 1 });
    expect(found.urgent.map(({ standing, dueOn }) => [standing, dueOn?.toString()])).toEqual([['late', '2026-05-20'], ['soon', '2026-06-10']]); // prettier-ignore
    expect([found.urgentCount, found.waiting.map(({ unitId }) => unitId)]).toEqual([2, [front, front, front]]);
  });

  test('of one unit alone, and of nobody else', async () => {
    const found = await overviewOf(db, ward.authorityId, { today, own: [front], unitIds: [front], most: 8 });
    expect(found.units.map(({ unitId }) => unitId)).toEqual([front]);
    expect(found.urgent.map(({ standing }) => standing)).toEqual(['asked', 'asked', 'asked']);
    expect(await overviewOf(db, stranger.authorityId, { today, own: unitsOf(stranger), most: 8 })).toEqual({
      units: [], urgentCount: 0, urgent: [], waiting: [],
    }); // prettier-ignore
  });
});

describe('a card of the board', () => {
  const around = { now, today };

  test('moves by the act that it stands for, and not past another who has moved it', async () => {
    const asked = await taskOfUnit(front, '2026-12-15');
    const move = (actor: Actor, more: object) =>
      run(actor, (tx) => moveTask(tx, { actor, ...around }, { taskId: asked.id, from: 'asked', act: 'accept', ...more } as never));
    expect(refusalOf(await move(worker, {}))).toBe('no-such-task');
    expect(refusalOf(await move(partner, { act: 'finish', reason: 'x' }))).toBe('not-this-way');
    expect(refusalOf(await move(partner, { act: 'decline' }))).toBe('no-note');
    value(await move(partner, {}));
    expect(refusalOf(await move(partner, { act: 'decline', note: 'Bận' }))).toBe('moved-meanwhile');
    value(await move(partner, { from: 'accepted', act: 'decline', note: 'Bận' }));
    expect((await taskOfUnit(front, '2026-12-15')).state).toBe('declined');
  });

  test('is done with a reason, and opened again', async () => {
    const open = await taskOfUnit(room, '2026-12-15');
    const move = (more: object) =>
      run(worker, (tx) => moveTask(tx, { actor: worker, ...around }, { taskId: open.id, from: 'open', act: 'finish', ...more } as never));
    expect(refusalOf(await move({}))).toBe('no-reason');
    expect(refusalOf(await move({ reason: 'Đã gửi', doneOn: day('2026-06-02') }))).toBe('day-in-future');
    value(await move({ reason: 'Đã gửi' }));
    value(await move({ from: 'done', act: 'reopen' }));
    expect((await taskOfUnit(room, '2026-12-15')).state).toBe('open');
  });
});

describe('a saved view', () => {
  const saving = (actor: Actor) => ({ actor, today, now });
  const input = (name: string, more: object = {}) => ({
    name,
    isDefault: false,
    unitId: undefined,
    look: 'board' as const,
    query: 'tim=loa',
    ...more,
  });
  const save = (actor: Actor, name: string, more: object = {}) => run(actor, (tx) => saveView(tx, saving(actor), input(name, more)));

  test('is of its officer, seen by the unit it is shared with, and opens first alone', async () => {
    const first = value(await save(worker, 'Việc loa', { isDefault: true }));
    expect(value(await save(worker, 'Việc loa', { isDefault: true }))).toBe(first);
    const shared = value(await save(worker, 'Của phòng', { isDefault: true, unitId: room }));
    expect((await viewsFor(db, worker)).map(({ name, isDefault }) => [name, isDefault])).toEqual([['Của phòng', true], ['Việc loa', false]]); // prettier-ignore
    expect((await viewsFor(db, colleague)).map(({ name, isOthers }) => [name, isOthers])).toEqual([['Của phòng', true]]);
    expect([await viewsFor(db, partner), await viewsFor(db, stranger)]).toEqual([[], []]);
    expect(refusalOf(await run(colleague, (tx) => dropView(tx, colleague, shared)))).toBe('unknown-view');
    expect(refusalOf(await save(worker, 'việc LOA', { query: 'tim=x' }))).toBe('name-taken');
    expect(refusalOf(await save(worker, 'Khác', { unitId: front }))).toBe('not-own-unit');
    const change = (more: object) =>
      run(worker, (tx) => changeView(tx, saving(worker), first, { name: 'Việc loa', isDefault: false, unitId: undefined, ...more }));
    value(await change({}));
    value(await change({ name: 'Loa của tôi' }));
    value(await run(worker, (tx) => dropView(tx, worker, shared)));
    expect(refusalOf(await run(worker, (tx) => dropView(tx, worker, shared)))).toBe('unknown-view');
    expect((await historyOf(db, ward.authorityId, 'saved-view', first)).map(({ action }) => action)).toEqual([
      'view.saved',
      'view.changed',
      'view.changed',
    ]);
    expect((await verifyRows(db, keyOfTests, audit.rows!)).faults).toEqual([]);
  });

  test('saved twice at once is there once', async () => {
    const work = { authorityId: ward.authorityId, actor: `officer:${colleague.officerId}`, at: now };
    const act = { work, command: (tx: Tx) => saveView(tx, saving(colleague), input('Cùng lúc')) };
    const { first, second, waited } = await atOnce(db, act, act);
    expect([value(second), waited]).toEqual([value(first), true]);
  });
});

describe('a calendar address', () => {
  const make = (actor: Actor, scope: 'own' | 'all') => run(actor, (tx) => makeFeed(tx, { actor, now }, scope));
  const around = { name: 'Việc CCHC – phường Sao Mai', today, madeAt: now, origin: 'https://cchc.example.vn', locale: 'vi' as const };
  const read = async (token: string, on = today) => {
    const fed = await fedBy(db, token, on);
    return fed && icalOf(fed.tasks, around);
  };

  test('opens the due days of the own unit, as another library reads them', async () => {
    const token = value(await make(worker, 'own'));
    const text = (await read(token))!;
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    const events = new ICAL.Component(parsed(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const mine = (await tasks()).filter(({ unitId, dueOn }) => unitId === room && dueOn);
    expect(events.map(({ uid }) => uid).toSorted()).toEqual(mine.map(({ id }) => `${id}@minh-bach`).toSorted());
    expect(events.map(({ startDate }) => [startDate.isDate, startDate.toString()])).toEqual([[true, '2026-05-20'], [true, '2026-06-10'], [true, '2026-12-15']]); // prettier-ignore
    expect(text).toContain('DTSTART;VALUE=DATE:20260520');
    expect(events[0]!.description).toContain('Treo băng rôn; phát tờ gấp, "5 dễ"\\ và niêm yết thủ tục hành chính');
    expect(await read(token)).toBe(text);
  });

  test('says what was done and what was declined; a new one ends the old, and revoked it opens nothing', async () => {
    const old = value(await make(partner, 'own'));
    const events = new ICAL.Component(parsed((await read(old))!)).getAllSubcomponents('vevent');
    expect(events.map((one) => one.getFirstPropertyValue('status'))).toEqual(['TENTATIVE', 'TENTATIVE', 'CANCELLED']);
    const done = await taskOfUnit(room, '2026-05-20');
    value(await run(worker, (tx) => finishTask(tx, { actor: worker, taskId: done.id, now, reason: 'Đã treo' })));
    const token = value(await make(worker, 'own'));
    expect(await read(token)).toContain('SUMMARY:Đã xong: Treo băng rôn');
    const next = value(await make(partner, 'own'));
    expect([await fedBy(db, old, today), (await fedBy(db, next, today))?.tasks.length]).toEqual([undefined, 3]);
    value(await run(partner, (tx) => revokeFeed(tx, partner)));
    value(await run(partner, (tx) => revokeFeed(tx, partner)));
    expect([await fedBy(db, next, today), await feedOf(db, partner)]).toEqual([undefined, undefined]);
    for (const hostile of ['', 'x'.repeat(32), `${'a'.repeat(31)}'`, '../../etc']) expect(await fedBy(db, hostile, today)).toBeUndefined();
  });

  test('shows all units only while its officer follows the plan, and nothing once the posts are gone', async () => {
    expect(refusalOf(await make(worker, 'all'))).toBe('may-not-follow');
    const token = value(await make(owner, 'all'));
    const units = new Set((await fedBy(db, token, today))!.tasks.map(({ unitId }) => unitId));
    expect(units).toEqual(new Set([room, front]));
    const own = value(await make(colleague, 'own'));
    expect((await fedBy(db, own, today))?.scope).toBe('own');
    await db.updateTable('post').set({ ended_at: now }).where('officer_id', '=', colleague.officerId).execute();
    expect(await fedBy(db, own, today)).toBeUndefined();
  });
});
