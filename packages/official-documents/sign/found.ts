import type { Result } from '../result.ts';
import { done } from '../result.ts';
import { refuse } from '../extract/refusals.ts';

/** A signature dictionary of a PDF, as it stands there. */
export interface FoundSignature {
  /** Pairs of start and length. */
  range: number[];
  contents: Uint8Array;
  format: string;
  /** The time of the dictionary: "D:20260116141500+07'00'". */
  time: string;
}

/** The part of PDFium that its wrapper does not declare. */
interface Signing {
  HEAPU8: Uint8Array;
  HEAP32: Int32Array;
  wasmExports: { malloc: (size: number) => number; free: (at: number) => void };
  _FPDF_LoadMemDocument: (at: number, size: number, password: number) => number;
  _FPDF_GetLastError: () => number;
  _FPDF_CloseDocument: (document: number) => void;
  _FPDF_GetSignatureCount: (document: number) => number;
  _FPDF_GetSignatureObject: (document: number, index: number) => number;
  _FPDFSignatureObj_GetContents: (signature: number, at: number, size: number) => number;
  _FPDFSignatureObj_GetByteRange: (signature: number, at: number, count: number) => number;
  _FPDFSignatureObj_GetSubFilter: (signature: number, at: number, size: number) => number;
  _FPDFSignatureObj_GetTime: (signature: number, at: number, size: number) => number;
}

const PASSWORD = 4;

type Reader = (signature: number, at: number, size: number) => number;

function bytesFrom(pdfium: Signing, read: Reader, signature: number, unit = 1): Uint8Array {
  const count = read(signature, 0, 0);
  if (count <= 0) return new Uint8Array();
  const at = pdfium.wasmExports.malloc(count * unit);
  try {
    read(signature, at, count);
    return pdfium.HEAPU8.slice(at, at + count * unit);
  } finally {
    pdfium.wasmExports.free(at);
  }
}

const textFrom = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replace(/\0+$/u, '');

function signatureAt(pdfium: Signing, document: number, index: number): FoundSignature {
  const one = pdfium._FPDF_GetSignatureObject(document, index);
  const range = bytesFrom(pdfium, pdfium._FPDFSignatureObj_GetByteRange, one, 4);
  return {
    range: [...new Int32Array(range.buffer, 0, range.length / 4)],
    contents: bytesFrom(pdfium, pdfium._FPDFSignatureObj_GetContents, one),
    format: textFrom(bytesFrom(pdfium, pdfium._FPDFSignatureObj_GetSubFilter, one)),
    time: textFrom(bytesFrom(pdfium, pdfium._FPDFSignatureObj_GetTime, one)),
  };
}

/** The signatures of a PDF in the order of its fields, those that were not filled left out; refuses `encrypted` and `damaged`. */
export async function signaturesIn(bytes: Uint8Array): Promise<Result<FoundSignature[]>> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const pdfium = Reflect.get(library, 'module') as Signing;
  const at = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, at);
  const document = pdfium._FPDF_LoadMemDocument(at, bytes.length, 0);
  if (!document) return refuse(pdfium._FPDF_GetLastError() === PASSWORD ? 'encrypted' : 'damaged');
  try {
    const count = Math.max(0, pdfium._FPDF_GetSignatureCount(document));
    const all = Array.from({ length: count }, (_, index) => signatureAt(pdfium, document, index));
    return done(all.filter(({ contents }) => contents.some((byte) => byte !== 0)));
  } finally {
    pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(at);
    library.destroy();
  }
}
