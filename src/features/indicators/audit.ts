import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, wordsInLog } from '#platform/values/forms.ts';
import { kept } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    'own-indicator': { vi: 'Chỉ tiêu riêng', en: 'Own indicator', href: (id) => `/lam-viec/bao-cao/chi-tieu/${id}` },
  },
  actions: {
    'own-indicator.added': { vi: 'Đặt chỉ tiêu riêng', en: 'Added an indicator' },
    'own-indicator.changed': { vi: 'Thay đổi chỉ tiêu riêng', en: 'Changed an indicator' },
    'own-indicator.retired': { vi: 'Thôi dùng chỉ tiêu riêng', en: 'Retired an indicator' },
  },
  fields: {
    ...wordsInLog(kept),
    code: { vi: 'Mã', en: 'Code' },
    isInOwn: { vi: 'Trong báo cáo của cơ quan', en: 'In own reports' },
    regime: { vi: 'Chế độ báo cáo của cấp dưới', en: 'Regime for those below' },
    from: { vi: 'Áp dụng từ ngày', en: 'Holds from' },
    retiredOn: { vi: 'Thôi từ ngày', en: 'Retired from' },
    reason: { vi: 'Lý do', en: 'Reason' },
  },
  values: codesInLog(kept),
  rows: {
    'own-indicator': {
      table: 'own_indicator',
      isAlwaysRecorded: true,
      fields: { code: 't.code', isInOwn: 't.is_in_own', retiredOn: 't.retired_on', reason: 't.retired_reason' },
    },
  },
};
