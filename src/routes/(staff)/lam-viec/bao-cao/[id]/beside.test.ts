import { expect, test } from 'vitest';
import { publishResult } from '#features/indices/server/index.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aResult } from '#root/testing/rooms/reports/results.ts';
import { resultsBeside } from './beside.ts';

const { db } = await aWorkplace();

test('beside a report stand the published results of its year and the year before, and nothing that waits or is of another year', async () => {
  const authority = await anAuthority(db);
  const writer = await anOfficer(db, authority, { roles: ['plan-owner'] });
  const judge = await anOfficer(db, authority, { roles: ['chair'] });
  const id = await aResult(db, writer, { year: 2025 });
  const seen = async (year: number) => (await resultsBeside({ db, actor: writer, today }, year, 'vi')).map(({ href }) => href);
  expect(await seen(2025)).toEqual([]);
  value(await acting(db, judge, (tx) => publishResult(tx, { actor: judge, now, today }, id)));
  const there = [`/lam-viec/bao-cao/chi-so/${id}`];
  expect([await seen(2025), await seen(2026), await seen(2024), await seen(2027)]).toEqual([there, there, [], []]);
});
