import * as z from 'zod';
import { choice, day, decimal, form, hidden, idOf, longText, pick, rows, text, yesNo } from '#platform/values/forms.ts';
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

export const kindOf = (period: ReportPeriod): { kind: ReportKind; index: number } => {
  const [kind, index] = period.split('-') as [ReportKind, string];
  return { kind, index: Number(index) };
};

export const changeKinds = {
  replace: { vi: 'Thay thế cả báo cáo', en: 'Replaces the whole report' },
  rectify: { vi: 'Đính chính một số nội dung', en: 'Rectifies parts of it' },
} as const;

/** Of a later version: the paper replaces (thay thế) or rectifies (đính chính) the one before. */
export type ChangeKind = keyof typeof changeKinds;

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

const isNone = yesNo({
  label: { vi: 'Kỳ này không phát sinh', en: 'None arose in the period' },
  hint: {
    vi: 'Chỉ đánh dấu khi đã hỏi và biết chắc là không có; chưa hỏi thì để “Chưa có số liệu”.',
    en: 'Only where somebody asked and knows; otherwise it stays “No data yet”.',
  },
});

const reason = text({
  readBy: 'staff',
  label: { vi: 'Căn cứ của số liệu', en: 'Where the figure comes from' },
  hint: { vi: 'Ví dụ: theo báo cáo của Trung tâm Phục vụ hành chính công ngày 12/3.', en: 'A source that can be checked.' },
  optional: true,
});

export const figureForm = form({
  indicator: hidden(z.string().max(30)),
  typed: decimal({
    label: { vi: 'Số liệu', en: 'Figure' },
    hint: {
      vi: 'Để trống để dùng số do phần mềm tính. Số 0 là một con số.',
      en: 'Leave empty to use the computed figure. Zero is a figure.',
    },
    max: 1e15,
    optional: true,
  }),
  isNone,
  reason,
});

const counted = (label: { vi: string; en: string }) => decimal({ label, max: 1e15, optional: true });

/** A share is typed as what is counted and out of what, so that shares of several bodies make one. */
export const shareForm = form({
  indicator: hidden(z.string().max(30)),
  part: counted({ vi: 'Số đạt (tử số)', en: 'What is counted' }),
  whole: counted({ vi: 'Tổng số (mẫu số)', en: 'Out of what' }),
  isNone,
  reason,
});

/** Of what is counted each once the names are typed. */
export const namesForm = form({
  indicator: hidden(z.string().max(30)),
  names: longText({
    readBy: 'staff',
    label: { vi: 'Danh sách tên', en: 'Names' },
    hint: {
      vi: 'Mỗi dòng một tên; tên lặp lại chỉ tính một lần, kể cả khi cấp trên cộng nhiều cơ quan.',
      en: 'One a line; who is named twice counts once, also in sums.',
    },
    max: 20_000,
    lines: 8,
    optional: true,
  }),
  isNone,
  reason,
});

export const addressForm = form({
  recipient: text({ readBy: 'public', label: { vi: 'Kính gửi', en: 'Addressed to' } }),
  recipients: rows({
    label: { vi: 'Nơi nhận', en: 'Recipients' },
    hint: { vi: 'Dòng “Lưu: VT” được ghi sẵn ở cuối.', en: 'The line “Lưu: VT” is added at the end.' },
    of: form({
      name: text({ readBy: 'public', label: { vi: 'Nơi nhận', en: 'Recipient' }, max: 300 }),
      purpose: text({
        readBy: 'public',
        label: { vi: 'Để làm gì', en: 'Purpose' },
        hint: { vi: 'Ví dụ: để báo cáo', en: 'Such as for report' },
        max: 100,
        optional: true,
      }),
    }),
  }),
});

export const cutOffForm = form({
  from: day({ label: { vi: 'Số liệu từ ngày', en: 'Figures from' } }),
  to: day({ label: { vi: 'Ngày chốt số liệu', en: 'Cut-off' } }),
  reason: text({
    readBy: 'staff',
    label: { vi: 'Căn cứ, lý do', en: 'Reason' },
    hint: { vi: 'Ví dụ: theo yêu cầu của Sở Nội vụ tại Công văn số …', en: 'Such as what the level above asked for.' },
    max: 500,
  }),
});

export const correctForm = form({
  kind: choice({ label: { vi: 'Bản mới', en: 'The new version' }, options: changeKinds }),
  reason: longText({
    readBy: 'public',
    label: { vi: 'Lý do', en: 'Reason' },
    hint: { vi: 'Được ghi vào văn bản, ví dụ: bổ sung số liệu của hai tổ dân phố gửi sau ngày chốt.', en: 'Stands in the paper.' },
    max: 1000,
    lines: 3,
  }),
});

export const withdrawForm = form({
  reason: text({
    readBy: 'public',
    label: { vi: 'Lý do thôi công bố', en: 'Why it is taken off the portal' },
    hint: { vi: 'Người dân đọc được lý do này ở địa chỉ của báo cáo.', en: 'Citizens read it at the address of the report.' },
    max: 500,
  }),
});

export const buttonForm = form({});

export const freezeForm = form({
  seen: hidden(z.string().max(64).optional()),
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
  signerName: text({ readBy: 'public', label: { vi: 'Họ và tên người ký', en: 'Name of the signer' } }),
  taskId: pick({
    label: { vi: 'Việc báo cáo của kế hoạch được hoàn thành', en: 'The task of the plan that this finishes' },
    hint: { vi: 'Để trống nếu báo cáo này không theo việc nào.', en: 'Leave empty where it answers no task.' },
    value: idOf<'task'>(),
    optional: true,
  }),
  isSure: yesNo({
    label: { vi: 'Tôi đã xem những việc còn lại nêu trên và vẫn chốt', en: 'I have seen what is open and freeze it all the same' },
  }),
});
