import type { z } from 'zod';
import { choice, form, hidden, idOf, longText, storedRecord, text, type RecordOf } from '#platform/values/forms.ts';
import { cues } from './cues.ts';

export const verdicts = {
  met: { vi: 'Đạt', en: 'Met' },
  partly: { vi: 'Đạt một phần', en: 'Partly' },
  not: { vi: 'Chưa đạt', en: 'Not yet' },
} as const;

export const keptItem = storedRecord('quality_item', {
  name: text({ readBy: 'staff', label: { vi: 'Mục tự kiểm', en: 'Item' }, max: 100 }),
  question: longText({ readBy: 'staff', label: { vi: 'Câu hỏi', en: 'Question' }, max: 500, lines: 2 }),
  cue: choice({
    label: { vi: 'Phần mềm gợi ý chỗ cần xem', en: 'What the software looks for' },
    options: cues,
    look: 'select',
    optional: true,
  }),
});
export type ItemSaid = RecordOf<typeof keptItem>;

export const keptAnswer = storedRecord('quality_answer', {
  verdict: choice({ label: { vi: 'Tự đánh giá', en: 'Verdict' }, options: verdicts }),
  remark: longText({
    readBy: 'staff',
    label: { vi: 'Nhận xét', en: 'Remark' },
    hint: { vi: 'Đã xem những chỗ nào, còn phải sửa gì.', en: 'What was looked at, what is to be mended.' },
    max: 2000,
    lines: 3,
    optional: true,
    needed: { vi: 'bắt buộc khi chưa đạt hoặc đạt một phần', en: 'needed unless it is met' },
  }),
});
export type AnswerSaid = RecordOf<typeof keptAnswer>;

export const itemForm = form(keptItem.shape);
export const answerForm = form(keptAnswer.shape);
export const endForm = form({ id: hidden(idOf<'quality-item'>()) });

export type ItemInput = z.output<typeof itemForm>;
export type AnswerInput = z.output<typeof answerForm>;
