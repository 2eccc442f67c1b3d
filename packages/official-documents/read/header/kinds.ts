import type { DocumentHeader } from '../../reading.ts';

type Kind = DocumentHeader['kind'];

/** What offices, the Party and mass organisations issue besides; the law gives these no abbreviation. */
const withoutAbbreviation = [
  'Thông tri',
  'Thư mời',
  'Thư công',
  'Thư khen',
  'Thư ngỏ',
  'Giấy triệu tập',
  'Giấy xác nhận',
  'Giấy chứng nhận',
  'Giấy đi đường',
  'Giấy báo',
  'Lịch công tác',
  'Lịch làm việc',
  'Lịch tiếp công dân',
  'Lịch trực',
  'Lệnh',
  'Lời kêu gọi',
  'Phiếu trình',
  'Phiếu yêu cầu',
  'Bản cam kết',
  'Đề cương',
  'Điều lệ',
  'Thể lệ',
  'Nội quy',
  'Quy trình',
  'Quy ước',
  'Chiến lược',
  'Chuyên đề',
  'Danh sách',
  'Danh mục',
  'Kịch bản',
  'Tuyên bố',
  'Công bố',
];

/** The names of papers and their abbreviations: Nghị định 30/2020/NĐ-CP, Phụ lục III; "Luật" and "Nghị định" by the law on legal documents. */
export const kinds: readonly { name: string; abbreviation: string; kind: Kind }[] = [
  { name: 'Kế hoạch', abbreviation: 'KH', kind: 'plan' },
  { name: 'Báo cáo', abbreviation: 'BC', kind: 'report' },
  { name: 'Quyết định', abbreviation: 'QĐ', kind: 'decision' },
  { name: 'Chỉ thị', abbreviation: 'CT', kind: 'directive' },
  { name: 'Công văn', abbreviation: '', kind: 'letter' },
  { name: 'Nghị quyết', abbreviation: 'NQ', kind: 'other' },
  { name: 'Nghị định', abbreviation: 'NĐ', kind: 'other' },
  { name: 'Thông tư', abbreviation: 'TT', kind: 'other' },
  { name: 'Thông tư liên tịch', abbreviation: 'TTLT', kind: 'other' },
  { name: 'Quy chế', abbreviation: 'QC', kind: 'other' },
  { name: 'Quy định', abbreviation: 'QyĐ', kind: 'other' },
  { name: 'Thông cáo', abbreviation: 'TC', kind: 'other' },
  { name: 'Thông báo', abbreviation: 'TB', kind: 'other' },
  { name: 'Hướng dẫn', abbreviation: 'HD', kind: 'other' },
  { name: 'Chương trình', abbreviation: 'CTr', kind: 'other' },
  { name: 'Phương án', abbreviation: 'PA', kind: 'other' },
  { name: 'Đề án', abbreviation: 'ĐA', kind: 'other' },
  { name: 'Dự án', abbreviation: 'DA', kind: 'other' },
  { name: 'Biên bản', abbreviation: 'BB', kind: 'other' },
  { name: 'Tờ trình', abbreviation: 'TTr', kind: 'other' },
  { name: 'Hợp đồng', abbreviation: 'HĐ', kind: 'other' },
  { name: 'Công điện', abbreviation: 'CĐ', kind: 'other' },
  { name: 'Giấy mời', abbreviation: 'GM', kind: 'other' },
  { name: 'Kết luận', abbreviation: 'KL', kind: 'other' },
  { name: 'Luật', abbreviation: '', kind: 'other' },
  { name: 'Bản ghi nhớ', abbreviation: 'BGN', kind: 'other' },
  { name: 'Bản thỏa thuận', abbreviation: 'BTT', kind: 'other' },
  { name: 'Giấy ủy quyền', abbreviation: 'GUQ', kind: 'other' },
  { name: 'Giấy giới thiệu', abbreviation: 'GGT', kind: 'other' },
  { name: 'Giấy nghỉ phép', abbreviation: 'GNP', kind: 'other' },
  { name: 'Phiếu gửi', abbreviation: 'PG', kind: 'other' },
  { name: 'Phiếu chuyển', abbreviation: 'PC', kind: 'other' },
  { name: 'Phiếu báo', abbreviation: 'PB', kind: 'other' },
  ...withoutAbbreviation.map((name) => ({ name, abbreviation: '', kind: 'other' as const })),
];

/** The longer name first: "THÔNG TƯ LIÊN TỊCH" is no "THÔNG TƯ". */
const byName = new Map(kinds.toSorted((a, b) => b.name.length - a.name.length).map((one) => [one.name.toLocaleUpperCase('vi'), one]));

export interface NamedKind {
  kind: Kind;
  name: string;
  length: number;
}

/** What a paper calls itself by its number where the contract has no kind for it: "03/NQ-CP" is a Nghị quyết; undefined for other kinds and unknown abbreviations. */
export const kindNameOf = ({ kind, number }: Pick<DocumentHeader, 'kind' | 'number'>): string | undefined => {
  if (kind !== 'other') return undefined;
  const parts = number?.split(/[-/]/u) ?? [];
  return kinds.find(({ abbreviation }) => abbreviation !== '' && parts.includes(abbreviation))?.name;
};

/** The kind of paper that a line names: "KẾ HOẠCH" alone, or in capitals before the rest of a title on the same line. */
export const kindOfLine = (text: string): NamedKind | undefined => {
  const alone = byName.get(
    text
      .replace(/[\s.:]+$/u, '')
      .replace(/\s+/gu, ' ')
      .replaceAll('UỶ', 'ỦY')
      .replaceAll('THOẢ', 'THỎA'),
  );
  if (alone) return { kind: alone.kind, name: alone.name, length: text.length };
  if (/\p{Ll}/u.test(text)) return undefined;
  for (const [name, one] of byName) {
    const isTitle = text.startsWith(`${name} `) && text.length > name.length + 8 && !/\d\/|^\S+ \S+ SỐ/u.test(text);
    if (isTitle && one.kind !== 'letter' && name !== 'LUẬT') return { kind: one.kind, name: one.name, length: name.length };
  }
  return undefined;
};
