import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Result } from '../../platform/values/result.ts';
import type { Given } from '../environment.ts';
import type { Installation } from '../installation.ts';
import type { Prepared } from '../prepare.ts';

/** What the preparing process is told; the key that signs stays here. */
export interface Order {
  given: Omit<Given, 'signingKey'>;
  installation: Installation;
  env: NodeJS.ProcessEnv;
}

/** A process that prepares and ends: what it needs for it is not kept in the memory of the supervisor. */
export interface Preparing extends Disposable {
  prepare(given: Given, installation: Installation, env: NodeJS.ProcessEnv, stopping: AbortSignal): Promise<Result<Prepared>>;
}

const answerOf = (child: ChildProcess): Promise<Result<Prepared>> =>
  new Promise((done, fail) => {
    child.once('message', (message) => done(message as Result<Prepared>));
    child.once('error', fail);
    child.once('exit', (code, signal) => fail(new Error(`The preparation ended (${signal ?? String(code)}); the lines above say why.`)));
  });

/** Starts it at once: it loads what it needs while the database starts. */
export function startPreparing(): Preparing {
  const child = fork(join(import.meta.dirname, 'main.ts'), { execArgv: [], stdio: 'inherit' });
  const answer = answerOf(child);
  // Where the start is refused before anything is to be prepared, nobody waits for its end.
  answer.catch(() => undefined);
  return {
    async prepare({ signingKey: _kept, ...given }, installation, env, stopping) {
      stopping.addEventListener('abort', () => child.connected && child.send({ type: 'stop' }, () => undefined), { once: true });
      const order: Order = { given, installation, env };
      child.send(order, () => undefined);
      if (stopping.aborted) child.send({ type: 'stop' }, () => undefined);
      return await answer;
    },
    [Symbol.dispose]() {
      child.kill('SIGKILL');
    },
  };
}
