import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roleCodes } from '#features/identity/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, UnitId } from '#platform/values/ids.ts';
import { aConfirmedActivity, anActivity } from '#root/testing/activities.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { activitiesFor, activityFor, countActivitiesFor } from '../index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let room: UnitId;
let everything: ActivityId[];
const storage = aStorage();

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  const chair = await anOfficer(opened.db, ward, { roles: ['chair'] });
  room = await aUnit(opened.db, ward);
  const other = await aUnit(opened.db, ward);
  const plan = await aPlan(opened.db, owner, { duties: [{ units: [performing(room), performing(other)] }], targets: [{}] });
  const more = { dutyId: plan.duties[0]!.id, targets: [{ targetId: plan.targets[0]!.id }] };
  everything = [];
  for (const unitId of [room, other]) {
    everything.push(await anActivity(opened.db, storage, owner, { unitId, ...more }));
    everything.push(await aConfirmedActivity(opened.db, storage, owner, chair, { unitId, ...more }));
    everything.push(await aConfirmedActivity(opened.db, storage, owner, chair, { unitId, isInternal: true, ...more }));
  }
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

const followAll = ['plan-owner', 'chair', 'auditor', 'superior', 'content-approver'];

test.each(roleCodes)('%s finds in every list exactly the activities that open', async (role) => {
  const actor = await anOfficer(opened.db, ward, { roles: [role], unitId: room });
  const open = await Promise.all(everything.map(async (id) => ((await activityFor(opened.db, actor, id)) ? [id] : [])));
  const opening = open.flat().sort();
  const listed = (await activitiesFor(opened.db, actor)).map(({ id }) => id).sort();
  expect(listed).toEqual(opening);
  expect(await countActivitiesFor(opened.db, actor)).toBe(opening.length);
  for (const states of [['recorded'], ['confirmed']] as const) {
    const some = await activitiesFor(opened.db, actor, { states });
    expect(some.every(({ id }) => opening.includes(id))).toBe(true);
  }
  expect(opening).toHaveLength(followAll.includes(role) ? 6 : 3);
});

test('who recorded for another unit still finds it, in the list and by itself', async () => {
  const helper = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  const id = await anActivity(opened.db, storage, helper, { unitId: room });
  const now = { ...helper, posts: [{ unitId: ward.rootUnitId, role: 'performer' }] };
  expect((await activitiesFor(opened.db, now)).map((one) => one.id)).toEqual([id]);
  expect((await activityFor(opened.db, now, id))?.id).toBe(id);
});

/** What shows activities without asking who looks; counting without showing is everybody's. */
const unasked = /\b(activitiesOf|activityOf)\b/;

test('no page of the staff asks for activities without the policy', () => {
  const folder = join(import.meta.dirname, '../../../../routes/(staff)');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.ts$/.test(path) && !path.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((path) => unasked.test(readFileSync(join(folder, path), 'utf8')))).toEqual([]);
});
