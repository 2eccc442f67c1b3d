import type { Line } from '../model/lines.ts';
import { kindOfLine } from './kinds.ts';
import type { NamedKind } from './kinds.ts';
import { opensIssuer } from './offices.ts';

const isShouted = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
const number = /(?:^|\s)S[ốỐ]\s*:?[\s.…_]*(?:\d{0,5}\s?[-/]\s?[\p{Lu}]|\d)/u;
const day = /ngày[\s.…_\d]*tháng[\s.…_\d]*năm\s*\d{0,4}/u;
/** Marks of haste, secrecy, copies and drafts, and the name and motto of the state, stand anywhere in a head and name no kind. */
const besides =
  /^(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT|DỰ THẢO|SAO Y|SAO LỤC|TRÍCH SAO|ĐẾN|LƯU HÀNH NỘI BỘ|BẢN SỐ|CỘNG H[ÒO]|ĐẢNG CỘNG SẢN|ĐỘC LẬP|SỐ\s*:)/u;
const longestKind = 5;

/** A paper of a kind that no list knows still prints its name in capitals of its own below number and day. */
const unknownKindAt = (lines: Line[]): number => {
  const last = Math.max(
    lines.findIndex(({ text }) => number.test(text)),
    lines.findIndex(({ text }) => day.test(text)),
  );
  if (last < 0) return -1;
  const below = lines.slice(last + 1, last + 6).findIndex(({ text }) => !besides.test(text) && !/^Độc lập/u.test(text));
  const line = below < 0 ? undefined : lines[last + 1 + below];
  const isName =
    line !== undefined &&
    isShouted(line.text) &&
    line.text.includes(' ') &&
    !opensIssuer.test(line.text) &&
    !/^KÍNH GỬI|^[IVX\d]+[.)]|[.;]$/u.test(line.text);
  return isName ? last + 1 + below : -1;
};

/** Which of the first lines of a paper names its kind, or -1 where it is a letter: "Kính gửi" stands before any such line, or nothing names one. */
export const kindAt = (lines: Line[]): number => {
  const speaks = lines.findIndex(({ text }) => /^(?:kính gửi|nơi nhận)/iu.test(text));
  const head = speaks < 0 ? lines : lines.slice(0, speaks);
  const named = head.findIndex(({ text }) => kindOfLine(text) !== undefined);
  const isLetter = head.some(({ text }) => /^V\s?\/\s?v(?!\p{L})/iu.test(text));
  if (named >= 0 || isLetter) return named;
  return unknownKindAt(head.slice(0, 25));
};

/** The kind that such a line names; one that no list knows is "other", and a long one is its own title. */
export const kindOfHead = (text: string): NamedKind =>
  kindOfLine(text) ?? { kind: 'other', name: text, length: text.split(/\s+/u).length > longestKind ? 0 : text.length };
