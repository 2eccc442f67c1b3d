import { expect, test } from 'vitest';
import { alarmNow, endAlarm } from '#features/screens/server/index.ts';
import { changeOnce, owedReport } from '#features/regimes/server/index.ts';
import { acting, day, now, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aRequestForReports, aSuperior } from '#root/testing/rooms/envelopes/regimes.ts';
import { anAlarm, keeping } from '#root/testing/rooms/portal/screens.ts';
import { actions, load } from '../src/routes/(staff)/lam-viec/lien-he/man-hinh/+page.server.ts';
import * as owed from '../src/routes/(staff)/lam-viec/bao-cao/phai-gui/[cheDo]/[ky]/+page.server.ts';
import { anEvent, formsIn, posted, shownIn } from './filling.ts';
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

test('an answer is to the question that was shown, not to one that the superior put in its place', async () => {
  const officer = await anOfficer(db, await anAuthority(db), { roles: ['plan-owner', 'administrator'] });
  const above = await aSuperior(db, officer);
  const regimeId = await aRequestForReports(db, above);
  const params = { cheDo: regimeId as string, ky: 'once' };
  const [fields = []] = formsIn(await owed.load(anEvent(officer, '/x?cau=2', params)));
  const questions = [
    { text: 'Khó khăn', kind: 'text' as const },
    { text: 'Số bảng tin đã hỏng', kind: 'number' as const, unit: 'bảng' },
  ];
  const days = { coversFromOn: day('2026-05-01'), coversToOn: day('2026-05-31'), dueOn: day('2026-06-20') };
  const asked = { name: 'Yêu cầu thử', levels: [], ...days, questions: questions.map((one) => ({ unit: undefined, ...one })) };
  value(await acting(db, above, (tx) => changeOnce(tx, { actor: above, now, today }, regimeId, asked as never)));
  const answer = () => owed.actions.figure(anEvent(officer, '/x?/figure&cau=2', params, posted({ ...shownIn(fields), figure: '12' })));
  expect(await answer()).toMatchObject({ status: 409, data: { conflict: { seen: ['Câu hỏi'] } } });
  expect((await owedReport(db, officer.authorityId, { regimeId, key: 'once', today }))?.reply).toBeNull();
});
