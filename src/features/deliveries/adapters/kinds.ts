import type { Service } from '#features/channels/index.ts';
import type { VersionChannel } from '#features/newsroom/index.ts';
import type { Words } from '#platform/values/messages.ts';

interface Kind extends Words {
  /** The words of a story that it takes; null where a person chooses. */
  channel: VersionChannel | null;
  /** Of whose service the account is; undefined where it is none. */
  service?: Service;
  /** What it asks to be connected. */
  asks: readonly Secret[];
  target: Words | null;
}

export type Secret = 'token' | 'refreshToken' | 'appId' | 'appSecret' | 'recipients' | 'body';

/** By what a story is handed over. */
export const kinds = {
  manual: { vi: 'Người đăng, dán đường dẫn', en: 'A person posts it', channel: null, asks: [], target: null },
  facebook: {
    ...{ vi: 'Trang Facebook (tự đăng)', en: 'Facebook page (posted by itself)', channel: 'facebook', service: 'facebook' },
    ...{ asks: ['token'], target: { vi: 'mã số của trang (Page ID)', en: 'the id of the page' } },
  },
  zalo: {
    ...{ vi: 'Zalo Official Account (tự đăng)', en: 'Zalo Official Account (posted by itself)', channel: 'zalo', service: 'zalo' },
    ...{ asks: ['token', 'refreshToken', 'appId', 'appSecret'], target: { vi: 'mã số OA', en: 'the id of the account' } },
  },
  webhook: {
    ...{ vi: 'Hệ thống khác (HTTPS có chữ ký)', en: 'Another system (signed HTTPS)', channel: 'website' },
    ...{ asks: ['token'], target: { vi: 'địa chỉ https nhận bài', en: 'its https address' } },
  },
  sms: {
    ...{ vi: 'Tin nhắn qua nhà cung cấp', en: 'Text messages by a provider', channel: 'sms' },
    ...{ asks: ['token', 'recipients', 'body'], target: { vi: 'địa chỉ https của nhà cung cấp', en: 'the https address of the provider' } },
  },
  email: {
    ...{ vi: 'Thư điện tử đến một danh sách', en: 'E-mail to a list', channel: 'newsletter' },
    ...{ asks: ['recipients'], target: null },
  },
} as const satisfies Record<string, Kind>;

export type KindCode = keyof typeof kinds;

export const isKind = (code: string): code is KindCode => Object.hasOwn(kinds, code);
export const kindOf = (code: KindCode): Kind => kinds[code];

/** As the log names it: channels of stories have some of the same codes. */
export const loggedKind = (code: KindCode): string => `outlet-${code}`;

/** What it hands over is to be seen under no address, and cannot be asked for again. */
export const isUnseen = (code: KindCode): boolean => code === 'sms' || code === 'email';
