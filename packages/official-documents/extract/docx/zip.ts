import { strFromU8, unzip } from 'fflate';
import type { UnzipFileInfo } from 'fflate';
import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import { refuse } from '../refusals.ts';

const largestEntry = 128 * 1024 * 1024;
const largestRatio = 200;

const isBomb = (file: UnzipFileInfo): boolean =>
  file.originalSize > largestEntry || (file.originalSize > 4 * 1024 * 1024 && file.originalSize > largestRatio * file.size);

/**
 * Unpacks the wanted entries of a zip archive as text, and lists all names. An entry is never unpacked beyond the size it declares;
 * refuses `bomb` where that is beyond reason and `damaged` where the archive cannot be read.
 */
export const unpack = async (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Result<{ names: string[]; texts: Map<string, string> }>> => {
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
  return done({ names, texts: new Map(Object.entries(entries).map(([name, data]) => [name, strFromU8(data)])) });
};
