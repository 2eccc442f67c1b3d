import type { AuditWords } from '#platform/values/audit-words.ts';
import { services } from './outside/services.ts';

export const audit: AuditWords = {
  objects: { 'outside-account': { vi: 'Trang trên mạng', en: 'Page on another service', href: (id) => `/lam-viec/lien-he/trang/${id}` } },
  actions: {
    'outside-account.added': { vi: 'Thêm trang trên mạng', en: 'Added a page on another service' },
    'outside-account.corrected': { vi: 'Sửa trang trên mạng', en: 'Corrected a page on another service' },
  },
  fields: {
    unitId: { vi: 'Đơn vị', en: 'Unit' },
    service: { vi: 'Dịch vụ', en: 'Service' },
    name: { vi: 'Tên', en: 'Name' },
    address: { vi: 'Địa chỉ', en: 'Address' },
    isOfficial: { vi: 'Là trang chính thức', en: 'Official' },
    sinceOn: { vi: 'Dùng từ ngày', en: 'Used since' },
    endedOn: { vi: 'Không còn dùng từ ngày', en: 'No longer used from' },
  },
  values: Object.fromEntries(Object.entries(services).map(([code, { vi, en }]) => [code, { vi, en }])),
  rows: {
    'outside-account': {
      table: 'outside_account',
      fields: {
        unitId: 't.unit_id',
        service: 't.service',
        name: 't.name',
        address: 't.address',
        isOfficial: 't.is_official',
        sinceOn: 't.since_on',
        endedOn: 't.ended_on',
      },
      isAlwaysRecorded: true,
    },
  },
};
