import { messages } from '#platform/values/messages.ts';

/** Why a letter failed, was left out or waits still, and what is wrong with a service, in words. */
export const reasons = messages({
  vi: {
    left: 'cán bộ đã thôi làm việc ở cơ quan',
    read: 'đã đọc trong phần mềm trước khi gửi',
    'no-address': 'cán bộ không còn địa chỉ thư',
    'no-device': 'cán bộ không còn thiết bị nào nhận thông báo',
    'bad-address': 'địa chỉ thư không đúng dạng',
    temporary: 'máy chủ thư tạm thời chưa nhận, sẽ gửi lại',
    refused: 'bên nhận từ chối',
    unreachable: 'không kết nối được',
    unanswered: 'kết nối đứt trước khi có trả lời, sẽ gửi lại',
    'sign-in': 'máy chủ thư không chấp nhận tên đăng nhập hoặc mật khẩu',
    busy: 'bên nhận đang quá tải, sẽ gửi lại',
    inside: 'địa chỉ nhận thông báo nằm trong mạng nội bộ',
    'given-up': 'đã thử nhiều lần mà không gửi được',
  },
  en: {
    left: 'the officer has left the authority',
    read: 'read in the product before it went',
    'no-address': 'the officer has no e-mail address any more',
    'no-device': 'the officer has no device any more that takes messages',
    'bad-address': 'the e-mail address is none',
    temporary: 'the mail server does not take it for now; it is sent again',
    refused: 'the other side refuses it',
    unreachable: 'there is no connection',
    unanswered: 'the connection broke before the answer; it is sent again',
    'sign-in': 'the mail server does not take name or password',
    busy: 'the other side is too busy; it is sent again',
    inside: 'the address of the device lies in a private network',
    'given-up': 'tried many times in vain',
  },
});

export type Reason = keyof (typeof reasons)['vi'];

/** The words of a stored reason; the code itself where a later version wrote one that is not known here. */
export const reasonIn = (code: string, locale: 'vi' | 'en'): string =>
  Object.hasOwn(reasons[locale], code) ? reasons[locale][code as Reason] : code;
