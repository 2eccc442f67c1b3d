import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extracted } from '../extract/extracted.ts';
import { pagesOfText } from '../extract/pages.ts';
import { repair } from '../extract/repair.ts';
import { placeFaults } from '../fixtures/places.ts';
import { understand } from '../pipeline.ts';
import { structureOf } from '../read/index.ts';
import { proofread } from './index.ts';
import { planOf, queriesOf } from './testing/paper.ts';
import { moreRules } from './testing/more-rules.ts';
import { rules } from './testing/rules.ts';

const asked = (body: string): [string, string][] => queriesOf(planOf(body)).map(({ kind, text }) => [kind, text]);

describe('a careful clerk', () => {
  it.each([...rules, ...moreRules])('queries $name, and what is right not', ({ wrong, kind, text, right }) => {
    expect(asked(wrong)).toContainEqual([kind, text]);
    expect(asked(right)).toEqual([]);
  });

  it('queries a deadline that has passed, but not what was done by a day', () => {
    expect(asked('1. Giao Phòng Văn hóa - Xã hội gửi báo cáo trước ngày 05/02/2026.')).toEqual([['date', 'trước ngày 05/02/2026']]);
    expect(asked('1. Giao Phòng Văn hóa - Xã hội gửi báo cáo trước ngày 15/12/2026.')).toEqual([]);
  });

  it.each([
    'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;',
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
    'Căn cứ Bộ luật Lao động số 45/2019/QH14 ngày 20/11/2019;',
    'Căn cứ Pháp lệnh số 02/2022/UBTVQH15 ngày 18/8/2022;',
    'Thực hiện Luật Tiếp công dân số 42/2013/QH13 ngày 25/11/2013, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
    'Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15 ngày 25 tháng 6 năm 2025, Ủy ban nhân dân phường xây dựng Kế hoạch.',
    'Theo đề nghị của Phòng Kinh tế tại Tờ trình số 62/TTr-PKT ngày 12 tháng 01 năm 2026.',
    'Xét đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số 33/TTr-VHXH ngày 05 tháng 01 năm 2026.',
    'Theo đề xuất của Công an phường tại Báo cáo số 40/BC-CAP ngày 06/01/2026.',
    'Xét Tờ trình số 61/TTr-VHXH ngày 11 tháng 01 năm 2026 của Phòng Văn hóa - Xã hội.',
    'Thực hiện Kế hoạch tuyên truyền (số 157/KH-UBND ngày 05/01/2026) của Ủy ban nhân dân tỉnh Vân Giang.',
  ])('wants no issuer of a law, of what somebody proposes, nor where it stands behind a bracket: %s', (basis) => {
    expect(asked(`${basis}\n1. Viết tin.`)).toEqual([]);
  });

  it.each([
    'Căn cứ Kế hoạch số 157/KH-UBND ngày 05/01/2026 về tuyên truyền cải cách hành chính;',
    'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;',
  ])('wants the issuer of any other basis: %s', (basis) => {
    expect(asked(`${basis}\n1. Viết tin.`)).toMatchObject([['citation', expect.any(String)]]);
  });

  it.each([
    'ĐOÀN SỐ 2: Thăm thôn Suối Đá.',
    'TỔ TRUYỀN THÔNG',
    'Tổ số 2: khu phố Hòa Bình.',
    'Nhóm 2: các thôn ven sông.',
    'Buổi chiều: tại nhà văn hóa.',
    'Ngày 15/3: họp thôn.',
    'Đối với các trường học:',
  ])('lets counting begin anew below "%s"', (heading) => {
    expect(asked(`I. PHÂN CÔNG\n${heading.replace('2', '1')}\n1. Viết tin.\n2. Treo cờ.\n${heading}\n1. Viết bài.\n2. Dựng loa.`)).toEqual(
      [],
    );
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
