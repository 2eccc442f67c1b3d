import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useApp, type App } from '#platform/server/app.ts';
import { Browser } from '#root/testing/identity.ts';
import { aRequest } from '#root/testing/request.ts';
import { actions } from './+page.server.ts';
import { actorOf, hasAdministrator } from '#features/identity/server/index.ts';
import { authorities, authorityOn, loadAdministrativeUnits } from '#features/units/server/index.ts';
import { verifyChains } from '#platform/server/audit.ts';
import { clock } from '#platform/server/clock.ts';
import { now, refusalOf, today } from '#root/testing/actors.ts';
import { createTestDatabase, keyOfTests, type TestDatabase } from '#root/testing/database.ts';
import { isSetUpCode, setUp, type SetUp } from './set-up.ts';

let opened: TestDatabase;

beforeEach(async () => {
  opened = await createTestDatabase();
  await opened.db.transaction().execute(loadAdministrativeUnits);
});
afterEach(() => opened.drop());

const given: SetUp = { place: '11689', fullName: 'Người Thử Đầu Tiên', signInName: 'quantri.thu', password: 'cá rô bơi ngược dòng suối' };
const begin = (change: Partial<SetUp> = {}) =>
  setUp({ db: opened.db, installKey: keyOfTests, clock: clock(now.toString()) }, { ...given, ...change });
const nothingIsLeft = async (): Promise<void> => {
  expect(await authorities(opened.db)).toEqual([]);
  expect(await opened.db.selectFrom('officer').select('id').execute()).toEqual([]);
  expect(await opened.db.selectFrom('audit_entry').select('sequence').execute()).toEqual([]);
};

test('an authority stands with its first units and an administrator who can sign in', async () => {
  const done = await begin();
  expect(done.ok).toBe(true);
  const [authority, ...others] = await authorities(opened.db);
  if (!authority) throw new Error('none');
  expect(others).toEqual([]);
  expect(authority).toMatchObject({ code: '11689', isDemo: false });
  expect(await hasAdministrator(opened.db)).toBe(true);
  const officer = await opened.db.selectFrom('officer').select('sign_in_id').executeTakeFirstOrThrow();
  const actor = await actorOf(opened.db, officer.sign_in_id as never, today);
  const root = (await authorityOn(opened.db, authority.id, today))?.rootUnitId;
  expect(actor?.posts).toEqual([{ unitId: root, role: 'administrator' }]);
  const written = opened.db.selectFrom('audit_entry').where('authority_id', '=', authority.id);
  const entries = await written.select(['actor', 'action']).execute();
  expect(new Set(entries.map(({ actor: by }) => by))).toEqual(new Set(['set-up']));
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['authority.created', 'unit.added', 'officer.created', 'post.granted']),
  );
  expect(await verifyChains(opened.db)).toEqual([]);
});

test.for<[Partial<SetUp>, string]>([
  [{ place: '99999' }, 'unknown-place'],
  [{ place: '' }, 'unknown-place'],
  [{ password: 'matkhau123' }, 'password-common'],
  [{ password: 'ngắn' }, 'password-short'],
  [{ signInName: 'Tên có dấu' }, 'sign-in-name-form'],
  [{ fullName: '  ' }, 'name-missing'],
])('%o is refused and nothing is left of it', async ([change, code]) => {
  expect(refusalOf(await begin(change))).toBe(code);
  await nothingIsLeft();
});

test('after a refusal another place may be chosen', async () => {
  expect((await begin({ password: 'short' })).ok).toBe(false);
  expect((await begin({ place: '11074' })).ok).toBe(true);
  expect((await authorities(opened.db)).map(({ code }) => code)).toEqual(['11074']);
});

test('of set-ups at the same moment one is taken, and none afterwards', async () => {
  const results = await Promise.all([begin(), begin(), begin({ place: '11074', signInName: 'nguoi.khac' })]);
  expect(results.map(refusalOf).toSorted()).toEqual(['already-set-up', 'already-set-up', undefined]);
  expect(await authorities(opened.db)).toHaveLength(1);
  expect(refusalOf(await begin({ place: '31', signInName: 'lan.sau' }))).toBe('already-set-up');
});

test('the page tells every fault at once, each at its field', async () => {
  useApp({ ...opened, storage: {} as App['storage'], clock: clock(now.toString()), installKey: keyOfTests });
  vi.stubEnv('MINHBACH_SETUP_CODE', 'K7QM-3FTX-W9AB');
  const post = async (form: Record<string, string>) => {
    const act = actions['begin'] as unknown as (event: unknown) => Promise<{ data: { errors: Record<string, string> } }>;
    return Object.keys((await act(aRequest(new Browser(), '/thiet-lap?/begin', { form }))).data.errors);
  };
  const wrong = { place: '11689', code: 'không phải', fullName: '', signInName: 'Tên có dấu', password: 'ngắn' };
  expect(await post(wrong)).toEqual(['code', 'fullName', 'signInName', 'password']);
  expect(await post({ ...wrong, code: '' })).toEqual(['code', 'fullName', 'signInName', 'password']);
  expect(await post({ ...given, code: 'K7QM-3FTX-W9AB', password: 'ngắn', signInName: 'Có Dấu' })).toEqual(['signInName', 'password']);
  await nothingIsLeft();
  vi.unstubAllEnvs();
  useApp(undefined);
});

test('the code is taken however it is spaced, and no other', () => {
  const printed = 'K7QM-3FTX-W9AB';
  for (const typed of ['K7QM-3FTX-W9AB', 'k7qm 3ftx w9ab', ' K7QM3FTXW9AB ']) expect(isSetUpCode(typed, printed)).toBe(true);
  for (const typed of ['', 'K7QM-3FTX-W9AC', 'K7QM-3FTX', 'K7QM-3FTX-W9AB-W9AB', '-', 'ḱ7qm-3ftx-w9ab'])
    expect(isSetUpCode(typed, printed)).toBe(false);
});
