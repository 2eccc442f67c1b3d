import { purposes } from '#features/envelopes/index.ts';
import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, wordsInLog } from '#platform/values/forms.ts';
import { regimeKinds } from './regime.ts';
import { keptOnce, keptPeriodic } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    regime: { vi: 'Chế độ báo cáo', en: 'Regime', href: (id) => `/lam-viec/bao-cao/che-do/${id}` },
    'regime-reply': { vi: 'Trả lời báo cáo cấp trên yêu cầu', en: 'Reply to the level above', href: () => '/lam-viec/bao-cao/phai-gui' },
  },
  actions: {
    'regime.added': { vi: 'Đặt chế độ báo cáo', en: 'Added a regime' },
    'regime.changed': { vi: 'Thay đổi chế độ báo cáo', en: 'Changed a regime' },
    'regime.ended': { vi: 'Thôi yêu cầu báo cáo', en: 'Ended a regime' },
    'regime.urged': { vi: 'Đôn đốc cơ quan chưa gửi báo cáo', en: 'Urged who has not reported' },
    'regime-reply.urged': { vi: 'Cấp trên đôn đốc báo cáo', en: 'The level above urged the report' },
    'regime-reply.begun': { vi: 'Bắt đầu trả lời báo cáo cấp trên yêu cầu', en: 'Began a reply to the level above' },
    'regime-reply.answered': { vi: 'Ghi câu trả lời', en: 'Answered a question' },
    'regime-reply.none': { vi: 'Báo không phát sinh', en: 'Said that nothing arose' },
    'regime-reply.sent': { vi: 'Gửi trả lời lên cấp trên', en: 'Sent a reply to the level above' },
  },
  fields: {
    ...wordsInLog(keptPeriodic),
    ...wordsInLog(keptOnce),
    kind: { vi: 'Loại', en: 'Kind' },
    purpose: { vi: 'Về việc', en: 'On' },
    levels: { vi: 'Cơ quan phải báo cáo', en: 'Who owes it' },
    periods: { vi: 'Kỳ báo cáo', en: 'Periods' },
    questions: { vi: 'Câu hỏi', en: 'Questions' },
    from: { vi: 'Áp dụng từ ngày', en: 'Holds from' },
    endedOn: { vi: 'Thôi từ ngày', en: 'Ended from' },
    period: { vi: 'Kỳ', en: 'Period' },
    receivers: { vi: 'Số cơ quan', en: 'Bodies' },
    toWhom: { vi: 'Cơ quan', en: 'Bodies by name' },
    question: { vi: 'Câu', en: 'Question' },
    answer: { vi: 'Trả lời', en: 'Answer' },
    version: { vi: 'Bản thứ', en: 'Version' },
    note: { vi: 'Đã hỏi, đã xem', en: 'What was looked at' },
    isNone: { vi: 'Không phát sinh', en: 'Nothing arose' },
  },
  values: { ...codesInLog(keptPeriodic), ...regimeKinds, ...purposes },
  rows: {
    regime: { table: 'regime', isAlwaysRecorded: true, fields: { kind: 't.kind', purpose: 't.purpose', endedOn: 't.ended_on' } },
  },
};
