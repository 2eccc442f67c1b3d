import * as z from 'zod';
import { choice, day, decimal, form, hidden, idOf, longText, pick, text } from '#platform/values/forms.ts';
import { sectionKeys } from './sections.ts';

/** The periods for which the law asks reports of administrative reform; which of them an authority owes is its superior's rule. */
export const reportPeriods = {
  'quarter-1': { vi: 'Quý I', en: 'First quarter' },
  'half-1': { vi: '6 tháng đầu năm', en: 'First half of the year' },
  'quarter-2': { vi: 'Quý II', en: 'Second quarter' },
  'quarter-3': { vi: 'Quý III', en: 'Third quarter' },
  'nine-1': { vi: '9 tháng', en: 'Nine months' },
  'quarter-4': { vi: 'Quý IV', en: 'Fourth quarter' },
  'year-1': { vi: 'Cả năm', en: 'The year' },
} as const;

export type ReportPeriod = keyof typeof reportPeriods;
export type ReportKind = 'quarter' | 'half' | 'nine' | 'year';

/** The kind of a period and which of the year it is: `quarter-3` is the third quarter. */
export const kindOf = (period: ReportPeriod): { kind: ReportKind; index: number } => {
  const [kind, index] = period.split('-') as [ReportKind, string];
  return { kind, index: Number(index) };
};

export const draftForm = form({
  planId: pick({ label: { vi: 'Kế hoạch', en: 'Plan' }, value: idOf<'plan'>() }),
  period: choice({ label: { vi: 'Kỳ báo cáo', en: 'Period' }, options: reportPeriods }),
  recipient: text({
    readBy: 'public',
    label: { vi: 'Kính gửi', en: 'Addressed to' },
    hint: { vi: 'Cơ quan nhận báo cáo, ví dụ: Ủy ban nhân dân tỉnh.', en: 'The body that receives the report.' },
  }),
});

export const sectionForm = form({
  key: hidden(z.enum(sectionKeys)),
  text: longText({
    readBy: 'public',
    label: { vi: 'Nội dung', en: 'Text' },
    hint: { vi: 'Mỗi đoạn một dòng; dòng bắt đầu bằng "- " là một ý.', en: 'A paragraph a line; a line that begins with "- " is an item.' },
    max: 20_000,
    lines: 10,
  }),
});

export const figureForm = form({
  indicator: hidden(z.string().max(10)),
  typed: decimal({
    label: { vi: 'Số liệu', en: 'Figure' },
    hint: { vi: 'Để trống để dùng số do phần mềm tính.', en: 'Leave empty to use the computed figure.' },
    max: 1e15,
    optional: true,
  }),
  reason: text({
    readBy: 'staff',
    label: { vi: 'Căn cứ của số liệu', en: 'Where the figure comes from' },
    hint: { vi: 'Ví dụ: theo báo cáo của Trung tâm Phục vụ hành chính công ngày 12/3.', en: 'A source that can be checked.' },
    optional: true,
  }),
});

export const freezeForm = form({
  symbol: text({
    readBy: 'public',
    label: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
    hint: { vi: 'Văn thư cấp, ví dụ: 15/BC-UBND.', en: 'Given by the clerk.' },
    pattern: /^\d{1,5}\/[\p{L}\d-]{2,40}$/u,
    shape: { vi: 'có dạng 15/BC-UBND', en: 'look like 15/BC-UBND' },
    max: 60,
  }),
  reportedOn: day({ label: { vi: 'Ngày ký', en: 'Signed on' } }),
  signerAuthority: text({ readBy: 'public', label: { vi: 'Thay mặt (TM.)', en: 'On behalf of' }, optional: true }),
  signerPosition: text({ readBy: 'public', label: { vi: 'Chức vụ người ký', en: 'Position of the signer' } }),
  signerName: text({ readBy: 'public', personal: true, label: { vi: 'Họ và tên người ký', en: 'Name of the signer' } }),
});
