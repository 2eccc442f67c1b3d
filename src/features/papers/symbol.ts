const symbolForm = /^(\d{1,6})([A-Za-z]?)\/([\p{L}\d][\p{L}\d&.-]*)$/u;

/** True for a number with its symbol as papers bear it (Nghị định 30/2020/NĐ-CP, mục I.3 of its first annex): "18/KH-UBND". */
export const isSymbol = (text: string): boolean => symbolForm.test(text);

export interface SymbolParts {
  number: number;
  /** The a of "18a/KH-UBND", small; empty where there is none. */
  letter: string;
  series: string;
}

/** The parts of a number with its symbol; undefined for other texts and for the number 0. */
export function partsOf(symbol: string): SymbolParts | undefined {
  const [, digits, letter = '', series] = symbolForm.exec(symbol) ?? [];
  const number = Number(digits);
  return series && number > 0 ? { number, letter: letter.toLowerCase(), series } : undefined;
}

/** As it stands on the paper: numbers below 10 with a zero in front. */
export const symbolOf = ({ number, letter, series }: SymbolParts): string => `${String(number).padStart(2, '0')}${letter}/${series}`;
