import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Readable } from 'node:stream';
import { isSigned } from '#platform/server/log/signing.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import type { Source } from './lock.ts';
import { MANIFEST, manifestSchema, SIGNATURE, signatureSchema, type Manifest } from './manifest.ts';

/** Calls `take` with each entry of the archive, in its order; throws where the archive is not whole. */
export async function eachEntry(source: Source, take: (name: string, content: Readable) => Promise<void>): Promise<void> {
  const reader = extract();
  const filled = pipeline(await source.open(), createGunzip(), reader);
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

export interface Checked {
  manifest: Manifest;
  /** The public key whose signature holds; undefined for a backup of the first format, which had none. */
  signedBy: string | undefined;
}

interface Seen {
  entries: Record<string, string>;
  manifest?: string;
  signature?: string;
}

async function lookThrough(source: Source): Promise<Seen> {
  const seen: Seen = { entries: {} };
  await eachEntry(source, async (name, content) => {
    if (name === MANIFEST) seen.manifest = await textOf(content);
    else if (name === SIGNATURE) seen.signature = await textOf(content);
    else {
      const hash = createHash('sha256');
      for await (const chunk of content as AsyncIterable<Buffer>) hash.update(chunk);
      if (name in seen.entries) throw new Error('an entry came twice');
      seen.entries[name] = hash.digest('hex');
    }
  });
  return seen;
}

function signer(seen: Seen, manifest: Manifest): string | undefined | false {
  if (manifest.format === 'minh-bach-backup-1') return undefined;
  const signed = seen.signature === undefined ? undefined : signatureSchema.safeParse(JSON.parse(seen.signature)).data;
  return signed && isSigned(seen.manifest ?? '', signed.signature, signed.publicKey) ? signed.publicKey : false;
}

/** Reads the whole backup once, compares every entry with its hash and the manifest with its signature; refused where one is not right. */
export async function checkBackup(source: Source): Promise<Result<Checked>> {
  const { file } = source;
  let seen: Seen;
  let manifest: Manifest;
  let signedBy: string | undefined | false;
  try {
    seen = await lookThrough(source);
    if (seen.manifest === undefined) return broken(file, 'thiếu bảng kê');
    manifest = manifestSchema.parse(JSON.parse(seen.manifest));
    signedBy = signer(seen, manifest);
  } catch (error) {
    return broken(file, error instanceof Error && 'code' in error ? String(error.code) : 'định dạng');
  }
  if (signedBy === false) return broken(file, 'chữ ký');
  const names = new Set([...Object.keys(seen.entries), ...Object.keys(manifest.entries)]);
  const wrong = [...names].find((name) => seen.entries[name] !== manifest.entries[name]);
  return wrong === undefined ? ok({ manifest, signedBy }) : broken(file, wrong);
}
