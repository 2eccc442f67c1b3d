import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PublicActivity, PublicStory } from '#features/portal/index.ts';
import { activityLines, contactLines, embedPageOf, embedPolicy, fragmentOf, storyLines } from './embeds.ts';
import { snippetOf } from './snippet.ts';

const at = (path: string): string => `https://mau.example.vn${path}`;
const activity = {
  id: '1',
  title: 'Tin <img src=x onerror=alert(1)>',
  channel: 'radio',
  happenedOn: '2026-03-01',
  unitName: 'Tổ "1"',
  jointUnits: [],
  place: null,
  photo: null,
} as unknown as PublicActivity;
const shown = {
  code: 'tin-moi',
  name: 'UBND phường Mẫu',
  locale: 'vi',
  lines: activityLines([activity], 'vi', at),
  more: at('/hoat-dong'),
} as const;

test('a piece of HTML has no script and no style, leads to whole addresses, and its classes begin with “mb-”', () => {
  const { text } = fragmentOf(shown);
  expect(text).not.toMatch(/<script|<style|<img|style=|\son\w+=(?!alert)/i);
  expect(
    [...text.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')).filter((name) => !name.startsWith('mb-')),
  ).toEqual([]);
  expect([...text.matchAll(/href="([^"]*)"/g)].every(([, href = '']) => href.startsWith('https://mau.example.vn/'))).toBe(true);
  expect(text).toContain('Tin &lt;img');
});

test('a story stands with its summary and leads to its page', () => {
  const story = {
    id: '7',
    title: 'Bỏ phí <b>',
    summary: 'Từ 1/7',
    unitName: 'Văn phòng',
    publishedOn: '2026-05-02',
  } as unknown as PublicStory;
  const [line] = storyLines([story], 'vi', at);
  expect(line?.text).toContain('https://mau.example.vn/tin-tuc/7');
  expect(line?.text).toContain('Bỏ phí &lt;b&gt;');
  expect(line?.text).toContain('Văn phòng, ngày 02/05/2026');
});

test('what nothing is published of says so', () => {
  expect(fragmentOf({ ...shown, lines: [] }).text).toContain('Chưa có việc nào được công bố.');
});

test('a telephone is called by its figures', () => {
  const [line] = contactLines(
    [
      {
        id: '1',
        purpose: 'other',
        unitId: null,
        title: 'Đường dây nóng',
        unit: null,
        phones: ['0200 000 1122'],
        email: null,
        address: null,
        hours: [],
        note: null,
        checkedOn: '2026-01-01',
      },
    ],
    'vi',
  );
  expect(line?.text).toContain('href="tel:02000001122"');
});

test('the policy lets in the own style alone, and shows the page in the sites of the list, else in all over https', () => {
  const [, style = ''] = /<style>(.*)<\/style>/s.exec(embedPageOf(shown)) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(embedPolicy([])).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' https:`,
  );
  expect(embedPolicy(['bao.vn', 'www.dai.vn'])).toMatch(/frame-ancestors 'self' https:\/\/bao\.vn https:\/\/www\.dai\.vn$/);
  expect(snippetOf(at('/nhung/tin-moi'), 'A "B"')).toContain('title="A &quot;B&quot;"');
});
