import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Kysely } from 'kysely';
import { loadDemonstration } from '#demo/load.ts';
import { actorOf } from '#features/identity/server/index.ts';
import { portalReads, portalTables } from '#features/portal/server/index.ts';
import { useApp } from '#platform/server/app.ts';
import { clock } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Id } from '#platform/values/ids.ts';
import { sql } from 'kysely';
import { createTestDatabase, keyOfTests, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { load as portalFrame } from '../src/routes/(portal)/+layout.server.ts';
import { load as staffFrame } from '../src/routes/(staff)/+layout.server.ts';
import { publicPages } from '../src/routes.server.ts';
import { anEvent } from './filling.ts';

const root = join(import.meta.dirname, '..');

/** What a page may ask of the database when nothing is kept, with its frame, after the session was looked up. */
const MOST_IN_PUBLIC = 3;
const MOST_OF_STAFF = 8;

const ids = new Map<Actor, Id<'sign-in'>>();
const storage = aStorage();
let opened: TestDatabase;
let asked: string[] = [];
let owner: Actor;
let administrator: Actor;

/** Writes down what goes through a pool. */
function listen(db: Read | Kysely<never>): void {
  const executor = db.getExecutor() as unknown as {
    executeQuery: (query: { sql: string; parameters: readonly unknown[] }, ...more: unknown[]) => unknown;
  };
  const execute = executor.executeQuery.bind(executor);
  executor.executeQuery = (query, ...more) => {
    asked.push(`${query.sql} ${JSON.stringify(query.parameters)}`);
    return execute(query, ...more);
  };
}

const inRole = async (role: string): Promise<Actor> => {
  const { rows } = await sql<{
    id: Id<'sign-in'>;
  }>`select sign_in_id as id from officer join post on post.authority_id = officer.authority_id
    and post.officer_id = officer.id where post.role = ${role} and sign_in_id is not null limit 1`.execute(opened.db);
  const actor = (await actorOf(opened.db, rows[0]!.id, Temporal.PlainDate.from('2026-11-20')))!;
  ids.set(actor, rows[0]!.id);
  return actor;
};

beforeAll(async () => {
  opened = await createTestDatabase();
  const app = { ...opened, storage, clock: clock('2026-11-20T10:00:00+07:00'), installKey: keyOfTests };
  await loadDemonstration(app);
  useApp(app);
  owner = await inRole('plan-owner');
  administrator = await inRole('administrator');
  listen(opened.db);
  listen(opened.publicDb);
}, 120_000);
afterAll(async () => {
  useApp(undefined);
  await opened.drop();
  storage.remove();
});

type Load = (event: never) => unknown;
const notTwice = (): string[] => asked.filter((one, at) => asked.indexOf(one) !== at);

/** The statements of a page and its frame, as one request. */
async function statements(frame: Load, page: Load, event: never): Promise<string[]> {
  asked = [];
  await Promise.all([frame(event), page(event)]);
  return asked;
}

const one = async (text: string): Promise<string> => (await sql.raw<{ id: string }>(text).execute(opened.owner)).rows[0]!.id;

describe('public pages', () => {
  const addresses: Record<string, () => Promise<[address: string, params: Record<string, string>]>> = {
    './routes/(portal)/+page.server.ts': () => Promise.resolve(['/', {}]),
    './routes/(portal)/ke-hoach/+page.server.ts': () => Promise.resolve(['/ke-hoach', {}]),
    './routes/(portal)/ke-hoach/[nam]/+page.server.ts': () => Promise.resolve(['/ke-hoach/2026', { nam: '2026' }]),
    async './routes/(portal)/hoat-dong/+page.server.ts'() {
      return [`/hoat-dong?chi-tieu=${await one(`select target_id as id from activity_target limit 1`)}`, {}];
    },
    async './routes/(portal)/hoat-dong/[id]/+page.server.ts'() {
      const id = await one(`select id from activity where state = 'confirmed' and not is_internal limit 1`);
      return [`/hoat-dong/${id}`, { id }];
    },
    './routes/(portal)/tin-tuc/+page.server.ts': () => Promise.resolve(['/tin-tuc?chuyen-muc=guide', {}]),
    async './routes/(portal)/tin-tuc/[id]/+page.server.ts'() {
      const id = await one(`select story_id as id from story_edition where state = 'published' limit 1`);
      return [`/tin-tuc/${id}`, { id }];
    },
    './routes/(portal)/lien-he/+page.server.ts': () => Promise.resolve(['/lien-he', {}]),
    './routes/(portal)/tim-kiem/+page.server.ts': () => Promise.resolve(['/tim-kiem?tu-khoa=truyền thanh', {}]),
    async './routes/(portal)/ke-hoach/[nam]/nhiem-vu/[id]/+page.server.ts'() {
      const id = await one('select id from public_duty limit 1');
      return [`/ke-hoach/2026/nhiem-vu/${id}`, { nam: '2026', id }];
    },
    async './routes/(portal)/ke-hoach/[nam]/chi-tieu/[id]/+page.server.ts'() {
      const id = await one('select id from public_target limit 1');
      return [`/ke-hoach/2026/chi-tieu/${id}`, { nam: '2026', id }];
    },
    './routes/(portal)/ke-hoach/[nam]/trong-nam/+page.server.ts': () => Promise.resolve(['/ke-hoach/2026/trong-nam', { nam: '2026' }]),
    './routes/(portal)/ke-hoach/[nam]/so-sanh/+page.server.ts': () => Promise.resolve(['/ke-hoach/2026/so-sanh', { nam: '2026' }]),
    './routes/(portal)/gioi-thieu/+page.server.ts': () => Promise.resolve(['/gioi-thieu', {}]),
    './routes/(portal)/gioi-thieu/[trang]/+page.server.ts': () =>
      Promise.resolve(['/gioi-thieu/to-chuc-bo-may', { trang: 'to-chuc-bo-may' }]),
    './routes/(portal)/ho-so/+page.server.ts': () => Promise.resolve(['/ho-so?ky=2026', {}]),
    './routes/(portal)/chi-so/+page.server.ts': () => Promise.resolve(['/chi-so', {}]),
    './routes/(portal)/so-cong-khai/+page.server.ts': () => Promise.resolve(['/so-cong-khai', {}]),
    './routes/(portal)/thu-tuc/+page.server.ts': () => Promise.resolve(['/thu-tuc?tu-khoa=giay khai sinh', {}]),
    './routes/(portal)/thu-tuc/thay-doi/+page.server.ts': () => Promise.resolve(['/thu-tuc/thay-doi', {}]),
    './routes/(portal)/thu-tuc/in/+page.server.ts': () => Promise.resolve(['/thu-tuc/in?kho=a3', {}]),
    async './routes/(portal)/thu-tuc/[thuTuc]/+page.server.ts'() {
      const code = await one('select code as id from public_procedure_change limit 1');
      return [`/thu-tuc/${code}`, { thuTuc: code }];
    },
    './routes/(portal)/tiep-can-thong-tin/+page.server.ts': () => Promise.resolve(['/tiep-can-thong-tin', {}]),
    './routes/(portal)/tiep-can-thong-tin/yeu-cau/+page.server.ts': () => Promise.resolve(['/tiep-can-thong-tin/yeu-cau', {}]),
    async './routes/(portal)/tiep-can-thong-tin/[ma]/+page.server.ts'() {
      const code = await one('select code as id from access_request limit 1');
      return [`/tiep-can-thong-tin/${code}`, { ma: code }];
    },
    './routes/(portal)/phan-anh/+page.server.ts': () => Promise.resolve(['/phan-anh?tu-khoa=đèn đường', {}]),
    './routes/(portal)/duyet-tin/+page.server.ts': () => Promise.resolve([`/duyet-tin?ma=${'x'.repeat(43)}`, {}]),
    './routes/(portal)/phan-anh/gui/+page.server.ts': () => Promise.resolve(['/phan-anh/gui', {}]),
    './routes/(portal)/phan-anh/tra-cuu/+page.server.ts': () => Promise.resolve(['/phan-anh/tra-cuu', {}]),
    async './routes/(portal)/phan-anh/[id]/+page.server.ts'() {
      const id = await one('select id from public_petition where shown_on is not null limit 1');
      return [`/phan-anh/${id}`, { id }];
    },
    './routes/(portal)/khao-sat/+page.server.ts': () => Promise.resolve(['/khao-sat', {}]),
    async './routes/(portal)/khao-sat/[id]/+page.server.ts'() {
      const id = await one('select id from survey where version = 2 and results_on is not null limit 1');
      return [`/khao-sat/${id}`, { id }];
    },
    './routes/(portal)/gop-y/+page.server.ts': () => Promise.resolve(['/gop-y', {}]),
    './routes/(portal)/gop-y/gui/+page.server.ts': () => Promise.resolve(['/gop-y/gui?trang=/lien-he', {}]),
    async './routes/(portal)/gop-y/[ma]/+page.server.ts'() {
      const code = await one('select code as id from remark limit 1');
      return [`/gop-y/${code}`, { ma: code }];
    },
    './routes/(portal)/du-lieu-mo/+page.server.ts': () => Promise.resolve(['/du-lieu-mo', {}]),
    './routes/(portal)/nhan-tin/+page.server.ts': () => Promise.resolve(['/nhan-tin', {}]),
    './routes/(portal)/man-hinh/+page.server.ts': () => Promise.resolve(['/man-hinh', {}]),
    './routes/(portal)/nhan-tin/cua-toi/+page.server.ts': () =>
      Promise.resolve([`/nhan-tin/cua-toi?ma=${crypto.randomUUID()}.${'x'.repeat(43)}`, {}]),
    './routes/(portal)/bao-cao/+page.server.ts': () => Promise.resolve(['/bao-cao', {}]),
    async './routes/(portal)/bao-cao/[id]/+page.server.ts'() {
      const id = await one(`select id from report where released_at is not null limit 1`);
      return [`/bao-cao/${id}`, { id }];
    },
  };

  test('there is a case for each of them', () => {
    expect(Object.keys(addresses).toSorted()).toEqual(Object.keys(publicPages).toSorted());
  });

  test.each(Object.keys(addresses))('%s asks little, and nothing twice', async (file) => {
    const [address, params] = await addresses[file]!();
    const event = { ...(anEvent(owner, address, params) as object), setHeaders: () => undefined } as never;
    const found = await statements(portalFrame, publicPages[file]?.load as Load, event);
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(MOST_IN_PUBLIC);
    expect(found.length).toBeGreaterThan(0);
    expect(notTwice()).toEqual([]);
    const authority = owner.authorityId as string;
    const ofAll = found.filter((text) => !text.includes(authority));
    expect([ofAll.length, ofAll.every((text) => text.includes('public_authority_host'))]).toEqual([1, true]);
    expect(found.filter((text) => /\bfrom "?(?!public_)(?:plan|activity|task|unit_version|report)\b/.test(text))).toEqual([]);
  });

  test('ask of one authority, each time they name a view; who is here is the only question to all', () => {
    const texts = globSync('src/**/*.ts', { cwd: root, exclude: ['**/*.test.ts', '**/*.generated.ts'] }).map((path) => [
      path,
      readFileSync(join(root, path), 'utf8'),
    ]);
    // What is read from a view goes up to the next one; a join says it in its own condition.
    const reads = texts.flatMap(([path = '', text = '']) =>
      [/\bfrom public_[a-z_]+(?:(?!\bfrom public_)[^;`])*/g, /\bjoin public_[a-z_]+ \w+ on [^()]*/g].flatMap((each) =>
        [...text.matchAll(each)].map(([read]) => ({ path, read })),
      ),
    );
    expect(reads.length).toBeGreaterThan(25);
    const ofAll = reads.filter(({ read }) => !/authority_id\s*=\s*(?:\$\{|\w+\.authority_id)|\$\{of\}/.test(read));
    expect([...new Set(ofAll.map(({ path }) => path))]).toEqual(['src/features/portal/server/directory.ts']);
  });

  test('are told of what is written beneath the views that they read', async () => {
    const { rows } = await sql<{ table: string }>`select distinct t.relname as table from pg_class v join pg_rewrite r on r.ev_class = v.oid
      join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
      join pg_class t on t.oid = d.refobjid and t.relkind = 'r'
      where v.relkind = 'v' and v.relname = any(${[...portalReads]}::text[]) order by 1`.execute(opened.owner);
    expect(rows.map(({ table }) => table)).toEqual([...portalTables].toSorted());
  });

  test('have a role that sees the views and no table', async () => {
    const { rows } = await sql<{ name: string }>`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'auth', 'pgboss') and c.relkind in ('r', 'p', 'v', 'm') and has_table_privilege(c.oid, 'select')
        and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`.execute(opened.publicDb);
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...portalReads].toSorted());
  });
});

describe('lists of the staff', () => {
  const lists = import.meta.glob<{ load: Load }>(['../src/routes/?staff?/lam-viec/*/+page.server.ts', '!**/tai-khoan/**']);
  const more = import.meta.glob<{ load: Load }>([
    '../src/routes/?staff?/lam-viec/hoat-dong/xac-nhan/+page.server.ts',
    '../src/routes/?staff?/lam-viec/so-van-ban/*/+page.server.ts',
  ]);

  /** Lists that still ask more, with how much. The list may only shrink. */
  const exempt: Record<string, number> = { 'hoat-dong/xac-nhan': 10, 'nhat-ky': 11 };

  test.each(Object.keys({ ...lists, ...more }))('%s asks little, and nothing twice', async (file) => {
    const { load } = await { ...lists, ...more }[file]!();
    const address = /(\/lam-viec\/.*)\/\+page/.exec(file)![1]!;
    const actor = /can-bo|nhat-ky|co-quan/.test(file) ? administrator : owner;
    const event = anEvent(actor, address, {}) as { locals: App.Locals };
    event.locals.signIn = {
      id: ids.get(actor)!,
      name: 'x',
      sessionId: crypto.randomUUID(),
      mustChangePassword: false,
      hasSecondStep: false,
      isConfirmed: true,
    };
    const found = await statements(staffFrame, load, event as never);
    const name = address.slice('/lam-viec/'.length);
    expect([name, found.length], found.join('\n\n')).toEqual([name, Math.min(found.length, exempt[name] ?? MOST_OF_STAFF)]);
    expect(notTwice()).toEqual([]);
  });
});
