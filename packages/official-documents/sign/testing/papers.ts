import { pdfOf } from '../../fixtures/pdf.ts';
import type { PlacedField } from '../../fixtures/pdf.ts';
import { signOver, stampOver } from './people.ts';
import type { Signing } from './people.ts';

const ROOM = 12_000;

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

const emptySignature = (format: string): string =>
  `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${format} /ByteRange [0 ********** ********** **********] /Contents <${'0'.repeat(ROOM)}> >>`;

export const lines = (...texts: string[]) => texts.map((text, at) => ({ x: 72, y: 760 - at * 24, text }));

/** Fills the last empty signature of a file: its range, and what `make` makes of the bytes it covers. */
async function filled(text: string, make: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<Uint8Array> {
  const open = text.lastIndexOf(`/Contents <${'0'.repeat(ROOM)}>`) + '/Contents '.length;
  const close = open + ROOM + 2;
  const numbers = [open, close, text.length - close].map((number) => String(number).padEnd(10, ' '));
  const ranged = numbers.reduce((so, number) => so.replace('**********', number), text);
  const covered = bytesOf(ranged.slice(0, open) + ranged.slice(close));
  const hex = Buffer.from(await make(covered)).toString('hex');
  return bytesOf(`${ranged.slice(0, open + 1)}${hex.padEnd(ROOM, '0')}${ranged.slice(close - 1)}`);
}

const maker = (signing: Signing, format: string) => (bytes: Uint8Array) =>
  format === 'ETSI.RFC3161' && signing.clock ? stampOver(bytes, signing.clock) : signOver(bytes, signing);

export interface PaperAsked {
  texts?: string[];
  format?: string;
  /** Fields beside the signature. */
  fields?: number;
}

const field = (name: string, format: string): PlacedField => ({
  rect: [0, 0, 0, 0],
  more: `/Subtype /Widget /FT /Sig /T (${name}) /V ${emptySignature(format)}`,
});

/** A PDF that bears one signature. */
export function signedPdf(signing: Signing, { texts = ['Số: 18/KH-UBND'], format = 'ETSI.CAdES.detached', fields = 0 }: PaperAsked = {}) {
  const others = Array.from({ length: fields }, (_, at): PlacedField => ({
    rect: [0, 0, 0, 0],
    more: `/Subtype /Widget /FT ${at % 2 ? '/Sig' : '/Tx'} /T (f${at})`,
  }));
  return filled(latin1(pdfOf([{ lines: lines(...texts), fields: [...others, field('Signature1', format)] }])), maker(signing, format));
}

const rootOf = (text: string): string => /\n1 0 obj\n([\s\S]*?)\nendobj/u.exec(text)?.[1] ?? '';

/** What an incremental update adds behind a file: objects of new numbers, and others in the place of old ones. */
function updated(bytes: Uint8Array, objects: ReadonlyMap<number, string>): string {
  let text = latin1(bytes);
  const before = [...text.matchAll(/startxref\n(\d+)/gu)].at(-1)?.[1] ?? '0';
  const size = Math.max(
    ...[...text.matchAll(/\/Size (\d+)/gu)].map(([, number]) => Number(number)),
    ...[...objects.keys()].map((key) => key + 1),
  );
  const rows: string[] = [];
  for (const [number, object] of objects) {
    rows.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  return `${text}xref\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Prev ${before} >>\nstartxref\n${start}\n%%EOF\n`;
}

/** The file with a page put behind its first by an update, as an editor does. */
export const withPage = (bytes: Uint8Array): Uint8Array =>
  bytesOf(
    updated(
      bytes,
      new Map([
        [2, '<< /Type /Pages /Kids [5 0 R 900 0 R] /Count 2 >>'],
        [900, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'],
      ]),
    ),
  );

/** A second signature, put behind by an update. */
export function signedAgain(bytes: Uint8Array, signing: Signing, format = 'ETSI.CAdES.detached'): Promise<Uint8Array> {
  const root = rootOf(latin1(bytes)).replace(/\/Fields \[([^\]]*)\]/u, '/Fields [$1 901 0 R]');
  const widget = `<< /Type /Annot /Subtype /Widget /F 4 /Rect [0 0 0 0] /FT /Sig /T (Signature2) /V ${emptySignature(format)} >>`;
  return filled(
    updated(
      bytes,
      new Map([
        [1, root],
        [901, widget],
      ]),
    ),
    maker(signing, format),
  );
}

/** The file with one letter of its text changed, in place. */
export function altered(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  const at = latin1(copy).indexOf('/MediaBox [0 0 595 842]') + '/MediaBox [0 0 595 84'.length;
  copy[at] = '3'.charCodeAt(0);
  return copy;
}
