import { describe, expect, it } from 'vitest';
import { docxOf, numbering, para, table } from '../../fixtures/docx.ts';
import { extract } from '../index.ts';

const linesOf = async (body: string, parts: Record<string, string> = {}): Promise<string[]> => {
  const result = await extract(docxOf(body, parts), 'a.docx');
  if (!result.ok) throw new Error(result.message);
  return result.value.text.split('\n');
};
const withNumbering = { 'word/numbering.xml': numbering };

describe('a Word file', () => {
  it('shows the labels that Word counts by itself', async () => {
    const level = (at: number): { id: number; level: number } => ({ id: 1, level: at });
    const body = [
      para('MỤC ĐÍCH', level(0)),
      para('Một', level(1)),
      para('đầu', level(2)),
      para('sau', level(2)),
      para('Hai', level(1)),
      para('gạch', level(3)),
      para('NỘI DUNG', level(0)),
      para('Một', level(1)),
    ];
    expect(await linesOf(body.join(''), withNumbering)).toEqual([
      'I. MỤC ĐÍCH',
      '1. Một',
      'a) đầu',
      'b) sau',
      '2. Hai',
      '- gạch',
      'II. NỘI DUNG',
      '1. Một',
    ]);
  });

  it('takes tracked changes as accepted', async () => {
    const body = `<w:p><w:r><w:t>Báo cáo </w:t></w:r><w:del><w:r><w:delText>hằng tháng</w:delText></w:r></w:del><w:ins><w:r><w:t>hằng quý</w:t></w:r></w:ins></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Đoạn một </w:t></w:r></w:p><w:p><w:r><w:t>nối tiếp</w:t></w:r></w:p>`;
    expect(await linesOf(body)).toEqual(['Báo cáo hằng quý', 'Đoạn một nối tiếp']);
  });

  it('reads the table of the head column by column and a table of data row by row', async () => {
    const head = table([[['UBND XÃ SUỐI TRẮNG', 'Số: 01/KH-UBND'], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']]]);
    const data = table([
      [['TT'], ['Nhiệm vụ'], ['Chủ trì']],
      [['1'], ['Viết', 'tin'], ['Văn phòng']],
    ]);
    expect(await linesOf(head + data)).toEqual([
      'UBND XÃ SUỐI TRẮNG',
      'Số: 01/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '| TT | Nhiệm vụ | Chủ trì |',
      '| 1 | Viết tin | Văn phòng |',
    ]);
  });

  it('reads a text box once, hidden text never, capitals as shown, and footnotes behind the text', async () => {
    const box = (tag: string): string => `<mc:${tag}><w:txbxContent>${para('trong khung')}</w:txbxContent></mc:${tag}>`;
    const body = `<w:p><w:r><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r><w:r><w:t>thân</w:t></w:r>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:caps/></w:rPr><w:t> đường</w:t></w:r></w:p>`;
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:type="separator"><w:p/></w:footnote><w:footnote>${para('Ghi chú')}</w:footnote></w:footnotes>`;
    expect(await linesOf(body, { 'word/footnotes.xml': notes })).toEqual(['thân ĐƯỜNG', 'trong khung', '[1] Ghi chú']);
  });

  it('keeps page breaks as pages', async () => {
    const result = await extract(docxOf(`${para('một')}<w:p><w:r><w:br w:type="page"/><w:t>hai</w:t></w:r></w:p>`), 'a.docx');
    expect(result.ok && result.value.pages.length).toBe(2);
  });
});
