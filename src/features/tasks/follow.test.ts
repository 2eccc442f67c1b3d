import { expect, test } from 'vitest';
import type { TaskId, UnitId } from '#platform/values/ids.ts';
import { followed, type Standing, type Wanted } from './follow.ts';
import { tasksFromDeadlines } from './dates.ts';
import type { TaskState } from './task.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const unitId = 'u' as UnitId;
type Rules = Parameters<typeof tasksFromDeadlines>[0];
const on = (...days: string[]): Rules => days.map((one) => ({ rule: { kind: 'date' as const, on: one } }));
const quarterly = (dayOfMonth: number): Rules => [{ rule: { kind: 'period-end', periods: ['quarter'], day: dayOfMonth } }];

const standing = (rules: Rules, states: Partial<Record<string, TaskState>> = {}): Standing[] =>
  tasksFromDeadlines(rules, 2026).map((work, index) => ({
    ...{ id: `t${index + 1}` as TaskId, unitId, role: 'perform' as const, isRequested: false, work, hasEnded: false },
    state: states[`t${index + 1}`] ?? 'open',
  }));
const wanted = (rules: Rules, from: string, more: Partial<Wanted> = {}): Wanted[] => [
  {
    ...{ unitId, role: 'perform', isRequested: false },
    works: tasksFromDeadlines(rules, 2026, day(from)),
    whole: tasksFromDeadlines(rules, 2026),
    ...more,
  },
];
const told = (tasks: Standing[], want: Wanted[], from: string) => {
  const { end, move, turn, revive, make } = followed(tasks, want, day(from));
  return {
    end,
    move: move.map(({ id, work }) => [id, work.dueOn?.toString()]),
    turn: turn.length,
    revive,
    make: make.map(({ work }) => work.dueOn?.toString() ?? null),
  };
};
const nothing = { end: [], move: [], turn: 0, revive: [], make: [] };

test('a day that moves takes its task along; a late one too, for that is what the amendment is for', () => {
  expect(told(standing(on('2026-10-15')), wanted(on('2026-10-30'), '2026-05-15'), '2026-05-15')).toEqual({
    ...nothing,
    move: [['t1', '2026-10-30']],
  });
  expect(told(standing(on('2026-04-15')), wanted(on('2026-06-30'), '2026-05-15'), '2026-05-15')).toEqual({
    ...nothing,
    move: [['t1', '2026-06-30']],
  });
});

test('each period moves within itself; what was due before the day stays as it was', () => {
  const moved = told(standing(quarterly(14)), wanted(quarterly(20), '2026-05-15'), '2026-05-15');
  expect(moved).toEqual({ ...nothing, move: [['t2', '2026-06-20'], ['t3', '2026-09-20'], ['t4', '2026-12-20']] }); // prettier-ignore
});

test('what is done stands for the work that took its place', () => {
  expect(told(standing(on('2026-10-15'), { t1: 'done' }), wanted(on('2026-10-30'), '2026-05-15'), '2026-05-15')).toEqual(nothing);
});

test('what is asked no longer ends, also for a unit that is out; what is new is made; what was declined stays declined', () => {
  expect(told(standing(on('2026-10-15')), [], '2026-05-15')).toEqual({ ...nothing, end: ['t1'] });
  expect(told(standing(on('2026-10-15'), { t1: 'declined' }), [], '2026-05-15')).toEqual(nothing);
  expect(told(standing(on('2026-10-15')), wanted([], '2026-05-15'), '2026-05-15')).toEqual({ ...nothing, end: ['t1'], make: [null] });
  expect(told([], wanted(on('2026-10-15'), '2026-05-15'), '2026-05-15')).toEqual({ ...nothing, make: ['2026-10-15'] });
});

test('what an earlier amendment ended goes on where it is asked for again, and a unit whose part changed keeps its task', () => {
  const ended = standing(on('2026-10-15')).map((task) => ({ ...task, hasEnded: true }));
  expect(told(ended, wanted(on('2026-10-15'), '2026-05-15'), '2026-05-15')).toEqual({ ...nothing, revive: ['t1'] });
  expect(told(standing(on('2026-10-15')), wanted(on('2026-10-15'), '2026-05-15', { role: 'lead' }), '2026-05-15')).toEqual({
    ...nothing,
    turn: 1,
  });
});

test('told twice, nothing happens the second time', () => {
  expect(told(standing(on('2026-10-30')), wanted(on('2026-10-30'), '2026-05-15'), '2026-05-15')).toEqual(nothing);
});
