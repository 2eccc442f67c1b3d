import { expect, test } from 'vitest';
import { dropDuty, dropTarget, issuePlan, startAmending } from '#features/plans/server/index.ts';
import { anOrigin, told, type GivenActivity } from '#root/testing/activities.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing, whole } from '#root/testing/plans.ts';
import { confirmActivity, correctActivity, progressOf, recordActivity } from '../index.ts';

const { opened, ward, owner, chair, worker, room } = await anOffice();
const { db } = opened;

test('what an amendment struck out takes activities of the days before it alone', async () => {
  const units = [performing(room)];
  const plan = await aPlan(db, owner, {
    duties: [
      { text: 'Hội nghị', units },
      { text: 'Đối thoại', units },
    ],
    targets: [
      { text: 'Ít nhất 4 hội nghị', value: 4, unit: 'hội nghị', measure: 'conferences' },
      { text: 'Ít nhất 2 hội nghị lớn', value: 2, unit: 'hội nghị', measure: 'conferences' },
    ],
  });
  const [struck, stands] = plan.duties.map(({ id }) => id);
  const [gone, kept] = plan.targets.map(({ id }) => ({ targetId: id }));
  const before = today.subtract({ days: 3 });
  const conference = (given: Partial<GivenActivity>): GivenActivity => ({
    ...{ unitId: room, channel: 'conference', title: `Hội nghị ${crypto.randomUUID()}`, happenedOn: before },
    ...{ quantities: [{ measure: 'conferences', value: 1 }], dutyId: struck, targets: [gone!], ...given },
  });
  const proof = { files: [], links: ['https://phuong.example.vn/tin/1'] };
  const record = (given: Partial<GivenActivity> = {}) =>
    acting(db, worker, (tx) => recordActivity(tx, { actor: worker, now, today, origin: anOrigin(), told: told(conference(given)), proof }));
  const [confirmed, waiting] = [value(await record()), value(await record())];
  value(await acting(db, chair, (tx) => confirmActivity(tx, { actor: chair, activityId: confirmed, now })));

  const amend = { amendKind: 'amend', amendAs: 'decision', title: 'Sửa đổi Kế hoạch', amendReason: 'Bớt việc' } as const;
  const on = (planId: typeof plan.id, at = now) => ({ actor: owner, planId, now: at });
  const draft = value(await acting(db, owner, (tx) => startAmending(tx, { ...on(plan.id), amend })));
  const { duties, targets } = await whole(db, owner, draft);
  value(await acting(db, owner, (tx) => dropDuty(tx, { ...on(draft), dutyId: duties[0]!.id })));
  value(await acting(db, owner, (tx) => dropTarget(tx, { ...on(draft), targetId: targets[0]!.id })));
  const at = now.add({ minutes: 5 });
  const paper = { symbol: '71/QĐ-UBND', issuedOn: today, signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Mẫu', today };
  value(await acting(db, owner, (tx) => issuePlan(tx, { ...on(draft, at), ...paper }), at));

  const refused = async (given: Partial<GivenActivity>) => {
    const done = await record({ happenedOn: today, ...given });
    return done.ok ? undefined : [done.refusal.code, done.refusal.field];
  };
  expect(await refused({})).toEqual(['struck-out', 'dutyId']);
  expect(await refused({ dutyId: stands, targets: [kept!], alsoDuties: [struck!] })).toEqual(['struck-out', 'alsoDuties']);
  expect(await refused({ dutyId: stands })).toEqual(['struck-out', 'targets.0.targetId']);
  expect(await refused({ dutyId: stands, targets: [{ ...gone!, isOffered: true }] })).toBeUndefined();
  const correct = (given: Partial<GivenActivity>) =>
    acting(db, worker, (tx) =>
      correctActivity(tx, {
        actor: worker,
        now,
        today,
        activityId: waiting,
        told: told(conference(given)),
        proof: { files: [], links: [] },
      }),
    );
  value(await correct({ title: 'Hội nghị trước ngày bãi bỏ' }));
  expect(refusalOf(await correct({ happenedOn: today }))).toBe('struck-out');
  const done = async (day: typeof today) =>
    (await progressOf(db, ward.authorityId, plan.id, { happenedBy: day, knownBy: 'now' })).map((one) => [one.text, one.done]);
  expect(await done(today)).toEqual([['Ít nhất 2 hội nghị lớn', 0]]);
  expect(await done(before)).toContainEqual(['Ít nhất 4 hội nghị', 1]);
});
