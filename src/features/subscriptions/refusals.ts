import { refuse } from '#platform/values/result.ts';

export const refusals = {
  unknownWant: () =>
    refuse(
      'unknown-want',
      {
        vi: 'Có mục đã chọn không còn trên trang này. Mời chọn lại.',
        en: 'Something that was chosen is no longer on this page. Please choose again.',
      },
      'wants',
    ),
  gone: () =>
    refuse('link-gone', {
      vi: 'Đường dẫn này không còn dùng được: địa chỉ đã thôi nhận tin, hoặc lời đăng ký chưa xác nhận đã hết hạn. Có thể đăng ký lại.',
      en: 'This link can no longer be used: the address has left, or it was not confirmed in time. You can subscribe again.',
    }),
  badDevice: () =>
    refuse('bad-device', {
      vi: 'Trình duyệt đưa địa chỉ nhận tin không dùng được. Thử trình duyệt khác, hoặc nhận qua thư điện tử.',
      en: 'The browser gave an address that cannot be used. Please try another one, or take e-mail.',
    }),
  manyDevices: () =>
    refuse('many-devices', {
      vi: 'Trong một giờ qua có quá nhiều thiết bị mới đăng ký nên chưa nhận thêm. Mời thử lại sau một giờ, hoặc nhận qua thư điện tử.',
      en: 'Too many new devices came within the hour. Please try again in an hour, or take e-mail.',
    }),
  mayNotSee: () =>
    refuse('may-not-see-readers', {
      vi: 'Số liệu về người đọc dành cho quản trị đơn vị và người chủ trì kế hoạch.',
      en: 'Figures about readers are for the administrator and the owner of the plan.',
    }),
} as const;
