import type { Refusal } from '#platform/values/result.ts';
import { formatDay } from '#platform/values/format.ts';

/** Why a contact is not taken, in the words of the reader. */
export const refusals = {
  mayNot: (): Refusal => ({
    code: 'may-not-keep-contacts',
    message: 'Chỉ quản trị đơn vị hoặc người chủ trì kế hoạch được ghi địa chỉ, đường dây nóng.',
  }),
  noPost: (): Refusal => ({ code: 'no-post', message: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được danh bạ liên hệ.' }),
  unknown: (): Refusal => ({ code: 'unknown-contact', message: 'Không tìm thấy nơi liên hệ này.' }),
  unknownUnit: (): Refusal => ({ code: 'unknown-unit', message: 'Đơn vị đã chọn hiện không hoạt động.', field: 'unitId' }),
  nameless: (): Refusal => ({ code: 'nameless', message: 'Ghi tên gọi của nơi liên hệ khi mục đích là “Khác”.', field: 'name' }),
  unreachable: (): Refusal => ({
    code: 'unreachable',
    message: 'Ghi ít nhất một trong các mục: điện thoại, thư điện tử, địa chỉ.',
    field: 'phones',
  }),
  phoneTwice: (at: number): Refusal => ({ code: 'phone-twice', message: 'Số này đã ghi ở dòng trên.', field: `phones.${at}.number` }),
  listed: (title: string): Refusal => ({ code: 'already-listed', message: `“${title}” đã có trong danh bạ với đúng nội dung này.` }),
  daysBackwards: (at: number): Refusal => ({
    code: 'days-backwards',
    message: 'Ngày cuối trong tuần phải từ ngày đầu trở đi.',
    field: `hours.${at}.lastDay`,
  }),
  timesBackwards: (at: number): Refusal => ({ code: 'times-backwards', message: 'Giờ nghỉ phải sau giờ bắt đầu.', field: `hours.${at}.closes` }),
  hoursTwice: (at: number): Refusal => ({ code: 'hours-twice', message: 'Giờ này trùng với một dòng ở trên.', field: `hours.${at}.opens` }),
  checkedLater: (on: Temporal.PlainDate): Refusal => ({
    code: 'checked-later',
    message: `Nơi liên hệ này đã được kiểm tra ngày ${formatDay(on)}. Hãy ghi ngày đó hoặc sau đó.`,
    field: 'checkedOn',
  }),
  notYet: (today: Temporal.PlainDate): Refusal => ({
    code: 'not-yet',
    message: `Ngày kiểm tra không được sau hôm nay, ${formatDay(today)}.`,
    field: 'checkedOn',
  }),
  ended: (on: Temporal.PlainDate): Refusal => ({
    code: 'ended',
    message: `Nơi liên hệ này đã ghi là không còn dùng từ ngày ${formatDay(on)}. Hãy khôi phục trước.`,
  }),
  notEnded: (): Refusal => ({ code: 'not-ended', message: 'Nơi liên hệ này đang được dùng.' }),
} as const;
