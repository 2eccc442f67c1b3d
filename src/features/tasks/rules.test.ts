import { describe, expect, test } from 'vitest';
import { answersOf, daysLate, quarterlyPrompt, standingOn, whyNotDoneOn } from './rules.ts';
import { taskTitle, taskView } from './view.ts';
import type { DutyId, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { Task } from './task.ts';

const today = Temporal.PlainDate.from('2026-06-10');
const task = (more: Partial<Task> = {}) => ({
  state: 'open' as const,
  isRequested: false,
  isStanding: false,
  endedOn: null,
  isDueBeforeIssue: false,
  label: 'Thường xuyên trong năm 2026',
  role: 'perform' as const,
  dueOn: Temporal.PlainDate.from('2026-06-20'),
  period: { from: Temporal.PlainDate.from('2026-01-01'), to: Temporal.PlainDate.from('2026-12-31') },
  ...more,
});
const due = (iso: string) => ({ dueOn: Temporal.PlainDate.from(iso) });
const standing = { isStanding: true, dueOn: null };

describe('how a task stands', () => {
  test('late from the day after its due day', () => {
    expect(standingOn(task(due('2026-06-09')), today)).toBe('late');
    expect(standingOn(task(due('2026-06-10')), today)).toBe('soon');
    expect(standingOn(task(due('2026-06-24')), today)).toBe('soon');
    expect(standingOn(task(due('2026-06-25')), today)).toBe('ahead');
  });

  test('what was due before its plan was issued is not late, and is not said to be late by days', () => {
    const early = task({ ...due('2026-01-31'), isDueBeforeIssue: true });
    expect(standingOn(early, today)).toBe('early');
    expect(daysLate({ ...early, state: 'done', done: { on: today, at: Temporal.Now.instant(), by: '' as OfficerId, reason: null } })).toBe(
      0,
    );
    const view = taskView({ ...early, done: null } as Task, today, 'vi');
    expect([view.word, view.dueIn, view.due]).toEqual(['Hạn trước ngày ban hành', null, '31/01/2026']);
  });

  test('partners are never late, whatever they answered; nor are units that only support', () => {
    for (const state of ['asked', 'accepted', 'declined', 'done'] as const)
      expect(standingOn(task({ ...due('2026-01-01'), isRequested: true, state }), today)).not.toBe('late');
    expect(standingOn(task({ ...due('2026-01-01'), role: 'coordinate' }), today)).toBe('standing');
  });

  test('what is done is done', () => expect(standingOn(task({ ...due('2026-01-01'), state: 'done' }), today)).toBe('done'));
  test('what is done on request stands beside what is done throughout the year, and is called so', () => {
    const onRequest = { ...task({ ...standing, label: 'Khi có yêu cầu trong năm 2026' }), done: null } as Task;
    expect([taskView(onRequest, today, 'vi').standing, taskView(onRequest, today, 'vi').word]).toEqual(['standing', 'Khi có yêu cầu']);
    expect(taskView({ ...task(standing), done: null } as Task, today, 'vi').word).toBe('Thường xuyên');
  });
  test('what stands for the year is never late', () => expect(standingOn(task(standing), today)).toBe('standing'));
});

describe('the quarterly prompt', () => {
  test('comes from the middle of the quarter on, where nothing was recorded', () => {
    expect(quarterlyPrompt(task(standing), today, false)).toBe('Quý II năm 2026 chưa ghi hoạt động nào');
    expect(quarterlyPrompt(task(standing), today, true)).toBeUndefined();
    expect(quarterlyPrompt(task(standing), Temporal.PlainDate.from('2026-04-20'), false)).toBeUndefined();
  });

  test('never comes for partners, supporting units, dated or closed tasks, or outside of the plan’s year', () => {
    for (const more of [
      { label: 'Khi có yêu cầu trong năm 2026' },
      { isRequested: true },
      { role: 'coordinate' as const },
      { state: 'done' as const },
      { isStanding: false },
    ])
      expect(quarterlyPrompt(task({ ...standing, ...more }), today, false)).toBeUndefined();
    expect(quarterlyPrompt(task(standing), Temporal.PlainDate.from('2027-06-10'), false)).toBeUndefined();
  });
});

describe('a task that is done', () => {
  const on = (iso: string) => ({
    state: 'done' as const,
    done: { on: Temporal.PlainDate.from(iso), at: Temporal.Instant.from('2026-11-29T03:08:00Z'), by: 'o' as OfficerId, reason: null },
  });

  test('is late by the day on which it was done, not by the day on which that was said', () => {
    expect(daysLate({ ...task(due('2026-05-31')), ...on('2026-11-29') })).toBe(182);
    expect(daysLate({ ...task(due('2026-05-31')), ...on('2026-05-31') })).toBe(0);
    expect(daysLate({ ...task({ ...due('2026-05-31'), isRequested: true }), ...on('2026-11-29') })).toBe(0);
    const view = taskView({ ...(task(due('2026-05-31')) as Task), ...on('2026-11-29') }, today, 'vi');
    expect(view).toMatchObject({ doneOn: '29/11/2026', late: 'muộn 182 ngày' });
  });

  test('was not done tomorrow, nor before the year of its plan', () => {
    expect(whyNotDoneOn(today.add({ days: 1 }), today, 2026)?.code).toBe('day-in-future');
    expect(whyNotDoneOn(Temporal.PlainDate.from('2025-12-14'), today, 2026)?.code).toBe('day-out-of-year');
    expect(whyNotDoneOn(Temporal.PlainDate.from('1926-02-05'), today, 2026)?.field).toBe('doneOn');
    expect(whyNotDoneOn(today, today, 2026)).toBeUndefined();
  });
});

test('what partners answered is three figures, each unit and duty once; what is ordered is none of them', () => {
  const asked = (duty: string, unit: string, state: Task['state'], isRequested = true) => ({
    ...{ dutyId: duty as DutyId, unitId: unit as UnitId, state, isRequested },
  });
  const tasks = [
    ...[asked('watch', 'front', 'accepted'), asked('watch', 'women', 'declined'), asked('watch', 'youth', 'asked')],
    ...[asked('persuade', 'front', 'done'), asked('persuade', 'women', 'declined'), asked('persuade', 'women', 'accepted')],
    ...[asked('persuade', 'youth', 'accepted'), asked('persuade', 'youth', 'asked'), asked('persuade', 'office', 'open', false)],
  ];
  expect(answersOf(tasks)).toEqual({ accepted: 3, declined: 1, waiting: 2 });
});

test('a partner that said yes is seen to have said so, also where nothing is due', () => {
  const yes = { ...task({ ...standing, isRequested: true, state: 'accepted' }), done: null } as Task;
  expect(taskView(yes, today, 'vi').word).toBe('Đã nhận');
});

test('what has no day, or was never answered, is past when its year is over; what has a day stays late', () => {
  const next = Temporal.PlainDate.from('2027-01-01');
  expect(standingOn(task(standing), next)).toBe('past');
  expect(standingOn(task({ ...standing, isRequested: true, state: 'asked' }), next)).toBe('past');
  expect(standingOn(task(standing), Temporal.PlainDate.from('2026-12-31'))).toBe('standing');
  expect(standingOn(task(), next)).toBe('late');
});

test.each([
  ['Báo cáo trước ngày 30/11/2026.', 'Trước ngày 30/11/2026', 'Báo cáo trước ngày 30/11/2026.'],
  ['Báo cáo trước ngày 30/11.', 'Trước ngày 30/11/2026', 'Báo cáo trước ngày 30/11.'],
  ['Tuyên truyền thường xuyên trong năm.', 'Thường xuyên trong năm 2026', 'Tuyên truyền thường xuyên trong năm.'],
  ['Đăng tin, bài.', 'Quý II năm 2026', 'Đăng tin, bài. (Quý II năm 2026)'],
])('a title says its deadline once: %s', (text, label, title) => expect(taskTitle(text, label)).toBe(title));
