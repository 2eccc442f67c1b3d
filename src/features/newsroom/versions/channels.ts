import type { ChannelKind, Measure } from '#features/channels/index.ts';
import type { Words } from '#platform/values/messages.ts';

export interface ChannelRule extends Words {
  /**
   * As what its posting is recorded; null where it is hung or handed out and recorded by the displays and materials. Without a measure the record tells that it
   * went out and whom it reached: the story was counted where it was published, and an item is counted once.
   */
  recordedAs: { channel: ChannelKind; measure: Measure | null } | null;
  most: { letters?: number; lines?: number; seconds?: number };
  fewestSeconds?: number;
}

const social = { channel: 'social', measure: 'posts' } as const;

/** What a story is adapted for, with the rules of each. */
const rules = {
  facebook: { vi: 'Facebook', en: 'Facebook', recordedAs: social, most: { letters: 2000 } },
  zalo: { vi: 'Zalo', en: 'Zalo', recordedAs: social, most: { letters: 1000 } },
  radio: {
    ...{ vi: 'Loa truyền thanh', en: 'Loudspeakers', recordedAs: { channel: 'radio', measure: 'bulletins' } },
    ...{ most: { seconds: 420 }, fewestSeconds: 60 },
  },
  banner: { vi: 'Băng rôn', en: 'Banner', recordedAs: null, most: { lines: 2, letters: 120 } },
  leaflet: { vi: 'Tờ rơi A5', en: 'Leaflet A5', recordedAs: null, most: { letters: 900 } },
  board: { vi: 'Tờ bảng tin A4', en: 'Notice sheet A4', recordedAs: null, most: { letters: 1800 } },
  sms: { vi: 'Tin nhắn', en: 'Text message', recordedAs: { channel: 'mobile-app', measure: null }, most: { letters: 480 } },
  website: {
    ...{ vi: 'Trang thông tin khác', en: 'Another website', recordedAs: { channel: 'portal', measure: null } },
    ...{ most: { letters: 10_000 } },
  },
  newsletter: {
    ...{ vi: 'Thư điện tử', en: 'E-mail', recordedAs: { channel: 'mobile-app', measure: null } },
    ...{ most: { letters: 5000 } },
  },
} as const satisfies Record<string, ChannelRule>;

export type VersionChannel = keyof typeof rules;

export const versionChannels = Object.keys(rules) as VersionChannel[];
export const ruleOf = (channel: VersionChannel): ChannelRule => rules[channel];
export const channels: typeof rules = rules;
export const isVersionChannel = (code: string): code is VersionChannel => Object.hasOwn(rules, code);
