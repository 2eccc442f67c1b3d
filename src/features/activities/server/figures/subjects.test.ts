import { expect, test } from 'vitest';
import { silentTopics } from '#features/plans/index.ts';
import { classifyDuty, subjectsOfDuties, takeProposedSubjects } from '#features/plans/server/index.ts';
import { aConfirmedActivity, anActivity } from '#root/testing/activities.ts';
import { acting, day, now, refusalOf, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { activityOf, subjectsBetween } from '../index.ts';

const { opened, storage, ward, owner, worker, room } = await anOffice();
const run = <T>(command: Parameters<typeof acting<T>>[2], actor = owner) => acting(opened.db, actor, command);
const days = { from: day('2026-01-01'), to: day('2026-12-31') };

test('an activity counts under the topics of its duty, or its own, by quarter and channel; what was ordered and had nothing is named', async () => {
  const texts = ['Hướng dẫn người dân nộp hồ sơ trực tuyến', 'Siết chặt kỷ luật hành chính', 'Việc khác'];
  const plan = await aPlan(opened.db, owner, { duties: texts.map((text) => ({ text, units: [performing(room)] })) });
  const on = { actor: owner, now, planId: plan.id };
  expect(value(await run((tx) => takeProposedSubjects(tx, on)))).toBe(2);
  expect(value(await run((tx) => takeProposedSubjects(tx, on)))).toBe(0);
  expect(refusalOf(await run((tx) => takeProposedSubjects(tx, { ...on, actor: worker }), worker))).toBe('not-plan-owner');
  const [first, second, third] = plan.duties.map(({ id }) => id) as [never, never, never];
  value(await run((tx) => classifyDuty(tx, { ...on, dutyId: third, subjects: { topics: ['integrity'], audiences: [] } })));
  const done = (given: object) =>
    aConfirmedActivity(opened.db, storage, worker, owner, { unitId: room, happenedOn: day('2026-02-10'), ...given });
  await done({ dutyId: first });
  const own = await done({ dutyId: first, happenedOn: day('2026-05-20'), topics: ['post-service'] });
  await anActivity(opened.db, storage, worker, { unitId: room, dutyId: second, happenedOn: day('2026-05-20') });
  expect((await activityOf(opened.db, ward.authorityId, own))?.subjects).toEqual({ topics: ['post-service'], audiences: [] });
  const counts = await subjectsBetween(opened.db, { authorityId: ward.authorityId, planId: plan.id, days, knownBy: 'now' });
  expect(counts).toEqual([
    { sort: 'audience', kind: 'residents', quarter: 1, channel: 'radio', activities: 1 },
    { sort: 'audience', kind: 'residents', quarter: 2, channel: 'radio', activities: 1 },
    { sort: 'topic', kind: 'online-services', quarter: 1, channel: 'radio', activities: 1 },
    { sort: 'topic', kind: 'post-service', quarter: 2, channel: 'radio', activities: 1 },
  ]);
  const subjects = await subjectsOfDuties(opened.db, ward.authorityId, plan.id);
  expect(silentTopics(subjects, counts)).toEqual(['Phòng, chống tham nhũng, tiết kiệm, chống lãng phí', 'Kỷ luật, kỷ cương hành chính']);
});
