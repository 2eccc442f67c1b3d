// The first file that runs, on whatever Node is there: installs what is missing, builds what is stale, then hands over to
// the project's own Node. Plain JavaScript for Node 20, importing nothing but Node.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
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
const BUILT = ['start', 'bench', 'build'];
/** The supervisor waits most of its life: its young generation need not grow. */
const FLAGS = { start: ['--max-semi-space-size=2'] };
const SOURCES = ['src', 'packages', 'static', 'vite.config.ts', 'scripts/alone.ts', 'package.json', 'package-lock.json'];
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const root = dirname(fileURLToPath(import.meta.url));
const bin = join(root, 'node_modules/.bin');
const node = join(bin, 'node');
const installStamp = join(root, 'node_modules/.minhbach-install');
const buildStamp = join(root, 'build/.minhbach-build');

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
function addTo(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    const names = readdirSync(full).filter((name) => name !== 'node_modules' && !name.startsWith('.') && !name.endsWith('.test.ts'));
    for (const name of names.sort()) addTo(hash, `${path}/${name}`);
  } else hash.update(`${path}\0`).update(readFileSync(full));
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

/** Runs a program to its end, handing signals on; settles with its exit code. */
function run(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const hand = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, hand);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      for (const each of SIGNALS) process.off(each, hand);
      done(code ?? (signal === 'SIGKILL' ? 137 : 143));
    });
  });
}

/** One at a time in this checkout. The name is listened on, so it is free again however its owner ends. */
async function alone(work) {
  const id = `minhbach-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
  const name = process.platform === 'linux' ? `\0${id}` : join(tmpdir(), `${id}.sock`);
  const server = createServer((connection) => connection.destroy());
  const take = () => new Promise((done) => server.once('error', () => done(false)).listen(name, () => done(true)));
  const abandoned = () => new Promise((done) => createConnection(name, () => done(false)).once('error', () => done(true)));
  for (let said = false; !(await take()); said = true) {
    if (!name.startsWith('\0') && (await abandoned())) unlinkSync(name);
    else if (!said) console.error('Đang chờ một lần cài đặt khác xong | waiting for another installation to finish');
    await new Promise((done) => setTimeout(done, 300));
  }
  try {
    return await work();
  } finally {
    server.close();
  }
}

async function step(said, program, args) {
  console.error(said);
  const code = await run(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (code !== 0) process.exit(code);
}

async function install() {
  const wanted = hashOf(['package-lock.json']);
  if (existsSync(node) && read(installStamp) === wanted) return;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  await step('Đang cài các thư viện | installing the libraries', 'npm', args);
  writeFileSync(installStamp, wanted);
}

async function build() {
  const wanted = hashOf(SOURCES);
  if (read(buildStamp) === wanted) return;
  await step('Đang dựng giao diện | building the pages', node, [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--logLevel',
    'error',
  ]);
  writeFileSync(buildStamp, wanted);
}

/** Installs, builds where `command` needs it, then runs the TypeScript file with the project's Node; the exit code comes back. */
export async function handOver(file, args, options = {}) {
  await alone(async () => {
    await install();
    if (options.built) await build();
  });
  if (!file) return 0;
  // The channel tells the supervisor at once when this process is killed.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  // What Node has compiled once it need not compile at each start, nor in each process that reads a paper.
  const compiled = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.cache/node') };
  const env = { ...process.env, ...compiled, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, MINHBACH_ROOT: root };
  return await run(node, [...(options.flags ?? []), join(root, file), ...args], { cwd: options.cwd ?? root, env, stdio });
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const [command = '', ...args] = process.argv.slice(2);
  const known = command in ENTRIES || command === 'build';
  if (!known) console.error(`node run.mjs ${Object.keys(ENTRIES).join(' | ')} | build`);
  process.exit(known ? await handOver(ENTRIES[command], args, { built: BUILT.includes(command), flags: FLAGS[command] }) : 2);
}
