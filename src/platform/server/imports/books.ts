import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const PATIENCE_MS = 60_000;
const MOST_MB = 1024;

/** Reads in a thread of its own, so that whoever else asks the server is answered meanwhile; the rows come back some at a time, for the same reason. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const rows = await require(workerData.reader).readSheet(Buffer.from(workerData.bytes));
  for (let from = 0; from < rows.length; from += 1000) parentPort.postMessage(rows.slice(from, from + 1000));
  parentPort.postMessage('done');
})().catch(() => parentPort.postMessage('broken'));
`;

/** The rows of the first sheet of an XLSX file, each through `tidy`; throws where it cannot be read, or not within a minute. */
export const readBook = <Row>(bytes: Uint8Array, tidy: (row: readonly unknown[]) => Row): Promise<Row[]> =>
  new Promise((resolve, reject) => {
    const rows: Row[] = [];
    const worker = new Worker(program, {
      eval: true,
      workerData: { reader: createRequire(import.meta.url).resolve('read-excel-file/node'), bytes },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
      stdout: true,
      stderr: true,
    });
    const end = (isRead: boolean): void => {
      clearTimeout(timer);
      if (isRead) resolve(rows);
      else reject(new Error('The sheet cannot be read.'));
      void worker.terminate();
    };
    const timer = setTimeout(() => end(false), PATIENCE_MS);
    worker.on('message', (some: unknown[][] | 'done' | 'broken') => {
      if (typeof some === 'string') end(some === 'done');
      else rows.push(...some.map(tidy));
    });
    worker.once('error', () => end(false));
    worker.once('exit', () => end(false));
  });
