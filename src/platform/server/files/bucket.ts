import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Disk } from 'flydrive';
import { setting } from '#root/src/settings.ts';
import { StoreAway, type StorageState } from './away.ts';
import type { Storage } from './store.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Bucket {
  name: string;
  client: S3Client;
  disk: Disk;
}

/** The library takes its time to load, so an installation with a folder never does. */
async function open(name: string, env: Environment): Promise<Bucket> {
  const [{ S3Client }, { Disk }, { S3Driver }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('flydrive'),
    import('flydrive/drivers/s3'),
  ]);
  const endpoint = setting('MINHBACH_S3_ENDPOINT', env);
  const patience = setting('MINHBACH_S3_SECONDS', env) * 1000;
  const client = new S3Client({
    region: setting('MINHBACH_S3_REGION', env),
    credentials: { accessKeyId: setting('MINHBACH_S3_KEY', env) ?? '', secretAccessKey: setting('MINHBACH_S3_SECRET', env) ?? '' },
    ...(endpoint && { endpoint, forcePathStyle: true }),
    maxAttempts: 2,
    requestHandler: { connectionTimeout: patience, requestTimeout: patience, socketTimeout: patience, throwOnRequestTimeout: true },
    // Stores that are not Amazon's know nothing of its newer checksums; ours stand in the database.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { name, client, disk: new Disk(new S3Driver({ client, bucket: name, visibility: 'private', supportsACL: false })) };
}

interface Said {
  name?: string;
  $metadata?: { httpStatusCode?: number };
}

function saidBy(error: unknown): Said {
  let said: Said = {};
  for (let each = error; each instanceof Error; each = each.cause) said = each;
  return said;
}

const lost = new Set(['NoSuchKey', 'NotFound']);

/** An error of the store, told apart: the file is not there (ENOENT), or the store cannot be asked. */
function told(error: unknown): Error {
  const { name = '', $metadata } = saidBy(error);
  const status = $metadata?.httpStatusCode;
  if (lost.has(name)) return Object.assign(new Error('The file is not in the store.', { cause: error }), { code: 'ENOENT', path: '' });
  if (name === 'NoSuchBucket') return new StoreAway('no-bucket', error);
  return new StoreAway(status === 401 || status === 403 ? 'denied' : 'away', error);
}

function telling(source: Readable): Readable {
  const through = new Transform({ transform: (chunk, _encoding, done) => done(null, chunk) });
  source.on('error', (error) => through.destroy(told(error)));
  through.on('close', () => source.destroy());
  return source.pipe(through);
}

const of = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw told(error);
  }
};

/** Asks for a file that nobody has put there: a store that is well says so, others say what is wrong in words (HEAD would not). */
async function stateOf({ disk }: Bucket): Promise<StorageState> {
  try {
    await disk.getBytes('minh-bach-is-well');
    return 'ready';
  } catch (error) {
    const said = told(error);
    return said instanceof StoreAway ? said.state : 'ready';
  }
}

/** The store wants to know the size before it takes the first byte, and a second try begins anew: so it comes from a file. */
async function putWhole({ disk }: Bucket, key: string, source: Readable): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'minh-bach-store-'));
  const file = join(folder, 'file');
  try {
    await pipeline(source, createWriteStream(file, { mode: 0o600 }));
    const { size } = await stat(file);
    if (size === 0) return await of(disk.put(key, new Uint8Array()));
    await of(disk.putStream(key, createReadStream(file), { contentLength: size }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The store of originals in a bucket (S3; MINHBACH_S3_*). Files it has lost throw ENOENT; that it is away or refuses is a StoreAway. */
export function openBucket(name: string, env: Environment = process.env): Storage {
  let opened: Promise<Bucket> | undefined;
  const bucket = (): Promise<Bucket> => (opened ??= open(name, env));
  return {
    disk: {
      put: async (key, bytes) => of((await bucket()).disk.put(key, bytes)),
      putStream: async (key, source) => putWhole(await bucket(), key, source),
      getBytes: async (key) => of((await bucket()).disk.getBytes(key)),
      getStream: async (key) => telling(await of((await bucket()).disk.getStream(key))),
      delete: async (key) => of((await bucket()).disk.delete(key)),
    },
    async readPart(key, from, to) {
      const [{ client }, { GetObjectCommand }] = await Promise.all([bucket(), import('@aws-sdk/client-s3')]);
      const { Body } = await of(client.send(new GetObjectCommand({ Bucket: name, Key: key, Range: `bytes=${from}-${to}` })));
      return telling(Body as Readable);
    },
    state: async () => stateOf(await bucket()),
  };
}
