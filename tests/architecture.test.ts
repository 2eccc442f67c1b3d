import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { targets } from '#root/src/routes/(staff)/navigation.ts';
import { staffAction, staffEndpoint, staffLoad } from '#platform/server/edge.ts';
import { form } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { openIn, unguardedIn } from '#root/testing/guards.ts';

const root = join(import.meta.dirname, '..');
const skipped = ['node_modules', '.svelte-kit', 'build', 'data', '.git'];

/** Every file below a folder of the project, by its path from the root. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return skipped.includes(entry.name) ? [] : filesIn(path);
  });

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const linesOf = (path: string): number => read(path).replace(/\n$/, '').split('\n').length;
const code = ['src', 'packages', 'testing', 'tests', 'bench', 'scripts', 'bin']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap(filesIn);

/** Exemptions. Each list may only shrink. */
const exempt = {
  /** Pages of the staff that show no data and so have no load of their own. */
  pagesWithoutLoad: [] as string[],
  /** What every officer may do, also one who holds no post. */
  openToEveryOfficer: [
    '+layout.server.ts load',
    ...['load', 'actions.password', 'actions.offer', 'actions.confirm', 'actions.stop', 'actions.renew', 'actions.end', 'actions.seen'].map(
      (name) => `lam-viec/tai-khoan/+page.server.ts ${name}`,
    ),
    ...['load', 'actions.join', 'actions.work', 'actions.separate'].map((name) => `lam-viec/tai-khoan/co-quan/+page.server.ts ${name}`),
  ],
  longRoutes: [] as string[],
  longFiles: [] as string[],
  fullFolders: [] as string[],
};

const routeAt = async (path: string): Promise<Record<string, unknown>> => (await import(join(root, path))) as Record<string, unknown>;

/** Data and texts: they are as long as what they hold. */
const isData = (path: string): boolean =>
  /(^|\/)(messages|vocabulary[\w-]*)\.ts$|\.generated\.ts$|^src\/demo\/papers\/|\/(reference|data)\//.test(path);

describe('the routes of the staff', () => {
  const inside = code.filter((path) => path.startsWith('src/routes/(staff)/'));
  const server = inside.filter((path) => /\/\+(page|layout)\.server\.ts$|\/\+server\.ts$|\/\+(page|layout)\.ts$/.test(path));

  test('are there to be looked at', () => {
    expect(server.length).toBeGreaterThan(5);
  });

  test.each(server)('%s is guarded', async (path) => {
    expect(unguardedIn(await routeAt(path))).toEqual([]);
  });

  test('are closed to an officer without a post, but for those that are everybody’s', async () => {
    const open = await Promise.all(
      server.map(async (path) => openIn(await routeAt(path)).map((name) => `${path.slice('src/routes/(staff)/'.length)} ${name}`)),
    );
    expect(open.flat()).toEqual(exempt.openToEveryOfficer);
  });

  test('are written in TypeScript, where the guard is looked for', () => {
    expect(inside.filter((path) => /\/\+[\w.]+\.(js|mjs|cjs|mts)$/.test(path))).toEqual([]);
  });

  test('that show data load it behind the guard', () => {
    const pages = inside.filter((path) => basename(path) === '+page.svelte');
    const bare = pages.filter((path) => {
      const beside = join(root, dirname(path), '+page.server.ts');
      return !existsSync(beside) || !/^export const load\b/m.test(readFileSync(beside, 'utf8'));
    });
    expect(bare).toEqual(exempt.pagesWithoutLoad);
  });

  test('to which the menu leads exist', () => {
    const missing = targets
      .filter(({ href }) => !existsSync(join(root, 'src/routes/(staff)', href, '+page.svelte')))
      .map(({ href }) => href);
    expect(missing).toEqual([]);
  });
});

describe('a route that goes around the guard', () => {
  const may = () => ({ code: 'no', message: 'Không.' });
  const bare = () => Promise.resolve({});

  test.each([
    ['a load of its own', { load: bare }, 'load'],
    ['an action of its own', { load: staffLoad(may, bare), actions: { save: bare } }, 'actions.save'],
    ['an endpoint of its own', { GET: () => new Response() }, 'GET'],
    ['a wrapper around the guard', { load: (event: never) => staffLoad(may, bare)(event) }, 'load'],
    ['an endpoint under another name', { fallback: bare }, 'fallback'],
  ])('is found out: %s', (_case, route, name) => {
    expect(unguardedIn(route)).toEqual([name]);
  });

  test('is not one that keeps to it', () => {
    const save = staffAction(may, form({}), () => Promise.resolve(ok({ notice: 'Xong.' })));
    const route = {
      csr: false,
      load: staffLoad(may, bare),
      actions: { save },
      POST: staffEndpoint(may, () => Promise.resolve(new Response())),
    };
    expect(unguardedIn(route)).toEqual([]);
    expect(openIn(route)).toEqual([]);
    expect(openIn({ load: staffLoad(() => undefined, bare) })).toEqual(['load']);
  });
});

test('a posted body is read in one place, within the limit of its route', () => {
  const readers = code.filter(
    (path) =>
      path.startsWith('src/') && !path.endsWith('.test.ts') && /\brequest\.(formData|json|text|arrayBuffer|blob|bytes)\(/.test(read(path)),
  );
  expect(readers).toEqual([]);
});

describe('sizes', () => {
  const text = code.filter((path) => /\.(ts|svelte|css|js|mjs)$/.test(path) && !isData(path));

  test('a route has at most 150 lines', () => {
    const long = text.filter((path) => path.startsWith('src/routes/') && linesOf(path) > 150);
    expect(long).toEqual(exempt.longRoutes);
  });

  test('a file has at most 300 lines', () => {
    expect(text.filter((path) => linesOf(path) > 300)).toEqual(exempt.longFiles);
  });

  test('a folder has at most 15 files, tests not counted', () => {
    const folders = Map.groupBy(
      code.filter((path) => !isData(path) && !path.endsWith('.test.ts')),
      (path) => dirname(path),
    );
    const full = [...folders].filter(([, files]) => files.length > 15).map(([folder]) => relative('.', folder));
    expect(full).toEqual(exempt.fullFolders);
  });
});
