/** A unit as its papers name it. */
export interface PaperUnit {
  name: string;
  kind: string;
  isPartner: boolean;
}

const heads: Readonly<Record<string, string>> = {
  agency: 'Giám đốc',
  office: 'Chánh Văn phòng',
  room: 'Trưởng phòng',
  'service-centre': 'Giám đốc',
  station: 'Trưởng đài',
  neighbourhood: 'Tổ trưởng',
  'community-team': 'Tổ trưởng',
  front: 'Chủ tịch',
  'mass-organisation': 'Chủ tịch',
};

const byName: readonly (readonly [RegExp, string])[] = [
  [/^trường /iu, 'Hiệu trưởng'],
  [/^trạm /iu, 'Trưởng trạm'],
  [/^(thôn|ấp|bản|làng|buôn) /iu, 'Trưởng thôn'],
  [/^khu phố /iu, 'Trưởng khu phố'],
  [/^đoàn thanh niên/iu, 'Bí thư'],
];

/** Whose place under a paper it is: the position of the head of the unit. */
export const headOf = ({ name, kind }: PaperUnit): string =>
  byName.find(([words]) => words.test(name))?.[1] ?? heads[kind] ?? 'Thủ trưởng đơn vị';

const known: readonly (readonly [RegExp, string])[] = [
  [/mặt trận tổ quốc/iu, 'MTTQ'],
  [/^đoàn thanh niên/iu, 'ĐTN'],
  [/^văn phòng/iu, 'VP'],
];
const small = new Set(['và', 'của', 'số', 'các']);

/** The abbreviation of a unit in the number of its papers: "Phòng Văn hóa – Xã hội" is PVHXH, "Tổ dân phố số 3" is TDP3. */
export function abbreviationOf(name: string): string {
  const usual = known.find(([words]) => words.test(name));
  if (usual) return usual[1];
  const own = name.replace(/\s+(xã|phường|đặc khu|thị trấn)(\s.*)?$/u, '');
  const words = own.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !small.has(word.toLocaleLowerCase('vi')));
  return words.map((word) => (/^\d+$/.test(word) ? word : word.charAt(0).toLocaleUpperCase('vi'))).join('');
}
