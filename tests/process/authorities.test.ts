import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { confirmActivity } from '#features/activities/server/index.ts';
import { openDatabase, type OpenDatabase } from '#platform/server/database.ts';
import { openStorage } from '#platform/server/files/storage.ts';
import { sealsWith } from '#platform/server/log/seal.ts';
import { anActivity } from '#root/testing/activities.ts';
import { acting, now, value } from '#root/testing/actors.ts';
import { keyOfTests, sealKey } from '#root/testing/database.ts';
import { dataFolder, minhbach, startProduct, type Product } from '#root/testing/product.ts';
import { anOffice, type Office } from './neighbour.ts';
import { routes } from './routes.ts';

// Two authorities in one installation, each with everything that citizens and officers see. Nothing of one stands anywhere of the other.

const data = dataFolder();
let product: Product;
let opened: OpenDatabase;
let one: Office;
let other: Office;
const both = (): [Office, Office][] => [
  [one, other],
  [other, one],
];

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  sha256: string;
}

interface Asked {
  host?: string | undefined;
  headers?: Record<string, string>;
  form?: Record<string, string>;
}

const databaseUrl = (): string =>
  (JSON.parse(readFileSync(join(data.folder, 'running.json'), 'utf8')) as { databaseUrl: string }).databaseUrl;

/** A request as a browser sends it to a host that leads to the product. */
function ask(path: string, { host = '127.0.0.1', headers = {}, form }: Asked = {}): Promise<Answer> {
  const port = Number(new URL(product.address).port);
  const body = form && new URLSearchParams(form).toString();
  const origin = `http://${host}:${port}`;
  const posted = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', origin };
  return new Promise((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers: { host: `${host}:${port}`, ...posted, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const sha256 = createHash('sha256').update(bytes).digest('hex');
          done({ status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString(), sha256 });
        });
      },
    );
    asked.on('error', fail).end(body);
  });
}

beforeAll(async () => {
  product = await startProduct({
    MINHBACH_DATA: data.folder,
    MINHBACH_DEMO: 'off',
    MINHBACH_KEY: keyOfTests.toString('base64url'),
    MINHBACH_NOW: now.toString(),
    MINHBACH_PAGES_PER_MINUTE: '100000',
    MINHBACH_POSTS_PER_MINUTE: '10000',
  });
  opened = openDatabase(databaseUrl());
  sealsWith(opened.db, sealKey);
  const storage = openStorage(join(data.folder, 'files'));
  one = await anOffice(opened.db, storage, 'Hoa Sữa', 'hoasua');
  other = await anOffice(opened.db, storage, 'Trúc Bạch', 'trucbach');
  await vi.waitFor(async () => expect((await ask('/', { host: other.host })).status).toBe(200), { timeout: 20_000 });
}, 300_000);
afterAll(async () => {
  await opened?.close();
  await product?.stop();
  data.remove();
});

/** What must not stand in an answer for the other: its word, its addresses, its ids. */
const tracesOf = ({ word, step, host, alias, ids }: Office): string[] => [word, step, host, alias, ...Object.values(ids)];
const tracesIn = (text: string, of: Office): string[] => tracesOf(of).filter((trace) => text.includes(trace));

/** Where an office is found: by its host, by its step on a host that is nobody's, in both languages. */
const places = ({ host, step }: Office): [base: string, host: string | undefined][] => [
  ['', host],
  ['/en', host],
  [`/${step}`, undefined],
  [`/en/${step}`, undefined],
];

interface Case {
  path: (office: Office) => string;
  /** What stands in the answer beside the name of the authority. */
  shows?: (office: Office) => string[];
  /** The answer is a file and says nothing in words. */
  isFile?: true;
}

const cases: Record<string, Case> = {
  '/(portal)/': { path: () => '', shows: ({ word, ids }) => [`Kế hoạch của ${word}`, `Hoạt động của ${word}`, ids.photo, `Chỉ tiêu của ${word}`] },
  '/(portal)/ke-hoach': { path: () => '/ke-hoach', shows: ({ word }) => [`Kế hoạch của ${word}`] },
  '/(portal)/ke-hoach/[nam]': { path: () => '/ke-hoach/2026', shows: ({ word }) => [`Nhiệm vụ của ${word}`, `Tổ dân phố ${word}`] },
  '/(portal)/hoat-dong': { path: () => '/hoat-dong', shows: ({ word, ids }) => [`Hoạt động của ${word}`, ids.activity, ids.photo] },
  '/(portal)/hoat-dong/[id]': { path: ({ ids }) => `/hoat-dong/${ids.activity}`, shows: ({ word }) => [`Ghi chú của ${word}`, `Nhà văn hóa ${word}`] },
  '/(portal)/bao-cao': { path: () => '/bao-cao', shows: ({ ids }) => [ids.report] },
  '/(portal)/bao-cao/[id]': { path: ({ ids }) => `/bao-cao/${ids.report}`, shows: ({ ids }) => [`/bao-cao/${ids.report}/tai-ve`] },
  '/(portal)/bao-cao/[id]/tai-ve': { path: ({ ids }) => `/bao-cao/${ids.report}/tai-ve`, isFile: true },
  '/(portal)/tep/[id]': { path: ({ ids }) => `/tep/${ids.photo}`, isFile: true },
  '/(portal)/lien-he': { path: () => '/lien-he', shows: ({ word }) => [`Đường dây nóng ${word}`, `Trang ${word}`] },
};

const hasId = (id: string): boolean => id.includes('[id]');
const addressOf = (base: string, path: string): string => base + path || '/';

describe('every public page', () => {
  test('has a case here', () => {
    const all = routes().filter(({ isPublic }) => isPublic);
    expect(Object.keys(cases).toSorted()).toEqual(all.map(({ id }) => id.replace(/^\/\(portal\)$/, '/(portal)/')).toSorted());
  });

  test.each(Object.entries(cases))('%s is that of the authority by host and by path, also when it is kept', async (_, { path, shows, isFile }) => {
    for (const [office, neighbour] of both())
      for (const [base, host] of places(office)) {
        const address = addressOf(base, path(office));
        const first = await ask(address, { host });
        expect([address, first.status]).toEqual([address, 200]);
        expect([address, tracesIn(first.body, neighbour)]).toEqual([address, []]);
        for (const said of isFile ? [] : [office.name, ...(shows?.(office) ?? [])]) expect(first.body).toContain(said);
        const [again, kept] = [await ask(address, { host }), await ask(address, { host })];
        expect([again.sha256, kept.sha256, kept.headers['etag']]).toEqual([first.sha256, first.sha256, again.headers['etag']]);
        const etag = String(kept.headers['etag'] ?? '');
        expect(etag).not.toBe('');
        if (!isFile) expect((await ask(address, { host, headers: { 'if-none-match': etag } })).status).toBe(304);
      }
  });

  test.each(Object.entries(cases).filter(([, { isFile }]) => !isFile))('%s leads nowhere but to pages of the same authority', async (_, { path }) => {
    for (const [office] of both())
      for (const [base, host] of places(office)) {
        const { body } = await ask(addressOf(base, path(office)), { host });
        const links = [...body.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, link = '']) => link).filter((link) => !link.startsWith('/_app'));
        expect(links.length).toBeGreaterThan(5);
        const step = host === undefined ? office.step : '';
        const stray = links.filter((link) => (/^(?:\/en)?\/([a-z0-9-]+-\d+)(?=[/?#]|$)/.exec(link)?.[1] ?? '') !== step);
        expect([base, stray.filter((link) => link !== '/favicon.svg')]).toEqual([base, []]);
      }
  });

  test.each(Object.entries(cases).filter(([id]) => hasId(id)))('%s of another authority is not there, and the answer names nothing of it', async (_, { path }) => {
    for (const [office, neighbour] of both())
      for (const [base, host] of places(office)) {
        const answer = await ask(addressOf(base, path(neighbour)), { host });
        expect(answer.status).toBe(404);
        const asked = Object.values(neighbour.ids).filter((id) => path(neighbour).includes(id));
        expect(tracesIn(answer.body, neighbour).filter((trace) => !asked.includes(trace))).toEqual([]);
      }
  });

  test('what is not there leads back to the authority that was asked', async () => {
    for (const [office, neighbour] of both())
      for (const [base, host] of places(office)) {
        const { status, body } = await ask(`${base}/ke-hoach/2019`, { host });
        expect([status, tracesIn(body, neighbour)]).toEqual([404, []]);
        expect(body).toContain(`href="${base || '/'}"`);
      }
  });

  test('a target of another authority proves nothing here', async () => {
    for (const [office, neighbour] of both()) expect((await ask(`/hoat-dong?chi-tieu=${neighbour.ids.target}`, { host: office.host })).status).toBe(404);
  });
});

describe('an address that names no authority', () => {
  const listed = (body: string): boolean[] => both().map(([{ name, host, step }]) => body.includes(name) && (body.includes(host) || body.includes(`/${step}`)));

  test('is the list of who is here, or a page not found with that list', async () => {
    const front = await ask('/');
    expect([front.status, ...listed(front.body)]).toEqual([200, true, true]);
    expect(tracesIn(front.body, one).filter((trace) => Object.values(one.ids).includes(trace))).toEqual([]);
    for (const path of ['/ke-hoach', '/hoat-dong', `/hoat-dong/${one.ids.activity}`, '/en/lien-he', '/khong-co-11111', '/khong-co-11111/ke-hoach']) {
      const { status, body } = await ask(path, { headers: { accept: 'text/html' } });
      expect([path, status, ...listed(body)]).toEqual([path, 404, true, true]);
    }
    for (const path of [`/tep/${one.ids.photo}`, `/bao-cao/${one.ids.report}/tai-ve`]) expect((await ask(path)).status).toBe(404);
  });

  test('a host that nobody knows is turned away with the list, whatever it claims', async () => {
    for (const headers of [{}, { 'x-forwarded-host': one.host }, { forwarded: `host=${one.host}` }]) {
      const { status, body } = await ask('/', { host: `${one.host}.khac.example`, headers });
      expect([status, ...listed(body)]).toEqual([404, true, true]);
      expect(body).not.toContain(`Kế hoạch của ${one.word}`);
    }
    const common = await ask('/', { headers: { 'x-forwarded-host': one.host } });
    expect(common.body).not.toContain(`Kế hoạch của ${one.word}`);
  });

  test('the step of another authority is not there on an own host', async () => {
    const { status, body } = await ask(`/${other.step}/ke-hoach`, { host: one.host });
    expect([status, body.includes(`Kế hoạch của ${other.word}`)]).toEqual([404, false]);
  });
});

test('one page has one address: other names lead to the main one, an own step on an own host is dropped', async () => {
  const port = new URL(product.address).port;
  const moved = async (path: string, host: string) => {
    const { status, headers } = await ask(path, { host });
    return [status, headers['location']];
  };
  expect(await moved('/en/ke-hoach?x=1', one.alias)).toEqual([302, `http://${one.host}:${port}/en/ke-hoach`]);
  expect(await moved(`/en/${one.step}/hoat-dong`, one.host)).toEqual([302, '/en/hoat-dong']);
  expect((await ask(`/${one.step}/ke-hoach`)).body).toContain(`<link rel="canonical" href="http://${one.host}:${port}/ke-hoach"`);
});

test('what one authority publishes is seen on all of its addresses at once, and the other’s pages stay as they were', async () => {
  await ask('/hoat-dong', { host: other.host });
  const kept = await ask('/hoat-dong', { host: other.host });
  // The database may name, of a connection, what was written on it a moment ago.
  const fresh = openDatabase(databaseUrl());
  sealsWith(fresh.db, sealKey);
  const title = `Tin mới của ${one.word}`;
  const [owner, storage] = [one.actor, openStorage(join(data.folder, 'files'))];
  const unitId = owner.posts[0]!.unitId;
  const activityId = await anActivity(fresh.db, storage, owner, { unitId, title });
  const judge = { ...owner, officerId: one.ids.officer as typeof owner.officerId };
  value(await acting(fresh.db, judge, (tx) => confirmActivity(tx, { actor: judge, activityId, now })));
  await fresh.close();
  for (const [base, host] of places(one))
    await vi.waitFor(async () => expect((await ask(`${base}/hoat-dong`, { host })).body).toContain(title), { timeout: 10_000 });
  const after = await ask('/hoat-dong', { host: other.host });
  expect([after.sha256, after.headers['etag']]).toEqual([kept.sha256, kept.headers['etag']]);
});

describe('officers', () => {
  const jar = ({ headers }: Answer): string =>
    [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0]).join('; ');
  const enter = async ({ officer }: Office, at: { host?: string | undefined; base?: string } = {}): Promise<{ answer: Answer; cookie: string }> => {
    const answer = await ask(`${at.base ?? ''}/dang-nhap?/enter`, { host: at.host, form: { signInName: officer.signInName, password: officer.password } });
    return { answer, cookie: jar(answer) };
  };

  test('the sign-in bears the name of the authority whose address it is', async () => {
    for (const [office, neighbour] of both())
      for (const [base, host] of places(office)) {
        const { body } = await ask(`${base}/dang-nhap`, { host });
        expect([body.includes(office.name), tracesIn(body, neighbour)]).toEqual([true, []]);
      }
    const { body } = await ask('/dang-nhap');
    expect([...tracesIn(body, one), ...tracesIn(body, other)]).toEqual([]);
  });

  test('a page of the staff under a step leads to the sign-in of that authority, and then has none', async () => {
    expect((await ask(`/${one.step}/lam-viec`)).headers['location']).toBe(`/${one.step}/dang-nhap?tiep=%2Flam-viec`);
    const { cookie } = await enter(one);
    expect((await ask(`/en/${one.step}/lam-viec/viec?trang=1`, { headers: { cookie } })).headers['location']).toBe('/en/lam-viec/viec?trang=1');
  });

  test('who signs in at the step of another authority works for the own one', async () => {
    const { answer, cookie } = await enter(one, { base: `/${other.step}` });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/lam-viec']);
    const { body } = await ask('/lam-viec', { headers: { cookie } });
    expect([body.includes(one.name), tracesIn(body, other)]).toEqual([true, []]);
  });

  test('who signs in on the own host of another authority is told the right address and sees nothing', async () => {
    const { cookie } = await enter(one, { host: other.host });
    expect(cookie).not.toBe('');
    const { status, body } = await ask('/lam-viec', { host: other.host, headers: { cookie } });
    expect([status, body.includes(one.name), body.includes(one.host)]).toEqual([403, true, true]);
    expect(tracesIn(body, other).filter((trace) => trace !== other.word)).toEqual([]);
    expect((await enter(one, { host: one.host })).answer.headers['location']).toBe('/lam-viec');
  });

  /** Pages of whoever runs the installation, who sees which authorities are here. */
  const ofOperator = /^\/\(staff\)\/lam-viec\/co-quan(?!\/them)/;
  const pages = routes().filter(({ isStaff, id, methods }) => isStaff && !ofOperator.test(id) && !id.includes('[') && (methods.length === 0 || methods.includes('GET')));

  test.each(pages.map(({ address }) => address))('%s shows nothing of another authority', async (address) => {
    for (const [office, neighbour] of both()) {
      const { cookie } = await enter(office);
      const answer = await ask(`${address}${address.endsWith('/xuat') ? '?dang=csv' : ''}`, { headers: { cookie } });
      expect(answer.status).toBeLessThan(405);
      expect([200, 302, 303, 403, 404]).toContain(answer.status);
      expect(tracesIn(answer.body, neighbour)).toEqual([]);
    }
  });

  const idOf: Record<string, keyof Office['ids']> = {
    'ke-hoach': 'plan', viec: 'task', 'hoat-dong': 'activity', 'bao-cao': 'report', 'don-vi': 'unit', 'can-bo': 'officer', 'lien-he': 'contact', 'van-ban': 'document',
    '[chiTieu]': 'target', '[nhiemVu]': 'duty', '[tep]': 'evidence', trang: 'account',
  }; // prettier-ignore
  const inside = routes().filter(({ isStaff, id }) => isStaff && !ofOperator.test(id) && id.includes('['));
  const filled = (id: string, { ids }: Office): string => {
    const steps = id.split('/').filter((step) => step !== '' && !step.startsWith('('));
    return `/${steps.map((step, at) => (step.startsWith('[') ? ids[(idOf[step] ?? idOf[steps[at - 1] ?? ''])!] : step)).join('/')}`;
  };

  test.each(inside.map(({ id }) => id))('%s of another authority is not there', async (id) => {
    for (const [office, neighbour] of both()) {
      const { cookie } = await enter(office);
      const address = filled(id, neighbour);
      expect(address).not.toContain('undefined');
      const { status, body } = await ask(address, { headers: { cookie } });
      expect([address, status]).toEqual([address, 404]);
      expect(tracesIn(body, neighbour).filter((trace) => !address.includes(trace))).toEqual([]);
    }
  });

  test('the administrators of the authority that was set up first, and no others, see who is here and say where each is found', async () => {
    const [first, stranger] = [await enter(one), await enter(other)];
    const read = async (path: string, { cookie }: { cookie: string }) => ask(`/lam-viec/co-quan${path}`, { headers: { cookie } });
    const list = await read('', first);
    expect([list.status, list.body.includes(one.name), list.body.includes(other.name)]).toEqual([200, true, true]);
    for (const path of ['', '/them', `/${other.actor.authorityId}`, `/${one.actor.authorityId}`]) {
      const refused = await read(path, stranger);
      expect([path, refused.status, tracesIn(refused.body, one)]).toEqual([path, 403, []]);
    }
    expect((await read('/khong-phai', first)).status).toBe(404);
    const post = ({ cookie }: { cookie: string }, action: string, host: string) =>
      ask(`/lam-viec/co-quan/${other.actor.authorityId}?/${action}`, { headers: { cookie }, form: { host } });
    const found = async (host: string) => (await ask('/', { host })).body.includes(`Kế hoạch của ${other.word}`);
    expect((await post(stranger, 'add', 'chiem.example.vn')).status).toBe(409);
    expect(await found('chiem.example.vn')).toBe(false);
    expect((await post(first, 'add', one.host)).status).toBe(409);
    expect((await post(first, 'add', 'moi.trucbach.example.vn')).status).toBe(200);
    await vi.waitFor(async () => expect((await ask('/', { host: 'moi.trucbach.example.vn' })).status).toBe(302), { timeout: 10_000 });
    expect((await post(first, 'main', 'moi.trucbach.example.vn')).status).toBe(200);
    await vi.waitFor(async () => expect(await found('moi.trucbach.example.vn')).toBe(true), { timeout: 10_000 });
    expect((await post(first, 'remove', 'moi.trucbach.example.vn')).status).toBe(409);
    expect((await post(first, 'main', other.host)).status).toBe(200);
    expect((await post(first, 'remove', 'moi.trucbach.example.vn')).status).toBe(200);
    await vi.waitFor(async () => expect((await ask('/', { host: 'moi.trucbach.example.vn' })).status).toBe(404), { timeout: 10_000 });
    for (const [{ cookie }, said] of [[first, true], [stranger, true]] as const) {
      const log = await ask('/lam-viec/nhat-ky', { headers: { cookie } });
      expect(log.body.includes('Ghi tên miền của cơ quan')).toBe(said);
    }
  });

  test('a department is added on the page, with its first administrator', async () => {
    const { cookie } = await enter(one);
    const form = { name: 'Sở Thử Nghiệm tỉnh Mẫu', shortName: 'STN', placeName: 'Mẫu', fullName: 'Phạm Thị Sở', signInName: '' };
    const missing = await ask('/lam-viec/co-quan/them?/body&khac=1', { headers: { cookie }, form: { ...form, name: '' } });
    expect(missing.status).toBe(400);
    const added = await ask('/lam-viec/co-quan/them?/body&khac=1', { headers: { cookie }, form });
    const password = /(?:[a-z0-9]{4}-){3}[a-z0-9]{4}/.exec(added.body)?.[0] ?? '';
    expect([added.status, password === '']).toEqual([200, false]);
    const step = 'so-thu-nghiem-tinh-mau-0';
    await vi.waitFor(async () => expect((await ask(`/${step}`)).body).toContain(form.name), { timeout: 10_000 });
    const entered = await ask(`/${step}/dang-nhap?/enter`, { form: { signInName: 'phamthiso', password } });
    expect(entered.headers['location']).toBe(`/${step}/dang-nhap/mat-khau-moi?tiep=%2Flam-viec`);
  });

  test('links of the staff to public pages lead to their own authority', async () => {
    for (const [office] of both()) {
      const { cookie } = await enter(office);
      const { body } = await ask(`/lam-viec/bao-cao/${office.ids.report}`, { headers: { cookie } });
      expect(body).toContain(`href="/${office.step}/bao-cao/${office.ids.report}"`);
      const there = await enter(office, { host: office.host });
      const own = await ask(`/lam-viec/bao-cao/${office.ids.report}`, { host: office.host, headers: { cookie: there.cookie } });
      expect(own.body).toContain(`href="/bao-cao/${office.ids.report}"`);
    }
  });
});

describe('the command', () => {
  const run = (...args: string[]) => minhbach(['authority', ...args], data.folder);

  test('lists who is here, and asks which one is meant', async () => {
    const { code, printed } = await run('list');
    expect([code, ...both().map(([{ name, step, host }]) => printed.includes(`${name} | /${step} | ${host}`))]).toEqual([0, true, true]);
    const which = await run('host', 'moi.example.vn');
    expect([which.code, ...both().map(([{ step }]) => which.printed.includes(step))]).toEqual([1, true, true]);
    expect((await run('host', one.host, '--authority', other.step)).printed).toContain('cơ quan khác');
    expect((await run('host')).code).toBe(2);
  });

  test('adds one of the list with its first administrator, whose pages and sign-in are there at once', async () => {
    const added = await run('add', '--code', '11689', '--admin', 'Nguyễn Thị Mới', '--sign-in', 'moi.quantri');
    expect(added).toMatchObject({ code: 0 });
    const password = /(?:[a-z0-9]{4}-){3}[a-z0-9]{4}/.exec(added.printed)?.[0] ?? '';
    await vi.waitFor(async () => expect((await ask('/hung-dao-11689')).status).toBe(200), { timeout: 10_000 });
    expect((await run('host', 'hungdao.example.vn', '--authority', 'hung-dao-11689')).code).toBe(0);
    await vi.waitFor(async () => expect((await ask('/', { host: 'hungdao.example.vn' })).body).toContain('Hưng Đạo'), { timeout: 10_000 });
    const entered = await ask('/dang-nhap?/enter', { host: 'hungdao.example.vn', form: { signInName: 'moi.quantri', password } });
    expect([entered.status, entered.headers['location']?.toString()]).toEqual([303, expect.stringContaining('mat-khau-moi')]);
    expect((await run('add', '--code', '11689', '--admin', 'Nguyễn Thị Mới')).code).toBe(1);
    expect((await run('add', '--code', '99999', '--admin', 'A')).code).toBe(1);
    expect((await run('host', 'hungdao.example.vn', '--authority', 'hung-dao-11689', '--remove')).code).toBe(0);
    await vi.waitFor(async () => expect((await ask('/', { host: 'hungdao.example.vn' })).status).toBe(404), { timeout: 10_000 });
  });

  test('all of it stands under the seals', async () => {
    expect(await minhbach(['audit', 'verify'], data.folder)).toMatchObject({ code: 0 });
  });
});
