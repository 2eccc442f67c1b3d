import type { Words } from '#platform/values/messages.ts';
import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

/** Why something is not connected, sent or called off. */
export const refusals = {
  mayNotKeep: () =>
    said('may-not-keep-outlets', {
      vi: 'Chỉ quản trị đơn vị hoặc người chủ trì kế hoạch kết nối, bàn giao nơi gửi.',
      en: 'Only the administrator or the owner of the plan connects outlets and hands them over.',
    }),
  mayNotHandle: () =>
    said('may-not-handle-delivery', {
      vi: 'Chỉ người giữ nơi gửi, người viết của đơn vị hoặc người duyệt tin, bài làm việc này.',
      en: 'Only who keeps the outlet, writes for the unit or approves stories does this.',
    }),
  unknownOutlet: () => said('unknown-outlet', { vi: 'Không tìm thấy nơi gửi này.', en: 'There is no such outlet.' }),
  unknownDelivery: () => said('unknown-delivery', { vi: 'Không tìm thấy lần gửi này.', en: 'There is no such delivery.' }),
  ended: () => said('outlet-ended', { vi: 'Nơi gửi này đã thôi dùng.', en: 'This outlet is no longer used.' }),
  taken: (name: string) =>
    said(
      'outlet-there-already',
      { vi: `Trang này đã là nơi gửi “${name}”.`, en: `This page is the outlet "${name}" already.` },
      'accountId',
    ),
  nameTaken: () => said('outlet-name-taken', { vi: 'Đã có nơi gửi mang tên này.', en: 'There is an outlet of this name.' }, 'name'),
  needsAccount: (service: Words) =>
    said(
      'outlet-needs-account',
      {
        vi: `Chọn trang ${service.vi} chính thức của cơ quan. Chưa có thì thêm ở mục “Liên hệ”, phần “Trang, tài khoản trên mạng”.`,
        en: `Choose an official ${service.en} page of the authority; list it under “Contacts” first.`,
      },
      'accountId',
    ),
  otherAccount: () =>
    said(
      'outlet-other-service',
      {
        vi: 'Trang này không thuộc dịch vụ đã chọn, hoặc không chính thức, hoặc đã thôi dùng.',
        en: 'This page is of another service, not official, or no longer used.',
      },
      'accountId',
    ),
  needsChannel: () => said('outlet-needs-channel', { vi: 'Chọn nội dung gửi tới nơi này.', en: 'Choose which words go there.' }, 'channel'),
  needsTarget: (what: Words) => said('outlet-needs-target', { vi: `Nhập ${what.vi}.`, en: `Enter ${what.en}.` }, 'target'),
  notOutside: () =>
    said(
      'outlet-address-inside',
      {
        vi: 'Địa chỉ phải bắt đầu bằng https:// và nằm trên mạng internet, không phải trong mạng nội bộ.',
        en: 'The address must begin with https:// and lie on the internet, not in a private network.',
      },
      'target',
    ),
  noKeeper: () => said('outlet-unknown-keeper', { vi: 'Chọn cán bộ đang làm việc.', en: 'Choose an officer who is there.' }, 'keeperId'),
  sameKeeper: () => said('outlet-same-keeper', { vi: 'Cán bộ này đang giữ nơi gửi.', en: 'This officer keeps it already.' }, 'keeperId'),
  nothingToConnect: () =>
    said('outlet-connects-nothing', {
      vi: 'Nơi gửi này do người đăng, không có mã kết nối.',
      en: 'A person posts there; there is no token.',
    }),
  missingSecret: (field: string) =>
    said('outlet-secret-missing', { vi: 'Nhập nội dung này để kết nối.', en: 'This is needed to connect.' }, field),
  badBody: () =>
    said(
      'outlet-body-is-no-json',
      { vi: 'Mẫu phải là JSON có {{to}} và {{text}}. Xem lại tài liệu của nhà cung cấp.', en: 'It must be JSON with {{to}} and {{text}}.' },
      'body',
    ),
  noRecipients: () =>
    said('outlet-no-recipients', { vi: 'Nhập ít nhất một nơi nhận đọc được.', en: 'Enter at least one that can be read.' }, 'recipients'),
  notConnected: () =>
    said('outlet-not-connected', {
      vi: 'Nơi gửi chưa kết nối nên chưa thử được. Dán mã kết nối trước.',
      en: 'It is not connected, so there is nothing to try.',
    }),
  testFailed: (fault: string) =>
    said('outlet-test-failed', {
      vi: `Không kết nối được: ${fault} Xem lại mã kết nối và mã số, rồi thử lại.`,
      en: `It could not be reached: ${fault} Look at the token and the id, and try again.`,
    }),
  checkLater: () =>
    said(
      'outlet-last-post-later',
      { vi: 'Ngày của bài gần nhất không được sau hôm nay.', en: 'The day must not lie after today.' },
      'lastPostOn',
    ),
  arrivedLater: () =>
    said('delivery-arrived-later', { vi: 'Ngày gửi không được sau hôm nay.', en: 'The day must not lie after today.' }, 'postedOn'),
  notAsked: () =>
    said('delivery-cannot-be-asked', {
      vi: 'Tin nhắn, thư điện tử không hỏi lại được. Hỏi nhà cung cấp rồi ghi đã đăng, hoặc gửi lại.',
      en: 'Text messages and e-mail cannot be asked for. Ask the provider, then note it as posted, or send it again.',
    }),
  notNow: (state: Words) =>
    said('delivery-not-in-state', {
      vi: `Lần gửi này đang ở tình trạng “${state.vi}” nên không làm được việc này. Mở lại trang.`,
      en: `This delivery is “${state.en}”, so this cannot be done. Open the page again.`,
    }),
  gone: () =>
    said('delivery-story-gone', {
      vi: 'Bài đã được gỡ hoặc thay bằng bản mới nên không gửi nữa.',
      en: 'The story was withdrawn or superseded, so it is not sent.',
    }),
} as const;
