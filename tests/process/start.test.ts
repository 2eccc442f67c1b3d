import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { dataFolder, startProduct, startRefused, type Product } from '../../testing/product.ts';
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

test('a database elsewhere is used instead of our own', async () => {
  const first = await start();
  const { databaseUrl } = JSON.parse(readFileSync(join(own.folder, 'running.json'), 'utf8')) as { databaseUrl: string };
  const elsewhere = dataFolder();
  const second = await startProduct({ MINHBACH_DATA: elsewhere.folder, DATABASE_URL: databaseUrl });
  expect(second.address).not.toBe(first.address);
  expect((await healthAt(second.address))?.ready).toBe(true);
  expect(familyOf(second.supervisor.pid ?? 0).some((each) => each.command.includes('postgres'))).toBe(false);
  expect(await second.stop()).toBe(0);
  elsewhere.remove();
});
