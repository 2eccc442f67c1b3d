import { describe, expect, it } from 'vitest';
import type { SeenWord } from './engine.ts';
import { isBetter, soundnessOf } from './compare.ts';
import { withNumerals } from './numerals.ts';
import { withoutSlips } from './slips.ts';
import { greyOf, inkShare, mostPixels, scaleFor } from './picture.ts';
import { readableRuns } from './words.ts';

const words = (text: string, confidence = 95): SeenWord[] =>
  text.split(' ').map((word, at) => ({ text: word, confidence, left: at * 100, right: at * 100 + 90 }));
const seen = (...parts: SeenWord[][]) => [
  { words: parts.flat().map((word, at) => ({ ...word, left: at * 100, right: at * 100 + 90 })), baseline: 100, height: 40 },
];
const textOf = (runs: ReturnType<typeof readableRuns>): string[] => runs.map((run) => run.words.map((word) => word.text).join(' '));

describe('slips of recognition', () => {
  it('marks that make a far likelier word are put right', () => {
    expect(withoutSlips('phòng, chồng dịch bệnh, dảm bảo sức khỏe nhân dân')).toBe('phòng, chống dịch bệnh, đảm bảo sức khỏe nhân dân');
    expect(withoutSlips('Ủy ban nhân dân các xã, thị trần')).toBe('Ủy ban nhân dân các xã, thị trấn');
  });

  it('what is right stays, also rare names and older spelling', () => {
    for (const text of ['Uỷ ban nhân dân phường Suối Trắng hoà giải ở cơ sở', 'Ông Phạm Thí Dụ, Trưởng phòng', 'GTVT, TTHC, UBMTTQ'])
      expect(withoutSlips(text)).toBe(text);
  });

  it('dates filled in by hand, symbols and fixed lines take their form', () => {
    expect(withoutSlips('Suối Trắng, ngày 0] tháng #năm 2026')).toBe('Suối Trắng, ngày 01 tháng 4 năm 2026');
    expect(withoutSlips('ngày tháng năm 2026')).toBe('ngày tháng năm 2026');
    expect(withoutSlips('Quyết định số 12/QD-UBND')).toBe('Quyết định số 12/QĐ-UBND');
    expect(withoutSlips('UYỶ BAN NHAN DẠN\nTRƯƠNG PHONG\n- Lưu; VT.')).toBe('ỦY BAN NHÂN DÂN\nTRƯỞNG PHÒNG\n- Lưu: VT.');
    expect(withoutSlips('từ 01⁄4 đến 15/4')).toBe('từ 01/4 đến 15/4');
    expect(withoutSlips('ỦY BẠN NHÂN DÂN')).toBe('ỦY BAN NHÂN DÂN');
    expect(withoutSlips('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('the body has the name of its place, where only marks differ', () => {
    const day = 'Đồi Chè, ngày 23 tháng 02 năm 2026';
    expect(withoutSlips(`XÃ ĐỔI CHÊ\n${day}`)).toBe(`XÃ ĐỒI CHÈ\n${day}`);
    expect(withoutSlips(`XÃ ĐỒI CHUA\n${day}`)).toBe(`XÃ ĐỒI CHUA\n${day}`);
  });

  it('any text goes through', () => {
    for (const text of ['', ' ', '\n\n', 'x'.repeat(50_000), 'ngày '.repeat(5_000), '😀\u0000'.repeat(1_000), 'A '.repeat(20_000)])
      expect(typeof withoutSlips(text)).toBe('string');
  });
});

describe('words that the engine saw', () => {
  it('unsure ones stay where they are like words, and go where they are dirt', () => {
    expect(textOf(readableRuns(seen(words('Giao Phòng'), words('huŸện xwŠ* |', 5))))).toEqual(['Giao Phòng huYện']);
    expect(textOf(readableRuns(seen(words('UBND tỉnh'), words('BCĐ', 14), words('huyện'))))).toEqual(['UBND tỉnh BCĐ huyện']);
  });

  it('a seal or signature gives nothing', () => {
    expect(readableRuns(seen(words('ZØ IN ~. <¬ và', 12)))).toEqual([]);
    expect(readableRuns([])).toEqual([]);
  });

  it('numbers of sections that lost a stroke take the one that is due', () => {
    const runOf = (label: string, confidence: number) => ({
      words: [...words(label, confidence), ...words('NHIỆM VỤ')],
      baseline: 1,
      height: 1,
    });
    expect(textOf(withNumerals([runOf('I', 90), runOf('I.', 70), runOf('II.', 50)]))).toEqual([
      'I. NHIỆM VỤ',
      'II. NHIỆM VỤ',
      'III. NHIỆM VỤ',
    ]);
    expect(textOf(withNumerals([runOf('I.', 90), runOf('I.', 95)]))).toEqual(['I. NHIỆM VỤ', 'I. NHIỆM VỤ']);
  });
});

describe('the better of two texts', () => {
  const good = 'Ủy ban nhân dân phường giao các phòng tuyên truyền về cải cách hành chính '.repeat(8);
  const ruined = 'Uy ban nh~n dan phuong giao cac ph6ng tuy@n truy~n vS cai cach h~nh ch1nh '.repeat(8);
  it('goes by words that can be ones', () => {
    expect([soundnessOf(good), soundnessOf(ruined), soundnessOf('Phụ lục')]).toEqual(['good', 'ruined', 'thin']);
    expect([isBetter(good, ruined), isBetter(ruined, good), isBetter('', ''), isBetter('  ', ruined)]).toEqual([true, false, false, false]);
  });

  it('figures that run into words are a sign as well', () => {
    const figures = `${good} ${'ngày3113 01thang4 HUYS911khac 3113ala '.repeat(3)}`;
    expect(soundnessOf(figures)).toBe('ruined');
  });
});

describe('pictures', () => {
  it('red is as good as white, black and blue are not', () => {
    const [red, black, blue, white] = [
      ...greyOf(Uint8Array.from([200, 30, 40, 255, 20, 20, 20, 255, 30, 40, 160, 255, 255, 255, 255, 255])),
    ] as [number, number, number, number];
    expect(red).toBeGreaterThan(220);
    expect([black < 30, blue < 90, white > 250]).toEqual([true, true, true]);
  });

  it('no page has too many pixels', () => {
    for (const [width, height] of [
      [595, 842],
      [28_346, 28_346],
      [14_400, 1],
      [1e9, 1e9],
    ] as const) {
      const scale = scaleFor(width, height);
      expect(width * scale * height * scale).toBeLessThanOrEqual(mostPixels * 1.001);
    }
    expect(scaleFor(595, 842)).toBeCloseTo(200 / 72);
  });

  it('ink is found by squares', () => {
    const page = { width: 80, height: 80, scale: 1, grey: new Uint8Array(6400).fill(255) };
    expect(inkShare(page)).toBe(0);
    page.grey[0] = 0;
    expect(inkShare(page)).toBe(0.01);
  });
});
