import { describe, expect, it } from 'vitest';
import { extract } from './index.ts';

const plan = 'KẾ HOẠCH\nTuyên truyền năm 2026\n';
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const textOf = async (bytes: Uint8Array): Promise<string> => {
  const result = await extract(bytes, 'a.txt');
  if (!result.ok) throw new Error(result.message);
  return result.value.text;
};

describe('a text file is read in any encoding in use', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(plan)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${plan}`)],
    ['decomposed letters', new TextEncoder().encode(plan.normalize('NFD'))],
    ['UTF-16, little end first', utf16(`\ufeff${plan}`, true)],
    ['UTF-16, big end first', utf16(`\ufeff${plan}`, false)],
    ['UTF-16 without a mark', utf16(plan, true)],
    ['line ends of Windows', new TextEncoder().encode(plan.replaceAll('\n', '\r\n'))],
  ])('%s', async (_, bytes) => {
    expect(await textOf(bytes)).toBe(plan);
  });

  it('windows-1258, whose tone marks follow their letter', async () => {
    const bytes = Uint8Array.from([...'T'].map((char) => char.charCodeAt(0)).concat([0xea, 0x6e, 0x20, 0x76, 0xe0, 0x20, 0xea, 0xcc]));
    expect(await textOf(bytes)).toBe('Tên và ề');
  });

  it('puts loose marks back on their letter and undoes the look-alike ƣ', async () => {
    expect(await textOf(new TextEncoder().encode('hê \u0323 thống phƣơng hƣớng'))).toBe('hệ thống phương hướng');
  });
});

describe('the pages of a text file', () => {
  const pagesOf = async (text: string): Promise<string[]> => {
    const result = await extract(new TextEncoder().encode(text), 'a.txt');
    if (!result.ok) throw new Error(result.message);
    return result.value.pages.map(({ start, end }) => result.value.text.slice(start, end));
  };

  it('are told by form feeds', async () => {
    expect(await pagesOf('một\n\fhai\n\fba')).toEqual(['một\n\n', 'hai\n\n', 'ba']);
  });

  it('are told by page numbers that count up from 2', async () => {
    expect((await pagesOf('một\n  2\nhai\n12\n- 3 -\nba')).length).toBe(3);
  });

  it('are told by the one space that a dump of pages leaves', async () => {
    const page = Array.from({ length: 30 }, (_, at) => `dòng thứ ${at}`).join('\n');
    expect((await pagesOf(`${page}\n ${page}\n ${page}`)).length).toBe(3);
  });
});

describe('a text file in an old encoding', () => {
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
  it.each([
    ['tcvn3', 'Tuyªn truyÒn c¶i c¸ch hµnh chÝnh nhµ n\u00adíc, ®Ò nghÞ c¸c th«n'],
    ['vni', 'Tuyeân truyeàn caûi caùch haønh chính nhaø nöôùc, ñeà nghò caùc thoân'],
    ['viscii', 'Tuyên truy«n cäi cách hành chính nhà nß¾c, ð« ngh¸ các thôn'],
  ])('%s', async (encoding, text) => {
    const result = await extract(latin(text), 'a.txt');
    expect(result.ok && result.value).toMatchObject({ encoding, text: 'Tuyên truyền cải cách hành chính nhà nước, đề nghị các thôn' });
  });

  it('is also found where the codes were saved as UTF-8', async () => {
    const result = await extract(new TextEncoder().encode('Tuyªn truyÒn c¶i c¸ch hµnh chÝnh'), 'a.txt');
    expect(result.ok && result.value).toMatchObject({ encoding: 'tcvn3', text: 'Tuyên truyền cải cách hành chính' });
  });

  it('is not seen in UTF-8 with one broken letter', async () => {
    const bytes = new TextEncoder().encode(`${plan.repeat(20)}x`);
    bytes[bytes.length - 1] = 0xe1;
    const result = await extract(bytes, 'a.txt');
    expect(result.ok && result.value).toMatchObject({ encoding: 'utf-8', text: `${plan.repeat(20)}\ufffd` });
  });
});
