import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { prose, section } from './form/blocks.ts';
import type { Plan } from './paper.ts';
import { opened } from './testing/opened.ts';
import { plan } from './testing/papers.ts';

const paragraphs = async (changes: Partial<Plan>) => opened(await compose({ ...plan(), ...changes })).paragraphs;

describe('texts that want to break the file', () => {
  it('keeps mark-up as the text that it is', async () => {
    const text = 'a < b && c > "d" <w:p/> ]]> &amp; <script>alert(1)</script>';
    const found = await paragraphs({ body: [prose(text), prose('hết')], title: text, letterhead: { issuer: text } });
    expect(found.filter((each) => each.includes('<script>alert(1)</script>'))).toHaveLength(2);
    expect(found).toContain(text);
  });

  it('drops controls, directional overrides and halves of signs', async () => {
    const found = await paragraphs({ body: [prose('a\u0000b\u0008c\u001Fd\u202Ee\uFFFFf\u200Bg\uD800h'), prose('hết')] });
    expect(found).toContain('abcdefg\uFFFDh');
  });

  it('makes one line of many and one space of several, and composes loose marks', async () => {
    const found = await paragraphs({ body: [prose('  Tuye\u0302n\n\ttruyê\u0300n \r\n cải   cách '), prose('hết')] });
    expect(found).toContain('Tuyên truyền cải cách');
  });

  it('prints capitals composed, also those that come apart', async () => {
    expect(await paragraphs({ body: [section('\u0390 tuyê\u0300n'), prose('hết')] })).toContain('I. \u03AA\u0301 TUYỀN');
  });

  it('takes a paragraph of 100,000 signs and a title and names without a single space', async () => {
    const long = 'Tuyên truyền '.repeat(7_700).trim();
    const word = 'Ư'.repeat(5_000);
    const found = await paragraphs({
      body: [prose(long), prose('hết')],
      title: word,
      letterhead: { superior: word, issuer: word },
      place: word,
    });
    expect(long.length).toBeGreaterThan(100_000);
    expect(found).toContain(long);
    expect(found).toContain(word);
  });

  it('takes empty lists and empty texts', async () => {
    const found = await paragraphs({
      body: [],
      recipients: [],
      appendices: [],
      title: '',
      place: '',
      preamble: { bases: [], form: 'lines' },
    });
    expect(found).toContain('- Lưu: VT.');
    expect((await paragraphs({ body: [section(''), prose(''), { kind: 'table', columns: [], rows: [] }] })).at(-1)).toBe('Phạm Thí Dụ');
  });
});

describe('tables', () => {
  const columns = [
    { heading: 'TT', width: 1 },
    { heading: 'Nội dung', width: 0 },
  ];

  it('fills a row that is too short', async () => {
    const found = await paragraphs({ body: [{ kind: 'table', columns, rows: [['1'], []] }, prose('hết')] });
    expect(found).toContain('1');
  });

  it('refuses a row with more cells than columns rather than lose one', async () => {
    await expect(paragraphs({ body: [{ kind: 'table', columns, rows: [['1', 'a', 'b']] }] })).rejects.toThrow('Row 1 has 3 cells');
  });
});
