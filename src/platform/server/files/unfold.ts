import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** Thrown for an archive that cannot be read, or that unfolds to more than it may. */
export class BadArchive extends Error {}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  throw new BadArchive();
}

interface Entry {
  name: string;
  method: number;
  data: Buffer;
}

/** The entries by the directory at the end; what it says of their unfolded sizes is not asked. */
function* entriesOf(bytes: Buffer): Generator<Entry> {
  const end = endOf(bytes);
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new BadArchive();
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    yield { name, method: bytes.readUInt16LE(at + 10), data: bytes.subarray(start, start + size) };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function unpacked({ method, data }: Entry, most: number): Uint8Array {
  if (method === 8 && most > 0) return inflateRawSync(data, { maxOutputLength: most });
  if (method !== 0 || data.length > most) throw new BadArchive();
  return data;
}

/** The wanted entries of a zip archive, counted as they unfold whatever it says of itself. Throws `BadArchive` above `most` bytes in all, or if unreadable. */
export function unfold(archive: Uint8Array, wanted: (name: string) => boolean, most: number): Record<string, Uint8Array> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const found: Record<string, Uint8Array> = {};
  let left = most;
  try {
    for (const entry of entriesOf(bytes)) {
      if (!wanted(entry.name)) continue;
      const content = unpacked(entry, left);
      left -= content.length;
      found[entry.name] = content;
    }
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) throw new BadArchive();
    throw error;
  }
  return found;
}
