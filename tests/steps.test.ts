import { afterAll, beforeAll, expect, test } from 'vitest';
import { sitesOn } from '#features/portal/server/index.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { day, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { createAuthority, loadAdministrativeUnits, newAuthorityId, type FreeAuthority } from '#features/units/server/index.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await createTestDatabase();
  await opened.db.transaction().execute(loadAdministrativeUnits);
});
afterAll(() => opened.drop());

async function make(of: Partial<FreeAuthority> | { code: string }) {
  const authorityId: AuthorityId = await newAuthorityId(opened.db);
  const department = {
    level: 'department',
    name: 'Sở Nội vụ',
    shortName: 'SNV',
    placeName: 'Thử Sao',
    from: day('2025-07-01'),
    ...of,
  } as const;
  const founding = 'code' in of ? { code: of.code } : department;
  const made = await processing(opened.db, authorityId, (tx) => createAuthority(tx, { authorityId, of: founding, today }));
  const site = (await sitesOn(opened.db, today)).find((one) => one.authorityId === authorityId);
  return made.ok ? made : { ...made, site };
}

const siteOf = async (of: Parameters<typeof make>[0]) => {
  const authorityId = value(await make(of));
  const site = (await sitesOn(opened.db, today)).find((one) => one.authorityId === authorityId);
  return [site?.step, site?.province];
};

test('a step is the name alone while that is free, or the one that is wanted; a commune keeps its code and has the province of it', async () => {
  expect(await siteOf({ provinceCode: '04' })).toEqual(['so-noi-vu', 'Tỉnh Cao Bằng']);
  expect(await siteOf({})).toEqual(['so-noi-vu-2', undefined]);
  expect(await siteOf({ step: 'snv' })).toEqual(['snv', undefined]);
  expect(await siteOf({ name: 'Kế hoạch' })).toEqual(['ke-hoach-2', undefined]);
  expect((await siteOf({ code: '11689' }))[0]).toBe('hung-dao-11689');
});

test.each([
  [{ step: 'snv' }, 'step-taken'],
  [{ step: 'snv-0' }, 'step-taken'],
  [{ step: 'ke-hoach' }, 'no-step'],
  [{ step: 'Sở Nội vụ' }, 'no-step'],
  [{ provinceCode: '11689' }, 'unknown-province'],
])('%j is refused', async (of, reason) => {
  expect(refusalOf(await make(of))).toBe(reason);
});
