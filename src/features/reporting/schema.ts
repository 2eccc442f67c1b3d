import * as z from 'zod';
import { choice, day, decimal, form, hidden, idOf, longText, pick, text, whole } from '#platform/values/forms.ts';
import { sectionKeys } from './sections.ts';

/** The periods for which the law asks reports of administrative reform; which of them an authority owes is its superior's rule. */
export const reportKinds = {
  quarter: { vi: 'Báo cáo quý', en: 'Quarterly report' },
  'half-year': { vi: 'Báo cáo 6 tháng đầu năm', en: 'Half-year report' },
  'nine-months': { vi: 'Báo cáo 9 tháng', en: 'Nine-month report' },
  year: { vi: 'Báo cáo năm', en: 'Yearly report' },
} as const;

export type ReportKind = keyof typeof reportKinds;

export const draftForm = form({
  planId: pick({ label: { vi: 'Kế hoạch', en: 'Plan' }, value: idOf<'plan'>() }),
  kind: choice({ label: { vi: 'Loại báo cáo', en: 'Kind of report' }, options: reportKinds }),
  quarter: whole({
    label: { vi: 'Quý', en: 'Quarter' },
    hint: { vi: 'Chỉ ghi khi lập báo cáo quý: 1, 2, 3 hoặc 4.', en: 'For a quarterly report only: 1 to 4.' },
    min: 1,
    max: 4,
    optional: true,
  }),
  recipient: text({
    label: { vi: 'Kính gửi', en: 'Addressed to' },
    hint: { vi: 'Cơ quan nhận báo cáo, ví dụ: Ủy ban nhân dân tỉnh.', en: 'The body that receives the report.' },
  }),
});

export const sectionForm = form({
  key: hidden(z.enum(sectionKeys)),
  text: longText({
    label: { vi: 'Nội dung', en: 'Text' },
    hint: { vi: 'Mỗi đoạn một dòng; dòng bắt đầu bằng "- " là một ý.', en: 'A paragraph a line; a line that begins with "- " is an item.' },
    max: 20_000,
    lines: 10,
  }),
});

export const figureForm = form({
  indicator: hidden(),
  typed: decimal({
    label: { vi: 'Số liệu', en: 'Figure' },
    hint: { vi: 'Để trống để dùng số do phần mềm tính.', en: 'Leave empty to use the computed figure.' },
    max: 1e15,
    optional: true,
  }),
  reason: text({
    label: { vi: 'Căn cứ của số liệu', en: 'Where the figure comes from' },
    hint: { vi: 'Ví dụ: theo báo cáo của Trung tâm Phục vụ hành chính công ngày 12/3.', en: 'A source that can be checked.' },
    optional: true,
  }),
});

export const freezeForm = form({
  symbol: text({
    label: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
    hint: { vi: 'Văn thư cấp, ví dụ: 15/BC-UBND.', en: 'Given by the clerk.' },
    pattern: /^\d{1,5}\/[\p{L}\d-]{2,40}$/u,
    shape: { vi: 'có dạng 15/BC-UBND', en: 'look like 15/BC-UBND' },
    max: 60,
  }),
  reportedOn: day({ label: { vi: 'Ngày ký', en: 'Signed on' } }),
  signerAuthority: text({ label: { vi: 'Thay mặt (TM.)', en: 'On behalf of' }, optional: true }),
  signerPosition: text({ label: { vi: 'Chức vụ người ký', en: 'Position of the signer' } }),
  signerName: text({ label: { vi: 'Họ và tên người ký', en: 'Name of the signer' } }),
});
