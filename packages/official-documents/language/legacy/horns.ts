import { isSyllable } from '../syllables.ts';

const word = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
const beforeHorn = /(?=[ơờởỡớợƠỜỞỠỚỢ])/u;

const withHorn = (text: string): string => {
  if (text.split('-').every((part) => isSyllable(part))) return text;
  const whole = text.includes('-') ? text.replaceAll('-', 'ư') : text.replace(beforeHorn, 'ư');
  return isSyllable(whole) ? whole : text;
};

/** In TCVN3 ư is the soft hyphen, shown as a hyphen ("n-ớc") or left out ("nớc"). Puts it back in words that are none without it. */
export const restoreHorns = (text: string): string => text.replace(word, withHorn);
