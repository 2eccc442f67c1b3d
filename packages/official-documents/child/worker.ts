import { flushCompileCache } from 'node:module';
import { readFile, stat } from 'node:fs/promises';
import { extract } from '../extract/index.ts';
import { refuse } from '../extract/refusals.ts';
import { withLetters } from '../restore/with-letters.ts';
import { done } from '../result.ts';
import type { Result } from '../result.ts';
import { killGroup } from './group.ts';
import type { Answer, Order, Part } from './messages.ts';

const send = (answer: Answer): void => {
  process.send?.(answer);
};

const bytesOf = async ({ source, limits }: Order): Promise<Result<Uint8Array>> => {
  if (typeof source !== 'string') return done(new Uint8Array(source));
  try {
    const { size } = await stat(source);
    return size > limits.maxMb * 1024 * 1024 ? refuse('too-large', limits.maxMb) : done(new Uint8Array(await readFile(source)));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse('not-found');
    throw error;
  }
};

const signaturesOf = async (bytes: Uint8Array, { check }: Order): Promise<Result<Part>> => {
  const { checkSignatures } = await import('../sign/index.ts');
  const checked = await checkSignatures(bytes, check ?? { trusted: [], now: new Date() });
  return checked.ok ? done({ signatures: checked.value }) : checked;
};

const work = async (order: Order): Promise<Result<Part>> => {
  const bytes = await bytesOf(order);
  if (!bytes.ok) return bytes;
  if (order.part === 'signatures') return signaturesOf(bytes.value, order);
  const onProgress = (progress: Extract<Answer, { kind: 'progress' }>['progress']): void => {
    send({ kind: 'progress', progress });
  };
  const extracted = await extract(bytes.value, order.fileName, {
    limits: order.limits,
    onProgress,
    recognised: order.recognised,
    onRecognised: (page) => {
      send({ kind: 'recognised', page });
    },
    ...(order.libreOffice === undefined ? {} : { libreOffice: order.libreOffice }),
  });
  if (!extracted.ok) return extracted;
  if (order.part === 'text') return done({ extracted: withLetters(extracted.value) });
  const pages = extracted.value.pages.length;
  onProgress({ stage: 'read', page: 0, pages });
  const { understand } = await import('../pipeline.ts');
  const understood = understand(extracted.value);
  onProgress({ stage: 'read', page: pages, pages });
  return done(understood);
};

/** The child lives for one order, and leaves when its parent does. */
process.once('message', (order: Order) => {
  void work(order).then((result) => {
    process.send?.({ kind: 'result', result } satisfies Answer, () => {
      flushCompileCache();
      process.disconnect?.();
    });
  });
});
process.once('disconnect', () => {
  killGroup(process.pid);
  process.exit();
});
