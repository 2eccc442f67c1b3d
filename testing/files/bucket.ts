import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// @ts-expect-error It brings no types.
import S3rver from '@20minutes/s3rver';

interface Server {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}

/** The key of the S3 server of the tests; it checks what is signed with it. */
const KEY = 'S3RVER';

/** The line to the store: what comes from it can be held up after so many bytes, as by a network that fell silent. */
function aLine(port: number) {
  const sockets = new Set<Socket>();
  let most = Infinity;
  const line = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    let passed = 0;
    for (const one of [near, far]) {
      sockets.add(one);
      one.on('error', () => [near, far].forEach((each) => each.destroy()));
      one.on('close', () => (sockets.delete(one), near.destroy(), far.destroy()));
    }
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk: Buffer) => {
      const rest = Math.max(0, most - passed);
      passed += chunk.length;
      if (rest > 0) near.write(chunk.subarray(0, rest));
    });
  });
  return {
    line,
    silentAfter: (bytes: number) => (most = bytes),
    cut: () => sockets.forEach((socket) => socket.destroy()),
  };
}

/** A real S3 server in this process with one empty bucket, reached by a line that can fall silent; `env` are the settings that lead to it. */
export async function anS3Store(bucket = 'minh-bach') {
  const directory = mkdtempSync(join(tmpdir(), 'minh-bach-s3-'));
  const server = new (S3rver as new (options: object) => Server)({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  const { line, silentAfter, cut } = aLine(port);
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  const env: Record<string, string> = {
    MINHBACH_S3_BUCKET: bucket,
    MINHBACH_S3_ENDPOINT: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    MINHBACH_S3_KEY: KEY,
    MINHBACH_S3_SECRET: KEY,
    MINHBACH_S3_SECONDS: '1',
  };
  const hangUp = (): Promise<void> => new Promise((done) => (cut(), line.close(() => done())));
  return {
    env,
    directory,
    silentAfter,
    /** Nothing listens any more where the store was. */
    hangUp,
    async stop() {
      if (line.listening) await hangUp();
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
