import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pack } from 'tar-stream';

const hashing = (hash: Hash): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });

/** Copies a stream whose size is not known beforehand into a file, from which it can then be added. */
export const spool = (source: Readable, path: string): Promise<void> => pipeline(source, createWriteStream(path, { mode: 0o600 }));

export function archive(into: Pack) {
  const entries: Record<string, string> = {};
  const stream = async (name: string, size: number, source: Readable): Promise<string> => {
    const hash = createHash('sha256');
    await pipeline(source, hashing(hash), into.entry({ name, size, mode: 0o600 }));
    return (entries[name] = hash.digest('hex'));
  };
  const text = (name: string, content: string): Promise<string> => {
    const bytes = Buffer.from(content, 'utf8');
    return stream(name, bytes.byteLength, Readable.from([bytes]));
  };
  const file = async (name: string, path: string): Promise<string> => stream(name, (await stat(path)).size, createReadStream(path));
  return { entries, file, text };
}

export type Archive = ReturnType<typeof archive>;
