import { describe, expect, it, vi } from 'vitest';
import { compose } from './compose.ts';
import type { Paper } from './paper.ts';
import { marginal, opened } from './testing/opened.ts';
import { decision, letter, plan, report } from './testing/papers.ts';

const read = async (paper: Paper) => opened(await compose(paper));
/** The style's own settings as the file holds them. */
const style = (styles: string | undefined, id: string) =>
  styles?.match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's'))?.[0];

describe('the page', () => {
  it('is A4 with margins of 20, 20, 30 and 20 mm', async () => {
    const { sections } = await read(plan());
    expect(sections).toHaveLength(1);
    expect(sections[0]).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"[^>]*w:orient="portrait"/);
    const margins = Object.fromEntries(
      [...(sections[0]?.match(/<w:pgMar [^>]*>/)?.[0] ?? '').matchAll(/w:(\w+)="(\d+)"/g)].map((m) => [m[1], m[2]]),
    );
    expect(margins).toMatchObject({ top: '1134', bottom: '1134', left: '1701', right: '1134' });
  });

  it('has its number centred in the top margin, in 14 points, and none on the first page', async () => {
    const paper = await read(plan());
    expect(paper.sections[0]).toContain('<w:titlePg/>');
    expect(marginal(paper, 0, 'header', 'default')).toContain('PAGE');
    expect(marginal(paper, 0, 'header', 'first')).not.toContain('PAGE');
    expect(style(paper.parts['word/styles.xml'], 'PageNumber')).toMatch(/<w:jc w:val="center"\/>.*<w:sz w:val="28"\/>/);
  });

  it('says at its top and its foot that it is a sample, and gives the address at the foot of the first page only', async () => {
    const paper = await read(report());
    expect(marginal(paper, 0, 'header', 'first')).toContain('VĂN BẢN MINH HỌA');
    expect(marginal(paper, 0, 'footer', 'default')).toContain('VĂN BẢN MINH HỌA');
    expect(marginal(paper, 0, 'footer', 'first')).toContain('Số 01 đường Sao Mai');
    expect(marginal(paper, 1, 'footer', 'first')).not.toContain('Số 01 đường Sao Mai');
  });
});

describe('the types', () => {
  it('are Times New Roman: body 14 points, justified, first line 1.27 cm in, 6 points after', async () => {
    const styles = (await read(plan())).parts['word/styles.xml'];
    expect(styles?.match(/<w:docDefaults>.*?<\/w:docDefaults>/s)?.[0]).toMatch(
      /w:ascii="Times New Roman".*<w:sz w:val="28"\/>.*w:lang w:val="vi-VN"/,
    );
    expect(style(styles, 'Body')).toMatch(/w:after="120".*w:lineRule="auto".*<w:ind w:firstLine="720"\/><w:jc w:val="both"\/>/);
  });

  it.each([
    ['Nation', 26, ['b']],
    ['Motto', 28, ['b']],
    ['Superior', 26, []],
    ['Issuer', 26, ['b']],
    ['Symbol', 26, []],
    ['PlaceDate', 26, ['i']],
    ['LetterSubject', 24, []],
    ['Kind', 28, ['b']],
    ['PaperTitle', 28, ['b']],
    ['Recipients', 24, ['b', 'i']],
    ['Recipient', 22, []],
    ['Signature', 28, ['b']],
    ['SignerName', 28, ['b']],
    ['Appendix', 28, ['b']],
  ])('set %s in %i half points', async (id, halves, marks) => {
    const found = style((await read(plan())).parts['word/styles.xml'], id) ?? '';
    expect(found).toContain(`<w:sz w:val="${halves}"/>`);
    expect(['b', 'i'].filter((mark) => found.includes(`<w:${mark}/>`))).toEqual(marks);
  });
});

describe('a plan', () => {
  it('has issuer, nation, symbol, place, kind, title, bases, parts, recipients and signer in this order', async () => {
    expect((await read(plan())).paragraphs).toEqual([
      'ỦY\u00A0BAN NHÂN\u00A0DÂN\nPHƯỜNG SAO MAI',
      'PHÒNG VĂN HÓA - XÃ HỘI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 01/KH-VHXH',
      'Sao Mai, ngày         tháng         năm 2026',
      'KẾ HOẠCH',
      'Tuyên\u00A0truyền cải\u00A0cách hành\u00A0chính năm 2026',
      'Căn cứ Kế hoạch số 12/KH-UBND ngày 16/01/2026 của Ủy ban nhân dân phường Sao Mai;',
      'Căn cứ Chương trình công tác năm 2026.',
      'Phòng Văn hóa - Xã hội xây dựng Kế hoạch như sau:',
      'I. MỤC ĐÍCH',
      'Để mọi người cùng biết.',
      'II. NHIỆM VỤ',
      '1. Viết tin, bài.',
      '- Mỗi tháng một tin./.',
      'Nơi nhận:',
      '- UBND phường (b/c);',
      '- Lưu: VT.',
      'TRƯỞNG PHÒNG',
      'Phạm Thí Dụ',
    ]);
  });

  it('takes its bases as one paragraph of prose too', async () => {
    const paper = plan();
    const { paragraphs } = await read({
      ...paper,
      preamble: { bases: [{ text: 'Luật A' }], form: 'prose', opening: 'Phòng ban hành kế hoạch:' },
    });
    expect(paragraphs).toContain('Căn cứ Luật A, Phòng ban hành kế hoạch:');
  });
});

describe('a report', () => {
  it('addresses several bodies in a list and sends them "Như trên" first', async () => {
    const { paragraphs } = await read(report());
    const to = paragraphs.indexOf('Kính gửi:');
    expect(paragraphs.slice(to, to + 3)).toEqual(['Kính gửi:', '- Ủy ban nhân dân tỉnh Đông Giang;', '- Sở Nội vụ tỉnh Đông Giang.']);
    const recipients = paragraphs.indexOf('Nơi nhận:');
    expect(paragraphs.slice(recipients + 1, recipients + 5)).toEqual([
      '- Như trên;',
      '- Thường trực Đảng ủy phường (để báo cáo);',
      '- Các tổ dân phố;',
      '- Lưu: VT, VHXH. TMH.(15)',
    ]);
  });

  it('repeats the heads of its tables and gives the columns their shares of 160 mm', async () => {
    const table = (await read(report())).document.match(/<w:tbl>.*?<\/w:tbl>/gs)?.[1] ?? '';
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    const widths = [...(table.match(/<w:tblGrid>.*<\/w:tblGrid>/)?.[0] ?? '').matchAll(/w:w="(\d+)"/g)].map((m) => Number(m[1]));
    expect(widths).toEqual([503, 3527, 1007, 1007, 1007, 2020]);
  });

  it('numbers its appendices in Roman numerals, each with pages of its own, the wide one across', async () => {
    const paper = await read(report());
    expect(paper.sections).toHaveLength(3);
    for (const section of paper.sections) expect(section).toMatch(/<w:pgNumType [^>]*w:start="1"/);
    expect(paper.sections[1]).toContain('w:orient="portrait"');
    expect(paper.sections[2]).toMatch(/<w:pgSz [^>]*w:w="16838"[^>]*w:h="11906"[^>]*w:orient="landscape"/);
    const first = paper.paragraphs.indexOf('Phụ lục I');
    expect(paper.paragraphs.slice(first, first + 3)).toEqual([
      'Phụ lục I',
      'BẢNG TỔNG HỢP CHỈ TIÊU',
      '(Kèm theo Báo cáo số 36/BC-UBND ngày 09 tháng 3 năm 2026 của Ủy ban nhân dân phường Sao Mai)',
    ]);
    expect(paper.paragraphs).toContain('Phụ lục II');
  });

  it('leaves number and date of the appendices blank on an electronic paper', async () => {
    const { paragraphs } = await read({ ...report(), medium: 'electronic' });
    expect(paragraphs.filter((text) => text.startsWith('(Kèm theo'))[0]).toMatch(/số +\/BC-UBND ngày +tháng +năm 2026 của/);
    expect(paragraphs).toContain('Số: 36/BC-UBND');
  });
});

describe('a decision', () => {
  it('names who decides, its bases, "QUYẾT ĐỊNH:" and the articles, and goes to whom the last of them names', async () => {
    const { paragraphs, document } = await read(decision());
    const authority = paragraphs.indexOf('CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG SAO MAI');
    expect(paragraphs[authority - 1]).toBe('Về việc thành lập Tổ công nghệ số cộng đồng phường Sao Mai');
    expect(paragraphs[authority + 1]).toBe('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;');
    expect(paragraphs[authority + 3]).toBe('Theo đề nghị của Trưởng phòng Phòng Văn hóa - Xã hội.');
    expect(paragraphs[authority + 4]).toBe('QUYẾT ĐỊNH:');
    expect(paragraphs).toContain('- Như Điều 3;');
    expect(paragraphs).toContain('Phụ lục');
    expect(document).toMatch(/<w:b\/>(<w:bCs\/>)?<\/w:rPr><w:t xml:space="preserve">Điều 1\.<\/w:t>/);
  });
});

describe('a letter', () => {
  it('has its subject under the symbol, its one addressee beside "Kính gửi", and no kind word', async () => {
    const { paragraphs } = await read(letter());
    expect(paragraphs).toContain('V/v cung cấp số liệu tuyên truyền cải cách hành chính quý I năm 2026');
    expect(paragraphs).toContain('Kính gửi: Ủy ban nhân dân phường Sao Mai');
    expect(paragraphs).toContain('Số:        /SVHTTDL-VP');
    expect(paragraphs.slice(-2)).toEqual(['CHÁNH VĂN PHÒNG', 'Hồ Thị Mẫu']);
    expect(paragraphs).not.toContain('CÔNG VĂN');
  });

  it('bears its degree of urgency in a red frame of 40 by 8 mm', async () => {
    const { document } = await read(letter());
    const frame = document.match(/<w:tbl>(?:(?!<w:tbl>).)*THƯỢNG KHẨN.*?<\/w:tbl>/s)?.[0] ?? '';
    expect(frame).toContain('w:w="2268"');
    expect(frame).toMatch(/<w:trHeight [^>]*w:val="454"/);
    expect(frame).toContain('w:color="FF0000"');
  });

  it('widens the column of the date for a long place', async () => {
    const widths = async (place: string) => {
      const { document } = await read({ ...letter(), place, date: { year: 2026, month: 12, day: 25 } });
      return [...(document.match(/<w:tblGrid>.*?<\/w:tblGrid>/)?.[0] ?? '').matchAll(/w:w="(\d+)"/g)].map((m) => Number(m[1]));
    };
    const [left = 0, right = 0] = await widths('Thành phố Hồ Chí Minh');
    expect(left + right).toBe(9071);
    expect(right).toBeGreaterThan((await widths('Sao Mai'))[1] ?? 0);
  });

  it('breaks no word of two syllables in a name or a title', async () => {
    const { paragraphs } = await read({
      ...letter(),
      letterhead: { issuer: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân đặc khu Vân Đồn Bạch Long Vĩ' },
    });
    expect(paragraphs[0]?.split('\n').filter((line) => /(?:NHÂN|ỦY|HỘI)$/.test(line))).toEqual([]);
    expect(paragraphs[0]?.split('\n').length).toBeGreaterThan(2);
  });

  it('breaks a long name where its sense breaks', async () => {
    const { paragraphs } = await read(letter());
    expect(paragraphs.slice(0, 2)).toEqual(['ỦY\u00A0BAN NHÂN\u00A0DÂN\nTỈNH ĐÔNG GIANG', 'SỞ VĂN HÓA,\nTHỂ THAO VÀ DU LỊCH']);
  });
});

describe('a line that announces the next', () => {
  const keeps = async (body: Paper['body'], words: string): Promise<boolean> => {
    const { document } = await read({ ...report(), body });
    const paragraph = document.match(/<w:p>.*?<\/w:p>/gs)?.find((each) => each.includes(words));
    if (!paragraph) throw new Error(`No paragraph says ${words}`);
    return /<w:keepNext\/>|<w:pStyle w:val="Section"\/>/.test(paragraph);
  };
  const dash = { kind: 'part', level: 'dash', text: 'Một ý của phần.' } as const;
  const columns = [{ heading: 'Cột', width: 1 }];

  it.each([
    ['a heading in capitals', [{ kind: 'part', level: 'section', heading: 'Kết quả', blocks: [dash] }], 'KẾT QUẢ', true],
    ['a heading of a point', [{ kind: 'part', level: 'point', heading: 'Tồn tại', blocks: [dash] }], 'Tồn tại', true],
    ['words that end in a colon', [{ kind: 'paragraph', text: 'Gồm các việc:' }, dash], 'Gồm các việc', true],
    [
      'the line over a table',
      [
        { kind: 'paragraph', text: 'Bảng số liệu' },
        { kind: 'table', columns, rows: [['1']] },
      ],
      'Bảng số liệu',
      true,
    ],
    ['but no other paragraph', [{ kind: 'paragraph', text: 'Một đoạn văn.' }, dash], 'Một đoạn văn', false],
  ] as const)('stands on its page: %s', async (_case, body, words, kept) => {
    expect(await keeps(body, words)).toBe(kept);
  });
});

describe('the signature', () => {
  const unbroken = async (recipients: number) => {
    const names = Array.from({ length: recipients }, (_, at) => ({ name: `Tổ dân phố số ${at + 1}` }));
    const { document } = await read({ ...plan(), recipients: names });
    return (document.match(/<w:tbl>.*?<\/w:tbl>/gs)?.at(-1) ?? '').includes('<w:cantSplit/>');
  };

  it('stays on one page with the distribution list, unless the list is longer than a page', async () => {
    expect(await unbroken(30)).toBe(true);
    expect(await unbroken(60)).toBe(false);
  });

  it('is never alone on a page: the last paragraph goes with it', async () => {
    const { document } = await read(plan());
    expect(document).toMatch(/<w:keepNext\/>(?:(?!<w:p>|<w:p ).)*Mỗi tháng một tin\.\/\./s);
  });
});

it('gives the same bytes for the same paper on another day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-16T08:00:00Z') });
  try {
    const first = await compose(report());
    vi.setSystemTime(new Date('2027-03-09T17:31:00Z'));
    expect(Buffer.compare(first, await compose(report()))).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

it('a cell with a bar holds a picture as wide as its share, with its words beside and as the words for who does not see it', async () => {
  const columns = [
    { heading: 'Đơn vị', width: 1 },
    { heading: 'Số', width: 3 },
  ];
  const rows = [
    ['Tổ 1', { text: '10', bar: 1 }],
    ['Tổ 2', { text: '5', bar: 0.5 }],
    ['Tổ 3', { text: '0', bar: 0 }],
    ['Tổ 4', { text: '7', shade: 1 }],
  ];
  const { document, paragraphs } = await read({ ...report(), body: [{ kind: 'table', columns, rows }] });
  const widths = [...document.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, cx]) => Number(cx));
  expect(widths).toHaveLength(2);
  expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2, 1);
  expect(document).toContain('descr="10"');
  expect(document).toMatch(/<w:shd [^>]*w:fill="9dbce4"/);
  expect(paragraphs.map((each) => each.trim())).toEqual(expect.arrayContaining(['10', '5', '0', '7']));
});
