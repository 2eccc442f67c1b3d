import type * as z from 'zod';
import { choice, day, form, idOf, pick, storedRecord, text, yesNo } from '#platform/values/forms.ts';
import { services } from './services.ts';

export const accounts = storedRecord(
  'outside_account',
  {
    unitId: pick({ label: { vi: 'Của đơn vị', en: 'Of the unit' }, value: idOf<'unit'>() }),
    service: choice({ label: { vi: 'Dịch vụ', en: 'Service' }, options: services, look: 'select' }),
    name: text({ readBy: 'public', label: { vi: 'Tên trang', en: 'Name of the page' }, max: 200 }),
    address: text({
      readBy: 'public',
      label: { vi: 'Địa chỉ', en: 'Address' },
      hint: { vi: 'Chép cả dòng từ trình duyệt, bắt đầu bằng https://', en: 'The whole line of the browser; it begins with https://' },
      input: 'url',
      pattern: /^https:\/\/[^\s/@]+\.[^\s]+$/i,
      shape: { vi: 'bắt đầu bằng https://', en: 'begin with https://' },
      max: 300,
    }),
    isOfficial: yesNo({
      label: { vi: 'Là trang chính thức', en: 'It is an official page' },
      hint: {
        vi: 'Do cơ quan, đơn vị lập và chịu trách nhiệm; không phải trang riêng của cá nhân. Chỉ trang chính thức được giới thiệu với người dân.',
        en: 'Made and answered for by the body, not the page of a person. Only official pages are shown to citizens.',
      },
    }),
    sinceOn: day({ label: { vi: 'Dùng từ ngày', en: 'Used since' }, optional: true }),
    endedOn: day({
      label: { vi: 'Không còn dùng từ ngày', en: 'No longer used from' },
      hint: { vi: 'Từ ngày này trang công khai không ghi nữa.', en: 'From this day on it is not shown to citizens.' },
      optional: true,
    }),
  },
  { logged: 'names' },
);

export const accountForm = form(accounts.shape);

export type AccountInput = z.output<typeof accountForm>;
