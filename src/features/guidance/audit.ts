import type { AuditWords } from '#platform/values/audit-words.ts';
import { columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { keptAnswer, keptQuestion } from './schema.ts';

export const audit: AuditWords = {
  objects: { 'guidance-question': { vi: 'Câu hỏi nghiệp vụ', en: 'Question', href: (id) => `/lam-viec/hoi-dap/${id}` } },
  actions: {
    'guidance-question.asked': { vi: 'Đặt câu hỏi nghiệp vụ', en: 'Asked a question' },
    'guidance-question.corrected': { vi: 'Sửa câu hỏi', en: 'Corrected a question' },
    'guidance-question.withdrawn': { vi: 'Rút câu hỏi', en: 'Withdrew a question' },
    'guidance-question.answered': { vi: 'Trả lời câu hỏi', en: 'Answered a question' },
    'guidance-question.answer-corrected': { vi: 'Sửa câu trả lời', en: 'Corrected an answer' },
  },
  fields: {
    unitId: { vi: 'Đơn vị', en: 'Unit' },
    ...wordsInLog(keptQuestion),
    ...wordsInLog(keptAnswer),
    isWithdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
    file: { vi: 'Tệp', en: 'File' },
  },
  rows: {
    'guidance-question': {
      table: 'guidance_question',
      isAlwaysRecorded: true,
      fields: {
        unitId: 't.unit_id',
        ...columnsInLog(keptQuestion),
        ...columnsInLog(keptAnswer),
        isWithdrawn: 't.withdrawn_at is not null',
      },
    },
  },
};
