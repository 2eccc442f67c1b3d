import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Say } from './say.ts';

const LEAST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** After this long without a fault the pause starts from the least again. */
const STEADY_MS = 20_000;

export interface KeptProcess {
  name: string;
  file: string;
  args?: string[];
  /** The largest half of V8's young generation in MB: what a process that waits gives back late. */
  youngMb?: number;
  env: () => NodeJS.ProcessEnv;
  onMessage: (message: { type: string } & Record<string, unknown>) => void;
  say: Say;
}

export interface Kept {
  pid(): number | undefined;
  /** Asks the child to finish and waits; after `patience` ms it is killed. It is not started again. */
  stop(patience: number): Promise<void>;
}

const start = ({ file, args = [], youngMb, env, onMessage }: KeptProcess): ChildProcess => {
  const execArgv = youngMb === undefined ? [] : [`--max-semi-space-size=${youngMb}`];
  const child = fork(file, args, { env: env(), execArgv, stdio: 'inherit' });
  child.on('message', (message) => onMessage(message as { type: string }));
  // A child that is already gone cannot be told anything; its exit is what counts.
  child.on('error', () => undefined);
  return child;
};

/** The pause before the next start: doubled with every fault that follows soon on the last. */
export const nextPause = (last: number, livedMs: number): number =>
  livedMs > STEADY_MS ? LEAST_PAUSE_MS : Math.min(Math.max(last * 2, LEAST_PAUSE_MS), LONGEST_PAUSE_MS);

/** Keeps a process running until `stop`, started again after a growing pause. The end of its channel tells it that we died. */
export function keepRunning(kept: KeptProcess): Kept {
  const stopping = new AbortController();
  let child = start(kept);
  const ended = (async () => {
    for (let wait = 0; ;) {
      const since = performance.now();
      const why = await new Promise<string>((done) => child.once('exit', (code, signal) => done(signal ?? String(code))));
      if (stopping.signal.aborted) return;
      wait = nextPause(wait, performance.now() - since);
      kept.say(
        `${kept.name} đã dừng (${why}), chạy lại sau ${wait / 1000} giây`,
        `${kept.name} ended (${why}), starting again in ${wait / 1000} s`,
      );
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      child = start(kept);
    }
  })();
  return {
    pid: () => child.pid,
    async stop(patience) {
      stopping.abort();
      if (child.connected) child.send({ type: 'stop' }, () => undefined);
      const kill = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(kill);
    },
  };
}
