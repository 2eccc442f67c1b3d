import { describe, expect, it } from 'vitest';
import type { Finding } from '../../reading.ts';
import { planOf, queriesOf } from '../testing/paper.ts';
import { seeded, slipped, slips } from '../testing/slips.ts';
import { isSlip, neighboursOf } from './neighbours.ts';

const queries = (sentence: string): Pick<Finding, 'text' | 'correction'>[] =>
  queriesOf(planOf(`1. ${sentence}`)).map(({ text, correction }) => ({ text, ...(correction === undefined ? {} : { correction }) }));

describe('misspelt words', () => {
  it.each([
    ['in a fixed phrase', 'Đẩy mạnh chuyển đổi sổ trong trường học.', 'chuyển đổi sổ', 'chuyển đổi số'],
    ['in a name of an office, with its capitals', 'Phối hợp với Mặt tận Tổ quốc vận động nhân dân.', 'Mặt tận Tổ quốc', 'Mặt trận Tổ quốc'],
    ['that are met often', 'Công tác tuyên tuyền phải kịp thời.', 'tuyên tuyền', 'tuyên truyền'],
    ['that do not exist', 'Nêu khó khăn tromg công tác cải cách hành chính.', 'tromg', 'trong'],
    ['with a tone mark over the wrong letter', 'Hướng dẫn ngừơi dân nộp hồ sơ.', 'ngừơi', 'người'],
    ['with a beginning that does not fit', 'Phối hợp với các nghành liên quan.', 'nghành', 'ngành'],
    ['written as one', 'Công tác tuyêntruyền phải kịp thời.', 'tuyêntruyền', 'tuyên truyền'],
    ['cut in two', 'Gửi báo cáo qua thư đ iện tử.', 'đ iện', 'điện'],
    ['that another word was meant for', 'Giao các đơn vi báo cáo kết quả thực hiện.', 'đơn vi', 'đơn vị'],
    ['without the capital of a name', 'Đề nghị ủy ban MTTQ phường phối hợp.', 'ủy ban', 'Ủy ban'],
    ['twice', 'Đề nghị các các cán bộ thực hiện.', 'các các cán', 'các cán'],
    ['two of them twice', 'Phòng chủ trì, phối hợp phối hợp với các tổ dân phố.', 'phối hợp phối hợp', 'phối hợp'],
  ])('are queried: %s', (_, sentence, text, correction) => {
    expect(queries(sentence)).toEqual([{ text, correction }]);
  });

  it('are queried in titles, appendices and tables too', () => {
    const paper = planOf('1. Viết tin.').replace('Tuyên truyền cải cách hành chính', 'Tuyên tuyền cải cách hành chính');
    expect(queriesOf(paper).map(({ correction }) => correction)).toEqual(['Tuyên truyền']);
    const annexed = `${planOf('1. Viết tin.')}\nPHỤ LỤC\n| TT | Nhiệm vụ |\n| --- | --- |\n| 1 | Đẩy mạnh chuyển đổi sổ quốc gia |\n`;
    expect(queriesOf(annexed).map(({ correction }) => correction)).toEqual(['chuyển đổi số quốc gia']);
  });

  it.each([
    ['names of people and places', 'Giao ông Lò Văn Ví Dụ và bà Krông Thị Mẫu, thôn Đắk Sao, xã Suối Trắng chủ trì.'],
    ['abbreviations', 'UBND phường, BCĐ CĐS, TTPVHCC công khai TTHC; CBCCVC nộp hồ sơ DVCTT.'],
    ['borrowed words and addresses', 'Đăng trên website, fanpage, Zalo, TikTok tại https://vi-du.vn hoặc gửi email cho hoidap@vi-du.vn.'],
    ['other languages', 'Chủ đề “Open data for citizens” của chương trình.'],
    ['the old place of a tone mark, and i or y', 'Uỷ ban nhân dân phường toạ đàm về văn hoá, quản lí và qui định hiện hành.'],
    ['words that rightly stand twice', 'Xử lý hành vi vi phạm; thực hiện hiện đại hóa hành chính; ngày ngày đổi mới.'],
    ['a capital for respect', 'Vận động Nhân dân tham gia.'],
  ])('are not %s', (_, sentence) => {
    expect(queries(sentence)).toEqual([]);
  });
});

const clean = [
  'Nâng cao nhận thức, trách nhiệm của cán bộ, công chức trong việc giải quyết thủ tục hành chính cho người dân và doanh nghiệp.',
  'Trung tâm Phục vụ hành chính công niêm yết đầy đủ thủ tục hành chính, hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà.',
  'Phòng Văn hóa - Xã hội chủ trì, phối hợp với các tổ dân phố tổ chức hội nghị tuyên truyền về dịch vụ công trực tuyến.',
  'Các đơn vị báo cáo kết quả thực hiện về Văn phòng để tổng hợp, trình Ủy ban nhân dân phường xem xét, quyết định.',
];

describe('full stops behind what a paper rests on', () => {
  const basis = 'Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Vân Giang';

  it('are queried where they cut the sentence', () => {
    const found = queriesOf(planOf(`${basis}. Đề nghị các bộ phận thực hiện.`));
    expect(found.map(({ text }) => text)).toEqual(['tỉnh Vân Giang. Đề nghị']);
  });

  it('are let alone behind the last basis, where what is made of them follows', () => {
    expect(queriesOf(planOf(`${basis}. Ủy ban nhân dân phường Suối Trắng xây dựng Kế hoạch tuyên truyền như sau:\n1. Viết tin.`))).toEqual(
      [],
    );
  });
});

describe('slips put in at random', () => {
  it('are found, nine in ten and more, and hardly anything else is asked', () => {
    const random = seeded(11);
    let [tried, found, elsewhere] = [0, 0, 0];
    for (const kind of Object.keys(slips)) {
      for (const sentence of clean) {
        const slip = slipped(sentence, kind, random);
        if (!slip) continue;
        const text = planOf(`1. ${slip.text}`);
        const start = text.indexOf(slip.text) + slip.start;
        const at = (one: Finding): boolean =>
          (one.at ?? []).some((place) => place.start < start + slip.printed.length && place.end > start);
        const asked = queriesOf(text);
        tried += 1;
        if (asked.some(at)) found += 1;
        elsewhere += asked.filter((one) => !at(one)).length;
      }
    }
    expect(tried).toBeGreaterThan(50);
    expect(found / tried).toBeGreaterThanOrEqual(0.9);
    expect(elsewhere).toBeLessThanOrEqual(1);
  });
});

describe('words one slip away', () => {
  const near = (word: string): string[] => neighboursOf(word).map((one) => one.word);

  it('differ by a letter, a mark, two letters swapped or a beginning that sounds alike', () => {
    expect(near('sổ')).toContain('số');
    expect(near('tộ')).toContain('tổ');
    expect(near('nng')).toContain('năng');
    expect(near('cáhc')).toContain('cách');
    expect(near('trính')).toContain('chính');
    expect(near('')).toEqual([]);
    expect(near('a'.repeat(5000))).toEqual([]);
  });

  it('are told from the same word and from others', () => {
    expect([isSlip('tận', 'trận'), isSlip('trận', 'trận'), isSlip('tận', 'quyền')]).toEqual([true, false, false]);
  });
});
