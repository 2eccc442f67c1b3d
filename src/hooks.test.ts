import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { useSignIn, type SignIn } from '#features/identity/server/index.ts';
import { useApp } from '#platform/server/app.ts';
import { clock } from '#platform/server/clock.ts';
import { openStorage } from '#platform/server/files/storage.ts';
import { now, today } from '#root/testing/actors.ts';
import { anAuthority, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDoor, anOfficerWhoSignsIn, aSignIn, Browser, installKey, type Door, type SigningOfficer } from '#root/testing/identity.ts';
import { aRequest, sentTo } from '#root/testing/request.ts';
import { readsOf } from '#platform/server/request/reads.ts';
import { handle } from './hooks.server.ts';
import { publicPages } from './routes.server.ts';
import { actions, load } from './routes/(auth)/dang-nhap/+page.server.ts';
import { load as loadAccount } from './routes/(staff)/lam-viec/tai-khoan/+page.server.ts';

/** Small enough to be spent in a case; the cases before it stay below. */
const PAGES = vi.hoisted(() => {
  process.env['MINHBACH_PAGES_PER_MINUTE'] = '40';
  return 40;
});

let base: TestDatabase;
let library: SignIn;
let authority: BuiltAuthority;
let officer: SigningOfficer;
let browser: Browser;
let door: Door;

beforeAll(async () => {
  base = await createTestDatabase();
  library = aSignIn(base.url);
  door = aDoor(library, base.db);
  useSignIn(library);
  useApp({ ...base, storage: openStorage('/nonexistent'), clock: clock(now.toString()), installKey });
  authority = await anAuthority(base.db);
});
afterAll(async () => {
  useSignIn(undefined);
  useApp(undefined);
  await library.close();
  await base.drop();
});
beforeEach(() => {
  browser = new Browser();
});
afterEach(() => void vi.restoreAllMocks());

type Asked = Parameters<typeof aRequest>[2];
/** Sends a request through the hooks; what the page would then see is in `seen`. */
async function through(address: string, asked: Asked = {}, status = 200) {
  const event = aRequest(browser, address, asked);
  const response = await handle({ event, resolve: () => Promise.resolve(new Response(null, { status })) });
  return { response, seen: event.locals };
}

const signInPage = '/(auth)/dang-nhap';

test('before there is an administrator every door of officers leads to the set-up, in the language of the address', async () => {
  expect(await sentTo(() => through('/dang-nhap', { route: signInPage }))).toMatchObject({ location: '/thiet-lap' });
  expect(await sentTo(() => through('/en/lam-viec', { route: '/(staff)/lam-viec' }))).toMatchObject({ location: '/en/thiet-lap' });
  expect((await through('/', { route: '/(portal)' })).response.status).toBe(200);
  expect((await through('/thiet-lap', { route: '/(auth)/thiet-lap' })).response.status).toBe(200);
  officer = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Lê Thị Thử', roles: ['administrator'] });
  expect((await through('/dang-nhap', { route: signInPage })).response.status).toBe(200);
});

describe('a request', () => {
  test('of nobody knows nobody, and is answered in its language', async () => {
    const { seen, response } = await through('/en/ke-hoach');
    expect(seen).toMatchObject({ actor: undefined, signIn: undefined, locale: 'en', theme: 'system' });
    expect(response.headers.get('permissions-policy')).toContain('geolocation=()');
    expect(response.headers.get('cache-control')).toBeNull();
  });

  test('with a session knows the officer with the posts of the day, and its answer is kept nowhere', async () => {
    await door.enter(browser, officer);
    const { seen, response } = await through('/lam-viec', { route: '/(staff)/lam-viec' });
    expect(seen.actor).toMatchObject({ fullName: 'Lê Thị Thử', posts: [{ role: 'administrator' }] });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  test('after one too many in a minute is told how long to wait', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.now());
    browser.address = '198.51.100.77';
    const post = () => through('/dang-nhap', { method: 'POST', form: {}, headers: { 'x-sveltekit-action': 'true' } });
    for (let count = 0; count < 300; count += 1) await post();
    const { response } = await post();
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject({
      type: 'error',
      error: { message: expect.stringMatching(/Mời thử lại sau \d+ giây/) as string },
    });
    browser.address = '198.51.100.78';
    expect((await post()).response.status).toBe(200);
  });
});

describe('pages that are asked for', () => {
  const staffPage = (of: Browser, address = '/lam-viec') => {
    browser = of;
    return through(address, { route: '/(staff)/lam-viec' });
  };
  const spend = async (page: () => Promise<{ response: Response }>) => {
    for (let count = 0; count < PAGES; count += 1) expect((await page()).response.status).toBe(200);
  };

  // One minute throughout, later than that of any case before: what they asked for does not count.
  beforeEach(() => {
    const later = (Math.floor(Date.now() / 60_000) + 5) * 60_000 + 15_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
  });

  test('are counted for each officer alone, however many share an address; one too many is told how long to wait', async () => {
    const colleague = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Hoàng Văn Đồng', roles: ['clerk'] });
    const [hers, his] = [new Browser(), new Browser()];
    await door.enter(hers, officer);
    await door.enter(his, colleague);
    await spend(() => staffPage(hers));
    const { response } = await staffPage(hers);
    expect([response.status, response.headers.get('retry-after'), response.headers.get('cache-control')]).toEqual([429, '45', 'no-store']);
    expect(await response.text()).toContain('Mời thử lại sau 45 giây');
    expect(await (await staffPage(hers, '/en/lam-viec')).response.text()).toContain('Please try again in 45 seconds');
    expect((await staffPage(his)).response.status).toBe(200);
    hers.address = '198.51.100.90';
    expect((await staffPage(hers)).response.status, 'from elsewhere').toBe(429);
    vi.mocked(Date.now).mockReturnValue(Date.now() + 60_000);
    expect((await staffPage(hers)).response.status, 'in the next minute').toBe(200);
  });

  test('by nobody are counted for the address, and what is sent is counted apart', async () => {
    browser.address = '198.51.100.91';
    await spend(() => through('/ke-hoach', { route: '/(portal)/ke-hoach' }));
    expect((await through('/ke-hoach', { route: '/(portal)/ke-hoach' })).response.status).toBe(429);
    expect((await through('/dang-nhap', { method: 'POST', form: {}, route: signInPage })).response.status).toBe(200);
    browser.address = '198.51.100.92';
    expect((await through('/ke-hoach', { route: '/(portal)/ke-hoach' })).response.status).toBe(200);
  });
});

describe('who is not let in', () => {
  const counted = () => base.db.selectFrom('refused_entry').selectAll().orderBy('route').execute();
  const hour_at = Temporal.Instant.from('2026-06-01T09:00:00+07:00');
  beforeEach(async () => {
    await base.db.deleteFrom('refused_entry').execute();
  });

  test('to a page is counted by its route, for the authority of the officer', async () => {
    const route = '/(staff)/lam-viec/can-bo/[id]';
    const refused = (status: number) => through('/lam-viec/can-bo/bi-mat', { route }, status);
    await refused(403);
    expect(await counted(), 'nobody was there').toEqual([]);
    await door.enter(browser, officer);
    for (const status of [403, 200, 404, 403]) await refused(status);
    expect(await counted()).toEqual([{ authority_id: authority.authorityId, hour_at, kind: 'forbidden', route, times: 2 }]);
  });

  test('with a wrong password is counted at the sign-in; neither the count nor the log of the process says who or from where', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    browser.address = '198.51.100.93';
    const form = { signInName: officer.signInName, password: 'mật khẩu gõ nhầm' };
    await actions.enter(aRequest(browser, '/dang-nhap?/enter', { form, route: signInPage }) as Parameters<typeof actions.enter>[0]);
    const nobody = '00000000-0000-0000-0000-000000000000';
    expect(await counted()).toEqual([{ authority_id: nobody, hour_at, kind: 'password', route: signInPage, times: 1 }]);
    expect(warned.mock.calls).toEqual([[JSON.stringify({ level: 'warn', event: 'not-let-in', kind: 'password', route: signInPage })]]);
    warned.mockRestore();
  });

  test('whose password or code was wrong when it was asked for once more is counted too', async () => {
    await door.enter(browser, officer);
    const { seen } = await through('/lam-viec/can-bo', { route: '/(staff)/lam-viec/can-bo' });
    expect(await seen.confirmPresence?.('không đúng')).toBeDefined();
    expect(await counted()).toMatchObject([
      { authority_id: authority.authorityId, kind: 'presence', route: '/(staff)/lam-viec/can-bo', times: 1 },
    ]);
  });
});

describe('a public page', () => {
  const ids = Object.keys(publicPages).map((file) => file.replace(/^\.\/routes|\/\+page\.server\.ts$/g, '') || '/');

  test('never renews a session that is due, and knows nobody; a page of the staff does both', async () => {
    await door.enter(browser, officer);
    await sql`update auth."session" set "updatedAt" = "updatedAt" - interval '3 hours', "expiresAt" = "expiresAt" - interval '3 hours'`.execute(
      base.db,
    );
    expect(ids.length).toBeGreaterThan(4);
    for (const id of [...ids, '/(portal)/tep/[id]']) {
      const { cookiesSet, seen } = await counting(() => through('/', { route: id }));
      expect([id, cookiesSet, seen.actor]).toEqual([id, 0, undefined]);
    }
    const { cookiesSet, seen } = await counting(() => through('/lam-viec', { route: '/(staff)/lam-viec' }));
    expect(seen.actor).toBeDefined();
    expect(cookiesSet).toBeGreaterThan(0);
  });

  test('says itself what of its address it reads', () => {
    expect(Object.entries(publicPages).filter(([, { load: own }]) => readsOf(own) === undefined)).toEqual([]);
  });

  /** How many cookies the browser was given meanwhile. */
  async function counting<T extends object>(work: () => Promise<T>): Promise<T & { cookiesSet: number }> {
    const kept = vi.spyOn(browser, 'keep');
    const done = await work();
    const cookiesSet = kept.mock.calls.length;
    kept.mockRestore();
    return { ...done, cookiesSet };
  }
});

test('what the framework answers in English is put into a sentence', async () => {
  const event = aRequest(browser, '/healthz', { method: 'POST' });
  const bare = new Response(new TextEncoder().encode('POST method not allowed'), { status: 405, headers: { allow: 'GET' } });
  const response = await handle({ event, resolve: () => Promise.resolve(bare) });
  expect([response.status, response.headers.get('allow'), response.headers.get('content-type')]).toEqual([
    405,
    'GET',
    'text/html; charset=utf-8',
  ]);
  expect(await response.text()).toContain('không nhận cách gửi đó');
});

describe('what cannot be read', () => {
  test.each(['/hoat-dong?trang=%00', '/lam-viec?muc=%00', '/ke-hoach/%00'])('%s has a sentence', async (address) => {
    await expect(through(address)).rejects.toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('không đọc được') as string },
    });
  });
});

describe('a page of the staff', () => {
  test('sends whoever is not signed in to do so, and back; what was posted is not asked for again', async () => {
    const visit = (address: string, form?: Record<string, string>) =>
      sentTo(() => loadAccount(aRequest(browser, address, form ? { form } : {})));
    expect(await visit('/lam-viec/tai-khoan?trang=2')).toMatchObject({
      status: 303,
      location: `/dang-nhap?tiep=${encodeURIComponent('/lam-viec/tai-khoan?trang=2')}`,
    });
    expect(await visit('/lam-viec/tai-khoan?/password', {})).toMatchObject({
      location: `/dang-nhap?tiep=${encodeURIComponent('/lam-viec/tai-khoan')}`,
    });
  });

  test('is no page for an officer who has to change a given password', async () => {
    const fresh = await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Đỗ Văn Mới', oneTime: true });
    await door.enter(browser, fresh);
    const { seen } = await through('/lam-viec/tai-khoan', { route: '/(staff)/lam-viec/tai-khoan' });
    const back = await sentTo(() => loadAccount(aRequest(browser, '/lam-viec/tai-khoan', { locals: seen })));
    expect(back.location).toContain('/dang-nhap?tiep=');
    const onwards = await sentTo(() => load(aRequest(browser, back.location, { locals: seen }) as Parameters<typeof load>[0]));
    expect(onwards.location).toBe(`/dang-nhap/mat-khau-moi?tiep=${encodeURIComponent('/lam-viec/tai-khoan')}`);
  });
});

describe('the form of the sign-in', () => {
  const enter = (next: string, form: Record<string, string> = { signInName: officer.signInName, password: officer.password }) =>
    actions.enter(aRequest(browser, `/dang-nhap?/enter&tiep=${encodeURIComponent(next)}`, { form }) as Parameters<typeof actions.enter>[0]);

  test('leads where the officer wanted to go', async () => {
    expect(await sentTo(() => enter('/lam-viec/viec?qua-han=1'))).toMatchObject({ status: 303, location: '/lam-viec/viec?qua-han=1' });
    expect((await door.present(browser)).actor?.fullName).toBe('Lê Thị Thử');
  });

  test.each(['https://la.example', '//la.example/x', '/\\la.example', '/\t/la.example', 'javascript:alert(1)', ''])(
    'leads nowhere else: %j',
    async (next) => {
      expect((await sentTo(() => enter(next))).location).toBe('/lam-viec');
    },
  );

  test('gives the name back, never the password', async () => {
    const answer = await enter('/lam-viec', { signInName: 'ai.do', password: 'bí mật của ai đó' });
    expect(answer).toMatchObject({
      status: 401,
      data: { typed: { signInName: 'ai.do' }, errors: { '': 'Tên đăng nhập hoặc mật khẩu không đúng.' } },
    });
    expect(JSON.stringify(answer)).not.toContain('bí mật');
  });

  test('opens the demonstration to nobody elsewhere, and to nobody where there is none', async () => {
    const asChair = () =>
      actions.role(aRequest(browser, '/dang-nhap?/role', { form: { role: 'administrator' } }) as Parameters<typeof actions.role>[0]);
    browser.address = '127.0.0.1';
    expect(await asChair()).toMatchObject({ status: 403, data: { errors: { '': 'Bản cài đặt này không phải bản trình diễn.' } } });
    const open = aSignIn(base.url, { demo: true });
    useSignIn(open);
    await base.db.updateTable('authority').set({ is_demo: true }).execute();
    browser.address = '192.168.1.20';
    expect(await asChair()).toMatchObject({ status: 403 });
    expect(browser.jar.size).toBe(0);
    browser.address = '::ffff:127.0.0.1';
    expect(await sentTo(asChair)).toMatchObject({ location: '/lam-viec' });
    expect((await aDoor(open, base.db).whoIs(browser, today))?.actor?.fullName).toBe('Lê Thị Thử');
    useSignIn(library);
    await open.close();
  });
});
