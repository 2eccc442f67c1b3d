import { afterAll, expect, test } from 'vitest';
import { useApp } from '#platform/server/app.ts';
import { clock } from '#platform/server/clock.ts';
import { now } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aDraft, whole } from '#root/testing/plans.ts';
import { anEvent, posted } from '#root/tests/filling.ts';
import { actions } from './+page.server.ts';

const { db, drop, ...opened } = await createTestDatabase();
const storage = aStorage();
useApp({ db, ...opened, storage, clock: clock(now.toString()), installKey: new Uint8Array(32) });
afterAll(async () => {
  useApp(undefined);
  await drop();
  storage.remove();
});

const authority = await anAuthority(db);
const owner = await anOfficer(db, authority, { roles: ['plan-owner'] });
const duty = { text: 'Treo băng rôn', product: '', units: [{ unitId: authority.rootUnitId, role: 'lead', isRequested: '' }] };

async function add(planId: string, deadline: Record<string, unknown>): Promise<Record<string, string> | undefined> {
  const event = anEvent(owner, '/x?/add', { id: planId, nhiemVu: 'them' }, posted({ ...duty, periods: [], ...deadline }));
  try {
    return ((await actions.add(event)) as { data?: { errors?: Record<string, string> } }).data?.errors;
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && 'location' in thrown) return undefined;
    throw thrown;
  }
}

test.each<[string, Record<string, unknown>, string[]]>([
  ['a day', { kind: 'date', on: '15/10/2026', before: 'on' }, ['trước ngày 15/10/2026']],
  ['a quarter of the year of the plan', { kind: 'quarter', quarter: 'q3' }, ['trong quý III năm 2026']],
  ['each period', { kind: 'period-end', periods: ['quarter'], dayOfMonth: '10' }, ['định kỳ quý, chậm nhất ngày 10 của tháng cuối kỳ']],
  ['none: throughout the year', {}, []],
])('a new duty is added with its deadline: %s', async (_what, deadline, said) => {
  const planId = await aDraft(db, owner);
  expect(await add(planId, deadline)).toBeUndefined();
  const [added, ...more] = (await whole(db, owner, planId)).duties;
  expect([added?.text, added?.deadlines.map(({ text }) => text), more]).toEqual([duty.text, said, []]);
});

test.each<[string, Record<string, unknown>, string]>([
  ['one day without the day', { kind: 'date' }, 'on'],
  ['a quarter without which', { kind: 'quarter' }, 'quarter'],
  ['each period without which', { kind: 'period-end' }, 'periods'],
  ['a day without its kind', { on: '15/10/2026' }, 'kind'],
])('a deadline that says too little is refused with the duty: %s', async (_what, deadline, field) => {
  const planId = await aDraft(db, owner);
  expect(Object.keys((await add(planId, deadline)) ?? {})).toEqual([field]);
  expect((await whole(db, owner, planId)).duties).toEqual([]);
});
