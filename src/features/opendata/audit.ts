import type { AuditWords } from '#platform/values/audit-words.ts';
import { licences } from './licences.ts';

export const audit: AuditWords = {
  objects: { 'publication-rule': { vi: 'Cách công bố', en: 'How is published', href: () => '/lam-viec/lien-he/cong-bo' } },
  actions: { 'publication.set': { vi: 'Đặt cách công bố', en: 'Set how is published' } },
  fields: {
    licence: { vi: 'Điều kiện dùng lại dữ liệu', en: 'Terms of open data' },
    embedSites: { vi: 'Trang được phép nhúng', en: 'Sites that may embed' },
    securityEmail: { vi: 'Nơi nhận báo lỗi an toàn thông tin', en: 'Where faults of security are told' },
  },
  values: licences,
};
