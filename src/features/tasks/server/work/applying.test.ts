import { expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { fitsDuty } from '../../work/fitting.ts';
import { usualLists } from '../../work/usual.ts';
import { keepStepList, stepLists, stepsOf, tasksOf } from '../index.ts';

const { opened, ward, owner, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const front = ward.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Sao Mai');
const keep = (input: Parameters<typeof keepStepList>[2]) => acting(db, owner, (tx) => keepStepList(tx, owner, input), now);

test('a list fits duties that name one of its channels and are about one of its topics; what says neither fits none by itself', () => {
  const duty = { text: 'Tổ chức hội nghị phổ biến dịch vụ công trực tuyến', topics: ['on-time'] };
  expect(fitsDuty({ channels: ['conference', 'radio'], topics: [] }, duty)).toBe(true);
  expect(fitsDuty({ channels: ['radio'], topics: ['on-time'] }, duty)).toBe(false);
  expect(fitsDuty({ channels: [], topics: ['on-time'] }, duty)).toBe(true);
  expect(fitsDuty({ channels: [], topics: [] }, duty)).toBe(false);
  expect(usualLists.filter((list) => fitsDuty(list, duty)).map(({ id }) => id)).toEqual(['conference']);
});

test('steps of such a list stand in the tasks of a plan from the beginning, once each, and not in requests to partners or other duties', async () => {
  value(await keep({ name: 'Hội nghị', steps: 'Gửi giấy mời\nĐiểm danh', channels: ['conference'], isApplied: true }));
  value(await keep({ name: 'Hội nghị lớn', steps: 'điểm danh\nĐặt âm thanh', channels: ['conference'], isApplied: true }));
  value(await keep({ name: 'Chỉ gợi ý', steps: 'Không tự vào', channels: ['conference'] }));
  const plan = await aPlan(db, owner, {
    duties: [
      { text: 'Tổ chức hội nghị tuyên truyền', units: [performing(room), performing(front, { isRequested: true })], deadlines: [{ kind: 'date', on: '2026-08-10' }] },
      { text: 'Phát thanh hằng tuần', units: [performing(room)], deadlines: [{ kind: 'date', on: '2026-09-10' }] },
    ],
  }); // prettier-ignore
  const steps = async (unitId: string, word: string) => {
    const task = (await tasksOf(db, authorityId, { today, planId: plan.id })).find(
      (one) => one.unitId === unitId && one.dutyText.includes(word),
    );
    return (await stepsOf(db, authorityId, task!.id)).map(({ text }) => text);
  };
  expect(await steps(room, 'hội nghị')).toEqual(['Gửi giấy mời', 'điểm danh', 'Đặt âm thanh']);
  expect([await steps(front, 'hội nghị'), await steps(room, 'Phát thanh')]).toEqual([[], []]);
  const made = (await historyOf(db, authorityId, 'plan', plan.id)).find(({ action }) => action === 'plan.tasks-made');
  expect(made?.changes['steps']).toEqual({ to: 'Gửi giấy mời\nđiểm danh\nĐặt âm thanh' });
});

test('a list that is taken by itself says for which duties; a change of that is logged, and none is none', async () => {
  expect(refusalOf(await keep({ name: 'Không rõ', steps: 'Một', isApplied: true }))).toBe('list-applied-to-nothing');
  const id = value(await keep({ name: 'Tập huấn', steps: 'Mời', channels: ['training'] }));
  value(await keep({ id, name: 'Tập huấn', steps: 'Mời', channels: ['training'] }));
  value(await keep({ id, name: 'Tập huấn', steps: 'Mời', channels: ['training'], topics: ['on-time'], isApplied: true }));
  expect((await stepLists(db, authorityId)).find((one) => one.id === id)).toMatchObject({ topics: ['on-time'], isApplied: true });
  const log = await historyOf(db, authorityId, 'step-list', id);
  expect(log.map(({ action }) => action).toSorted()).toEqual(['step-list.added', 'step-list.corrected']);
});
