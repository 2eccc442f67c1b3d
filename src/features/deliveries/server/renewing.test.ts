import { afterAll, expect, test } from 'vitest';
import { addAccount } from '#features/channels/server/index.ts';
import { acting, now, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { anOutlet, aSaidStory, installKey } from '#root/testing/rooms/deliveries/outlets.ts';
import { working } from '#root/testing/rooms/newsroom/stories.ts';
import { aZalo } from '#root/testing/services/channels/zalo.ts';
import { zalo } from '../adapters/zalo/zalo.ts';
import { deliveriesOf, endOutlet, handOver, outletOf, type Handing } from './index.ts';

const at = now.add({ minutes: 1 });
const oa = await aZalo({ now: () => at.epochMilliseconds });
const opened = await createTestDatabase();
afterAll(async () => {
  await opened.drop();
  await oa.close();
});

test('the day-old token of Zalo is renewed once for two hands and kept before it is used; ending the outlet erases it', async () => {
  const { db } = opened;
  const ward = await anAuthority(db);
  const unitId = await aUnit(db, ward);
  const owner = await anOfficer(db, ward, { roles: ['plan-owner'] });
  const writer = await anOfficer(db, ward, { roles: ['performer'], unitId });
  const decider = await anOfficer(db, ward, { roles: ['chair'] });
  const page = { unitId: ward.rootUnitId, service: 'zalo' as const, name: 'OA', address: 'https://zalo.me/4411', isOfficial: true };
  const accountId = value(await acting(db, owner, (tx) => addAccount(tx, owner, page)));
  const secrets = { token: 'dung', refreshToken: oa.state.refreshToken, appId: 'ung-dung', appSecret: 'khoa' };
  const outlet = await anOutlet(db, owner, { adapter: 'zalo', target: oa.account, accountId }, secrets);
  for (let count = 0; count < 2; count += 1) await aSaidStory(db, { writer, decider, unitId }, 'zalo');
  const handing: Handing = {
    ...{ db, authorityId: ward.authorityId, author: 'UBND phường', start: 'https://phuong.example.vn', installKey, net: oa.net },
    ...{ adapters: { zalo: zalo({ api: oa.base, sign: oa.base }) }, now: () => at, isOver: () => false },
  };
  await Promise.all([handOver(handing), handOver(handing)]);
  expect([oa.state.renewals, oa.articles.length]).toEqual([1, 2]);
  expect((await deliveriesOf(db, ward.authorityId)).map(({ state }) => state)).toEqual(['sent', 'sent']);
  value(await acting(db, owner, (tx) => endOutlet(tx, working(owner, at), outlet), at));
  expect((await outletOf(db, ward.authorityId, outlet))?.isConnected).toBe(false);
});
