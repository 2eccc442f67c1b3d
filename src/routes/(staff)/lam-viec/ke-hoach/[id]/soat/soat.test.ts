import { expect, test } from 'vitest';
import { checksOf } from '#features/plans/index.ts';
import { correctOutline, issuePlan } from '#features/plans/server/index.ts';
import { makeTasks, tasksOf } from '#features/tasks/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aDraft, performing, whole } from '#root/testing/plans.ts';
import { aReceivedPlan } from '#root/testing/papers/received.ts';
import { itemsOfChecklist } from '#root/testing/rooms/quality.ts';
import { recipientGaps, recipientsView } from '../recipients.ts';
import { besideIssuing } from './beside.ts';

const { opened, storage, ward, owner, worker, room } = await anOffice();
const { db } = opened;
const staff = { db, actor: owner, now, today } as StaffContext;
const checks = async (planId: PlanId) => {
  const plan = await whole(db, owner, planId);
  return checksOf(plan, await besideIssuing(staff, plan, true, 'vi'), { mayEdit: true, locale: 'vi' });
};
const level = async (planId: PlanId) => Object.fromEntries((await checks(planId)).map((check) => [check.key, check.level]));
const sentTo = (planId: PlanId, recipients: { name: string; purpose: string }[]) =>
  acting(db, owner, (tx) =>
    correctOutline(tx, { actor: owner, planId, now, outline: { channels: [], topics: [], recipients, budgetSources: [] } }),
  );

test('what a draft lacks stands on one page, what is required first, each with the way to where it is put right', async () => {
  await itemsOfChecklist(db, owner);
  await aReceivedPlan(db, storage, owner);
  const weaknesses = [{ text: 'Trang tin cập nhật chậm' }];
  const draft = await aDraft(db, owner, { duties: [{}, { units: [performing(room)] }], facts: { themes: [], baseline: [], weaknesses } });
  expect(await level(draft)).toEqual({
    units: 'must',
    comments: 'fine',
    deadlines: 'look',
    discords: 'fine',
    targets: 'look',
    bases: 'look',
    coverage: 'look',
    weaknesses: 'look',
    quality: 'look',
    recipients: 'look',
    signed: 'later',
  });
  const [first, , , ...rest] = await checks(draft);
  const { duties } = await whole(db, owner, draft);
  expect(first).toMatchObject({
    key: 'units',
    text: '1 nhiệm vụ chưa có đơn vị chịu trách nhiệm.',
    lines: [{ href: `/lam-viec/ke-hoach/${draft}/nhiem-vu/${duties[0]?.id}` }],
  });
  expect(rest.find(({ key }) => key === 'coverage')?.text).toBe('3 nội dung của cấp trên chưa đáp ứng hết.');
});

test('a draft that is whole is held back by nothing', async () => {
  const draft = await aDraft(db, owner, {
    year: 2027,
    duties: [{ units: [performing(room)], deadlines: [{ kind: 'quarter', year: 2027, quarter: 2 }] }],
    targets: [{}],
  });
  const { units, deadlines, targets, blocking } = await level(draft);
  expect([units, deadlines, targets, blocking]).toEqual(['fine', 'fine', 'fine', 'fine']);
});

test('who is sent a plan to carry it out gets the tasks of its duties, who is only told gets none; where both disagree it is said before', async () => {
  const [told, idle] = [await aUnit(db, ward, { name: 'Tổ dân phố Bình Minh' }), await aUnit(db, ward, { name: 'Tổ dân phố Hoàng Hôn' })];
  const due = [{ kind: 'quarter' as const, year: 2026, quarter: 4 as const }];
  const draft = await aDraft(db, owner, { duties: [{ units: [performing(room)], deadlines: due }] });
  const own = (await whole(db, owner, draft)).duties[0]?.units[0]?.name ?? '';
  value(
    await sentTo(draft, [
      { name: own, purpose: 'để thực hiện' },
      { name: 'Tổ dân phố Bình Minh', purpose: 'để báo cáo' },
      { name: 'Tổ dân phố Hoàng Hôn', purpose: 'để thực hiện' },
    ]),
  );
  const plan = await whole(db, owner, draft);
  expect((await recipientsView(staff, plan, 'vi')).map(({ goes, idle: lacking }) => [goes, lacking])).toEqual([
    ['gửi trong phần mềm; nhận việc của 1 nhiệm vụ', ''],
    ['gửi trong phần mềm; được báo, không có việc', ''],
    ['gửi trong phần mềm; được báo, không có việc', 'Tổ dân phố Hoàng Hôn: nhận “để thực hiện” nhưng kế hoạch không giao nhiệm vụ nào'],
  ]);
  expect(await recipientGaps(staff, plan, 'vi')).toEqual([
    'Tổ dân phố Hoàng Hôn: nhận “để thực hiện” nhưng kế hoạch không giao nhiệm vụ nào',
  ]);
  const signed = { symbol: '4711/KH-UBND', issuedOn: today, signerPosition: 'CHỦ TỊCH', signerName: 'Mẫu', whyYear: 'x' };
  value(await acting(db, owner, (tx) => issuePlan(tx, { actor: owner, planId: draft, now, today, ...signed })));
  await makeTasks({ authorityId: ward.authorityId, planId: draft }, { db, now: () => now });
  expect((await tasksOf(db, ward.authorityId, { today, planId: draft })).map(({ unitId }) => unitId)).toEqual([room]);
  const words = await db.selectFrom('message').select('officer_id').where('kind', '=', 'paper-sent').execute();
  expect(words.map(({ officer_id }) => officer_id)).toEqual([worker.officerId]);
  const waiting = await db.selectFrom('paper_recipient').select('unit_id').where('unit_id', 'in', [room, told, idle]).execute();
  expect(waiting).toHaveLength(3);
});
