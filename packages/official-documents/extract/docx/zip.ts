import { unzip } from 'fflate';
import type { UnzipFileInfo } from 'fflate';
import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import { refuse } from '../refusals.ts';

const largestEntry = 128 * 1024 * 1024;
const largestRatio = 200;

const isBomb = (file: UnzipFileInfo): boolean =>
  file.originalSize > largestEntry || (file.originalSize > 4 * 1024 * 1024 && file.originalSize > largestRatio * file.size);

/** The text of an XML part: UTF-8, or UTF-16 where its mark says so (XML 1.0, 4.3.3). */
export const xmlText = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
};

/** Unpacks the wanted entries of a zip and lists all names, never beyond the declared size; refuses `bomb` and `damaged`. */
export const unpack = async (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Result<{ names: string[]; entries: Map<string, Uint8Array> }>> => {
  const names: string[] = [];
  let bomb = false;
  const filter = (file: UnzipFileInfo): boolean => {
    names.push(file.name);
    const chosen = wanted(file.name);
    if (chosen && isBomb(file)) bomb = true;
    return chosen && !bomb;
  };
  const entries = await new Promise<Record<string, Uint8Array> | undefined>((resolve) => {
    unzip(bytes, { filter }, (error, unpacked) => {
      resolve(error ? undefined : unpacked);
    });
  });
  if (bomb) return refuse('bomb');
  if (!entries) return refuse('damaged');
  return done({ names, entries: new Map(Object.entries(entries)) });
};
