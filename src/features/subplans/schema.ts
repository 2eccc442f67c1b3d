import type { z } from 'zod';
import { day, file, form, hidden, idOf, longText, pick, picks, storedRecord, text, type RecordOf } from '#platform/values/forms.ts';

/** What the plan of a unit says as a whole. */
export const keptHead = storedRecord('subplan', {
  title: text({
    readBy: 'unit',
    label: { vi: 'Tên kế hoạch', en: 'Title' },
    hint: { vi: 'Ví dụ: Tuyên truyền cải cách hành chính năm 2026 của Tổ dân phố số 3', en: 'What the plan is called' },
    max: 300,
  }),
  aim: longText({
    readBy: 'unit',
    label: { vi: 'Mục đích, yêu cầu', en: 'Purpose and requirements' },
    max: 4000,
    lines: 4,
    optional: true,
  }),
  means: longText({
    readBy: 'unit',
    label: { vi: 'Kinh phí, tổ chức thực hiện', en: 'Costs and how it is organised' },
    max: 4000,
    lines: 3,
    optional: true,
  }),
});
export type HeadSaid = RecordOf<typeof keptHead>;

const unitId = pick({ label: { vi: 'Đơn vị', en: 'Unit' }, value: idOf<'unit'>() });
const planId = pick({ label: { vi: 'Kế hoạch của cơ quan', en: 'Plan of the authority' }, value: idOf<'plan'>() });

export const beginForm = form({ unitId, planId, title: keptHead.shape.title });

export const beginEventForm = form({
  unitId,
  dutyId: pick({ label: { vi: 'Nhiệm vụ của kế hoạch', en: 'Duty of the plan' }, value: idOf<'duty'>() }),
  title: keptHead.shape.title,
});

export const headForm = form(keptHead.shape);

const attached = file({
  label: { vi: 'Bản đã ký', en: 'The signed paper' },
  accept: ['pdf', 'docx', 'jpg', 'png'],
  maxBytes: 25 * 1024 * 1024,
  optional: true,
});

const symbol = text({
  readBy: 'unit',
  label: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  hint: { vi: 'Để trống nếu kế hoạch không đánh số.', en: 'Left empty where it bears none.' },
  max: 60,
  optional: true,
});
const signedOn = day({ label: { vi: 'Ngày ký', en: 'Signed on' } });

export const signForm = form({
  signer: text({
    readBy: 'unit',
    label: { vi: 'Người ký', en: 'Signed by' },
    hint: { vi: 'Họ tên và chức danh người đứng đầu đơn vị.', en: 'Name and position of the head of the unit.' },
    max: 160,
  }),
  symbol,
  signedOn,
  file: attached,
});

/** A partner says that ours is part of its own plan. */
export const includeForm = form({
  unitId,
  planId,
  title: text({
    readBy: 'unit',
    label: { vi: 'Đã đưa vào kế hoạch', en: 'The plan of which ours is a part' },
    hint: { vi: 'Ví dụ: Kế hoạch công tác năm 2026 của Hội Liên hiệp Phụ nữ phường', en: 'What that plan is called' },
    max: 300,
  }),
  symbol,
  signedOn,
  dutyIds: picks({ label: { vi: 'Những nội dung đã đưa vào', en: 'The duties that are in it' }, value: idOf<'duty'>(), min: 1, max: 60 }),
  file: attached,
});

/** One thing that the unit plans. */
export const keptItem = storedRecord('subplan_item', {
  dutyId: pick({
    label: { vi: 'Để thực hiện nhiệm vụ', en: 'For the duty' },
    hint: { vi: 'Để trống nếu là việc riêng của đơn vị.', en: 'Left empty where it is the unit’s own.' },
    value: idOf<'duty'>(),
    optional: true,
  }),
  text: longText({ readBy: 'unit', label: { vi: 'Nội dung', en: 'What is done' }, max: 600, lines: 3 }),
  form: text({
    readBy: 'unit',
    label: { vi: 'Hình thức', en: 'Form' },
    hint: { vi: 'Ví dụ: sinh hoạt tổ dân phố, nhóm Zalo, loa truyền thanh', en: 'Such as a meeting, a chat group, the loudspeaker' },
    max: 200,
    optional: true,
  }),
  timing: text({
    readBy: 'unit',
    label: { vi: 'Thời gian', en: 'When' },
    hint: { vi: 'Ví dụ: thứ Bảy tuần đầu mỗi quý', en: 'Such as the first Saturday of each quarter' },
    max: 200,
    optional: true,
  }),
  dueOn: day({ label: { vi: 'Ngày phải xong', en: 'Done by' }, optional: true }),
  officerId: pick({ label: { vi: 'Người thực hiện', en: 'Who does it' }, value: idOf<'officer'>(), optional: true }),
  product: text({ readBy: 'unit', label: { vi: 'Sản phẩm, kết quả', en: 'Product' }, max: 200, optional: true }),
});
export type ItemSaid = RecordOf<typeof keptItem>;

export const itemForm = form(keptItem.shape);
export const buttonForm = form({ id: hidden(idOf<'subplan-item'>()) });
export const tickForm = form({ id: hidden(idOf<'subplan-item'>()), isDone: hidden() });
export const withdrawForm = form({
  reason: text({ readBy: 'unit', label: { vi: 'Vì sao không còn dùng', en: 'Why it no longer holds' }, max: 500 }),
});

export const askForm = form({
  unitIds: picks({ label: { vi: 'Đơn vị', en: 'Units' }, value: idOf<'unit'>(), min: 1, max: 200 }),
  dueOn: day({ label: { vi: 'Ngày cần có kế hoạch', en: 'By' } }),
  note: text({
    readBy: 'unit',
    label: { vi: 'Lời nhắn', en: 'Note' },
    hint: { vi: 'Ví dụ: nêu rõ người thực hiện từng việc', en: 'What the plan should hold' },
    max: 300,
    optional: true,
  }),
});
export const urgeForm = form({ askId: hidden(idOf<'subplan-ask'>()) });
export const declineForm = form({
  askId: hidden(idOf<'subplan-ask'>()),
  reason: text({
    readBy: 'unit',
    label: { vi: 'Vì sao đơn vị không lập kế hoạch riêng', en: 'Why the unit makes no plan of its own' },
    max: 500,
  }),
});

export type BeginInput = z.output<typeof beginForm>;
export type BeginEventInput = z.output<typeof beginEventForm>;
export type HeadInput = z.output<typeof headForm>;
export type SignInput = Omit<z.output<typeof signForm>, 'file'>;
export type IncludeInput = Omit<z.output<typeof includeForm>, 'file'>;
export type ItemInput = z.output<typeof itemForm>;
export type AskInput = z.output<typeof askForm>;
