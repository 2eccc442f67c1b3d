import type { AuditWords } from '#platform/values/audit-words.ts';
import { columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { kept } from './schema.ts';

export const audit: AuditWords = {
  objects: { difficulty: { vi: 'Khó khăn, vướng mắc', en: 'Difficulty', href: (id) => `/lam-viec/kho-khan/${id}` } },
  actions: {
    'difficulty.raised': { vi: 'Nêu khó khăn, vướng mắc', en: 'Raised a difficulty' },
    'difficulty.resolved': { vi: 'Đã giải quyết', en: 'Resolved it' },
    'difficulty.cannot': { vi: 'Chưa giải quyết được', en: 'Said that it cannot be resolved' },
    'difficulty.carried': { vi: 'Kiến nghị lên cấp trên', en: 'Carried it to the level above' },
    'difficulty.sent-up': { vi: 'Gửi kiến nghị lên cấp trên bằng phong bì', en: 'Sent it to the superior as an envelope' },
    'difficulty.answered-above': { vi: 'Cấp trên trả lời kiến nghị', en: 'The superior answered it' },
    'difficulty.came-back': { vi: 'Kiến nghị không đến cấp trên, chờ xử lý lại', en: 'It did not reach the superior and waits again' },
    'difficulty.withdrawn': { vi: 'Rút khó khăn, vướng mắc', en: 'Withdrew it' },
  },
  fields: {
    ...wordsInLog(kept),
    task_id: { vi: 'Việc', en: 'Task' },
    state: { vi: 'Tình trạng', en: 'State' },
    answer: { vi: 'Trả lời', en: 'Answer' },
    carried_to: { vi: 'Nơi nhận kiến nghị', en: 'Carried to' },
    carried_symbol: { vi: 'Số, ký hiệu văn bản', en: 'Number of the paper' },
    tried: { vi: 'Đã làm để tháo gỡ', en: 'What was tried' },
    above_became: { vi: 'Cấp trên cho biết', en: 'The superior says' },
    above_answer: { vi: 'Cấp trên trả lời', en: 'Answer of the superior' },
    above_body: { vi: 'Cơ quan trả lời', en: 'Who answered' },
    carried_on: { vi: 'Ngày văn bản', en: 'Day of the paper' },
  },
  values: {
    open: { vi: 'chờ trả lời', en: 'open' },
    carried: { vi: 'đã kiến nghị', en: 'carried' },
    resolved: { vi: 'đã giải quyết', en: 'resolved' },
    cannot: { vi: 'chưa giải quyết được', en: 'cannot be resolved' },
    withdrawn: { vi: 'đã rút', en: 'withdrawn' },
  },
  rows: {
    difficulty: {
      table: 'difficulty',
      fields: {
        ...columnsInLog(kept),
        task_id: 't.task_id',
        state: 't.state',
        answer: 't.answer',
        carried_to: 't.carried_to',
        carried_symbol: 't.carried_symbol',
        carried_on: 't.carried_on',
        tried: 't.tried',
        above_became: 't.above_became',
        above_answer: 't.above_answer',
        above_body: 't.above_body',
      },
      isAlwaysRecorded: true,
    },
  },
};
