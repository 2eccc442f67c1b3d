import { describe, expect, test } from 'vitest';
import { aReading } from '#root/testing/documents.ts';
import { amended, amendmentsOf } from './amend.ts';
import { bookOf, type Decision } from './decisions.ts';
import { itemsOf, ofKind } from './items.ts';
import { correctionKey, leastSureFirst, lettersPutBack, openStretches, stretchItems, type ReadText } from './stretches.ts';

const text = 'KẾ HOẠCH tuyên truyền\ncủa xã Đồng Mơ năm nay.\n';
const source = 'KẾ HO    tu  n tru ền\ncủ    Đồn   ơ năm n   .\n';
const at = (words: string): { start: number; end: number } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const read: ReadText = {
  text,
  pages: [
    { start: 0, end: text.indexOf('\n') + 1 },
    { start: text.indexOf('\n') + 1, end: text.length },
  ],
  restored: {
    source,
    lost: ['y'],
    stretches: [
      { start: 5, end: 8, confidence: 0.9, doubtful: true },
      { ...at('tuyên'), confidence: 0.999, doubtful: false },
      { ...at('tr'), confidence: 1, doubtful: false },
      { start: at('xã').start - 1, end: at('xã').start, confidence: 0.8, doubtful: true },
      { ...at('Mơ'), confidence: 0.5, doubtful: true },
    ],
  },
};
const items = (decisions: Decision[] = [], corrections = new Map<string, string>()) => stretchItems(read, bookOf(decisions), corrections);

describe('restored words', () => {
  test('are whole words with the least confidence in them, each with its page, remains and neighbours', () => {
    expect(items().map(({ path, page, damaged, read: word }) => [path, page, damaged, word])).toEqual([
      ['stretches/0', 1, 'HO   ', 'HOẠCH'].map((one) => (one === 'HO   ' ? source.slice(3, 8) : one)),
      ['stretches/1', 1, source.slice(...Object.values(at('tuyên'))), 'tuyên'],
      ['stretches/2', 1, source.slice(...Object.values(at('truyền'))), 'truyền'],
      ['stretches/3', 2, source.slice(...Object.values(at('của'))), 'của'],
      ['stretches/4', 2, source.slice(...Object.values(at('Mơ'))), 'Mơ'],
    ]);
    expect(items()[4]).toMatchObject({ confidence: 0.5, isDoubtful: true, around: { before: 'HOẠCH tuyên truyền của xã Đồng ' } });
  });

  test('the doubtful ones come with the least sure first, until something was decided on them', () => {
    expect(leastSureFirst(items()).map(({ read: word }) => word)).toEqual(['Mơ', 'của', 'HOẠCH', 'tuyên', 'truyền']);
    const decided = items([{ item: 'stretches/4', verdict: 'corrected', value: { text: 'Mơ ơi' } }]);
    expect(openStretches(decided).map(({ read: word }) => word)).toEqual(['của', 'HOẠCH']);
    expect(decided[4]).toMatchObject({ text: 'Mơ ơi', read: 'Mơ' });
  });

  test('what was written before for the same remains is offered, while nothing is decided', () => {
    const [, , , , word] = items();
    const before = new Map([[correctionKey({ remains: word?.remains ?? '', read: 'Mơ' }), 'Mới']]);
    expect(items([], before)[4]?.offered).toBe('Mới');
    expect(items([{ item: 'stretches/4', verdict: 'accepted', value: null }], before)[4]?.offered).toBeUndefined();
  });

  test('remains of hardly a letter are told apart by their neighbours', () => {
    expect(items()[4]?.remains).toBe(`Đồng|${source.slice(...Object.values(at('Mơ')))}|năm`);
    expect(items()[2]?.remains).toBe(items()[2]?.damaged);
  });

  test('letters put back are counted', () => {
    expect(lettersPutBack({ ...(items()[4] as ReturnType<typeof items>[number]), damaged: ' ơ', read: 'Mơ' })).toBe(1);
  });
});

describe('amendments', () => {
  const duty = 'Chủ trì đăng tin, bài trên trang thông tin điện tử, phối hợp với Phòng Văn hóa - Xã hội, hoàn thành trước ngày 30/11/2026.';
  const paper = `Mở đầu. ${duty} Chủ trì việc khác.`;
  const where = (words: string): { page: number; start: number; end: number } => ({
    page: 1,
    start: paper.indexOf(words),
    end: paper.indexOf(words) + words.length,
  });
  const reading = aReading({
    assignments: [{ unit: 'Văn phòng', duties: [{ text: duty, role: 'lead', at: [where(duty)] }] }],
    findings: [{ kind: 'spelling', text: 'đăng tin', message: 'Sai.', correction: 'đăng tải tin', at: [where('đăng tin')] }],
  });
  const dutyWith = (decisions: Decision[]): unknown => {
    const read = itemsOf(reading, bookOf(decisions));
    return ofKind(amended(read, amendmentsOf(read, []), paper), 'duty')[0]?.value.text;
  };

  test('a query that is accepted puts the items over its words right; one that is not, nothing', () => {
    expect(dutyWith([])).toBe(duty);
    expect(dutyWith([{ item: 'findings/0', verdict: 'dropped', value: null }])).toBe(duty);
    expect(dutyWith([{ item: 'findings/0', verdict: 'accepted', value: null }])).toBe(duty.replace('đăng tin', 'đăng tải tin'));
  });

  test('what the officer wrote for an item stands', () => {
    const written = { text: 'đăng tin khác', role: 'lead' };
    const decisions: Decision[] = [
      { item: 'findings/0', verdict: 'accepted', value: null },
      { item: 'assignments/0/duties/0', verdict: 'corrected', value: written },
    ];
    expect(dutyWith(decisions)).toBe('đăng tin khác');
  });

  test('the same words elsewhere in the value are left alone', () => {
    const twice = 'Chủ trì lập kế hoạch; chủ trì lập báo cáo; chủ trì lập dự toán.';
    const second = twice.indexOf('lập báo') + 4;
    const one = aReading({ assignments: [{ unit: 'A', duties: [{ text: twice, role: 'lead', at: [{ page: 1, start: 0, end: 60 }] }] }] });
    const [, changed] = ofKind(
      amended(itemsOf(one, bookOf([])), [{ start: second - 4, end: second - 1, text: 'soạn' }], twice),
      'duty',
    ).map(({ value }) => ['', value.text] as const)[0] ?? ['', ''];
    expect(changed).toBe(twice.replace('lập báo', 'soạn báo'));
  });
});
