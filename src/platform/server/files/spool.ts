import { open, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Spooled {
  path: string;
  byteCount: number;
}

export type Spooling = { ok: true; value: Spooled } | { ok: false; reason: 'too-large' | 'interrupted' | 'no-space' };

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

/** Writes what arrives; past the limit it only counts, so that the sender is heard out and can read the answer. */
async function write(chunks: AsyncIterator<Uint8Array>, path: string, maxBytes: number): Promise<Spooling> {
  const file = await open(path, 'wx', 0o600);
  let byteCount = 0;
  try {
    for (;;) {
      const next = await chunks.next().catch(() => undefined);
      if (!next) return { ok: false, reason: 'interrupted' };
      if (next.done) break;
      byteCount += next.value.byteLength;
      if (byteCount <= maxBytes) await file.writeFile(next.value);
    }
  } catch (error) {
    if (hasCode(error, 'ENOSPC')) return { ok: false, reason: 'no-space' };
    throw error;
  } finally {
    await file.close();
  }
  return byteCount > maxBytes ? { ok: false, reason: 'too-large' } : { ok: true, value: { path, byteCount } };
}

/**
 * Puts an upload into a temporary file while it arrives, so that a slow sender costs no memory, and hands it to `use`. The temporary file is
 * gone afterwards, whatever happens. A larger one is heard out but not kept; one that breaks off is `interrupted`.
 */
export async function spooled<T>(chunks: AsyncIterable<Uint8Array>, maxBytes: number, use: (spooling: Spooling) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'minh-bach-upload-'));
  try {
    return await use(await write(chunks[Symbol.asyncIterator](), join(folder, 'file'), maxBytes));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
