import { groupOf } from 'official-documents';
import { purposeKind } from '#features/papers/index.ts';
import { isNamed } from '../doubts.ts';

/** What bodies are called by kind, longer names before those that stand in them. */
const kinds = ['đặc khu', 'thị trấn', 'thị xã', 'phường', 'xã', 'quận', 'huyện', 'tỉnh', 'thành phố', 'sở'] as const;
const word = (kind: string): RegExp => new RegExp(`(?<!\\p{L})${kind}(?!\\p{L})`, 'gu');

/** Names that mean everybody below, whatever their kind. */
const everybody =
  /(?<!\p{L})(?:các|những|mọi|mỗi|từng|tất cả)\s[^;]*(?:cơ quan|đơn vị|tổ chức|phòng, ban)(?!\p{L})|(?<!\p{L})(?:địa phương|cấp xã|cấp cơ sở|các cấp)(?!\p{L})/u;

const kindsIn = (text: string): Set<string> => {
  let rest = text;
  return new Set(
    kinds.filter((kind) => {
      const isThere = word(kind).test(rest);
      rest = rest.replace(word(kind), ' ');
      return isThere;
    }),
  );
};

const small = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/(?<!\p{L})(?:ubnd|uỷ ban nhân dân)(?!\p{L})/gu, 'ủy ban nhân dân');

/** The kind of body by its name: "Ủy ban nhân dân phường Sao Mai" is a phường, "Sở Nội vụ" a sở. */
const kindOf = (name: string): string | undefined =>
  kinds.find((kind) => new RegExp(`^(?:ủy ban nhân dân\\s)?${kind}(?!\\p{L})`, 'u').test(small(name)));

/** How high a kind of body stands; of others nothing is said. */
const heights: Readonly<Record<string, number>> = { xã: 1, phường: 1, 'thị trấn': 1, 'đặc khu': 1, sở: 2, tỉnh: 3, 'thành phố': 3 };
const heightOf = (name: string): number | undefined => heights[kindOf(name) ?? ''];

/**
 * Whether a plan that another body issued orders us nothing: a body of a lower level issued it, or it was sent to us by name to be told alone
 * ("để báo cáo", "để biết"). `names` are ours of any time, the newest last.
 */
export function onlyTells(
  { issuer, recipients }: { issuer: string; recipients: readonly { name: string; purpose: string | null }[] },
  names: readonly string[],
): boolean {
  const [theirs, own] = [heightOf(issuer), heightOf(names.at(-1) ?? '')];
  if (theirs !== undefined && own !== undefined && theirs !== own) return theirs < own;
  const purposes = recipients.flatMap(({ name, purpose }) => (isNamed(name, names) ? [purposeKind(purpose)] : []));
  return purposes.length > 0 && purposes.every((purpose) => purpose === 'report');
}

/**
 * Whether the name under which a received plan lays work on somebody stands for us: ours, whole or cut short, or a group of our kind ("UBND các phường").
 * A single other body alone does not, nor a group of other kinds. `names` are ours of any time, the newest last; where nothing is said it is for us.
 */
export function standsForUs(addressedTo: string | null, names: readonly string[]): boolean {
  if (addressedTo === null || names.length === 0) return true;
  const said = small(addressedTo);
  if (isNamed(addressedTo, names) || names.some((name) => said.includes(small(name)))) return true;
  const group = groupOf(addressedTo);
  if (everybody.test(said) || group?.of === 'people') return true;
  if (!group) return false;
  const own = kindOf(names.at(-1) ?? '');
  const named = kindsIn(said);
  return own === undefined || named.size === 0 || named.has(own);
}
