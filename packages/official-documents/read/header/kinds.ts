import type { DocumentHeader } from '../../reading.ts';

type Kind = DocumentHeader['kind'];

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
];

const byName = new Map(kinds.map((one) => [one.name.toLocaleUpperCase('vi'), one]));

/** The kind of paper that a line names: "KẾ HOẠCH" alone, or in capitals before the rest of a title on the same line. */
export const kindOfLine = (text: string): { kind: Kind; name: string; length: number } | undefined => {
  const alone = byName.get(text.replace(/[\s.:]+$/u, ''));
  if (alone) return { kind: alone.kind, name: alone.name, length: text.length };
  if (/\p{Ll}/u.test(text)) return undefined;
  for (const [name, one] of byName) {
    const isTitle = text.startsWith(`${name} `) && text.length > name.length + 8 && !/\d\/|^\S+ \S+ SỐ/u.test(text);
    if (isTitle && one.kind !== 'letter' && name !== 'LUẬT') return { kind: one.kind, name: one.name, length: name.length };
  }
  return undefined;
};
