import { isSyllable } from '../language/syllables.ts';

/**
 * Text as the rest of the package wants it: NFC, "\n" as the only line end, no zero-width or control characters, loose combining
 * marks put back on their letter ("hê ̣" → "hệ"), the look-alike ƣ of old fonts replaced by ư. Where a tone mark stands is left as written.
 */
export const repair = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u2028\u2029\u0085\v]/gu, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/(?<=\p{L}) +(?=[\u0300-\u036f])/gu, '')
    .replaceAll('ƣ', 'ư')
    .replaceAll('Ƣ', 'Ư')
    .normalize('NFC');

/**
 * Puts words together that a PDF spaced apart ("q uản lý" → "quản lý"): where one of two neighbours cannot be a word by itself and both together can.
 */
export const joinBroken = (text: string): string =>
  text.replace(/(?<!\p{L})(\p{L}{1,5}) (\p{Ll}{1,5})(?!\p{L})/gu, (whole, left: string, right: string) =>
    (isSyllable(left) && isSyllable(right)) || /^\p{Lu}{2,}$/u.test(left) || !isSyllable(left + right) ? whole : left + right,
  );
