import { zipSync, type Zippable } from 'fflate';

/** A zip archive whose directory and heads say that each entry unfolds to ten bytes. */
export function lying(entries: Zippable): Uint8Array {
  const bytes = Buffer.from(zipSync(entries, { level: 9 }));
  for (const [mark, at] of [
    ['PK\u0001\u0002', 24],
    ['PK\u0003\u0004', 22],
  ] as const)
    for (let found = bytes.indexOf(mark, 0, 'latin1'); found >= 0; found = bytes.indexOf(mark, found + 4, 'latin1'))
      bytes.writeUInt32LE(10, found + at);
  return bytes;
}
