import { open, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reasonOf } from '../request/not-taken.ts';

export interface Spooled {
  path: string;
  byteCount: number;
}

export type Spooling = { ok: true; value: Spooled } | { ok: false; reason: 'too-large' | 'interrupted' | 'no-space' };

interface Written {
  bytes: number;
  error: unknown;
}

/** Writes what arrives to a new file; past the limit it only counts, so that the sender is heard out and can read the answer. */
export async function writeDown(chunks: AsyncIterable<Uint8Array>, path: string, maxBytes = Infinity): Promise<Written> {
  const file = await open(path, 'wx', 0o600);
  const pieces = chunks[Symbol.asyncIterator]();
  let bytes = 0;
  try {
    for (;;) {
      const next = await pieces.next();
      if (next.done) return { bytes, error: undefined };
      bytes += next.value.byteLength;
      if (bytes <= maxBytes) await file.writeFile(next.value);
    }
  } catch (error) {
    return { bytes, error };
  } finally {
    await file.close();
  }
}

async function spool(chunks: AsyncIterable<Uint8Array>, path: string, maxBytes: number): Promise<Spooling> {
  const { bytes, error } = await writeDown(chunks, path, maxBytes);
  if (error !== undefined) return { ok: false, reason: reasonOf(error)?.reason === 'no-space' ? 'no-space' : 'interrupted' };
  return bytes > maxBytes ? { ok: false, reason: 'too-large' } : { ok: true, value: { path, byteCount: bytes } };
}

/** Hands an upload to `use` as a temporary file, gone afterwards. A larger one is heard out but not kept; one that breaks off is `interrupted`. */
export async function spooled<T>(chunks: AsyncIterable<Uint8Array>, maxBytes: number, use: (spooling: Spooling) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'minh-bach-upload-'));
  try {
    return await use(await spool(chunks, join(folder, 'file'), maxBytes));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
