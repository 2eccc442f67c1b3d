import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { keptInquiry } from './schema.ts';

export const audit: AuditWords = {
  objects: { inquiry: { vi: 'Đề nghị cung cấp thông tin', en: 'Request for information', href: (id) => `/lam-viec/thong-tin/${id}` } },
  actions: {
    'inquiry.asked': { vi: 'Đề nghị cung cấp thông tin', en: 'Asked for information' },
    'inquiry.corrected': { vi: 'Sửa đề nghị cung cấp thông tin', en: 'Changed what is asked for' },
    'inquiry.withdrawn': { vi: 'Rút đề nghị cung cấp thông tin', en: 'Withdrew a request for information' },
    'inquiry.answered': { vi: 'Cung cấp thông tin', en: 'Told what was asked for' },
    'inquiry.answer-corrected': { vi: 'Sửa thông tin đã cung cấp', en: 'Corrected what was told' },
    'inquiry.said': { vi: 'Trao đổi về đề nghị cung cấp thông tin', en: 'Said something about a request for information' },
    'inquiry.passed': { vi: 'Chuyển đề nghị cung cấp thông tin', en: 'Passed a request for information on' },
    'inquiry.used': { vi: 'Dùng thông tin làm nguồn', en: 'Named an answer as a source' },
    'inquiry.use-taken-back': { vi: 'Thôi dùng thông tin làm nguồn', en: 'Named an answer as a source no more' },
  },
  fields: {
    fromUnitId: { vi: 'Đơn vị đề nghị', en: 'Asking unit' },
    toUnitId: { vi: 'Đơn vị được đề nghị', en: 'Asked unit' },
    ...wordsInLog(keptInquiry),
    answer: { vi: 'Trả lời', en: 'Answer' },
    figures: { vi: 'Số liệu', en: 'Figures' },
    file: { vi: 'Tệp', en: 'File' },
    said: { vi: 'Trao đổi', en: 'Said' },
    reason: { vi: 'Vì sao', en: 'Why' },
    usedFor: { vi: 'Nguồn của', en: 'Source of' },
    isWithdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  },
  values: codesInLog(keptInquiry),
  rows: {
    inquiry: {
      table: 'inquiry',
      isAlwaysRecorded: true,
      fields: {
        fromUnitId: 't.from_unit_id',
        toUnitId: 't.to_unit_id',
        ...columnsInLog(keptInquiry),
        answer: 't.answer',
        isWithdrawn: 't.withdrawn_at is not null',
      },
    },
  },
};
