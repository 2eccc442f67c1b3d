import { openPictures } from '../pdf/pictures.ts';
import { startEngine } from './engine.ts';
import { recogniser } from './index.ts';

/** How much of the processor things took, in milliseconds, the thread of the engine with it: what else the machine does, does not count. */
export interface RecognisingTimes {
  engineMs: number;
  wholeMs: number;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const since = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** Recognises the first page of a PDF by the bare engine and by the whole way, both warm; for measuring. Rejects what cannot be drawn. */
export const timeRecognising = async (bytes: Uint8Array): Promise<RecognisingTimes> => {
  const pictures = await openPictures(bytes);
  const picture = await pictures.page(1);
  const engine = await startEngine();
  const reader = recogniser();
  try {
    await reader.read(picture);
    await engine.read(picture);
    const engineMs = await timed(() => engine.read(picture));
    const wholeMs = await timed(async () => reader.read(await pictures.page(1)));
    return { engineMs, wholeMs };
  } finally {
    await engine.stop();
    await reader.stop();
    pictures.close();
  }
};
