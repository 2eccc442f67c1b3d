import { day, form, hidden, idOf, longText, pick, storedRecord, text } from '#platform/values/forms.ts';
import type * as z from 'zod';

export const kept = storedRecord('difficulty', {
  unitId: pick({ label: { vi: 'Đơn vị', en: 'Unit' }, value: idOf<'unit'>() }),
  planId: pick({ label: { vi: 'Kế hoạch', en: 'Plan' }, value: idOf<'plan'>() }),
  text: longText({
    readBy: 'unit',
    label: { vi: 'Khó khăn, vướng mắc', en: 'What stands in the way' },
    hint: { vi: 'Nêu việc cụ thể, vướng ở đâu, từ khi nào.', en: 'What exactly, where and since when.' },
    max: 3000,
    lines: 4,
  }),
  wish: longText({
    readBy: 'unit',
    label: { vi: 'Đề xuất của đơn vị', en: 'What the unit proposes' },
    max: 2000,
    lines: 3,
    optional: true,
  }),
});

export const raiseForm = form(kept.shape);
export type RaiseInput = z.output<typeof raiseForm>;

/** As much as a unit is answered with. */
export const MOST_ANSWER = 2000;

export const answerForm = form({
  answer: longText({
    readBy: 'unit',
    label: { vi: 'Trả lời', en: 'Answer' },
    hint: { vi: 'Đã giải quyết thế nào, hoặc vì sao chưa giải quyết được.', en: 'What was done about it, or why nothing can be.' },
    max: MOST_ANSWER,
    lines: 3,
  }),
});

export const carryForm = form({
  carriedTo: text({
    readBy: 'staff',
    label: { vi: 'Nơi nhận kiến nghị', en: 'Carried to' },
    hint: { vi: 'Ví dụ: Sở Nội vụ tỉnh.', en: 'Such as the department of the province.' },
    max: 200,
  }),
  carriedSymbol: text({ readBy: 'staff', label: { vi: 'Số, ký hiệu văn bản gửi', en: 'Number of the paper' }, max: 60, optional: true }),
  carriedOn: day({ label: { vi: 'Ngày văn bản', en: 'Day of the paper' }, optional: true }),
});

const papers = { carriedSymbol: carryForm.shape.carriedSymbol, carriedOn: carryForm.shape.carriedOn };

/** To a superior as an envelope under the key of the authority. */
export const sendUpForm = form({
  to: pick({
    label: { vi: 'Cấp trên nhận kiến nghị', en: 'Superior' },
    hint: { vi: 'Danh sách ở mục Phong bì điện tử, Cấp trên.', en: 'From the list of superiors beside the envelopes.' },
    value: idOf<'authority'>(),
    look: 'select',
  }),
  tried: longText({
    readBy: 'unit',
    label: { vi: 'Cơ quan đã làm gì để tháo gỡ', en: 'What was tried here' },
    hint: { vi: 'Cấp trên cần biết điều này trước khi trả lời.', en: 'The superior wants to know it before answering.' },
    max: 3000,
    lines: 3,
  }),
  ...papers,
});
export type SendUpInput = z.output<typeof sendUpForm>;

export const withdrawForm = form({ difficultyId: hidden(idOf<'difficulty'>()) });
