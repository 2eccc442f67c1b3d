import { expect, test } from 'vitest';
import { firstVersion, measureVersion, messagesOf } from '../versions/adapt.ts';
import { calendarLines, gapsOf, weeksOf } from '../plan/calendar.ts';
import { expanded } from './abbreviations.ts';
import { checkText } from './check.ts';
import { citedIn, documentOf, plainOf } from './marks.ts';

test('a text is a document of what is allowed in one; everything else is plain words', () => {
  const text =
    'Mở đầu **đậm** và _nghiêng_.\ncùng đoạn\n\n## Cách làm\n1. Vào [Cổng](https://dichvucong.gov.vn)\n2. Nộp theo [[33/2026/QĐ-UBND]]\n\n- một\n\n> Lời bà A\n\n[ảnh 1]\n<script>alert(1)</script> [x](javascript:alert(1))';
  expect(documentOf(text)).toEqual([
    { kind: 'paragraph', of: [{ kind: 'text', text: 'Mở đầu ' }, { kind: 'text', text: 'đậm', isBold: true }, { kind: 'text', text: ' và ' }, { kind: 'text', text: 'nghiêng', isItalic: true }, { kind: 'text', text: '.' }, { kind: 'text', text: ' ' }, { kind: 'text', text: 'cùng đoạn' }] },
    { kind: 'heading', level: 2, text: 'Cách làm' },
    { kind: 'list', isOrdered: true, items: [[{ kind: 'text', text: 'Vào ' }, { kind: 'link', href: 'https://dichvucong.gov.vn', text: 'Cổng' }], [{ kind: 'text', text: 'Nộp theo ' }, { kind: 'law', symbol: '33/2026/QĐ-UBND' }]] },
    { kind: 'list', isOrdered: false, items: [[{ kind: 'text', text: 'một' }]] },
    { kind: 'quote', of: [{ kind: 'text', text: 'Lời bà A' }] },
    { kind: 'picture', number: 1 },
    { kind: 'paragraph', of: [{ kind: 'text', text: '<script>alert(1)</script> [x](javascript:alert(1))' }] },
  ]); // prettier-ignore
  expect(citedIn(text)).toEqual(['33/2026/QĐ-UBND']);
  expect(plainOf('snake_case_name và 2 * 3 * 4')).toEqual(['snake_case_name và 2 * 3 * 4']);
});

test('the check asks for where, when, how much and whom to call, for short sentences, words for short forms and papers of the register', () => {
  const long = `Người dân ${'đến nộp hồ sơ '.repeat(12)}.`;
  const { advice, words } = checkText({
    title: 'Nộp hồ sơ',
    summary: 'UBND phường tiếp nhận TTHC.',
    body: `${long}\n\nTheo 33/2026/QĐ-UBND và [[34/2026/QĐ-UBND]].`,
    asks: true,
  });
  expect(advice.filter((one) => one.kind === 'missing').map((one) => one.kind === 'missing' && one.what)).toEqual([
    'where',
    'when',
    'how-much',
    'contact',
  ]);
  expect(advice.filter((one) => one.kind === 'long-sentence')).toHaveLength(1);
  expect(advice.flatMap((one) => (one.kind === 'short-form' ? [one.short] : []))).toEqual(['UBND', 'TTHC']);
  expect(advice.flatMap((one) => (one.kind === 'bare-number' ? [one.text] : []))).toEqual(['33/2026/QĐ-UBND']);
  expect(words).toBeGreaterThan(50);
  const good = 'Từ ngày 01/12, nộp hồ sơ tại Trung tâm Phục vụ hành chính công, miễn phí. Hỏi thêm: 0203 123 4567.';
  expect(checkText({ title: 'Nộp hồ sơ đất đai', summary: good, body: good, asks: true }).advice).toEqual([]);
  expect(expanded('UBND phường và UBND tỉnh')).toBe('Ủy ban nhân dân (UBND) phường và UBND tỉnh');
});

test('a story begins on each channel within its rules; a text message counts as the networks do', () => {
  const told = {
    title: 'Nộp hồ sơ đất đai tại nhà văn hóa tổ 3',
    summary: 'Từ 01/12.',
    body: Array.from({ length: 60 }, (_, n) => `Đoạn ${n} nói về cách nộp hồ sơ đất đai.`).join('\n\n'),
    address: 'https://vi-du.vn/tin-tuc/1',
    authority: 'Ủy ban nhân dân phường',
  };
  for (const channel of ['facebook', 'zalo', 'banner', 'leaflet', 'board', 'sms'] as const)
    expect([channel, measureVersion(channel, firstVersion(channel, told)).over]).toEqual([channel, []]);
  expect(firstVersion('banner', told).split('\n')).toHaveLength(2);
  expect(measureVersion('radio', firstVersion('radio', told)).seconds).toBeGreaterThan(120);
  expect([
    messagesOf('a'.repeat(160)).count,
    messagesOf('a'.repeat(161)).count,
    messagesOf('ữ'.repeat(70)).count,
    messagesOf('ữ'.repeat(71)).count,
  ]).toEqual([1, 2, 1, 2]);
});

test('the calendar names what the plan orders and of which nothing was said for three weeks', () => {
  const day = (iso: string) => Temporal.PlainDate.from(iso);
  const month = Temporal.PlainYearMonth.from('2026-11');
  expect(weeksOf(month).map(({ from, to }) => `${from.day}-${to.day}`)).toEqual(['1-1', '2-8', '9-15', '16-22', '23-29', '30-30']);
  const said = [{ sort: 'topic' as const, kind: 'a', channel: 'portal' as const, on: day('2026-11-10'), activities: 2 }, { sort: 'topic' as const, kind: 'b', channel: 'radio' as const, on: day('2026-10-01'), activities: 1 }]; // prettier-ignore
  const planned = [{ sort: 'topic' as const, kind: 'd', on: day('2026-11-25') }];
  const asked = {
    sort: 'topic' as const,
    codes: ['a', 'b', 'c', 'd', 'e'],
    ordered: new Set(['a', 'b', 'c', 'd']),
    month,
    today: day('2026-11-20'),
    said,
    planned,
  };
  const lines = calendarLines(asked);
  expect(lines.map(({ kind, silentWeeks, done }) => [kind, silentWeeks, done])).toEqual([['c', undefined, 0], ['d', undefined, 0], ['b', 7, 0], ['a', 1, 2]]); // prettier-ignore
  expect(gapsOf(lines).map(({ kind }) => kind)).toEqual(['c', 'b']);
});
