import type { z } from 'zod';
import { choice, file, form, idOf, longText, pick, storedRecord, text, yesNo, type RecordOf } from '#platform/values/forms.ts';

/** What is said of a question. */
export const keptQuestion = storedRecord('guidance_question', {
  title: text({
    readBy: 'staff',
    label: { vi: 'Hỏi về việc gì', en: 'What it is about' },
    hint: { vi: 'Ví dụ: Sinh hoạt tổ dân phố có lồng ghép thì ghi theo hình thức nào', en: 'Such as: how a meeting is recorded' },
    max: 200,
  }),
  question: longText({ readBy: 'staff', label: { vi: 'Nội dung câu hỏi', en: 'Question' }, max: 4000, lines: 5 }),
  isPrivate: yesNo({
    label: { vi: 'Chỉ đơn vị tôi và người theo dõi kế hoạch đọc', en: 'Only my unit and those who follow the plan read it' },
    hint: {
      vi: 'Không đánh dấu thì câu trả lời vào mục hỏi đáp chung của cán bộ; không bao giờ công khai.',
      en: 'Otherwise all staff read the answer; it is never public.',
    },
  }),
});
export type Asked = RecordOf<typeof keptQuestion>;

export const askForm = form({
  unitId: pick({ label: { vi: 'Đơn vị hỏi', en: 'Unit' }, value: idOf<'unit'>() }),
  ...keptQuestion.shape,
});
export const correctQuestionForm = form(keptQuestion.shape);

/** What the owner of the plan answers, with the papers it rests on. */
export const keptAnswer = storedRecord('guidance_question', {
  answer: longText({ readBy: 'staff', label: { vi: 'Trả lời', en: 'Answer' }, max: 8000, lines: 8 }),
  basis: text({
    readBy: 'staff',
    label: { vi: 'Căn cứ', en: 'By which paper' },
    hint: { vi: 'Ví dụ: mục III.2 Kế hoạch số 12/KH-UBND', en: 'Such as: part III.2 of plan 12/KH-UBND' },
    max: 300,
    optional: true,
  }),
});
export const answerForm = form({
  ...keptAnswer.shape,
  file: file({
    label: { vi: 'Văn bản, mẫu kèm theo', en: 'A paper that goes with it' },
    accept: ['pdf', 'docx', 'xlsx', 'jpg', 'png'],
    maxBytes: 25 * 1024 * 1024,
    optional: true,
  }),
});

export const questionListForm = form({
  tim: text({ readBy: 'nobody', label: { vi: 'Tìm trong câu hỏi, câu trả lời', en: 'Find in questions and answers' }, optional: true }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng', en: 'State' },
    options: {
      waiting: { vi: 'Chờ trả lời', en: 'Waits' },
      answered: { vi: 'Đã trả lời', en: 'Answered' },
    },
    look: 'select',
    optional: true,
  }),
});

export const pressForm = form({});

export type AskInput = z.output<typeof askForm>;
export type CorrectQuestionInput = z.output<typeof correctQuestionForm>;
export type AnswerInput = Omit<z.output<typeof answerForm>, 'file'>;
