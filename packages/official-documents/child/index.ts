import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Extracted } from '../extract/extracted.ts';
import { defaultLimits } from '../extract/limits.ts';
import type { ExtractOptions, Limits } from '../extract/limits.ts';
import { refuse } from '../extract/refusals.ts';
import { done } from '../result.ts';
import type { Refusal, Result } from '../result.ts';
import type { CheckOptions, SignatureCheck } from '../sign/signatures.ts';
import { startClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { hasGroups, killGroup } from './group.ts';
import { watchMemory } from './memory.ts';
import type { ReadDocument } from '../pipeline.ts';
import type { Answer, Order, Part } from './messages.ts';

export interface ChildOptions extends Partial<Limits>, Omit<ExtractOptions, 'limits'> {
  signal?: AbortSignal;
}

const workerFile = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** The child gets nothing of the parent's environment but where compiled code is kept, so that it starts quickly. */
const environment = (): NodeJS.ProcessEnv => {
  const cache = process.env['NODE_COMPILE_CACHE'];
  return cache === undefined ? {} : { NODE_COMPILE_CACHE: cache };
};

/** The heap is kept below the whole limit, so that an ordinary excess ends in the child's own "out of memory". */
const start = (limits: Limits): ChildProcess =>
  fork(workerFile, [], {
    execArgv: [`--max-old-space-size=${Math.max(32, Math.floor(limits.memoryLimitMb * 0.75))}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: environment(),
    detached: hasGroups,
  });

/** What the end of a child without a result means: node ends itself with SIGABRT or code 134 when its heap is full. */
const endOf = (code: number | null, signal: NodeJS.Signals | null, limits: Limits): Result<never> =>
  signal === 'SIGABRT' || code === 134 ? refuse('memory-limit', limits.memoryLimitMb) : refuse('crashed');

const guard = (pid: number, limits: Limits, signal: AbortSignal | undefined, stop: (reason: Refusal) => void): Clock => {
  const clock = startClock(limits, stop);
  const unwatch = watchMemory(pid, limits.memoryLimitMb, () => {
    stop(refuse('memory-limit', limits.memoryLimitMb));
  });
  const cancel = (): void => {
    stop(refuse('cancelled'));
  };
  signal?.addEventListener('abort', cancel, { once: true });
  return {
    note: clock.note,
    end: () => {
      clock.end();
      unwatch();
      signal?.removeEventListener('abort', cancel);
    },
  };
};

const run = (
  source: Uint8Array | string,
  fileName: string,
  ask: Pick<Order, 'part' | 'check'>,
  options: ChildOptions,
): Promise<Result<Part>> => {
  const { onProgress, onRecognised, recognised = [], libreOffice, signal, ...own } = options;
  const limits: Limits = { ...defaultLimits, ...own };
  if (signal?.aborted) return Promise.resolve(refuse('cancelled'));
  if (typeof source !== 'string' && source.length > limits.maxMb * 1024 * 1024) return Promise.resolve(refuse('too-large', limits.maxMb));
  return new Promise((resolve) => {
    const child = start(limits);
    let answer: Result<Part> | undefined;
    const stop = (result: Result<never>): void => {
      answer ??= result;
      if (child.pid !== undefined) killGroup(child.pid);
    };
    const watch = guard(child.pid ?? 0, limits, signal, stop);
    child.on('message', (message: Answer) => {
      if (message.kind === 'progress') {
        watch.note(message.progress);
        onProgress?.(message.progress);
      } else if (message.kind === 'recognised') onRecognised?.(message.page);
      else answer ??= message.result;
    });
    child.once('error', () => {
      answer ??= refuse('crashed');
    });
    child.once('close', (code, ended) => {
      watch.end();
      resolve(answer ?? endOf(code, ended, limits));
    });
    const order: Order = { source, fileName, limits, recognised, ...ask, ...(libreOffice === undefined ? {} : { libreOffice }) };
    child.send(order, (error) => {
      if (error) stop(refuse('crashed'));
    });
  });
};

/** Reads a file (content or path) in a child killed past its limits or when aborted; always a result: what was read, or a code and a Vietnamese sentence. */
export const readInChild = async (
  source: Uint8Array | string,
  fileName: string,
  options: ChildOptions = {},
): Promise<Result<ReadDocument>> => {
  const result = await run(source, fileName, { part: 'reading' }, options);
  if (!result.ok) return result;
  const { extracted, reading } = 'extracted' in result.value ? result.value : {};
  return extracted && reading ? done({ extracted, reading }) : refuse('crashed');
};

/** As `readInChild`, but only the text is taken out and its lost letters put back. */
export const textInChild = async (
  source: Uint8Array | string,
  fileName: string,
  options: ChildOptions = {},
): Promise<Result<Extracted>> => {
  const result = await run(source, fileName, { part: 'text' }, options);
  if (!result.ok) return result;
  return 'extracted' in result.value ? done(result.value.extracted) : refuse('crashed');
};

/** Verifies the signatures of a PDF in a child killed past its limits; refuses `encrypted`, `damaged` and the limits. */
export const signaturesInChild = async (
  source: Uint8Array | string,
  check: CheckOptions,
  options: ChildOptions = {},
): Promise<Result<SignatureCheck>> => {
  const result = await run(source, 'signed.pdf', { part: 'signatures', check }, options);
  if (!result.ok) return result;
  return 'signatures' in result.value ? done(result.value.signatures) : refuse('crashed');
};
