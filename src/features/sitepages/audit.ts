import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { disclosureSubjects, disclosureWays } from './disclosures/disclosure.ts';
import { kept as keptDisclosure } from './disclosures/schema.ts';
import { kept as keptPage } from './pages/schema.ts';

const at = '/lam-viec/trang-cong-khai';

export const audit: AuditWords = {
  objects: {
    'site-page': { vi: 'Trang giới thiệu', en: 'Page about the authority', href: (id) => `${at}/gioi-thieu/${id}` },
    outage: { vi: 'Thông báo tạm ngừng trang', en: 'Announced outage', href: (id) => `${at}/tam-ngung/${id}` },
    disclosure: { vi: 'Dòng trong sổ công khai', en: 'Line of the register of disclosures', href: (id) => `${at}/so-cong-khai/${id}` },
  },
  actions: {
    'site-page.added': { vi: 'Thêm trang', en: 'Added a page' },
    'site-page.corrected': { vi: 'Sửa trang', en: 'Corrected a page' },
    'site-page.checked': { vi: 'Xem lại trang, còn đúng', en: 'Looked at a page, still right' },
    'site-page.ended': { vi: 'Thôi đăng trang', en: 'Ended a page' },
    'site-page.resumed': { vi: 'Đăng lại trang', en: 'Showed a page again' },
    'outage.announced': { vi: 'Thông báo tạm ngừng', en: 'Announced an outage' },
    'outage.cancelled': { vi: 'Hủy thông báo tạm ngừng', en: 'Cancelled an outage' },
    'disclosure.added': { vi: 'Ghi sổ công khai', en: 'Wrote into the register of disclosures' },
    'disclosure.taken-out': { vi: 'Lấy sổ công khai của quý ra tệp', en: 'Took the register of a quarter out' },
    'disclosure.corrected': { vi: 'Sửa dòng trong sổ công khai', en: 'Corrected a line of the register' },
  },
  fields: {
    ...wordsInLog(keptDisclosure),
    ...wordsInLog(keptPage),
    entries: { vi: 'Các mục', en: 'Parts' },
    updated_on: { vi: 'Cập nhật ngày', en: 'Updated on' },
    checked_on: { vi: 'Xem lại ngày', en: 'Looked at on' },
    ended_on: { vi: 'Không đăng từ ngày', en: 'No longer shown from' },
    starts_at: { vi: 'Từ lúc', en: 'From' },
    ends_at: { vi: 'Đến lúc', en: 'Until' },
    reason: { vi: 'Lý do', en: 'Reason' },
    instead: { vi: 'Trong lúc đó', en: 'Meanwhile' },
    cancelled_on: { vi: 'Hủy ngày', en: 'Cancelled on' },
    ways: { vi: 'Hình thức công khai', en: 'Forms' },
    lines: { vi: 'Số dòng', en: 'Lines' },
    from_on: { vi: 'Từ ngày', en: 'From' },
    until_on: { vi: 'Đến hết ngày', en: 'Until' },
  },
  values: {
    ...disclosureWays,
    ...disclosureSubjects,
    ...codesInLog(keptDisclosure),
    ...codesInLog(keptPage),
    planned: { vi: 'theo kế hoạch', en: 'planned' },
    fault: { vi: 'sự cố', en: 'a fault' },
  },
  rows: {
    'site-page': {
      table: 'site_page',
      fields: { ...columnsInLog(keptPage), updated_on: 't.updated_on', checked_on: 't.checked_on', ended_on: 't.ended_on' },
      isAlwaysRecorded: true,
    },
    outage: {
      table: 'outage',
      fields: { kind: 't.kind', reason: 't.reason', instead: 't.instead', cancelled_on: 't.cancelled_on' },
      isAlwaysRecorded: true,
    },
    disclosure: {
      table: 'disclosure',
      fields: { ...columnsInLog(keptDisclosure), ways: `array_to_string(t.ways, ', ')` },
      isAlwaysRecorded: true,
    },
  },
};
