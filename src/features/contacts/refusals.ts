import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const refusals = {
  mayNot: () =>
    refuse('may-not-keep-contacts', {
      vi: 'Chỉ quản trị đơn vị hoặc người chủ trì kế hoạch được ghi địa chỉ, đường dây nóng.',
      en: 'Only the administrator or the owner of the plan keeps addresses and hotlines.',
    }),
  noPost: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được danh bạ liên hệ.',
      en: 'This account holds no post yet, so it does not see the contacts.',
    }),
  unknown: () => refuse('unknown-contact', { vi: 'Không tìm thấy nơi liên hệ này.', en: 'There is no such contact.' }),
  unknownUnit: () =>
    refuse('unknown-unit', { vi: 'Đơn vị đã chọn hiện không hoạt động.', en: 'The unit that was chosen is not there today.' }, 'unitId'),
  nameless: () =>
    refuse(
      'nameless',
      { vi: 'Ghi tên gọi của nơi liên hệ khi mục đích là “Khác”.', en: 'Give it a name where it is for "Other".' },
      'name',
    ),
  unreachable: () =>
    refuse(
      'unreachable',
      {
        vi: 'Ghi ít nhất một trong các mục: điện thoại, thư điện tử, địa chỉ.',
        en: 'Give at least one of telephone, e-mail and address.',
      },
      'phones',
    ),
  phoneTwice: (at: number) =>
    refuse('phone-twice', { vi: 'Số này đã ghi ở dòng trên.', en: 'This number stands above already.' }, `phones.${at}.number`),
  listed: (title: string) =>
    refuse('already-listed', {
      vi: `“${title}” đã có trong danh bạ với đúng nội dung này.`,
      en: `"${title}" is in the list already, with the same content.`,
    }),
  daysBackwards: (at: number) =>
    refuse(
      'days-backwards',
      { vi: 'Ngày cuối trong tuần phải từ ngày đầu trở đi.', en: 'The last day of the week must not be before the first.' },
      `hours.${at}.lastDay`,
    ),
  timesBackwards: (at: number) =>
    refuse('times-backwards', { vi: 'Giờ nghỉ phải sau giờ bắt đầu.', en: 'It must close after it opens.' }, `hours.${at}.closes`),
  hoursTwice: (at: number) =>
    refuse(
      'hours-twice',
      { vi: 'Giờ này trùng với một dòng ở trên.', en: 'These hours lie over those of a line above.' },
      `hours.${at}.opens`,
    ),
  checkedLater: (on: Temporal.PlainDate) =>
    refuse(
      'checked-later',
      {
        vi: `Nơi liên hệ này đã được kiểm tra ngày ${formatDay(on)}. Hãy ghi ngày đó hoặc sau đó.`,
        en: `This contact was checked on ${formatDay(on)}. Give that day or a later one.`,
      },
      'checkedOn',
    ),
  notYet: (today: Temporal.PlainDate) =>
    refuse(
      'not-yet',
      {
        vi: `Ngày kiểm tra không được sau hôm nay, ${formatDay(today)}.`,
        en: `The day of the check must not be after today, ${formatDay(today)}.`,
      },
      'checkedOn',
    ),
  ended: (on: Temporal.PlainDate) =>
    refuse('ended', {
      vi: `Nơi liên hệ này đã ghi là không còn dùng từ ngày ${formatDay(on)}. Hãy chọn “Dùng lại” trước.`,
      en: `This contact is no longer used from ${formatDay(on)}. Use it again first.`,
    }),
  notEnded: () => refuse('not-ended', { vi: 'Nơi liên hệ này đang được dùng.', en: 'This contact is in use.' }),
} as const;
