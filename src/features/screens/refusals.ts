import { refuse } from '#platform/values/result.ts';

export const refusals = {
  mayNot: () =>
    refuse('may-not-keep-screens', {
      vi: 'Chỉ quản trị đơn vị hoặc người chủ trì kế hoạch được đặt màn hình bảng tin.',
      en: 'Only the administrator or the owner of the plan keeps the screens.',
    }),
  mayNotAlarm: () =>
    refuse('may-not-alarm', {
      vi: 'Chỉ lãnh đạo, quản trị đơn vị hoặc người chủ trì kế hoạch được phát thông báo khẩn.',
      en: 'Only a leader, the administrator or the owner of the plan sends an alarm.',
    }),
  unknown: () => refuse('unknown-screen', { vi: 'Không tìm thấy màn hình này.', en: 'There is no such screen.' }),
  named: (name: string) =>
    refuse('screen-named', { vi: `Đã có màn hình tên “${name}”.`, en: `There is a screen called "${name}" already.` }, 'name'),
  ended: () =>
    refuse('screen-ended', {
      vi: 'Màn hình này đã thôi dùng. Hãy bấm “Dùng lại” trước.',
      en: 'This screen is no longer used. Use it again first.',
    }),
  notEnded: () => refuse('screen-not-ended', { vi: 'Màn hình này đang được dùng.', en: 'This screen is in use.' }),
  wrongCode: () =>
    refuse(
      'wrong-code',
      {
        vi: 'Mã này không đúng hoặc đã hết hạn. Mã dùng một lần trong 24 giờ; xin cán bộ lấy mã mới ở trang “Màn hình bảng tin”.',
        en: 'This code is wrong or no longer good. It is used once, within 24 hours; please ask the office for a new one.',
      },
      'code',
    ),
  alarmStands: () =>
    refuse('alarm-stands', {
      vi: 'Đang có một thông báo khẩn. Kết thúc thông báo đó trước khi phát thông báo khác.',
      en: 'There is an alarm already. End it before another one.',
    }),
  noAlarm: () => refuse('no-such-alarm', { vi: 'Thông báo khẩn này không còn chờ xử lý.', en: 'This alarm no longer waits.' }),
  ownAlarm: () =>
    refuse('own-alarm', {
      vi: 'Thông báo khẩn phải do người khác duyệt, không phải người soạn.',
      en: 'An alarm is approved by somebody else than who wrote it.',
    }),
} as const;
