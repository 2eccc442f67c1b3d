import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { mostPixels, picturing, type Size } from './pictures.ts';

/** A picture of a telephone is decoded in a second or two; one made to hold the processor is given up. */
const PATIENCE_MS = 20_000;
const MOST_MB = 1024;

interface Raw extends Size {
  data?: Uint8Array;
}

function decoderPath(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('heic-decode');
  } catch {
    return undefined;
  }
}

/** Runs in a thread of its own, which takes the memory of the decoder with it when it ends. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const images = await require(workerData.decoder).all({ buffer: workerData.bytes });
  const [image] = images;
  if (image.width * image.height > workerData.mostPixels)
    return parentPort.postMessage({ width: image.width, height: image.height });
  const { width, height, data } = await image.decode();
  parentPort.postMessage({ width, height, data: new Uint8Array(data.buffer) });
})().catch(() => parentPort.postMessage(undefined));
`;

const decode = (decoder: string, bytes: Uint8Array): Promise<Raw | undefined> =>
  new Promise((resolve) => {
    const worker = new Worker(program, {
      eval: true,
      workerData: { decoder, bytes, mostPixels },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => end(undefined), PATIENCE_MS);
    const end = (raw: Raw | undefined): void => {
      clearTimeout(timer);
      resolve(raw);
      void worker.terminate();
    };
    worker.once('message', end);
    worker.once('error', () => end(undefined));
    worker.once('exit', () => end(undefined));
  });

/** A HEIC picture as a JPEG of the same size, without what the camera wrote; its size where that is too large, undefined where it cannot be decoded here. */
export async function readableFromHeic(bytes: Uint8Array): Promise<Uint8Array | Size | undefined> {
  const decoder = decoderPath();
  const raw = decoder && (await decode(decoder, bytes));
  if (!raw) return undefined;
  const { width, height, data } = raw;
  if (!data) return { width, height };
  return (await picturing())(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88 })
    .toBuffer();
}
