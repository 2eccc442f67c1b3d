import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { confirmActivity } from '#features/activities/server/index.ts';
import { setPublicationRule } from '#features/opendata/server/index.ts';
import { openStorage } from '#platform/server/files/storage.ts';
import { stepIn } from '#platform/values/paths.ts';
import { anActivity } from '#root/testing/activities.ts';
import { acting, now, value } from '#root/testing/actors.ts';
import { minhbach } from '#root/testing/product.ts';
import { cases } from './public-cases.ts';
import { routes } from './routes.ts';
import { places, tracesIn, twoAuthorities } from './two-authorities.ts';

// Two authorities in one installation, each with everything that citizens see. Nothing of one stands anywhere of the other.

const town = twoAuthorities();
const { ask, both } = town;

const hasId = (id: string): boolean => /\[(?:id|ma)\]/.test(id);
const addressOf = (base: string, path: string): string => base + path || '/';

describe('every public page', () => {
  test('has a case here', () => {
    const all = routes().filter(({ isPublic }) => isPublic);
    expect(Object.keys(cases).toSorted()).toEqual(all.map(({ id }) => id.replace(/^\/\(portal\)$/, '/(portal)/')).toSorted());
  });

  test.each(Object.entries(cases))(
    '%s is that of the authority by host and by path, also when it is kept',
    async (_, { path, shows, isFile, isMadeLater, isNameless }) => {
      for (const [office, neighbour] of both())
        for (const [base, host] of places(office)) {
          const address = addressOf(base, path(office));
          const first = await vi.waitFor(
            async () => {
              const answer = await ask(address, { host });
              if (isMadeLater) expect([answer.status, answer.headers['cache-control']]).not.toContain('no-store');
              return answer;
            },
            { timeout: 30_000, interval: 200 },
          );
          expect([address, first.status]).toEqual([address, 200]);
          expect([address, tracesIn(first.body, neighbour)]).toEqual([address, []]);
          for (const said of isFile ? [] : [...(isNameless ? [] : [office.name]), ...(shows?.(office) ?? [])])
            expect(first.body).toContain(said);
          const [again, kept] = [await ask(address, { host }), await ask(address, { host })];
          expect([again.sha256, kept.sha256, kept.headers['etag']]).toEqual([first.sha256, first.sha256, again.headers['etag']]);
          const etag = String(kept.headers['etag'] ?? '');
          expect(etag).not.toBe('');
          if (!isFile) expect((await ask(address, { host, headers: { 'if-none-match': etag } })).status).toBe(304);
        }
    },
  );

  test.each(Object.entries(cases).filter(([, { isFile, isData }]) => !isFile && !isData))(
    '%s leads nowhere but to pages of the same authority',
    async (_, { path }) => {
      for (const [office] of both())
        for (const [base, host] of places(office)) {
          const { body } = await ask(addressOf(base, path(office)), { host });
          const links = [...body.matchAll(/(?:href|src)="(\/[^"]*)"/g)]
            .map(([, link = '']) => link)
            .filter((link) => !link.startsWith('/_app'));
          expect(links.length).toBeGreaterThan(5);
          const step = host === undefined ? office.step : '';
          const stray = links.filter((link) => stepIn(link.replace(/[?#].*/, '')) !== step);
          expect([base, stray.filter((link) => !['/favicon.svg', '/nhan-tin.js'].includes(link))]).toEqual([base, []]);
        }
    },
  );

  test.each(Object.entries(cases).filter(([id]) => hasId(id)))(
    '%s of another authority is not there, and the answer names nothing of it',
    async (_, { path }) => {
      for (const [office, neighbour] of both())
        for (const [base, host] of places(office)) {
          const answer = await ask(addressOf(base, path(neighbour)), { host });
          expect(answer.status).toBe(404);
          const asked = Object.values(neighbour.ids).filter((id) => path(neighbour).includes(id));
          expect(tracesIn(answer.body, neighbour).filter((trace) => !asked.includes(trace))).toEqual([]);
        }
    },
  );

  test('what is not there leads back to the authority that was asked', async () => {
    for (const [office, neighbour] of both())
      for (const [base, host] of places(office)) {
        const { status, body } = await ask(`${base}/ke-hoach/2019`, { host });
        expect([status, tracesIn(body, neighbour)]).toEqual([404, []]);
        expect(body).toContain(`href="${base || '/'}"`);
      }
  });

  test('a target of another authority proves nothing here', async () => {
    for (const [office, neighbour] of both())
      expect((await ask(`/hoat-dong?chi-tieu=${neighbour.ids.target}`, { host: office.host })).status).toBe(404);
  });
});

test('parts to be embedded stand in frames of every site over https, until the authority names some; no other page does', async () => {
  const { host } = town.other;
  const framedBy = async (path: string) =>
    /frame-ancestors ([^;]*)/.exec(String((await ask(path, { host })).headers['content-security-policy'] ?? ''))?.[1];
  for (const part of ['tien-do', 'tin-moi', 'lien-he']) {
    expect(await framedBy(`/nhung/${part}`)).toBe("'self' https:");
    expect(await framedBy(`/en/nhung/${part}?dang=manh`)).toBe("'none'");
  }
  for (const path of ['/', '/ke-hoach', '/ke-hoach/2026', '/hoat-dong', '/bao-cao', '/lien-he', '/du-lieu-mo', '/dang-nhap', '/khong-co'])
    expect([path, await framedBy(path)]).toEqual([path, "'self'"]);
  const fresh = town.openDb();
  const { actor, securityEmail } = town.other;
  const rule = { licence: 'source', embedSites: 'bao.example.org', securityEmail } as const;
  value(await acting(fresh.db, actor, (tx) => setPublicationRule(tx, actor, rule)));
  await fresh.close();
  await vi.waitFor(async () => expect(await framedBy('/nhung/tin-moi')).toBe("'self' https://bao.example.org"), { timeout: 10_000 });
});

test('what search engines are told: the sitemap of the authority, and on a common address those of all that have no host', async () => {
  const own = await ask('/robots.txt', { host: town.one.host });
  expect(own.body).toContain(`Sitemap: http://${town.one.host}:${town.port}/sitemap.xml`);
  const common = await ask('/sitemap.xml');
  expect([common.status, common.body.includes('<sitemapindex')]).toEqual([200, true]);
  expect((await ask('/.well-known/security.txt')).status).toBe(404);
});

describe('an address that names no authority', () => {
  const listed = (body: string): boolean[] =>
    both().map(([{ name, host, step }]) => body.includes(name) && (body.includes(host) || body.includes(`/${step}`)));

  test('is the list of who is here, or a page not found with that list', async () => {
    const front = await ask('/');
    expect([front.status, ...listed(front.body)]).toEqual([200, true, true]);
    expect(tracesIn(front.body, town.one).filter((trace) => Object.values(town.one.ids).includes(trace))).toEqual([]);
    for (const path of [
      '/ke-hoach',
      '/hoat-dong',
      `/hoat-dong/${town.one.ids.activity}`,
      '/en/lien-he',
      '/khong-co-11111',
      '/khong-co-11111/ke-hoach',
    ]) {
      const { status, body } = await ask(path, { headers: { accept: 'text/html' } });
      expect([path, status, ...listed(body)]).toEqual([path, 404, true, true]);
    }
    for (const path of [`/tep/${town.one.ids.photo}`, `/bao-cao/${town.one.ids.report}/tai-ve`]) expect((await ask(path)).status).toBe(404);
  });

  test('a host that nobody knows is turned away with the list, whatever it claims', async () => {
    for (const headers of [{}, { 'x-forwarded-host': town.one.host }, { forwarded: `host=${town.one.host}` }]) {
      const { status, body } = await ask('/', { host: `${town.one.host}.khac.example`, headers });
      expect([status, ...listed(body)]).toEqual([404, true, true]);
      expect(body).not.toContain(`Kế hoạch của ${town.one.word}`);
    }
    const common = await ask('/', { headers: { 'x-forwarded-host': town.one.host } });
    expect(common.body).not.toContain(`Kế hoạch của ${town.one.word}`);
  });

  test('a page that is not found under no step leads to the same page of those who have it', async () => {
    const linked = async (path: string) => {
      const { body } = await ask(path, { headers: { accept: 'text/html' } });
      return both().map(([{ host }]) => body.includes(`${host}:${town.port}${path}"`));
    };
    expect(await linked('/ke-hoach')).toEqual([true, true]);
    expect(await linked('/ke-hoach/2026')).toEqual([true, true]);
    expect(await linked('/ke-hoach/2019')).toEqual([false, false]);
    expect(await linked(`/hoat-dong/${town.one.ids.activity}`)).toEqual([true, false]);
    expect(await linked(`/bao-cao/${town.other.ids.report}`)).toEqual([false, true]);
  });

  test('the step of another authority on an own host, and a step of earlier, lead to its address', async () => {
    const { status, headers, body } = await ask(`/en/${town.other.step}/ke-hoach`, { host: town.one.host });
    const there = `http://${town.other.host}:${town.port}/en/ke-hoach`;
    expect([status, headers['location'], body.includes(town.other.word)]).toEqual([308, there, false]);
    const earlier = await ask(`/${town.other.step}-0/ke-hoach`);
    expect([earlier.status, earlier.headers['location']]).toEqual([308, `/${town.other.step}/ke-hoach`]);
    expect((await ask('/khong-co/ke-hoach', { host: town.one.host })).status).toBe(404);
  });
});

test('on a name of the installation that became an authority’s own, steps of the others are answered', async () => {
  const { one, other } = town;
  const { status, body } = await ask(`/${one.step}/ke-hoach`, { host: other.alias });
  expect([status, body.includes(`Kế hoạch của ${one.word}`), tracesIn(body, other)]).toEqual([200, true, []]);
  const signIn = await ask(`/${one.step}/dang-nhap`, { host: other.alias });
  expect([signIn.status, signIn.body.includes(one.name)]).toEqual([200, true]);
  expect((await ask(`/${one.step}/ke-hoach`, { host: other.host })).status).toBe(308);
});

test('a sign-in under a step that is nobody’s says who is here', async () => {
  for (const path of ['/khong-co-11111/dang-nhap', '/khong-co-11111/lam-viec']) {
    const { status, body } = await ask(path);
    expect([path, status, ...both().map(([{ name, host }]) => body.includes(`${name}: http://${host}:${town.port}/`))]).toEqual([
      path,
      404,
      true,
      true,
    ]);
  }
});

test('one page has one address: other names lead to the main one, an own step on an own host is dropped', async () => {
  const port = town.port;
  const moved = async (path: string, host: string) => {
    const { status, headers } = await ask(path, { host });
    return [status, headers['location']];
  };
  expect(await moved('/en/ke-hoach?x=1', town.one.alias)).toEqual([308, `http://${town.one.host}:${port}/en/ke-hoach`]);
  expect(await moved(`/en/${town.one.step}/hoat-dong`, town.one.host)).toEqual([302, '/en/hoat-dong']);
  expect((await ask(`/${town.one.step}/ke-hoach`)).body).toContain(`<link rel="canonical" href="http://${town.one.host}:${port}/ke-hoach"`);
});

test('what one authority publishes is seen on all of its addresses at once, and the other’s pages stay as they were', async () => {
  await ask('/hoat-dong', { host: town.other.host });
  const kept = await ask('/hoat-dong', { host: town.other.host });
  // The database may name, of a connection, what was written on it a moment ago.
  const fresh = town.openDb();
  const title = `Tin mới của ${town.one.word}`;
  const [owner, storage] = [town.one.actor, openStorage(join(town.folder, 'files'))];
  const unitId = owner.posts[0]!.unitId;
  const activityId = await anActivity(fresh.db, storage, owner, { unitId, title });
  const judge = { ...owner, officerId: town.one.ids.officer as typeof owner.officerId };
  value(await acting(fresh.db, judge, (tx) => confirmActivity(tx, { actor: judge, activityId, now })));
  await fresh.close();
  for (const [base, host] of places(town.one))
    await vi.waitFor(async () => expect((await ask(`${base}/hoat-dong`, { host })).body).toContain(title), { timeout: 10_000 });
  const after = await ask('/hoat-dong', { host: town.other.host });
  expect([after.sha256, after.headers['etag']]).toEqual([kept.sha256, kept.headers['etag']]);
});

describe('the command', () => {
  const run = (...args: string[]) => minhbach(['authority', ...args], town.folder);

  test('lists who is here, and asks which one is meant', async () => {
    const { code, printed } = await run('list');
    expect([code, ...both().map(([{ name, step, host }]) => printed.includes(`${name} | /${step} | ${host}`))]).toEqual([0, true, true]);
    const which = await run('host', 'moi.example.vn');
    expect([which.code, ...both().map(([{ step }]) => which.printed.includes(step))]).toEqual([1, true, true]);
    expect((await run('host', town.one.host, '--authority', town.other.step)).printed).toContain('cơ quan khác');
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

  test('gives a first administrator who never got in another password', async () => {
    const given = await run('password', '--authority', 'hung-dao-11689');
    const password = /(?:[a-z0-9]{4}-){3}[a-z0-9]{4}/.exec(given.printed)?.[0] ?? '';
    expect([given.code, given.printed.includes('moi.quantri')]).toEqual([0, true]);
    const entered = await ask('/dang-nhap?/enter', { form: { signInName: 'moi.quantri', password } });
    expect([entered.status, entered.headers['location']?.toString()]).toEqual([303, expect.stringContaining('mat-khau-moi')]);
    expect((await run('password', '--authority', town.one.step)).printed).toContain('đã có cán bộ đăng nhập');
  });

  test('refuses what the page refuses, in both languages, and what contradicts itself', async () => {
    const both = await run('host', town.one.host, '--authority', town.one.step, '--main', '--remove');
    expect([both.code, both.printed.includes('--main'), both.printed.includes('not both')]).toEqual([1, true, true]);
    const body = ['--short', 'S', '--place', 'Mẫu', '--admin', 'Lê Thị Sở'];
    const long = await run('add', '--name', 'Sở '.repeat(80), ...body);
    expect([long.code, long.printed.includes('--name: ')]).toEqual([1, true]);
    const taken = await run('add', '--name', 'Sở Trùng Tên', ...body, '--sign-in', 'moi.quantri');
    expect([taken.code, taken.printed.includes('đã có người dùng'), taken.printed.includes('Somebody has')]).toEqual([1, true, true]);
  });

  test('takes away one for which nobody has worked, and no other', async () => {
    const body = ['--name', 'Sở Thêm Nhầm', '--short', 'S', '--place', 'Mẫu', '--admin', 'Lê Thị Nhầm'];
    const added = await run('add', ...body);
    const [, step = ''] = / \| \/([a-z0-9-]+)/.exec(added.printed) ?? [];
    const again = await run('add', ...body);
    expect([added.code, again.code, again.printed.includes('--another')]).toEqual([0, 1, true]);
    await vi.waitFor(async () => expect((await ask(`/${step}`)).status).toBe(200), { timeout: 10_000 });
    expect(await run('remove', '--authority', step)).toMatchObject({ code: 0 });
    await vi.waitFor(async () => expect((await ask(`/${step}`)).status).toBe(404), { timeout: 10_000 });
    for (const [{ step: works }] of both()) expect((await run('remove', '--authority', works)).code).toBe(1);
    expect((await run('list')).printed).not.toContain('Sở Thêm Nhầm');
  });

  test('all of it stands under the seals', async () => {
    const { code, printed } = await minhbach(['audit', 'verify'], town.folder);
    expect([code, printed]).toEqual([0, printed]);
  });
});
