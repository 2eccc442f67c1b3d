import { messages } from '#platform/values/messages.ts';

/** Under which terms open data may be used; `address` is undefined where the terms stand on the authority's own page. */
export const licences = {
  source: {
    vi: 'Được dùng lại tự do, ghi rõ nguồn và ngày lấy dữ liệu',
    en: 'Free to use, with the source and the day of the data named',
    address: undefined,
  },
  'cc-by': {
    vi: 'Creative Commons Ghi công 4.0 (CC BY 4.0)',
    en: 'Creative Commons Attribution 4.0 (CC BY 4.0)',
    address: 'https://creativecommons.org/licenses/by/4.0/',
  },
  'cc-zero': {
    vi: 'Không giữ quyền nào (CC0 1.0)',
    en: 'No rights reserved (CC0 1.0)',
    address: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
} as const;

export type Licence = keyof typeof licences;

export const isLicence = (text: string): text is Licence => Object.hasOwn(licences, text);

/** What each licence asks of whoever uses the data, in a sentence. */
export const licenceSays = messages({
  vi: {
    source:
      'Ai cũng được sao chép, dùng lại, chia sẻ, kể cả để kinh doanh; khi dùng thì ghi tên cơ quan và ngày lấy dữ liệu, không sửa số liệu rồi vẫn ghi nguồn này.',
    'cc-by': 'Ai cũng được sao chép, sửa, chia sẻ, kể cả để kinh doanh; khi dùng thì ghi tên cơ quan, đường dẫn giấy phép và chỗ đã sửa.',
    'cc-zero': 'Ai cũng được dùng vào mọi việc mà không phải ghi nguồn.',
  },
  en: {
    source:
      'Everybody may copy, use and share it, also in business, with the name of the authority and the day of the data; changed figures do not bear this source.',
    'cc-by':
      'Everybody may copy, change and share it, also in business, with the name of the authority, a link to the licence and what was changed.',
    'cc-zero': 'Everybody may use it for anything, without naming a source.',
  },
});
