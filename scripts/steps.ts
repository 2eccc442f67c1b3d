import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

export interface Step {
  name: string;
  /** The file of the program, below the checkout; run by this Node. */
  program: string;
  args: readonly string[];
}

export interface Done {
  name: string;
  code: number;
  seconds: number;
  printed: string;
}

const running = new Set<ChildProcess>();
let stopped = false;

/** Whoever stops us means the steps as well: they get time to put away what they made. */
function stop(): void {
  stopped = true;
  for (const child of running) child.kill('SIGTERM');
  setTimeout(() => process.exit(143), 10_000);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.once(signal, stop);

/** Runs a step to its end. What it prints is kept, and shown at once where `aloud`. */
export function runStep(step: Step, aloud = false): Promise<Done> {
  const since = performance.now();
  let printed = '';
  const child = spawn(process.execPath, [join(root, step.program), ...step.args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece;
      if (aloud) process.stdout.write(piece);
    });
  }
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      running.delete(child);
      if (stopped && running.size === 0) process.exit(143);
      done({ name: step.name, code: code ?? 1, seconds: (performance.now() - since) / 1000, printed });
    });
  });
}

/** Tells how a step went, with everything it printed when it failed. */
export function report(done: Done): void {
  console.log(`${done.code === 0 ? '✓' : '✗'} ${done.name} (${done.seconds.toFixed(1)} s)`);
  if (done.code !== 0) console.log(`${done.printed.trimEnd()}\n`);
}
