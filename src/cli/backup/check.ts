import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Readable } from 'node:stream';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { MANIFEST, manifestSchema, type Manifest } from './manifest.ts';

/** Calls `take` with each entry of the archive, in its order; throws where the archive is not whole. */
export async function eachEntry(file: string, take: (name: string, content: Readable) => Promise<void>): Promise<void> {
  const reader = extract();
  const filled = pipeline(createReadStream(file), createGunzip(), reader);
  const emptied = (async () => {
    for await (const entry of reader) {
      await take(entry.header.name, entry as unknown as Readable);
      entry.resume();
    }
  })();
  await Promise.all([filled, emptied]);
}

const LARGEST_MANIFEST = 256 * 1024 * 1024;

async function textOf(content: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > LARGEST_MANIFEST) throw new Error('manifest too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const broken = (file: string, why: string): Result<never> =>
  refuse(
    'backup-broken',
    `Tệp ${file} không phải bản sao lưu còn nguyên vẹn (${why}); chưa có gì bị thay đổi.\nThe file ${file} is not a whole backup (${why}); nothing was changed.`,
  );

/** Reads the whole backup once and compares every entry with its hash; the manifest when all is there, unaltered. */
export async function checkBackup(file: string): Promise<Result<Manifest>> {
  const seen: Record<string, string> = {};
  let manifest: Manifest | undefined;
  try {
    await eachEntry(file, async (name, content) => {
      if (name === MANIFEST) {
        manifest = manifestSchema.parse(JSON.parse(await textOf(content)));
        return;
      }
      const hash = createHash('sha256');
      for await (const chunk of content as AsyncIterable<Buffer>) hash.update(chunk);
      seen[name] = hash.digest('hex');
    });
  } catch (error) {
    return broken(file, error instanceof Error && 'code' in error ? String(error.code) : 'định dạng');
  }
  if (!manifest) return broken(file, 'thiếu bảng kê');
  const names = new Set([...Object.keys(seen), ...Object.keys(manifest.entries)]);
  const wrong = [...names].find((name) => seen[name] !== manifest?.entries[name]);
  return wrong === undefined ? ok(manifest) : broken(file, wrong);
}
