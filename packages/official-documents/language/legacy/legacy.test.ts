import { describe, expect, it } from 'vitest';
import { codeOfFont, readFont } from './fonts.ts';
import { unscrambled } from './index.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromViscii } from './viscii.ts';
import { fromVni } from './vni.ts';

const small = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
const capital = small.toLocaleUpperCase('vi');

/** The codes as their users know them, in the order of the letters above. */
const tcvn3 = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ';
const vni =
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'.split(
    ' ',
  );
const viscii = new Map(Array.from({ length: 256 }, (_, byte) => [fromViscii(Uint8Array.of(byte)), byte]));

describe('each of the 134 letters with marks, both ways', () => {
  it('there are 134, each once', () => {
    expect(new Set(small + capital).size).toBe(134);
    expect([new Set(tcvn3).size, new Set(vni).size]).toEqual([67, 67]);
  });

  it('in TCVN3, where the font tells capitals', () => {
    const [time, capitals] = [codeOfFont('.VnTime'), codeOfFont('.VnTimeH')];
    expect(time && readFont(tcvn3, time)).toBe(small);
    expect(capitals && readFont(tcvn3, capitals)).toBe(capital);
    expect(fromTcvn3('¡¢£¤¥¦§')).toBe('ĂÂÊÔƠƯĐ');
  });

  it('in VNI, whose capitals have codes', () => {
    expect(fromVni(vni.join(' '))).toBe([...small].join(' '));
    expect(fromVni(vni.join(' ').toUpperCase())).toBe([...capital].join(' '));
    expect(fromVni(vni.map((code) => code.charAt(0).toUpperCase() + code.slice(1)).join(' '))).toBe([...capital].join(' '));
  });

  it('in VISCII, of one byte each', () => {
    for (const letter of small + capital) expect(fromViscii(Uint8Array.of(viscii.get(letter) ?? 0)), letter).toBe(letter);
  });
});

/** A text as it looks when its codes are shown as Latin-1. */
const codedIn = (table: readonly string[], text: string): string =>
  [...text]
    .map((char) => {
      const at = [...small].indexOf(char.toLocaleLowerCase('vi'));
      const code = table[at] ?? char;
      return char === char.toLocaleLowerCase('vi') ? code : code.toUpperCase();
    })
    .join('');
const sentence = 'Ủy ban nhân dân xã Suối Trắng đề nghị các thôn tuyên truyền cải cách hành chính trước ngày 15/10/2026.';

describe('a text shown as Latin-1', () => {
  it('is told by its words', () => {
    expect(unscrambled(codedIn(vni, sentence))).toEqual({ text: sentence, encoding: 'vni' });
    const lower = sentence.toLocaleLowerCase('vi');
    expect(unscrambled(codedIn([...tcvn3], lower))).toEqual({ text: lower, encoding: 'tcvn3' });
    const shown = new TextDecoder('windows-1252').decode(new TextEncoder().encode(sentence));
    expect(unscrambled(shown)).toEqual({ text: sentence, encoding: 'utf-8 as windows-1252' });
  });

  it('gets back the capitals that TCVN3 lacks where the letters beside them are capitals', () => {
    const heading = codedIn([...tcvn3], 'kế hoạch')
      .replace('k', 'K')
      .replace('ho', 'HO')
      .replace('ch', 'CH');
    const { text } = unscrambled(`${heading}\n${codedIn([...tcvn3], 'số')}: 12/KH-UBND\nSë GD&§T ${codedIn([...tcvn3], 'đề nghị các xã')}`);
    expect(text).toBe('KẾ HOẠCH\nsố: 12/KH-UBND\nSở GD&ĐT đề nghị các xã');
  });

  it('gets back the ư of TCVN3 that was taken for a hyphen, or dropped with it', () => {
    const garbled = 'Nhµ n-íc ®-îc th«ng b¸o tr-íc kinh-tÕ, nhµ níc ®îc th«ng b¸o tríc';
    expect(unscrambled(garbled).text).toBe('Nhà nước được thông báo trước kinh-tế, nhà nước được thông báo trước');
  });

  it('leaves lines of Unicode in it as they are', () => {
    expect(unscrambled(`${codedIn(vni, sentence)}\nNgười ký: Bà Ví Dụ`).text).toBe(`${sentence}\nNgười ký: Bà Ví Dụ`);
  });

  it.each([
    ['Vietnamese', sentence],
    ['French', 'Le préfet a été informé: à bientôt, où êtes-vous, forêt, élève, côté'],
    ['English', 'The ordinary words of an ordinary sentence'],
    ['too little to tell', '¸ µ'],
    ['nothing', ''],
    ['text with letters lost', 'Ủ ban nh n d n xã S ối Tr ng đ nghị c c th n tuy n truy n'],
  ])('does not touch %s', (_, text) => {
    expect(unscrambled(text)).toEqual({ text });
  });
});

describe('a font', () => {
  it.each([
    ['.VnTime', 'tcvn3', false],
    ['.VnArialH', 'tcvn3', true],
    ['VNI-Times', 'vni', false],
  ])('%s', (font, encoding, isCapital) => {
    expect(codeOfFont(font)).toEqual({ encoding, isCapital });
  });

  it('of Unicode has no code, nor is Unicode in an old font read anew', () => {
    expect(codeOfFont('Times New Roman')).toBeUndefined();
    expect(readFont('Đề nghị và', { encoding: 'tcvn3', isCapital: true })).toBe('Đề nghị và');
  });
});
