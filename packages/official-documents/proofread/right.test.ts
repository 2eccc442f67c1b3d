import { describe, expect, it } from 'vitest';
import { queriesOf } from './testing/paper.ts';
import { answerTo, askedOf, filesOf, linesOf, slipsOf, textOf, wordsIn } from './testing/texts.ts';

describe('right Vietnamese of many fields', () => {
  const lines = filesOf('right-').flatMap(linesOf);

  it('is queried at most once in 2,000 words, and nothing in it is corrected', () => {
    const asked = lines.flatMap(askedOf);
    const words = lines.reduce((sum, line) => sum + wordsIn(line), 0);
    expect(words).toBeGreaterThan(6000);
    expect(asked.length, JSON.stringify(asked.map(({ text }) => text))).toBeLessThanOrEqual(words / 2000);
    expect(asked.filter(({ correction }) => correction !== undefined)).toEqual([]);
  });

  const papers = ['papers/', 'more-papers/'].flatMap((folder) => filesOf('', folder).map((name) => folder + name));

  it.each(papers)('is let alone in whole papers: %s', (name) => {
    expect(queriesOf(textOf(name))).toEqual([]);
  });
});

const share = (all: boolean[]): number => all.filter(Boolean).length / all.length;

describe('slips of clerks', () => {
  it.each([
    ['words', 0.85],
    ['dropped', 0.5],
  ])('of %s are found', (kind, least) => {
    const answers = filesOf(`slips-${kind}`).flatMap(slipsOf).map(answerTo);
    expect(answers.length).toBeGreaterThan(50);
    expect(share(answers.map(({ isFound }) => isFound))).toBeGreaterThanOrEqual(least);
  });

  it('are never corrected into something else', () => {
    const wrongly = filesOf('slips-')
      .flatMap(slipsOf)
      .filter((slip) => ![slip.right, undefined].includes(answerTo(slip).corrected));
    expect(wrongly.map(({ wrong }) => wrong)).toEqual([]);
  });
});

describe('what looks like a slip and is none', () => {
  it.each([
    [
      'the end of one expression and the beginning of another',
      'Viện kiểm sát kiểm sát việc tuân theo pháp luật; các cơ quan quan trọng; hoàn thành thành phần hồ sơ.',
    ],
    [
      'words of a common slip in other company',
      'Theo dự báo cao hơn năm trước; liên kết hoạch định chính sách; phân bổ xung quanh hồ; đề xuất sứ mệnh của trường.',
    ],
    ['a phrase that goes on otherwise', 'Chuyển đổi sổ hộ nghèo sang thẻ; chia xẻ gỗ thành ván; tuần hoàn thiên nhiên.'],
    ['names of peoples, beasts and plants', 'Người Lô Lô, Pu Péo nuôi ba ba, trồng đu đủ, chôm chôm; lũ choai choai chạy ào ào.'],
    ['units of measure', 'Lưu lượng tính là m3/s; mỗi hộ đào 2 m mương, trải 3 kg vôi.'],
    ['borrowed words', 'Nguồn ôxy, axít, magiê, vônfram, vắcxin, micrô, karaoke, chè shan tuyết.'],
    ['words of the south', 'Chánh án, Chánh Văn phòng, nữ công gia chánh, hành chánh, phước đức, sanh hoạt.'],
    ['i and y', 'Chây lỳ, chây ì, kỳ lạ, kì lạ, quý mến, quí mến, lý do, lí do.'],
    ['words that stand by themselves', 'Thành tích đến đâu khen đến đó; chứng từ được sắp theo thứ tự thời gian; kê đơn thang thuốc bắc.'],
  ])('%s', (_, text) => {
    expect(askedOf(text).map((one) => one.text)).toEqual([]);
  });
});
