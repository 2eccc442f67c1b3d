import { groupOf } from 'official-documents';
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
