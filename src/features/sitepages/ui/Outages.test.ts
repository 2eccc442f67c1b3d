import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { bannerOf } from '../view.ts';
import Outages from './Outages.svelte';

const moments = { starts_at: '2026-12-11T01:00:00Z', ends_at: '2026-12-11T05:00:00Z' };

test('an outage is told whole on the home page, elsewhere in one line that unfolds', () => {
  const outage = { ...bannerOf({ kind: 'planned', ...moments }, 'vi'), reason: 'Nâng cấp máy chủ', instead: 'Gọi bộ phận một cửa.' };
  const home = render(Outages, { props: { outages: [outage], whole: true } }).body;
  expect(home).not.toContain('<details');
  const elsewhere = render(Outages, { props: { outages: [outage], whole: false } }).body;
  const [, line = ''] = /<summary[^>]*>([\s\S]*?)<\/summary>/.exec(elsewhere) ?? [];
  expect(line).toContain('Tạm ngừng từ 08:00');
  expect(line).not.toContain('Nâng cấp');
  for (const page of [home, elsewhere]) expect(page).toContain('Nâng cấp máy chủ. Gọi bộ phận một cửa.');
});
