import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { ok, type Result } from '../../values/result.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { refusals } from './refusals.ts';
import { SERVER_PORT, type Socket } from './socket.ts';
import { placeOf } from './spawned.ts';

const LOG_BYTES = 5 * 1024 * 1024;

/** Errors carry values that people typed: only the server's own doings are logged, without details. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  cluster_name: 'minhbach',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

export interface Launch {
  folder: string;
  account: Account | undefined;
  binaries: Binaries;
  socket: Socket;
  logFile: string;
  settings: Record<string, string>;
}

export interface Server {
  pid: number;
  exited: Promise<void>;
  /** Asks for a fast shutdown, after `patience` ms for an immediate one (recovered at the next start). */
  stop(patience?: number): Promise<void>;
}

function openLog(file: string): { descriptor: number; before: number } {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_BYTES) renameSync(file, `${file}.1`);
  return { descriptor: openSync(file, 'a', 0o600), before: size > LOG_BYTES ? 0 : size };
}

/** The server refuses one that is wrong (28…); without one the driver itself stops, where it is asked for it (SASL). */
const asksForPassword = (error: unknown): boolean =>
  error instanceof Error && (error.message.startsWith('SASL') || ('code' in error && String(error.code).startsWith('28')));

/** Asking for a password is an answer too; "wait" while it starts or recovers. */
async function knock(url: string): Promise<'answers' | 'wait'> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'answers';
  } catch (error) {
    return asksForPassword(error) ? 'answers' : 'wait';
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function untilReady(url: string, child: ChildProcess, spacing = 15): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    if ((await knock(url)) === 'answers') return true;
    await pause(spacing);
  }
  return false;
}

function whyNot(launch: Launch, before: number): Result<never> {
  const said = readFileSync(launch.logFile).subarray(before).toString('utf8');
  if (/No space left on device/.test(said)) return refusals.diskFull(launch.folder);
  const last =
    said
      .split('\n')
      .filter((line) => /FATAL|PANIC|error/.test(line))
      .at(-1) ??
    said.trim().split('\n').at(-1) ??
    '';
  return refusals.failed(launch.logFile, last.replace(/^.*?(FATAL|PANIC):\s*/, ''));
}

function serverOf(child: ChildProcess, pid: number): Server {
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const within = (ms: number): Promise<boolean> => Promise.race([exited.then(() => true), pause(ms, false, { ref: false })]);
  return {
    pid,
    exited,
    async stop(patience = 15_000) {
      for (const [signal, ms] of [
        ['SIGINT', patience],
        ['SIGQUIT', 5000],
        ['SIGKILL', 5000],
      ] as const) {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill(signal);
        if (await within(ms)) return;
      }
    },
  };
}

/** Starts the server on a folder that holds a database and waits until it answers, however long its recovery takes. */
export async function launchServer(launch: Launch): Promise<Result<Server>> {
  const { folder, account, binaries, socket } = launch;
  const log = openLog(launch.logFile);
  const place = placeOf(folder, account);
  const socketFolder = socket.folder === folder ? place.path : socket.folder;
  const settings = Object.entries({ ...SETTINGS, ...launch.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached: Ctrl-C reaches the whole group, and the database must outlive those who still write.
  const child = spawn(binaries.postgres, ['-D', place.path, '-k', socketFolder, '-p', SERVER_PORT, ...settings], {
    ...place.spawning,
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor, ...place.descriptors],
  });
  place.close();
  closeSync(log.descriptor);
  if (child.pid === undefined) {
    const error = await new Promise<Error>((done) => child.once('error', done));
    return refusals.failed(launch.logFile, error.message);
  }
  const server = serverOf(child, child.pid);
  return (await untilReady(socket.url('postgres'), child)) ? ok(server) : whyNot(launch, log.before);
}
