import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extracted } from '../extract/extracted.ts';
import { pagesOfText } from '../extract/pages.ts';
import { repair } from '../extract/repair.ts';
import { placeFaults } from '../fixtures/places.ts';
import { understand } from '../pipeline.ts';
import type { Finding } from '../reading.ts';
import { structureOf } from '../read/index.ts';
import { proofread } from './index.ts';
import { planOf, queriesOf } from './testing/paper.ts';

const asked = (body: string): [string, string][] => queriesOf(planOf(body)).map(({ kind, text }) => [kind, text]);

/** Each rule: a body that it queries, with what it says of which words, and one that it leaves alone. */
const rules: { name: string; wrong: string; kind: Finding['kind']; text: string; right: string }[] = [
  {
    name: 'a number skipped',
    kind: 'numbering',
    text: '3. Mở chuyên mục.',
    wrong: '1. Viết tin.\n3. Mở chuyên mục.',
    right: '1. Viết tin.\n2. Mở chuyên mục.',
  },
  {
    name: 'a number twice',
    kind: 'numbering',
    text: 'I. NỘI DUNG',
    wrong: 'I. MỤC ĐÍCH\n1. Viết tin.\nI. NỘI DUNG\n1. Viết bài.',
    right: 'I. MỤC ĐÍCH\n1. Viết tin.\nII. NỘI DUNG\n1. Viết bài.',
  },
  {
    name: 'a part that begins with the second number',
    kind: 'numbering',
    text: '2. Viết tin.',
    wrong: 'I. NỘI DUNG\n2. Viết tin.\n3. Viết bài.',
    right: 'I. NỘI DUNG\n1. Viết tin.\n2. Viết bài.',
  },
  {
    name: 'a number skipped below ten',
    kind: 'numbering',
    text: '1.11. Việc mười một.',
    wrong: `1. Tin, bài\n${Array.from({ length: 9 }, (_, at) => `1.${at + 1}. Việc ${at + 1}.`).join('\n')}\n1.11. Việc mười một.`,
    right: `1. Tin, bài\n${Array.from({ length: 11 }, (_, at) => `1.${at + 1}. Việc ${at + 1}.`).join('\n')}`,
  },
  {
    name: 'numbers out of order',
    kind: 'numbering',
    text: '2. Viết bài.',
    wrong: '1. Viết tin.\n4. Mở chuyên mục.\n2. Viết bài.',
    right: '1. Viết tin.\n2. Viết bài.',
  },
  {
    name: 'a letter that Vietnamese has not',
    kind: 'numbering',
    text: 'f) Viết bài.',
    wrong: 'a) Viết tin.\nf) Viết bài.',
    right: 'a) Viết tin.\nb) Viết bài.',
  },
  {
    name: 'counting begun anew',
    kind: 'numbering',
    text: '1. Viết bài.',
    wrong: '1. Viết tin.\n2. Mở chuyên mục.\n1. Viết bài.',
    right: 'Tổ dân phố số 1:\n1. Viết tin.\n2. Mở chuyên mục.\nTổ dân phố số 2:\n1. Viết bài.',
  },
  {
    name: 'a number of another part',
    kind: 'numbering',
    text: '2.1. Viết bài.',
    wrong: '1. Tin, bài\n1.1. Viết tin.\n2. Phát thanh\n2.1. Đọc tin.\n3. Trực quan\n2.1. Viết bài.',
    right: '1. Tin, bài\n1.1. Viết tin.\n2. Phát thanh\n2.1. Đọc tin.',
  },
  {
    name: 'a kind word that the symbol contradicts',
    kind: 'citation',
    text: 'Nghị quyết số 18/QĐ-TTg',
    wrong: 'Thực hiện Nghị quyết số 18/QĐ-TTg ngày 06/01/2026 của Thủ tướng Chính phủ.',
    right: 'Thực hiện Quyết định số 18/QĐ-TTg ngày 06/01/2026 của Thủ tướng Chính phủ.',
  },
  {
    name: 'an issuer that the symbol contradicts',
    kind: 'citation',
    text: '31/NĐ-CP',
    wrong: 'Thực hiện Nghị định số 31/NĐ-CP ngày 06/01/2026 của Quốc hội.',
    right: 'Thực hiện Nghị định số 31/NĐ-CP ngày 06/01/2026 của Chính phủ.',
  },
  {
    name: 'a year in the symbol that the date contradicts',
    kind: 'date',
    text: '31/2024/NĐ-CP ngày 05/3/2025',
    wrong: 'Thực hiện Nghị định số 31/2024/NĐ-CP ngày 05/3/2025 của Chính phủ.',
    right: 'Thực hiện Nghị định số 31/2025/NĐ-CP ngày 05/3/2025 của Chính phủ.',
  },
  {
    name: 'a symbol of the Party written as one of the state',
    kind: 'citation',
    text: '18/NQ-TW',
    wrong: 'Tuyên truyền Nghị quyết số 18/NQ-TW.',
    right: 'Tuyên truyền Nghị quyết số 18-NQ/TW.',
  },
  {
    name: 'one paper under two numbers',
    kind: 'citation',
    text: '67/NQ-CP',
    wrong:
      'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể.\nTheo Nghị quyết số 67/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể.',
    right: 'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể.',
  },
  {
    name: 'a day that the calendar has not',
    kind: 'date',
    text: 'ngày 31/02/2026',
    wrong: 'Gửi báo cáo về Văn phòng, ngày 31/02/2026 họp.',
    right: 'Gửi báo cáo về Văn phòng, ngày 28/02/2026 họp.',
  },
  {
    name: 'a month that the calendar has not',
    kind: 'date',
    text: 'ngày 10 tháng 13 năm 2026',
    wrong: 'Họp vào ngày 10 tháng 13 năm 2026.',
    right: 'Họp vào ngày 10 tháng 12 năm 2026.',
  },
  {
    name: 'a cited paper of a later day',
    kind: 'date',
    text: '412/KH-UBND ngày 20/3/2026',
    wrong: 'Thực hiện Kế hoạch số 412/KH-UBND ngày 20/3/2026 của Ủy ban nhân dân tỉnh Vân Giang.',
    right: 'Thực hiện Kế hoạch số 412/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh Vân Giang.',
  },
  {
    name: 'one symbol with two days',
    kind: 'date',
    text: '412/KH-UBND',
    wrong:
      'Thực hiện Kế hoạch số 412/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh.\nTheo Kế hoạch số 412/KH-UBND ngày 21/01/2026 của Ủy ban nhân dân tỉnh.',
    right:
      'Thực hiện Kế hoạch số 412/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh.\nTheo Kế hoạch số 412/KH-UBND ngày 02/01/2026 của Ủy ban nhân dân huyện.',
  },
  {
    name: 'a step of years ago',
    kind: 'date',
    text: 'Tháng 10 năm 2016',
    wrong: '- Tháng 10 năm 2016: mở hội nghị.',
    right: '- Tháng 10 năm 2026: mở hội nghị.',
  },
  {
    name: 'a bracket left open',
    kind: 'spelling',
    text: '(có ảnh kèm bài.',
    wrong: '1. Viết tin (có ảnh kèm bài.',
    right: 'a) Viết tin (có ảnh kèm bài).',
  },
  {
    name: 'a quotation left open',
    kind: 'spelling',
    text: '“Một cửa.',
    wrong: '1. Mở chuyên mục “Một cửa.',
    right: '1. Mở chuyên mục “Một cửa”.',
  },
  {
    name: 'an end mark without its dot',
    kind: 'spelling',
    text: 'các đơn vị thực hiện./',
    wrong: '1. Viết tin.\nĐề nghị các đơn vị thực hiện./',
    right: '1. Viết tin.\nĐề nghị các đơn vị thực hiện./.',
  },
  {
    name: 'an appendix that is not there',
    kind: 'missing-part',
    text: '(có Phụ lục kèm theo)',
    wrong: '1. Giao các tổ dân phố (có Phụ lục kèm theo).',
    right: '1. Giao các tổ dân phố (theo phân công).',
  },
  {
    name: 'a school year of two years',
    kind: 'date',
    text: 'năm học 2025-2027',
    wrong: '1. Tuyên truyền trong năm học 2025-2027.',
    right: '1. Tuyên truyền trong năm học 2025-2026 và các năm học 2026-2030.',
  },
  {
    name: 'a comma before the owner',
    kind: 'spelling',
    text: 'chính sách, của',
    wrong: '1. Phổ biến chủ trương, chính sách, của Đảng tới người dân.',
    right: '1. Phổ biến chính sách của Trung ương, pháp luật, của tỉnh và chính sách của Đảng tới người dân.',
  },
  {
    name: 'a semicolon within a pair',
    kind: 'spelling',
    text: 'chậm; muộn',
    wrong: '1. Xin lỗi người dân khi giải quyết chậm; muộn hồ sơ.',
    right: '1. Xin lỗi người dân khi giải quyết chậm, muộn hồ sơ.',
  },
  {
    name: 'a place that runs into the office',
    kind: 'spelling',
    text: 'phường UBND phường',
    wrong: 'Để triển khai công việc trên địa bàn phường UBND phường Suối Trắng yêu cầu các bộ phận thực hiện.',
    right: 'Để triển khai công việc trên địa bàn phường, UBND phường Suối Trắng yêu cầu các bộ phận thực hiện.',
  },
  {
    name: 'a figure that runs into its word',
    kind: 'spelling',
    text: 'tháng12',
    wrong: '1. Gửi báo cáo trước ngày 10 tháng12 năm 2026.',
    right: '1. Gửi báo cáo trước ngày 10 tháng 12 năm 2026.',
  },
  {
    name: 'a syllable dropped from what always holds it',
    kind: 'damaged-text',
    text: 'thủ hành',
    wrong: '1. Giải quyết thủ hành chính cho người dân.',
    right: '1. Giải quyết thủ tục hành chính cho người dân.',
  },
  {
    name: 'the word for contests dropped',
    kind: 'damaged-text',
    text: 'các thi tìm hiểu',
    wrong: '1. Phát động các thi tìm hiểu pháp luật.',
    right: '1. Tổ chức thi tìm hiểu pháp luật và các cuộc thi tìm hiểu lịch sử.',
  },
  {
    name: 'a paragraph twice',
    kind: 'duplicate',
    text: 'Phát bản tin về dịch vụ công trực tuyến trên hệ thống truyền thanh của phường mỗi tuần một lần.',
    wrong:
      '1. Phát bản tin về dịch vụ công trực tuyến trên hệ thống truyền thanh của phường mỗi tuần một lần.\n2. Phát bản tin về dịch vụ công trực tuyến trên hệ thống truyền thanh của phường mỗi tuần một lần.',
    right: '1. Phát bản tin về dịch vụ công trực tuyến trên hệ thống truyền thanh của phường mỗi tuần một lần.\n2. Treo băng rôn.',
  },
];

describe('a careful clerk', () => {
  it.each(rules)('queries $name, and what is right not', ({ wrong, kind, text, right }) => {
    expect(asked(wrong)).toContainEqual([kind, text]);
    expect(asked(right)).toEqual([]);
  });

  it('queries a deadline that has passed, but not what was done by a day', () => {
    expect(asked('1. Giao Phòng Văn hóa - Xã hội gửi báo cáo trước ngày 05/02/2026.')).toEqual([['date', 'trước ngày 05/02/2026']]);
    expect(asked('1. Giao Phòng Văn hóa - Xã hội gửi báo cáo trước ngày 15/12/2026.')).toEqual([]);
  });

  it('corrects a year where the date behind the symbol tells which it is', () => {
    const [found] = queriesOf(planOf('Thực hiện Nghị định số 151/20217/NĐ-CP ngày 26/12/2017 của Chính phủ.'));
    expect(found).toMatchObject({ kind: 'citation', text: '151/20217/NĐ-CP', correction: '151/2017/NĐ-CP' });
  });

  it('compares the day that an appendix gives with that of the head', () => {
    const annex = '\nPHỤ LỤC\n(Kèm theo Kế hoạch số 27/KH-UBND ngày 05/02/2025 của Ủy ban nhân dân phường Suối Trắng)\n';
    const found = queriesOf(`${planOf('1. Viết tin.')}${annex}`);
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([['date', '27/KH-UBND ngày 05/02/2025']]);
  });

  it('misses what the head and the closing lack', () => {
    const headless = planOf('1. Viết tin.', { before: 'KẾ HOẠCH\nTuyên truyền năm 2026\n' });
    expect(queriesOf(headless).map(({ message }) => message)).toEqual([expect.stringContaining('Thiếu phần đầu văn bản')]);
    const unsigned = planOf('1. Viết tin.', { after: '\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n\nTrần Thị Minh Họa\n' });
    expect(queriesOf(unsigned).map(({ message }) => message)).toEqual([expect.stringContaining('TM. ỦY BAN NHÂN DÂN')]);
    const unkept = planOf('1. Viết tin.', { after: '\nNơi nhận:\n- UBND tỉnh;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Thị Minh Họa\n' });
    expect(queriesOf(unkept).map(({ message }) => message)).toEqual(['Nơi nhận thiếu dòng "Lưu: VT".']);
  });

  it('wants a colon behind the word for the archive', () => {
    const after = '\nNơi nhận:\n- UBND tỉnh;\n- Lưu VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Thị Minh Họa\n';
    expect(queriesOf(planOf('1. Viết tin.', { after }))).toMatchObject([{ kind: 'spelling', text: 'Lưu VT', correction: 'Lưu: VT' }]);
  });

  it('wants no collective power of signing from the head of an office', () => {
    const after = '\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nTRƯỞNG PHÒNG\n\nTrần Thị Minh Họa\n';
    expect(queriesOf(planOf('1. Viết tin.', { after }))).toEqual([]);
  });

  it('takes an office for what it is, whose letters begin like those of a kind', () => {
    expect(asked('Thực hiện Công văn số 45/TTYT-KSDB ngày 06/01/2026 của Trung tâm Y tế.')).toEqual([]);
    expect(asked('Thực hiện Nghị quyết số 45/NQCP ngày 06/01/2026 của Chính phủ.')).toEqual([['citation', '45/NQCP']]);
  });

  it('asks about a list that nothing announces', () => {
    const annexed = (body: string): string[] =>
      queriesOf(`${planOf(body)}\nDANH SÁCH CÁN BỘ PHỤ TRÁCH\n| TT | Họ và tên |\n| --- | --- |\n| 1 | Trần Thị Ví Dụ |\n`).map(
        ({ text }) => text,
      );
    expect(annexed('1. Viết tin.')).toEqual(['DANH SÁCH CÁN BỘ PHỤ TRÁCH']);
    expect(annexed('1. Viết tin (có danh sách kèm theo).')).toEqual([]);
  });

  it('asks once about a list that counts by another alphabet, and once about a paragraph that is twice there with its number', () => {
    expect(asked('a) Tin.\nb) Bài.\nc) Ảnh.\nd) Phim.\ne) Loa.\nf) Cờ.').map(([, text]) => text)).toEqual(['f) Cờ.']);
    const twice = '1. Phát bản tin về dịch vụ công trực tuyến trên hệ thống truyền thanh của phường mỗi tuần một lần.';
    expect(asked(`${twice}\n2. Treo băng rôn.\n${twice}`).map(([kind]) => kind)).toEqual(['duplicate']);
  });

  it('has nothing to say of our clean papers', () => {
    for (const name of ['plan-ward.txt', 'plan-two-parts.txt', 'letter.txt']) {
      const text = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
      expect(queriesOf(text), name).toEqual([]);
    }
  });
});

describe('a text that is not as its file held it', () => {
  const text = planOf('1. Chuyển đổi sổ.\n3. Thực hiện Nghị quyết số 18/QĐ-TTg.').normalize('NFC');
  const extracted: Extracted = { ...pagesOfText(text), format: 'pdf' };
  const at = text.indexOf('sổ');
  const kinds = (given: Extracted): string[] => proofread(structureOf(given), given).map(({ kind }) => kind);

  it('is queried like any other where nothing was done to it', () => {
    expect(kinds(extracted)).toEqual(['spelling', 'numbering', 'citation']);
  });

  it('is not queried for the letters that were put back', () => {
    const stretches = [{ start: at, end: at + 2, confidence: 0.999, doubtful: false }];
    const source = `${text.slice(0, at)}s ${text.slice(at + 2)}`;
    expect(kinds({ ...extracted, restored: { source, stretches, lost: ['ổ'] } })).toEqual(['damaged-text', 'numbering', 'citation']);
  });

  it('is queried for the letters that the file holds among restored ones, and for words that surely stand twice', () => {
    const stretches = [{ start: at, end: at + 2, confidence: 0.999, doubtful: false }];
    const source = `${text.slice(0, at)} ${text.slice(at + 1)}`;
    expect(kinds({ ...extracted, restored: { source, stretches, lost: ['s'] } })).toContain('spelling');
    const twice = planOf('1. Nâng cao nhận thức về công công tác cải cách hành chính.').normalize('NFC');
    const from = twice.indexOf('công công');
    const put = (confidence: number): string[] =>
      kinds({
        ...pagesOfText(twice),
        format: 'txt',
        restored: { source: twice, stretches: [{ start: from, end: from + 1, confidence, doubtful: true }], lost: ['c'] },
      });
    expect(put(0.95)).toEqual(['damaged-text', 'spelling']);
    expect(put(0.7)).toEqual(['damaged-text']);
  });

  it('is not queried where letters are in doubt', () => {
    const from = text.indexOf('3. Thực');
    const stretches = [{ start: from, end: text.indexOf('TTg') + 3, confidence: 0.5, doubtful: true }];
    expect(kinds({ ...extracted, restored: { source: text, stretches, lost: ['h'] } })).toEqual(['spelling', 'damaged-text']);
  });

  it('is queried for its numbers and citations alone where it was recognised from a picture', () => {
    const pages = extracted.pages.map((page) => ({ ...page, source: 'ocr' as const }));
    expect(kinds({ ...extracted, pages })).toEqual(['numbering', 'citation']);
  });
});

describe('whatever the text is', () => {
  const words = [
    'KẾ HOẠCH', 'Căn cứ', 'Thực hiện Kế hoạch số 1/KH-UBND', 'ngày 31/02/2024', 'số 12/12011/TT-BNV', '49- 3 CTr/TU', 'I.', 'a)', 'j.', '1.2.', '(', ')', '“', '”',
    'các các', 'hành hành chính', 'tromg', 'ngừơi', 'tuyêntruyền', 'chuyển đổi sổ', 'Mặt tận Tổ quốc', 'v ào', 'Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN', './', '| a | sổ liệu |', '\n', '\n\n ', '\f',
    'Tháng 10 năm 2010', '**', '# ', 'trước ngày 15/10/2020', 'Nghị quyết số 18/QĐ-TTg', '\u0300', 'đ\u031b',
  ]; // prettier-ignore
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 60 })
    .map((parts) => parts.join(' '));

  it('it never throws, queries stand over their words, and corrections differ from them', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('txt' as const, 'pdf' as const), (content, format) => {
        const { extracted, reading } = understand({ ...pagesOfText(repair(content)), format });
        expect(placeFaults(extracted, reading)).toEqual([]);
        for (const { text, correction } of reading.findings) expect(correction).not.toBe(text);
        const starts = reading.findings.map(({ at }) => at?.[0]?.start ?? 0);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });
});
