import { kinds } from '../header/kinds.ts';

/** Abbreviations of kinds beside those of Nghị định 30/2020/NĐ-CP: what older papers, the Party (Hướng dẫn 36-HD/VPTW) and the law on legal documents use. */
const otherAbbreviations: Record<string, string> = {
  CV: 'Công văn',
  KL: 'Kết luận',
  TTLT: 'Thông tư liên tịch',
  PL: 'Pháp lệnh',
  L: 'Luật',
  NQLT: 'Nghị quyết liên tịch',
  QCPH: 'Quy chế phối hợp',
  CTrPH: 'Chương trình phối hợp',
};

export const typeOfAbbreviation = new Map<string, string>([
  ...kinds.filter((one) => one.abbreviation !== '').map((one): [string, string] => [one.abbreviation.toUpperCase(), one.name]),
  ...Object.entries(otherAbbreviations).map(([key, name]): [string, string] => [key.toUpperCase(), name]),
]);

const group = String.raw`(?:[A-ZĐƯÔ&](?:[A-ZĐƯÔ&\d]|[a-zđ](?=[A-ZĐƯÔ&\-/\s.,;:)]|$))*[A-ZĐƯÔ&\d][a-zđ]{0,2}\d*|[A-ZĐ]+[a-zđ]{0,2}(?=[-/])|QH\d+)(?!\p{L})`;
const strayPage = String.raw`(?:\d{1,3}\s+(?=[A-ZĐ]))?`;

/** A symbol as printed: "66/KH-UBND", "35/2023/UBTVQH15", the Party's "03-NQ/TU"; copied text has spaces and page numbers in it ("49- 3 CTr/TU"). */
export const symbolForm = String.raw`\d{1,5}[a-zđ]?\s?[/-]\s?(?:\d{4,5}\s?/\s?)?${strayPage}${group}(?:\s?[-/]\s?${group})*(?:\s\d{1,2}(?=\s*,?\s*ngày))?`;

/** The symbol without white space and without a page number that fell into it. */
export const tidySymbol = (printed: string): string => printed.replace(/([-/])\s*\d{1,3}\s+(?=[A-ZĐ])/u, '$1').replace(/\s+/gu, '');

/** What remains of a symbol without separators: two prints of one symbol agree in it. */
export const squash = (symbol: string): string => symbol.replace(/[-/\s]/gu, '').toUpperCase();

/** Whether the symbol is that of a law or of the National Assembly: "72/2025/QH15". */
export const isLaw = (symbol: string): boolean => /^\d+\/\d{4}\/(?:QH|UBTVQH|PL)\d*$/u.test(symbol);

/** Whether the symbol has the separators that its kind asks for: an abbreviation of a kind as a group of its own, or a law's year and body. */
export const isWellFormed = (symbol: string): boolean => {
  const parts = symbol.split(/[-/]/u);
  const year = /^\d+\/(\d+)\/\D/u.exec(symbol)?.[1];
  if (year !== undefined && !/^(?:19|20)\d{2}$/u.test(year)) return false;
  if (isLaw(symbol)) return true;
  return parts.length > 2 && parts.slice(1).some((part) => typeOfAbbreviation.has(part.toUpperCase()));
};
