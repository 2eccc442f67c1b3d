import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

/** Why something about messages is not done, in the words of the reader. */
export const refusals = {
  noPost: () =>
    said('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa có thông báo.',
      en: 'This account holds no post yet, so it has no messages.',
    }),
  administratorOnly: () =>
    said('may-not-see-letters', {
      vi: 'Danh sách thư gửi đi dành cho quản trị đơn vị.',
      en: 'The list of letters is for the administrator.',
    }),
  unknown: () =>
    said('unknown-message', {
      vi: 'Không tìm thấy thông báo này trong các thông báo của bạn.',
      en: 'There is no such message among yours.',
    }),
  badEndpoint: () =>
    said('bad-endpoint', {
      vi: 'Trình duyệt đưa địa chỉ nhận thông báo không dùng được (cần https, ngoài mạng nội bộ). Thử trình duyệt khác.',
      en: 'The browser gave an address that cannot be used (it must be https and outside of private networks). Please try another browser.',
    }),
  badKeys: () =>
    said('bad-keys', {
      vi: 'Trình duyệt đưa khóa nhận thông báo không đúng. Tải lại trang rồi bật lại.',
      en: 'The browser gave keys that are none. Please load the page again and turn it on again.',
    }),
  tooManyDevices: (most: number) =>
    said('too-many-devices', {
      vi: `Đã có ${most} thiết bị nhận thông báo. Bỏ bớt một thiết bị rồi thêm lại.`,
      en: `There are ${most} devices already. Please remove one first.`,
    }),
  unknownDevice: () =>
    said('unknown-device', { vi: 'Thiết bị này không còn trong danh sách.', en: 'This device is no longer in the list.' }),
  nowhere: () =>
    said('nowhere-to-send', {
      vi: 'Chưa có địa chỉ thư và thiết bị nào để gửi thử. Ghi địa chỉ thư hoặc bật thông báo trên thiết bị này trước.',
      en: 'There is no e-mail address and no device to send to. Please give an address or turn messages on on this device first.',
    }),
  noFile: () =>
    said('no-such-letter', {
      vi: 'Không tìm thấy thư này trong thư mục dữ liệu; có thể tệp đã được chuyển đi.',
      en: 'There is no such letter in the data folder; the file may have been moved.',
    }),
  notFailed: () =>
    said('not-failed', { vi: 'Thư này không còn ở tình trạng gửi hỏng.', en: 'This letter has not failed, or is sent again already.' }),
} as const;
