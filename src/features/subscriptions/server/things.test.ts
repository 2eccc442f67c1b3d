import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { confirmActivity } from '#features/activities/server/index.ts';
import { publishStory } from '#features/newsroom/server/index.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests } from '#root/testing/database.ts';
import { aStory, seen, working } from '#root/testing/rooms/newsroom/stories.ts';
import { addDevice, deliverNews, readersOf } from './index.ts';
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

test('devices that nobody answers for keep no other from the news, are given up in time, and so many at once are not taken', async () => {
  const { db } = opened;
  const ward = await anAuthority(db);
  const writer = await anOfficer(db, ward, { roles: ['performer'] });
  const decider = await anOfficer(db, ward, { roles: ['chair'] });
  const { authorityId, rootUnitId: unitId } = ward;
  const reading = { authorityId, installKey: keyOfTests, now, base: 'https://mau.example.vn', locale: 'vi' as const };
  const keys = {
    publicKey: Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 1)]).toString('base64url'),
    authSecret: 'AgICAgICAgICAgICAgICAg',
  };
  const turnOn = (endpoint: string) =>
    db.transaction().execute((tx) => addDevice(tx, reading, { ...keys, endpoint, wants: ['all'], tempo: 'at-once' }));
  for (let nth = 0; nth < 3; nth += 1) value(await turnOn(`https://khong-co-${nth}.example.com/x`));
  value(await turnOn('https://push.example.com/that'));
  await aStory(db, { writer, decider, unitId });
  const told: string[] = [];
  const sending = { db, authorityId, authority: 'UBND phường Mẫu', installKey: keyOfTests, isOver: () => false };
  const outlets = {
    mail: { post: () => Promise.reject(new Error('No letter goes.')), close: () => undefined },
    push: {
      tell: ({ endpoint }: { endpoint: string }) => {
        told.push(endpoint);
        const isThere = endpoint.endsWith('/that');
        return Promise.resolve(
          isThere ? { state: 'sent' as const } : { state: 'away' as const, reason: 'unreachable', detail: 'ENOTFOUND' },
        );
      },
      close: () => undefined,
    },
  };
  const round = (at: Temporal.Instant) => deliverNews({ ...sending, now: () => at }, outlets as never);
  await round(now);
  expect([told.length, told.filter((endpoint) => endpoint.endsWith('/that')).length]).toEqual([4, 1]);
  for (let tries = 1; tries < 18; tries += 1) await round(now.add({ hours: 24 * tries }));
  expect((await readersOf(db, authorityId)).push).toBe(1);

  await sql`insert into subscriber (authority_id, way, digest, state, sealed_address, base, language, tempo, asked_at, confirmed_at)
    select authority_id, way, 'số ' || nth, state, sealed_address, base, language, tempo, asked_at, confirmed_at
    from subscriber, generate_series(1, 199) nth where authority_id = ${authorityId}`.execute(db);
  expect(refusalOf(await turnOn('https://them.example.com/x'))).toBe('many-devices');
  value(await turnOn('https://push.example.com/that'));
});
