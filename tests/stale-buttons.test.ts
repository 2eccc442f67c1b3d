import { expect, test } from 'vitest';
import { alarmNow, endAlarm } from '#features/screens/server/index.ts';
import { acting, now, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { anAlarm, keeping } from '#root/testing/rooms/portal/screens.ts';
import { actions, load } from '../src/routes/(staff)/lam-viec/lien-he/man-hinh/+page.server.ts';
import { anEvent } from './filling.ts';
import { ground } from './ground.ts';

const { db } = await ground();

test('who approves or ends an alarm does so with the one that was shown, not with another that came in its place', async () => {
  const ward = await anAuthority(db);
  const [owner, chair] = [await anOfficer(db, ward, { roles: ['plan-owner'] }), await anOfficer(db, ward, { roles: ['chair'] })];
  const first = await anAlarm(db, owner, 2);
  const { alarm } = (await load(anEvent(chair, '/x', {}))) as { alarm: { id: string } };
  expect(alarm.id).toBe(first);
  value(await acting(db, owner, (tx) => endAlarm(tx, keeping(owner), first)));
  await anAlarm(db, owner, 2);
  for (const act of ['approve', 'over'] as const) {
    const pressed = await actions[act](anEvent(chair, `/x?/${act}`, {}, new URLSearchParams({ id: alarm.id })));
    expect(pressed).toMatchObject({ status: 409, data: { errors: { '': 'Thông báo khẩn này không còn chờ xử lý.' } } });
  }
  expect(await alarmNow(db, ward.authorityId, now)).toMatchObject({ approvedAt: null });
});
