import { encodeQR } from 'qr';

export interface Picture {
  size: number;
  path: string;
}

const QUIET = 4;

/** The text as a QR code (ISO/IEC 18004, four modules of quiet around it), each dark run a rectangle. */
export function pictureOf(text: string): Picture {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`),
  );
  return { size: rows.length, path: runs.join('') };
}
