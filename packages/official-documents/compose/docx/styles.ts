import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { mm, pt, size } from '../form/page.ts';

const FONT = 'Times New Roman';
/** A multiple of single spacing; LibreOffice takes a spacing without its rule for an exact height. */
const spaced = (multiple: number) => ({ line: Math.round(multiple * 240), lineRule: LineRuleType.AUTO });
const center = { alignment: AlignmentType.CENTER } as const;
const bold = (points: number) => ({ size: size(points), bold: true });

/** Table 1 of Nghị định 30/2020/NĐ-CP, Phụ lục I, as styles: body 14 points, justified, first line 1.27 cm in, 6 points after, a little over single. */
const PARAGRAPHS = {
  Nation: { name: 'Quốc hiệu', paragraph: center, run: bold(13) },
  Motto: { name: 'Tiêu ngữ', paragraph: center, run: bold(14) },
  Superior: { name: 'Cơ quan chủ quản', paragraph: center, run: { size: size(13) } },
  Issuer: { name: 'Cơ quan ban hành', paragraph: center, run: bold(13) },
  Symbol: { name: 'Số, ký hiệu', paragraph: center, run: { size: size(13) } },
  PlaceDate: { name: 'Địa danh, thời gian', paragraph: center, run: { size: size(13), italics: true } },
  LetterSubject: { name: 'Trích yếu công văn', paragraph: { ...center, spacing: { before: pt(6) } }, run: { size: size(12) } },
  Urgency: { name: 'Mức độ khẩn', paragraph: center, run: { ...bold(13), color: 'FF0000' } },
  Kind: { name: 'Tên loại', paragraph: { ...center, spacing: { before: pt(18) }, keepNext: true }, run: bold(14) },
  PaperTitle: { name: 'Trích yếu', paragraph: { ...center, keepNext: true }, run: bold(14) },
  Rule: { name: 'Đường kẻ', paragraph: { ...center, spacing: { line: pt(3), lineRule: LineRuleType.EXACT } }, run: { size: size(1) } },
  To: { name: 'Kính gửi', paragraph: { ...center, spacing: { before: pt(12), after: pt(12) } }, run: {} },
  ToItem: { name: 'Nơi kính gửi', paragraph: { indent: { left: mm(45), hanging: mm(4) }, spacing: { after: pt(3) } }, run: {} },
  Authority: { name: 'Thẩm quyền ban hành', paragraph: { ...center, spacing: { before: pt(6), after: pt(12) } }, run: bold(14) },
  Body: {
    name: 'Nội dung',
    paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: mm(12.7) }, spacing: { after: pt(6), ...spaced(1.1) } },
    run: {},
  },
  Basis: { name: 'Căn cứ', basedOn: 'Body', run: { italics: true } },
  Part: {
    name: 'Phần, chương',
    basedOn: 'Body',
    paragraph: { ...center, indent: { firstLine: 0 }, keepNext: true, outlineLevel: 0 },
    run: { bold: true },
  },
  Section: {
    name: 'Mục',
    basedOn: 'Body',
    paragraph: { keepNext: true, spacing: { before: pt(6), after: pt(6) }, outlineLevel: 0 },
    run: { bold: true },
  },
  Clause: { name: 'Khoản có tiêu đề', basedOn: 'Body', paragraph: { keepNext: true, outlineLevel: 1 }, run: { bold: true } },
  Cell: { name: 'Ô của bảng', paragraph: { spacing: { before: pt(2), after: pt(2) } }, run: { size: size(12) } },
  CellHead: { name: 'Đầu đề của bảng', basedOn: 'Cell', run: { bold: true } },
  Appendix: { name: 'Phụ lục', paragraph: { ...center, keepNext: true, outlineLevel: 0 }, run: bold(14) },
  AppendixNote: { name: 'Kèm theo', paragraph: { ...center, spacing: { after: pt(6) } }, run: { italics: true } },
  Recipients: { name: 'Nơi nhận', paragraph: { spacing: { before: pt(2) } }, run: { ...bold(12), italics: true } },
  Recipient: { name: 'Danh sách nơi nhận', paragraph: { indent: { left: mm(2), hanging: mm(2) } }, run: { size: size(11) } },
  Signature: { name: 'Quyền hạn, chức vụ', paragraph: center, run: bold(14) },
  SignerName: { name: 'Họ tên người ký', paragraph: { ...center, spacing: { before: mm(27) } }, run: bold(14) },
  PageNumber: { name: 'Số trang', paragraph: center, run: { size: size(14) } },
  Notice: { name: 'Lưu ý về văn bản', paragraph: center, run: { size: size(11), bold: true, color: 'B00020' } },
  Contact: { name: 'Địa chỉ cơ quan', paragraph: center, run: { size: size(11) } },
} satisfies Record<string, Omit<IParagraphStyleOptions, 'id'>>;

export type StyleId = keyof typeof PARAGRAPHS;

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: size(14), color: '000000', language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0, ...spaced(1) } },
    },
  },
  paragraphStyles: Object.entries(PARAGRAPHS).map(([id, style]) => ({ basedOn: 'Normal', quickFormat: true, ...style, id })),
};
