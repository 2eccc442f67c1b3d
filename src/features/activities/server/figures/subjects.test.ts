import { expect, test } from 'vitest';
import { ownOptions, proposedSubjects, silentTopics } from '#features/plans/index.ts';
import {
  addTopic,
  classifyDuty,
  correctTopic,
  endTopic,
  ownTopics,
  resumeTopic,
  subjectsOfDuties,
  takeProposedSubjects,
} from '#features/plans/server/index.ts';
import { aConfirmedActivity, anActivity } from '#root/testing/activities.ts';
import { acting, day, now, refusalOf, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { activitiesFor, activityOf, reachAbout, subjectsBetween } from '../index.ts';

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

test('a topic that the authority adds is proposed by its words, chosen, counted, named as silent; it ends and comes back', async () => {
  const given = { name: 'Định danh điện tử, Đề án 06', cues: 'VNeID; Đề án 06', fromOn: day('2026-03-01') };
  expect(refusalOf(await run((tx) => addTopic(tx, { actor: worker }, given), worker))).toBe('may-not-keep-topics');
  const id = value(await run((tx) => addTopic(tx, { actor: owner }, given)));
  const known = async () => ownTopics(opened.db, ward.authorityId);
  const code = (await known())[0]!.code;
  expect(code).toBe('own-dinh-danh-dien-tu-de-an');
  for (const name of [given.name.toUpperCase(), 'Kỷ luật, kỷ cương hành chính'])
    expect(refusalOf(await run((tx) => addTopic(tx, { actor: owner }, { ...given, name })))).toBe('topic-named-already');

  const text = 'Vận động người dân cài đặt VNeID';
  expect(proposedSubjects(text, { own: await known(), today: day('2026-02-28') }).topics).toEqual([]);
  expect(proposedSubjects(text, { own: await known(), today: day('2026-03-01') }).topics).toEqual([code]);
  const plan = await aPlan(opened.db, owner, { duties: [{ text, units: [performing(room)] }] });
  const on = { actor: owner, now, planId: plan.id };
  expect(value(await run((tx) => takeProposedSubjects(tx, on)))).toBe(1);
  const dutyId = plan.duties[0]!.id;
  const subjects = await subjectsOfDuties(opened.db, ward.authorityId, plan.id);
  expect(subjects.get(dutyId)).toEqual({ topics: [code], audiences: ['residents'] });
  expect(silentTopics(subjects, [], { own: await known(), from: days.from })).toEqual([given.name]);

  await aConfirmedActivity(opened.db, storage, worker, owner, { unitId: room, dutyId, happenedOn: day('2026-04-02') });
  await anActivity(opened.db, storage, worker, { unitId: room, topics: [code], happenedOn: day('2026-04-03') });
  const about = { sort: 'topic' as const, kind: code };
  expect((await reachAbout(opened.db, ward.authorityId, about, days)).activities).toBe(2);
  expect(await activitiesFor(opened.db, owner, { about })).toHaveLength(2);
  expect(await activitiesFor(opened.db, owner, { about: { ...about, kind: 'own-khac' } })).toEqual([]);

  value(await run((tx) => correctTopic(tx, { actor: owner }, id, { ...given, name: 'Định danh điện tử' })));
  expect(refusalOf(await run((tx) => endTopic(tx, { actor: owner }, id, given.fromOn)))).toBe('topic-ends-before');
  value(await run((tx) => endTopic(tx, { actor: owner }, id, day('2026-05-01'))));
  const offered = (chosen: string[]) => known().then((own) => ownOptions(own, day('2026-05-01'), 'vi', chosen));
  expect([await offered([]), await offered([code])]).toEqual([[], [{ value: code, label: 'Định danh điện tử (thôi dùng)' }]]);
  expect(silentTopics(subjects, [], { own: await known(), from: day('2026-05-01') })).toEqual([]);
  expect(refusalOf(await run((tx) => correctTopic(tx, { actor: owner }, id, given)))).toBe('topic-ended');
  value(await run((tx) => resumeTopic(tx, { actor: owner }, id)));
  expect(refusalOf(await run((tx) => resumeTopic(tx, { actor: owner }, id)))).toBe('topic-not-ended');
});
