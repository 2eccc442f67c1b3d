import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';

export interface Entry {
  name: string;
  bytes: Uint8Array;
}

/** 1 January 1980 at midnight, the first moment that the format knows: the same content is the same bytes. */
const DAY = 0x21;
/** Names are UTF-8. */
const FLAGS = 0x0800;

function header({ name, bytes }: Entry, offset: number | undefined): Buffer {
  const letters = Buffer.from(name, 'utf8');
  const isCentral = offset !== undefined;
  const fixed = Buffer.alloc(isCentral ? 46 : 30);
  let at = fixed.writeUInt32LE(isCentral ? 0x02014b50 : 0x04034b50, 0);
  if (isCentral) at = fixed.writeUInt16LE(20, at);
  for (const part of [20, FLAGS, 0, 0, DAY]) at = fixed.writeUInt16LE(part, at);
  at = fixed.writeUInt32LE(crc32(bytes), at);
  at = fixed.writeUInt32LE(bytes.byteLength, at);
  at = fixed.writeUInt32LE(bytes.byteLength, at);
  fixed.writeUInt16LE(letters.byteLength, at);
  if (isCentral) fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, letters]);
}

/** A zip file in which nothing is packed and nothing is left to chance: of the same entries always the same bytes. */
export function containerOf(entries: readonly Entry[]): Buffer {
  const parts: Uint8Array[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = header(entry, undefined);
    central.push(header(entry, offset));
    parts.push(local, entry.bytes);
    offset += local.byteLength + entry.bytes.byteLength;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

/** An envelope holds at most so many entries. */
const MOST_ENTRIES = 60;

/**
 * The entries of a zip file in their order; undefined where it is none. Nothing is packed in ours, so what is packed, says that it is larger than it is or
 * names more entries than an envelope has is none either: reading it costs no more than the file is long.
 */
export function entriesOf(file: Uint8Array, most: number): Entry[] | undefined {
  try {
    let [size, count] = [0, 0];
    const found = unzipSync(file, {
      filter: ({ size: packed, originalSize, compression }) => {
        size += Math.max(packed, originalSize);
        count += 1;
        if (compression !== 0 || size > most || count > MOST_ENTRIES) throw new RangeError('too large');
        return true;
      },
    });
    return Object.entries(found).map(([name, bytes]) => ({ name, bytes }));
  } catch {
    return undefined;
  }
}

/** Where two files differ first, by its number from 0; undefined where they are the same. */
export function firstDifference(a: Uint8Array, b: Uint8Array): number | undefined {
  const length = Math.min(a.byteLength, b.byteLength);
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return at;
  return a.byteLength === b.byteLength ? undefined : length;
}
