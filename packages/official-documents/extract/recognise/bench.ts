import { openPictures } from '../pdf/pictures.ts';
import { startEngine } from './engine.ts';
import { recogniser } from './index.ts';
import { pngOf } from './picture.ts';

/** How long things took, in milliseconds. */
export interface RecognisingTimes {
  /** The engine alone on the picture of the page. */
  engineMs: number;
  /** The whole way from the PDF: drawing, recognising, layout and slips. */
  wholeMs: number;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now();
  await work();
  return performance.now() - since;
};

/** Recognises the first page of a PDF by the bare engine and by the whole way, both warm; for measuring. Rejects what cannot be drawn. */
export const timeRecognising = async (bytes: Uint8Array): Promise<RecognisingTimes> => {
  const pictures = await openPictures(bytes);
  const picture = await pictures.page(1);
  const png = await pngOf(picture);
  const engine = await startEngine();
  const reader = recogniser();
  try {
    await reader.read(picture);
    await engine.read(png);
    const engineMs = await timed(() => engine.read(png));
    const wholeMs = await timed(async () => reader.read(await pictures.page(1)));
    return { engineMs, wholeMs };
  } finally {
    await engine.stop();
    await reader.stop();
    pictures.close();
  }
};
