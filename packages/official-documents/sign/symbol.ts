import { getDocumentProxy } from 'unpdf';
import { layerOf } from '../extract/pdf/layer.ts';

const written = /Số\s*:\s*(\d{1,6}[a-z]?)\s*\/\s*(\p{Lu}[\p{L}\d&.]*(?:\s*-\s*[\p{L}\d&.]+)*)/u;

/** Number and symbol in the head of a text: "18/KH-UBND"; null where it bears none, or blanks for one. */
export function symbolIn(text: string): string | null {
  const [, number, series] = written.exec(text.normalize('NFC').slice(0, 3000)) ?? [];
  return number && series ? `${number}/${series.replace(/\s+/gu, '')}` : null;
}

/** The same of the first page of a PDF that has a text layer. */
export async function symbolOfPdf(bytes: Uint8Array): Promise<string | null> {
  try {
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0, stopAtErrors: false });
    try {
      return symbolIn((await layerOf(pdf, 1)).text);
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch {
    return null;
  }
}
