import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { dataFolder, ownerUrl, startProduct, startRefused, stopAt, type Product } from '../../testing/product.ts';
import { eventually, familyOf, healthAt, stillRunning } from './processes.ts';

const own = dataFolder();
let running: Product | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
  own.remove();
});

const here = { MINHBACH_DATA: own.folder, MINHBACH_DEMO: 'off' };
const start = async (): Promise<Product> => (running = await startProduct(here));

const codeIn = (printed: string): string | undefined => /([A-Z2-9]{4}-){2}[A-Z2-9]{4}/.exec(printed)?.[0];

test('an empty folder becomes an installation that answers, and SIGTERM ends it with nothing left running', async () => {
  const product = await start();
  await eventually('the worker is heard', async () => (await healthAt(product.address))?.worker.alive === true);
  expect(await healthAt(product.address)).toMatchObject({ status: 200, live: true, ready: true });
  const family = familyOf(product.supervisor.pid ?? 0);
  for (const part of [/supervisor\/main\.ts/, /web\/main\.ts/, /worker\/main\.ts/, /bin\/postgres /]) {
    expect(family.filter((each) => part.test(each.command))).toHaveLength(1);
  }
  expect(await product.stop()).toBe(0);
  expect(stillRunning(family)).toEqual([]);
});

test('asked to stop while the demonstration is being loaded, it leaves the load to the next start', async () => {
  const { code, printed } = await stopAt({ ...here, MINHBACH_DEMO: 'on' }, 'đang nạp dữ liệu trình diễn');
  expect(code).toBe(0);
  expect(printed).not.toContain('không nạp được');
  expect(JSON.parse(readFileSync(join(own.folder, 'installation.json'), 'utf8'))).toEqual({ kind: 'demonstration', prepared: false });
});

test('keys are made once and are for their owner alone; the set-up code is another one at every start', async () => {
  const file = join(own.folder, 'secrets.json');
  const first = await start();
  await first.stop();
  const keys = readFileSync(file, 'utf8');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const second = await start();
  expect(readFileSync(file, 'utf8')).toBe(keys);
  expect(codeIn(first.printed())).toBeDefined();
  expect(codeIn(second.printed())).toBeDefined();
  expect(codeIn(second.printed())).not.toBe(codeIn(first.printed()));
});

test('a second start on a live folder is turned away with the address of the first, which goes on', async () => {
  const product = await start();
  const { code, printed } = await startRefused(here);
  expect(code).toBe(1);
  expect(printed).toContain(`đang được một Minh Bạch khác dùng (${product.address})`);
  expect((await healthAt(product.address))?.ready).toBe(true);
});

test('after kill -9 of the supervisor web and worker end, and the next start recovers the database that was left', async () => {
  const killed = await start();
  const family = familyOf(killed.supervisor.pid ?? 0);
  killed.supervisor.kill('SIGKILL');
  await eventually('web and worker have ended', () => stillRunning(family).every((each) => each.command.includes('postgres')));
  expect(stillRunning(family).length).toBeGreaterThan(0);
  const product = await start();
  expect(product.printed()).toContain('đã dừng cơ sở dữ liệu còn sót từ lần chạy trước');
  expect(stillRunning(family)).toEqual([]);
  expect((await healthAt(product.address))?.ready).toBe(true);
});

test('a child that crashes is started again at the same address', async () => {
  const product = await start();
  const web = familyOf(product.supervisor.pid ?? 0).find((each) => each.command.includes('web/main.ts'));
  process.kill(web?.pid ?? 0, 'SIGKILL');
  await eventually('the crash is told', () => product.printed().includes('web ended (SIGKILL), starting again in 0.25 s'));
  await eventually('another web process answers', async () => (await healthAt(product.address))?.ready === true);
});

test('keys that are gone while there is data stop the start, and nothing is made in their place', async () => {
  await (await start()).stop();
  const file = join(own.folder, 'secrets.json');
  rmSync(file);
  const { code, printed } = await startRefused(here);
  expect(code).toBe(1);
  expect(printed).toContain('hãy chép lại tệp này từ bản sao lưu');
  expect(existsSync(file)).toBe(false);
});

test('a folder in real use never turns into a demonstration', async () => {
  await (await start()).stop();
  const { code, printed } = await startRefused({ ...here, MINHBACH_DEMO: 'on' });
  expect(code).toBe(1);
  expect(printed).toContain('đã dùng để làm việc thật');
});

const runningUrl = (): string =>
  (JSON.parse(readFileSync(join(own.folder, 'running.json'), 'utf8')) as { databaseUrl: string }).databaseUrl;

test('a database elsewhere is used instead of our own, by the roles that are named', async () => {
  const first = await start();
  const elsewhere = dataFolder();
  const urls = { DATABASE_URL: runningUrl(), MINHBACH_OWNER_URL: ownerUrl(own.folder) };
  const second = await startProduct({ MINHBACH_DATA: elsewhere.folder, ...urls });
  expect(second.address).not.toBe(first.address);
  expect(await (await fetch(`${second.address}/healthz`)).json()).toMatchObject({ ready: true, auditLog: 'append-only' });
  expect(familyOf(second.supervisor.pid ?? 0).some((each) => each.command.includes('postgres'))).toBe(false);
  expect(await second.stop()).toBe(0);
  elsewhere.remove();
});

test('with one role for everything it works too, and says that the log is less protected', async () => {
  await start();
  const elsewhere = dataFolder();
  const second = await startProduct({ MINHBACH_DATA: elsewhere.folder, DATABASE_URL: ownerUrl(own.folder) });
  expect(second.printed()).toContain('hãy đặt MINHBACH_OWNER_URL');
  expect(await (await fetch(`${second.address}/healthz`)).json()).toMatchObject({ ready: true, auditLog: 'open' });
  expect(await second.stop()).toBe(0);
  elsewhere.remove();
});

const lets = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

test('each role of our own database comes in by its own password; the application is not its owner, and lost passwords are made anew', async () => {
  const first = await start();
  const app = runningUrl();
  expect(await lets(app)).toBe(true);
  for (const change of [{ username: 'app' }, { username: 'app', password: '' }, { password: 'đoán mò' }])
    expect(await lets(Object.assign(new URL(app), change).href)).toBe(false);
  await first.stop();
  rmSync(join(own.folder, 'database.json'));
  const second = await start();
  expect((await healthAt(second.address))?.ready).toBe(true);
  expect(await lets(app)).toBe(false);
});

test('nobody else may look into the data folder; what stood open is closed at the start', async () => {
  await (await start()).stop();
  const paper = join(own.folder, 'files/a/giấy.txt');
  mkdirSync(dirname(paper), { recursive: true, mode: 0o755 });
  writeFileSync(paper, 'giấy', { mode: 0o644 });
  chmodSync(own.folder, 0o755);
  const product = await start();
  expect(product.printed()).toMatch(/đã đóng \d+ tệp, thư mục/);
  const open = readdirSync(own.folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(own.folder, 'postgres/')) && (statSync(path).mode & 0o077) !== 0);
  expect([statSync(own.folder).mode & 0o777, ...open]).toEqual([0o700]);
});
