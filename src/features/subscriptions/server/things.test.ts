import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { confirmActivity } from '#features/activities/server/index.ts';
import { publishStory } from '#features/newsroom/server/index.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { aStory, seen, working } from '#root/testing/rooms/newsroom/stories.ts';
import { seePublished, thingsNow } from './things.ts';

const opened = await createTestDatabase();
afterAll(() => opened.drop());

test('a story is told once, by its topics and its unit, and not again as the activity that it recorded', async () => {
  const { db } = opened;
  const ward = await anAuthority(db);
  const { authorityId, rootUnitId: unitId } = ward;
  const writer = await anOfficer(db, ward, { roles: ['performer'] });
  const decider = await anOfficer(db, ward, { roles: ['chair'] });
  const told = async () => {
    await db.transaction().execute((tx) => seePublished(tx, { authorityId, today, now }));
    return thingsNow(db, authorityId, sql`true`);
  };
  const id = await aStory(db, { writer, decider, unitId }, { upTo: 'approved', given: { title: 'Nộp hồ sơ tại nhà' } });
  expect(await told()).toEqual([]);
  value(await acting(db, decider, (tx) => publishStory(tx, working(decider), id, (one) => `https://mau.example.vn/tin-tuc/${one}`)));
  const story = {
    kind: 'story',
    title: 'Nộp hồ sơ tại nhà',
    path: `/tin-tuc/${id}`,
    topics: ['online-services'],
    targets: [],
    units: [unitId],
  };
  expect(await told()).toMatchObject([story]);
  const { activityId } = await seen(db, ward, id);
  value(await acting(db, decider, (tx) => confirmActivity(tx, { actor: decider, activityId: activityId!, now })));
  expect(await told()).toMatchObject([story]);
});
