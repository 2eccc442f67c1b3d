import { describe, expect, it } from 'vitest';
import { joinBroken, repair } from './repair.ts';

describe('a text as files hold it', () => {
  it.each([
    ['a mark behind a space', 'hê \u0323 thống', 'hệ thống'],
    ['a mark printed twice', 'tâ\u0323\u0323p', 'tập'],
    ['a mark once more behind the syllable', 'tâ\u0323p \u0323 trung', 'tập trung'],
    ['a mark behind the end of the syllable', 'biêt\u0301', 'biết'],
    ['a mark before its vowel', 'h\u0300a', 'hà'],
    ['the tone before the circumflex', 'tiê\u0301n e\u0301\u0302', 'tiến ế'],
    ['the horn last', 'no\u0301\u031bc', 'nớc'],
    ['letters taken apart', 'Việt Nam'.normalize('NFD'), 'Việt Nam'],
    ['the look-alike ƣ', 'phƣơng hƣớng', 'phương hướng'],
    ['ligatures', 'ﬁle oﬃce', 'file office'],
    ['bullets of Word', '\uf0b7 một\n  \uf0d8 hai', '- một\n  - hai'],
    ['symbols of Word', 'tỷ lệ \uf0b3 90', 'tỷ lệ ≥ 90'],
    ['spaces of other kinds', 'số\u00a01\u20092', 'số 1 2'],
    ['soft hyphens and signs of no width', 'cô\u00adng\u200b', 'công'],
    ['codes of an old font', 'Tuyªn truyÒn c¶i c¸ch', 'Tuyên truyền cải cách'],
  ])('%s', (_, source, text) => {
    expect(repair(source)).toBe(text);
  });

  it('keeps the tone where its author put it', () => {
    for (const text of ['hoà hòa uỷ ủy', 'quý thúy']) expect(repair(text.normalize('NFD'))).toBe(text);
  });
});

describe('words that a page tore apart', () => {
  it.each([
    ['q uản lý, góp v ào các hu yện', 'quản lý, góp vào các huyện'],
    ['kinh tế-\n  xã hội', 'kinh tế-xã\nhội'],
    ['mạng inter-\nnet, báo', 'mạng internet,\nbáo'],
    ['nội dung-\nb) hai', 'nội dung-\nb) hai'],
    ['năm 2021-\n2022', 'năm 2021-\n2022'],
  ])('%j', (source, text) => {
    expect(joinBroken(source)).toBe(text);
  });

  it('are left where letters are lost, for each blank may be one', () => {
    const text = 'Ủ ban nh n d n xã S ối Tr ng đ nghị c c th n tuy n truy n c i c ch h nh ch nh tr n m ng inter-\nnet';
    expect(joinBroken(text)).toBe(text);
  });
});
