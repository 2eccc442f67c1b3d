import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/** What the letters of a font are: the codes of an old encoding, in `.Vn…H` fonts all shown as capitals. */
export interface FontCode {
  encoding: 'tcvn3' | 'vni';
  isCapital: boolean;
}

/** The old encoding of a font by its name (".VnTime", ".VnArialH", "VNI-Times"); undefined for a font of Unicode. */
export const codeOfFont = (font: string): FontCode | undefined => {
  if (/^\.?Vn[A-Z]/u.test(font)) return { encoding: 'tcvn3', isCapital: /H$/u.test(font) };
  return /^VNI[- ]/iu.test(font) ? { encoding: 'vni', isCapital: false } : undefined;
};

const unicodeOnly = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]/u;

/** Whether a text holds letters of Vietnamese that no old encoding could have left there. */
export const isUnicode = (text: string): boolean => unicodeOnly.test(text);

/** Reads the codes of a font; Word keeps those of a symbol font at U+F020–U+F0FF. */
export const readFont = (text: string, { encoding, isCapital }: FontCode): string => {
  const codes = text.replace(/[\uf020-\uf0ff]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xf000));
  if (isUnicode(codes)) return text;
  const read = encoding === 'tcvn3' ? fromTcvn3(codes) : fromVni(codes);
  return isCapital ? read.toLocaleUpperCase('vi') : read;
};
