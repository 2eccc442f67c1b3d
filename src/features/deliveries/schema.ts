import type * as z from 'zod';
import { ruleOf, versionChannels, type VersionChannel } from '#features/newsroom/index.ts';
import { choice, day, form, idOf, longText, pick, storedRecord, text, whole, yesNo } from '#platform/values/forms.ts';
import type { Words } from '#platform/values/messages.ts';
import { kinds } from './adapters/kinds.ts';
import { deliveryStates, lateRules } from './delivery.ts';

const sent: readonly VersionChannel[] = versionChannels.filter((one) => ruleOf(one).recordedAs !== null && one !== 'radio');
const channelOptions = Object.fromEntries(sent.map((one) => [one, { vi: ruleOf(one).vi, en: ruleOf(one).en }])) as Record<
  VersionChannel,
  Words
>;

/** What is said of an outlet and may be corrected. */
export const keptOutlet = storedRecord('outlet', {
  name: text({
    readBy: 'staff',
    label: { vi: 'Tên nơi gửi', en: 'Name of the outlet' },
    hint: { vi: 'Ví dụ: Facebook phường Sao Mai', en: 'Such as: Facebook of the ward' },
    max: 120,
  }),
  target: text({
    readBy: 'staff',
    label: { vi: 'Mã số trang, OA hoặc địa chỉ https', en: 'Id of the page or account, or https address' },
    hint: {
      vi: 'Facebook: mã số của trang (Page ID). Zalo: mã số OA. Hệ thống khác, tin nhắn: địa chỉ https. Người đăng, thư điện tử: để trống. Đổi mã số, địa chỉ thì phải kết nối lại.',
      en: 'Facebook and Zalo: the id. Another system, text messages: the https address. Otherwise empty. Once it is changed, connect anew.',
    },
    max: 500,
    optional: true,
    needed: { vi: 'bắt buộc với Facebook, Zalo, hệ thống khác, tin nhắn', en: 'needed for what posts by itself' },
  }),
  lateRule: choice({ label: { vi: 'Nếu lỡ giờ (máy dừng, mất mạng)', en: 'Where it could not go out in time' }, options: lateRules }),
  lateMinutes: whole({
    label: { vi: 'Coi là lỡ giờ sau (phút)', en: 'It is late after (minutes)' },
    min: 1,
    max: 100_000,
  }),
});

export const outletForm = form({
  adapter: choice({ label: { vi: 'Gửi bằng cách nào', en: 'By what' }, options: kinds, look: 'select' }),
  accountId: pick({
    label: { vi: 'Trang, tài khoản của cơ quan', en: 'Page of the authority' },
    hint: { vi: 'Lấy từ danh sách “Trang, tài khoản trên mạng” ở mục Liên hệ.', en: 'From the list under “Contacts”.' },
    value: idOf<'outside-account'>(),
    optional: true,
    needed: { vi: 'bắt buộc với Facebook, Zalo', en: 'needed for Facebook and Zalo' },
  }),
  channel: choice({
    label: { vi: 'Gửi nội dung của kênh', en: 'Which words go there' },
    options: channelOptions,
    look: 'select',
    optional: true,
    needed: { vi: 'bắt buộc khi người đăng', en: 'needed where a person posts' },
  }),
  keeperId: pick({ label: { vi: 'Người giữ', en: 'Kept by' }, value: idOf<'officer'>() }),
  ...keptOutlet.shape,
});
export const correctOutletForm = form(keptOutlet.shape);

const secret = (label: Words, hint?: Words) =>
  text({ readBy: 'nobody', label, ...(hint && { hint }), input: 'password', max: 4000, optional: true });

export const connectForm = form({
  token: secret(
    { vi: 'Mã kết nối (access token, khóa)', en: 'Token or key' },
    {
      vi: 'Không hiện lại sau khi lưu. Lưu ở dạng mã hóa, thuộc về cơ quan.',
      en: 'It is not shown again; it is kept encrypted and belongs to the authority.',
    },
  ),
  refreshToken: secret({ vi: 'Mã gia hạn (refresh token)', en: 'Refresh token' }, { vi: 'Chỉ với Zalo.', en: 'Zalo only.' }),
  appId: text({
    ...{ readBy: 'nobody', label: { vi: 'Mã ứng dụng (App ID)', en: 'App id' }, hint: { vi: 'Chỉ với Zalo.', en: 'Zalo only.' } },
    ...{ max: 100, optional: true },
  }),
  appSecret: secret({ vi: 'Khóa ứng dụng (Secret key)', en: 'App secret' }, { vi: 'Chỉ với Zalo.', en: 'Zalo only.' }),
  recipients: longText({
    ...{ readBy: 'nobody', label: { vi: 'Nơi nhận', en: 'Recipients' }, max: 20_000, lines: 4, optional: true },
    hint: {
      vi: 'Số điện thoại hoặc địa chỉ thư, mỗi dòng một nơi. Chỉ với tin nhắn và thư điện tử; chỉ ghi nơi đã đồng ý nhận.',
      en: 'Numbers or addresses, one a line, of such as agreed to it.',
    },
  }),
  body: longText({
    ...{
      readBy: 'nobody',
      label: { vi: 'Mẫu gửi của nhà cung cấp tin nhắn', en: 'Body for the text message provider' },
      max: 4000,
      lines: 4,
    },
    ...{
      optional: true,
      hint: { vi: 'JSON, với {{to}}, {{text}}, {{key}}, {{token}}. Để trống: mẫu thường dùng.', en: 'JSON; empty for the usual one.' },
    },
  }),
});

export const handoverForm = form({
  keeperId: pick({ label: { vi: 'Bàn giao cho', en: 'Hand over to' }, value: idOf<'officer'>() }),
  note: longText({
    ...{ readBy: 'staff', label: { vi: 'Nội dung bàn giao', en: 'What is handed over' }, max: 500, lines: 2, optional: true },
    hint: { vi: 'Ai còn quyền quản trị trang, thiết bị, số điện thoại gắn với tài khoản.', en: 'Who still administers the page.' },
  }),
});

export const checkOutletForm = form({
  isOurs: yesNo({
    label: { vi: 'Trang vẫn do cơ quan quản trị', en: 'The page is still in the hands of the authority' },
  }),
  lastPostOn: day({ label: { vi: 'Bài gần nhất ngày', en: 'Last post on' }, optional: true }),
  said: text({
    ...{ readBy: 'staff', label: { vi: 'Đã xem gì', en: 'What was seen' }, max: 300 },
    hint: { vi: 'Ví dụ: vào trang quản trị, có 3 người quản trị, đều là cán bộ phường', en: 'Such as: who administers it' },
  }),
});

export const pressForm = form({});
export const callOffForm = form({
  reason: longText({ readBy: 'staff', label: { vi: 'Vì sao không gửi', en: 'Why it is not sent' }, max: 300, lines: 2 }),
});
export const byHandForm = form({
  link: text({
    ...{ readBy: 'public', label: { vi: 'Đường dẫn đến bài đã đăng', en: 'Link of the post' }, input: 'url', max: 500, optional: true },
    needed: { vi: 'bắt buộc, trừ tin nhắn và thư điện tử', en: 'needed, but for text messages and e-mail' },
  }),
  postedOn: day({ label: { vi: 'Đăng ngày', en: 'Posted on' } }),
});

export const deliveryListForm = form({
  'tinh-trang': choice({ label: { vi: 'Tình trạng', en: 'State' }, options: deliveryStates, look: 'select', optional: true }),
});

export type OutletInput = z.output<typeof outletForm>;
export type CorrectOutletInput = z.output<typeof correctOutletForm>;
export type ConnectInput = z.output<typeof connectForm>;
