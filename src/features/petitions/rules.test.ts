import { expect, test } from 'vitest';
import { day, today } from '#root/testing/actors.ts';
import { soundsLike } from './recognise.ts';
import { explanation } from './explain.ts';
import { coverInAnswer, coverSender, redact, warningsOf } from '#platform/values/personal/redact.ts';
import { countDays, lastDay, usualTerms } from './term.ts';

test.each([
  ['Tôi tố cáo ông A nhận hối lộ', 'denunciation'],
  ['Khiếu nại quyết định xử phạt số 12', 'complaint'],
  ['Tôi không đồng ý với quyết định thu hồi đất', 'complaint'],
  ['Đèn đường không sáng, đề nghị sửa', undefined],
  ['Cán bộ trả hồ sơ chậm hai ngày', undefined],
])('%s', (said, kind) => expect(soundsLike(said)).toBe(kind));

test.each([
  ['Gọi tôi số 0912 345 678 nhé', 'Gọi tôi số [điện thoại] nhé'],
  ['thư a.b@example.vn', 'thư [thư điện tử]'],
  ['CCCD 001 234 567 890'.replaceAll(' ', ''), 'CCCD[số giấy tờ]'],
  ['ông Trần Văn Bình ở số nhà 12 ngõ 5', 'ông [tên] ở [địa chỉ]'],
  ['Bà Lê Thị Hoa phản ánh', 'Bà [tên] phản ánh'],
  ['xe 29A1-123.45 đỗ', 'xe [biển số] đỗ'],
  ['đường Lê Lợi ngập', 'đường Lê Lợi ngập'],
  ['Đèn tổ 5 tắt từ 25/09/2026', 'Đèn tổ 5 tắt từ 25/09/2026'],
])('%s is shown as %s', (said, shown) => expect(redact(said)).toBe(shown));

test('names of who sent it are covered wherever they stand', () =>
  expect(redact('Tôi, Sao Băng, báo', ['Sao Băng'])).toBe('Tôi, [tên], báo'));

test('working days pass over holidays and pauses, calendar days end on a working day', () => {
  const count = (days: number, isWorking: boolean, more: { off?: string[]; pauses?: [string, string][] } = {}) =>
    countDays(
      today,
      { days, isWorking },
      {
        today,
        holidays: new Map((more.off ?? []).map((one) => [one, true])),
        pauses: (more.pauses ?? []).map(([from, to]) => ({ from: day(from), to: day(to) })),
      },
    );
  const last = (...given: Parameters<typeof count>) => lastDay(count(...given), today).toString();
  expect([last(5, true), last(5, true, { off: ['2026-06-03'] }), last(5, true, { pauses: [['2026-06-02', '2026-06-04']] })]).toEqual([
    '2026-06-08',
    '2026-06-09',
    '2026-06-10',
  ]);
  expect([last(4, false), last(5, false), last(5, false, { off: ['2026-06-08'] })]).toEqual(['2026-06-05', '2026-06-08', '2026-06-09']);
  expect(count(5, false).map(({ nth, why }) => why ?? nth)).toEqual([1, 2, 3, 4, 'weekend', 'weekend', null]);
});

test('what an answer should not say is told before it leaves: names, telephones and days to come', () => {
  const { personal, future } = warningsOf('Cảm ơn ông Nguyễn Văn Giả (0900 000 123). Đã thay ngày 05/06/2026.', today);
  expect([personal, future.map(String)]).toEqual([['tên', 'điện thoại'], ['2026-06-05']]);
  expect(warningsOf('Đã thay bóng ngày 30/05/2026, số 31/31/2026.', today)).toEqual({ personal: [], future: [] });
});

test('who may not know the sender reads the text without them, and with the place', () =>
  expect(coverSender('Tôi là nguyễn văn giả, 0900.000.123, số nhà 12 ngõ 5: đèn tắt', ['Nguyễn Văn Giả'])).toBe(
    'Tôi là [tên], [điện thoại], số nhà 12 ngõ 5: đèn tắt',
  ));

test('a sender takes no words out of what the authority wrote, whatever was typed as a name', () => {
  const answer = 'Ủy ban nhân dân phường trả lời ông Nguyễn Văn Giả: việc trồng hoa, khoa học của khu phố; hỏi 0900 000 999.';
  for (const name of ['của', 'Hoa', 'Ủy ban', 'nhân dân', 'Lê Lợi'])
    expect(coverInAnswer(answer, { name, phone: '0900 000 123' })).toBe(answer);
  expect(coverInAnswer(answer, { name: 'Nguyễn Văn Giả', phone: '0900000999' })).toBe(
    'Ủy ban nhân dân phường trả lời ông [tên]: việc trồng hoa, khoa học của khu phố; hỏi [điện thoại].',
  );
  expect(coverInAnswer('Trả lời bà LƯỜNG THỊ BIỆT và ông Lê Giả', { name: 'lường thị biệt' })).toBe('Trả lời bà [tên] và ông Lê Giả');
  expect(coverInAnswer('Trả lời ông Lê Giả, đường Lê Giả', { name: 'Lê Giả' })).toBe('Trả lời ông [tên], đường Lê Giả');
  expect(coverSender('Bà Hoa và chị hoa báo: khoa học, hoa màu của bà con', ['Hoa', 'của'])).toBe(
    'Bà [tên] và chị [tên] báo: khoa học, hoa màu của bà con',
  );
});

test('a term that the authority has not set names no paper to citizens', () => {
  const counted = countDays(today, usualTerms.scene, { holidays: new Map(), pauses: [], today });
  expect(explanation(today, usualTerms.scene, counted, 'vi').join(' ')).not.toContain('Căn cứ');
  expect(explanation(today, { ...usualTerms.scene, basis: 'Quyết định 12' }, counted, 'vi').at(-1)).toBe('Căn cứ: Quyết định 12.');
});
