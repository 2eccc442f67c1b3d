import { codeOfFont, isUnicode, readFont } from '../../language/legacy/fonts.ts';

/** How letters in a font are read: the code page of its character set, and for fonts of TCVN3 and VNI their codes. */
export interface RtfFont {
  encoding?: string;
  read?: (text: string) => string;
}

/** Character sets by their figure (RTF 1.9.1, \fcharset); 163 is the Vietnamese one. */
const charsets: Record<number, string> = { 0: 'windows-1252', 163: 'windows-1258', 204: 'windows-1251', 238: 'windows-1250' };
const font = /\{?\\f(\d{1,5})(?=[\\ ])([^{};]{0,300}?(?:\{[^{}]{0,300}\}[^{};]{0,100}){0,4});/gu;

const nameOf = (words: string): string =>
  words
    .replace(/\{[^{}]*\}/gu, '')
    .replace(/\\'[\da-f]{2}|\\[a-z]+-?\d* ?|\\\*/giu, '')
    .trim();

export const fontsOf = (source: string): Map<number, RtfFont> => {
  const start = source.indexOf('{\\fonttbl');
  const fonts = new Map<number, RtfFont>();
  if (start < 0) return fonts;
  for (const [, number, words = ''] of source.slice(start, start + 100_000).matchAll(font)) {
    if (fonts.has(Number(number))) break;
    const charset = Number(/\\fcharset(\d{1,3})/u.exec(words)?.[1] ?? '1');
    const code = codeOfFont(nameOf(words));
    const encoding = code ? 'windows-1252' : charsets[charset];
    fonts.set(Number(number), {
      ...(encoding === undefined ? {} : { encoding }),
      ...(code ? { read: (text: string) => (isUnicode(text) ? text : readFont(text, code)) } : {}),
    });
  }
  return fonts;
};

const pages = new Set([1250, 1251, 1252, 1253, 1254, 1258]);

export const codePageOf = (source: string): string => {
  const page = Number(/\\ansicpg(\d{3,5})/u.exec(source.slice(0, 1000))?.[1] ?? '1252');
  return pages.has(page) ? `windows-${page}` : 'windows-1252';
};
