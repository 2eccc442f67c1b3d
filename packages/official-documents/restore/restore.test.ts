import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restore } from './index.ts';
import { damaged, lostSets, score } from './testing/damaged.ts';

const own = ['plan-ward.txt', 'plan-district-defects.txt', 'letter.txt'].map((name) =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'),
);
const [plan = ''] = own;

/** Whether `after` is `before` with some blanks turned into letters, and nothing else. */
const onlyBlanksChanged = (before: string, after: string): boolean =>
  before.length === after.length &&
  [...before.split('').keys()].every((at) => before[at] === after[at] || (before[at] === ' ' && /\p{L}/u.test(after[at] ?? '')));

describe('restore', () => {
  it('puts back nearly all letters of a plan of ours, whichever letters its font lost', () => {
    for (const letters of Object.values(lostSets)) {
      const { lost, restored } = score(plan, letters);
      expect(lost).toBeGreaterThan(100);
      expect(restored).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('names the letters that were lost', () => {
    const { lost } = restore(damaged(plan, lostSets.broken));
    for (const letter of 'hcgay') expect(lost).toContain(letter);
    expect(lost).not.toContain('n');
    expect(lost).not.toContain('t');
  });

  it('reads abbreviations and symbols of papers', () => {
    const text = damaged(
      `${plan}\nThực hiện Quyết định số 24/QĐ-UBND ngày 05/01/2026 của UBND phường về cải cách TTHC.\n`,
      lostSets.broken,
    );
    expect(restore(text).text).toContain('Quyết định số 24/QĐ-UBND ngày 05/01/2026 của UBND phường về cải cách TTHC.');
  });

  it('says of each stretch how sure it is, in order and inside the text, also where only the capital of a first word is doubtful', () => {
    const text = `${damaged(plan, lostSets.broken)}\n${damaged('Ước, Ủy, Ở, Ứng, Ý, Ẩn: bộ phận Văn hóa, Đài Truyền thanh xã.', lostSets.broken)}`;
    const { stretches, text: after } = restore(text);
    let last = 0;
    for (const { start, end, confidence } of stretches) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
    const changed = [...text].flatMap((letter, at) => (letter === after[at] ? [] : [at]));
    expect(changed.every((at) => stretches.some((one) => one.start <= at && at < one.end))).toBe(true);
  });

  it('leaves a whole text as it is', () => {
    for (const text of own) expect(restore(text)).toEqual({ text, stretches: [], lost: [] });
  });

  it('leaves other languages and short texts as they are', () => {
    const english = 'The committee shall report on the reform of procedures before the end of each quarter. '.repeat(20);
    for (const text of ['', ' ', 'Tu ên tru ền', english]) expect(restore(text).text).toBe(text);
  });

  it('leaves whole texts of any kind as they are: tables of figures, lists of names, minority names, capitals, the plan in small pieces', () => {
    const names = ['Nguyễn Văn Mẫu', 'Trần Thị Thử', 'Lê Ví Dụ', 'Y Blô Êban', "H'Lim Niê", 'Đinh Krông Pa', 'Rơ Châm Hlưk'];
    const whole = fc.oneof(
      fc
        .array(fc.constantFrom(...names), { minLength: 30, maxLength: 80 })
        .map((some) => some.map((name, at) => `${at}. ${name}`).join('\n')),
      fc
        .array(fc.nat(999_999), { minLength: 40 })
        .map((some) => `BẢNG TỔNG HỢP SỐ LIỆU CÁC XÃ\n${some.map((one) => `Xã số ${one}   ${one * 2}    đạt`).join('\n')}`),
      fc.subarray(plan.split('\n'), { minLength: 8 }).map((lines) => lines.join('\n')),
      fc.subarray(plan.split('\n'), { minLength: 8 }).map((lines) => lines.join('\n').toLocaleUpperCase('vi')),
    );
    fc.assert(
      fc.property(whole, (text) => {
        expect(restore(text).text).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('restores one damaged page among whole ones, and touches nothing else', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((page) => `Trang ${page}\n${plan}`);
    const damagedPage = damaged(plan, lostSets.broken);
    const text = [...pages, damagedPage, ...pages].join('\n');
    const start = pages.join('\n').length + 1;
    const after = restore(text).text;
    expect(after.slice(0, start)).toBe(text.slice(0, start));
    expect(after.slice(start + plan.length)).toBe(text.slice(start + plan.length));
    const lost = [...plan.split('').keys()].filter((at) => damagedPage[at] !== plan[at]);
    const right = lost.filter((at) => after[start + at] === plan[at]);
    expect(right.length / lost.length).toBeGreaterThan(0.95);
  });

  it('takes words in headings of capitals for the same words as in small letters', () => {
    const heading = 'II. NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN';
    const text = `${damaged(plan, lostSets.broken)}\n${heading.replaceAll(/[ÌỨR]/gu, ' ')}\n`;
    expect(restore(text).text).toContain(heading);
  });

  it('leaves the room in which number and day are filled in by hand', () => {
    const line = 'Vân Giang, ngày       tháng      năm 2026';
    expect(restore(`${damaged(`${plan}\n${line}`, lostSets.broken)}\n`).text).toMatch(/ngày {7}tháng {6}năm 2026/u);
  });

  it('stays within bounds on hostile text, and keeps its length', () => {
    const broken = damaged(plan, lostSets.broken);
    const hostile = [
      ' '.repeat(3_000_000),
      `${' '.repeat(1_000_000)}n`,
      '.'.repeat(1_000_000),
      'a.'.repeat(300_000),
      'n '.repeat(20_000),
      `${' '.repeat(11)}\n`.repeat(20_000),
    ];
    for (const tail of hostile) {
      const text = broken + tail;
      const after = restore(text).text;
      expect(after.length === text.length && after.slice(450_000) === text.slice(450_000)).toBe(true);
    }
  });

  it('changes nothing but blanks, and never throws', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', '    ', '\n', '| ', 'ú ', 'H ', '  n ', ' ) '),
      fc.constant(damaged(plan.slice(0, 700), lostSets.broken)),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(onlyBlanksChanged(text, restore(text).text)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});
