import { describe, expect, it } from 'vitest';
import { docxOf, para, table } from '../fixtures/docx.ts';
import { readBytes, readText } from '../fixtures/index.ts';

const left = ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MƠ', 'Số: 12/KH-UBND'];
const right = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Suối Mơ, ngày 15 tháng 01 năm 2026'];
const title = ['KẾ HOẠCH', 'Tuyên truyền cải cách hành chính năm 2026'];
const rest = [
  'Căn cứ Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn;',
  'I. MỤC ĐÍCH',
  'Nâng cao nhận thức.',
];
const paras = (lines: string[]): string => lines.map((line) => para(line)).join('');
const box = (lines: string[]): string =>
  `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paras(lines)}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r>`;
const holding = (text: string, ...boxes: string[]): string => `<w:p><w:r><w:t>${text}</w:t></w:r>${boxes.join('')}</w:p>`;
const tabbed = left.map((line, at) => `<w:p><w:r><w:t>${line}</w:t><w:tab/><w:t>${right[at] ?? ''}</w:t></w:r></w:p>`).join('');
const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="x/header" Target="header7.xml"/></Relationships>`;
const section =
  '<w:sectPr xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:headerReference w:type="first" r:id="h"/></w:sectPr>';

const wanted = {
  kind: 'plan',
  title: title[1],
  issuer: 'Ủy ban nhân dân xã Suối Mơ',
  number: '12/KH-UBND',
  place: 'Suối Mơ',
  issuedOn: '2026-01-15',
};

describe('the letterhead of a Word file is read', () => {
  it.each([
    ['in a box that hangs on the kind word', holding('KẾ HOẠCH', box([...left, ...right])) + paras([title[1] ?? '', ...rest])],
    ['in two boxes behind the title', para('KẾ HOẠCH') + holding(title[1] ?? '', box(left), box(right)) + paras(rest)],
    ['in a box that hangs on the opening', paras(title) + holding(rest[0] ?? '', box([...left, ...right])) + paras(rest.slice(1))],
    [
      'in a table in a box',
      holding('', box([])).replace('<w:txbxContent>', `<w:txbxContent>${table([[left, right]])}`) + paras([...title, ...rest]),
    ],
    ['in a table of one cell', table([[[...left, ...right]]]) + paras([...title, ...rest])],
    ['in a table of one cell with tabs', `<w:tbl><w:tr><w:tc>${tabbed}</w:tc></w:tr></w:tbl>${paras([...title, ...rest])}`],
    ['in lines with tabs', tabbed + paras([...title, ...rest])],
    [
      'in two boxes that hang on the last line',
      paras([...title, ...rest, ...Array.from({ length: 30 }, () => 'Cán bộ, công chức gương mẫu.')]) +
        holding('Nơi nhận:', box(left), box(right)),
    ],
    ['behind the title, as a table', paras(title) + table([[left, right]]) + paras(rest)],
  ])('%s', async (_, body) => {
    const { reading } = await readBytes(docxOf(body), 'a.docx');
    expect(reading.document).toMatchObject(wanted);
    expect(reading.citations).toMatchObject([{ symbol: '05/KH-UBND', basis: true }]);
    expect(reading.outline).toMatchObject([{ label: 'I', title: 'MỤC ĐÍCH' }]);
  });

  it('in the header of the first page', async () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${table([[left, right]])}</w:hdr>`;
    const parts = { 'word/_rels/document.xml.rels': relations, 'word/header7.xml': header };
    const { reading } = await readBytes(docxOf(paras([...title, ...rest]) + section, parts), 'a.docx');
    expect(reading.document).toMatchObject(wanted);
  });
});

describe('a text whose letterhead stands behind the title', () => {
  it('is read the same, and one that only speaks of such words is not turned round', async () => {
    expect((await readText([...title, ...left, ...right, ...rest].join('\n'))).document).toMatchObject(wanted);
    const plain = await readText(
      [...left, ...right, ...title, ...rest, 'II. MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 99/MẪU'].join('\n'),
    );
    expect(plain.document).toMatchObject(wanted);
  });
});
