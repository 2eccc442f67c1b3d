// The first file that runs, on whatever Node is there: installs what is missing, builds what is stale, then hands over to
// the project's own Node. Plain JavaScript for Node 20, importing nothing but Node.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENTRIES = {
  start: 'src/supervisor/main.ts',
  test: 'scripts/test.ts',
  check: 'scripts/check.ts',
  bench: 'bench/main.ts',
  dev: 'scripts/dev.ts',
};
const BUILT = ['start', 'bench'];
const SOURCES = ['src', 'packages', 'static', 'vite.config.ts', 'package.json', 'package-lock.json'];

export const root = dirname(fileURLToPath(import.meta.url));
const bin = join(root, 'node_modules/.bin');
const node = join(bin, 'node');
const installStamp = join(root, 'node_modules/.minhbach-install');
const buildStamp = join(root, 'build/.minhbach-build');

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function addTo(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) return void hash.update(`${path}\0`).update(readFileSync(full));
  for (const name of readdirSync(full).sort()) {
    if (name !== 'node_modules' && !name.startsWith('.') && !name.endsWith('.test.ts')) addTo(hash, `${path}/${name}`);
  }
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

/** Runs a program to its end, handing signals on; settles with its exit code. */
export function run(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const hand = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, hand);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      for (const each of signals) process.off(each, hand);
      done(code ?? 128 + (signal === 'SIGKILL' ? 9 : 15));
    });
  });
}

/** One at a time in this checkout. The name is listened on, so it is free again however its owner ends. */
async function alone(work) {
  const id = `minhbach-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
  const name = process.platform === 'linux' ? `\0${id}` : join(tmpdir(), `${id}.sock`);
  const server = createServer((connection) => connection.destroy());
  const take = () => new Promise((done) => server.once('error', () => done(false)).listen(name, () => done(true)));
  const left = () => new Promise((done) => createConnection(name, () => done(false)).once('error', () => done(true)));
  for (let said = false; !(await take());) {
    if (name[0] !== '\0' && (await left())) unlinkSync(name);
    if (!said) console.log('Đang chờ một lần cài đặt khác xong | waiting for another installation to finish');
    said = true;
    await new Promise((done) => setTimeout(done, 300));
  }
  try {
    return await work();
  } finally {
    server.close();
  }
}

async function step(vi, en, program, args, options) {
  console.log(`${vi} | ${en}`);
  const code = await run(program, args, { cwd: root, ...options });
  if (code !== 0) process.exit(code);
}

async function install() {
  const wanted = hashOf(['package-lock.json']);
  if (existsSync(node) && read(installStamp) === wanted) return;
  await step('Đang cài các thư viện', 'installing the libraries', 'npm', [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ]);
  writeFileSync(installStamp, wanted);
}

async function build() {
  const wanted = hashOf(SOURCES);
  if (read(buildStamp) === wanted) return;
  await step('Đang dựng giao diện', 'building the pages', node, [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, wanted);
}

/** Installs and, where asked, builds; one at a time. */
export const ready = (withBuild) => alone(async () => (await install(), withBuild ? await build() : undefined));

/** The environment in which everything of the project runs: its own Node first, and where it lies. */
export const environment = () => ({ ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, MINHBACH_ROOT: root });

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const [command = '', ...args] = process.argv.slice(2);
  if (!(command in ENTRIES)) {
    console.error(`node run.mjs ${Object.keys(ENTRIES).join(' | ')}`);
    process.exit(2);
  }
  await ready(BUILT.includes(command));
  process.exit(
    await run(node, [join(root, ENTRIES[command]), ...args], {
      cwd: root,
      env: environment(),
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    }),
  );
}
