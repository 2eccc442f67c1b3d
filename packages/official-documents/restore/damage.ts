import { leastQuality, quality } from '../language/quality.ts';
import type { LanguageModel } from '../language/statistics/model.ts';
import { expectedLosses } from './rates.ts';
import type { LossRates } from './rates.ts';

const marked = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/giu;
/** Of the letters of Vietnamese about a third carry a mark; of other languages hardly any of these. */
const leastMarked = 0.06;
const fewestLetters = 100;
/** A text that otherwise reads well is damaged where a letter is wholly absent of which so many were to be expected. */
const missedFor = 12;

const isVietnamese = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= fewestLetters && (text.match(marked)?.length ?? 0) / letters >= leastMarked;
};

/** How often each letter seems to have been lost from a text; undefined where it is whole, too short to judge or not Vietnamese. */
export const damageOf = (text: string, model: LanguageModel): LossRates | undefined => {
  if (!isVietnamese(text)) return undefined;
  const rates = expectedLosses(text, model);
  if (quality(text) < leastQuality) return rates;
  const absent = [...rates].filter(([letter]) => !text.includes(letter) && (model.head.letters[letter] ?? 0) * text.length >= missedFor);
  return absent.length > 0 ? new Map(absent) : undefined;
};
