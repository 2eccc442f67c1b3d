import { expect, test } from 'vitest';
import { channels, type ChannelKind } from '#features/channels/index.ts';
import { exampleOn } from './examples.ts';

test('every channel has an example of its own', () => {
  const kinds = Object.keys(channels) as ChannelKind[];
  for (const locale of ['vi', 'en'] as const) expect(new Set(kinds.map((kind) => exampleOn(kind, locale))).size).toBe(kinds.length);
  expect(exampleOn('leaflet', 'vi')).toBe('Ví dụ: Phát tờ rơi hướng dẫn nộp hồ sơ trực tuyến');
});
