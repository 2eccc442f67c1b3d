import { describe, expect, it } from 'vitest';
import { docxOf, numbering, para, table } from '../../fixtures/docx.ts';
import { extract } from '../index.ts';
import type { Extracted } from '../extracted.ts';

const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r"';
const read = async (body: string, parts: Record<string, string> = {}): Promise<Extracted> => {
  const result = await extract(docxOf(body, parts), 'a.docx');
  if (!result.ok) throw new Error(result.message);
  return result.value;
};
const linesOf = async (body: string, parts: Record<string, string> = {}): Promise<string[]> => (await read(body, parts)).text.split('\n');
const run = (text: string, font?: string): string =>
  `<w:r>${font === undefined ? '' : `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const styled = (style: string, runs: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
const stylesOf = (inner: string): Record<string, string> => ({ 'word/styles.xml': `<w:styles ${ns}>${inner}</w:styles>` });
const fontStyle = (id: string, font: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}" ${more}><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:style>`;

describe('runs in the fonts of old encodings', () => {
  it('are read by their own font, next to runs in Unicode', async () => {
    const body = `<w:p>${run('kÕ ho¹ch ', '.VnTimeH')}${run('Tuyªn truyÒn, ', '.VnTime')}${run('và nghe ', 'Times New Roman')}${run('caûi ca', 'VNI-Times')}${run('ùch', 'VNI-Times')}</w:p>`;
    expect(await read(body)).toMatchObject({ text: 'KẾ HOẠCH Tuyên truyền, và nghe cải cách', encoding: 'tcvn3' });
  });

  it('are read by the font of a style, of what it is based on, or of the whole document', async () => {
    const standard = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const based = '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const parts = stylesOf(standard + fontStyle('A', 'VNI-Times') + based + fontStyle('U', 'Arial'));
    const body =
      para('c¶i c¸ch') + styled('B', run('caûi caùch')) + styled('U', run('cải cách à')) + styled('B', run('c¶i c¸ch', '.VnArial'));
    expect(await linesOf(body, parts)).toEqual(['cải cách', 'cải cách', 'cải cách à', 'cải cách']);
  });

  it('that hold Unicode all the same stay as they are', async () => {
    expect(await linesOf(`<w:p>${run('Đề nghị và', '.VnTime')}</w:p>`)).toEqual(['Đề nghị và']);
  });
});

describe('labels that Word counts', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const list = (levels: string, more = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): Record<string, string> => ({
    'word/numbering.xml': `<w:numbering ${ns}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${more}</w:numbering>`,
  });
  const at = (place: number, text: string): string => para(text, { id: 1, level: place });

  it('of several figures, decimal below Roman where the list says so', async () => {
    const parts = list(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>') + level(2, 'bullet', '+'));
    const body = at(0, 'A') + at(1, 'b') + at(1, 'c') + at(2, 'd') + at(0, 'E') + at(1, 'f');
    expect(await linesOf(body, parts)).toEqual(['I. A', '1.1. b', '1.2. c', '+ d', 'II. E', '2.1. f']);
  });

  it('count empty paragraphs, and begin anew where a second list says so', async () => {
    const second =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const parts = list(level(0, 'lowerLetter', '%1)'), second);
    const body = at(0, 'một') + at(0, ' ') + at(0, 'ba') + para('một', { id: 2, level: 0 }) + at(0, 'bốn');
    expect((await linesOf(body, parts)).filter((line) => line.trim() !== '')).toEqual(['a) một', 'c) ba', 'a) một', 'd) bốn']);
  });

  it('belong to styles, by the level that names the style', async () => {
    const style = (id: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const parts = {
      ...list(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>')),
      ...stylesOf(style('H1') + style('H2')),
    };
    expect(await linesOf(styled('H1', run('A')) + styled('H2', run('b')), parts)).toEqual(['I. A', '1. b']);
    const off = `<w:p><w:pPr><w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run('không số')}</w:p>`;
    expect(await linesOf(off, parts)).toEqual(['không số']);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${para(text)}</w:tc>`;
  it('keep their columns where cells are merged', async () => {
    const rows = [
      cell('TT') + cell('Nhiệm vụ') + cell('Chủ trì'),
      cell('I. Truyền thông', '<w:gridSpan w:val="3"/>'),
      cell('1') + cell('Viết tin') + cell('Văn phòng', '<w:vMerge w:val="restart"/>'),
      cell('2') + cell('Ghi hình') + cell('', '<w:vMerge/>'),
    ];
    expect(await linesOf(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`)).toEqual([
      '| TT | Nhiệm vụ | Chủ trì |',
      '| I. Truyền thông |  |  |',
      '| 1 | Viết tin | Văn phòng |',
      '| 2 | Ghi hình |  |',
    ]);
  });

  it('inside of tables are read with the cell', async () => {
    const inner = table([
      [['a'], ['b'], ['c']],
      [['d'], ['e'], ['f']],
    ]);
    const body = `<w:tbl><w:tr>${cell('1')}${cell('2')}<w:tc>${inner}</w:tc></w:tr><w:tr>${cell('3')}${cell('4')}${cell('5')}</w:tr></w:tbl>`;
    expect(await linesOf(body)).toEqual(['| 1 | 2 | / a / b / c / / d / e / f / |', '| 3 | 4 | 5 |']);
  });
});

describe('what else stands in a Word file', () => {
  it('symbols, links, fields, content controls, smart tags', async () => {
    const body = `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r>${run(' một ')}<w:hyperlink>${run('hai ')}</w:hyperlink>
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('ba ')}
      <w:sdt><w:sdtContent>${run('bốn ')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Bấm để nhập')}</w:sdtContent></w:sdt><w:smartTag>${run('năm')}</w:smartTag></w:p>`;
    expect(await linesOf(body)).toEqual(['- một hai ba bốn năm']);
  });

  it('no table of contents', async () => {
    const toc = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${para('MỤC LỤC')}</w:sdtContent></w:sdt>`;
    const named = stylesOf('<w:style w:type="paragraph" w:styleId="Mucluc1"><w:name w:val="toc 1"/></w:style>');
    expect(await linesOf(toc + styled('Mucluc1', run('I. MỤC ĐÍCH 2')) + para('I. MỤC ĐÍCH'), named)).toEqual(['I. MỤC ĐÍCH']);
  });

  it('the letterhead, where it stands in the page header; other headers are no text', async () => {
    const link = (id: string, target: string): string => `<Relationship Id="${id}" Target="${target}"/>`;
    const header = (text: string): string => `<w:hdr ${ns}>${para('UBND XÃ SUỐI TRẮNG')}${para(text)}</w:hdr>`;
    const parts = {
      'word/_rels/document.xml.rels': `<Relationships>${link('a', 'header1.xml')}${link('b', 'header2.xml')}</Relationships>`,
      'word/header1.xml': header('2'),
      'word/header2.xml': header('Độc lập - Tự do - Hạnh phúc'),
    };
    const section = `<w:sectPr xmlns:r="r"><w:headerReference w:type="default" r:id="a"/><w:headerReference w:type="first" r:id="b"/></w:sectPr>`;
    expect(await linesOf(para('KẾ HOẠCH') + section, parts)).toEqual(['UBND XÃ SUỐI TRẮNG', 'Độc lập - Tự do - Hạnh phúc', 'KẾ HOẠCH']);
    const body = para('Độc lập - Tự do - Hạnh phúc') + para('KẾ HOẠCH') + section;
    expect(await linesOf(body, parts)).toEqual(['Độc lập - Tự do - Hạnh phúc', 'KẾ HOẠCH']);
  });

  it('endnotes behind footnotes, and a text box of old drawings', async () => {
    const notes = (name: string, text: string): string => `<w:${name}s ${ns}><w:${name} w:id="2">${para(text)}</w:${name}></w:${name}s>`;
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="v"><v:textbox><w:txbxContent>${para('khung')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${run('thân')}</w:p>`;
    const parts = { 'word/footnotes.xml': notes('footnote', 'dưới trang'), 'word/endnotes.xml': notes('endnote', 'cuối bài') };
    expect(await linesOf(box, parts)).toEqual(['thân', 'khung', '[1] dưới trang', '[2] cuối bài']);
  });

  it('pages: a break with the mark of the last layout is one; sections and "page break before" too', async () => {
    const body = [
      `<w:p>${run('một')}<w:r><w:br w:type="page"/></w:r></w:p>`,
      `<w:p><w:r><w:lastRenderedPageBreak/></w:r>${run('hai')}</w:p>`,
      `<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${run('ba')}</w:p>`,
      `<w:p><w:pPr><w:sectPr/></w:pPr>${run('ba nữa')}</w:p>`,
      para('bốn'),
    ];
    const { text, pages } = await read(body.join(''));
    expect(pages.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['một', 'hai', 'ba\nba nữa', 'bốn']);
  });

  it('nothing from outside: templates, pictures and links to other machines stay unopened', async () => {
    const outside = `<Relationships><Relationship Id="a" Type="attachedTemplate" Target="http://127.0.0.1:9/a.dotm" TargetMode="External"/></Relationships>`;
    const parts = { 'word/_rels/settings.xml.rels': outside, 'word/_rels/document.xml.rels': outside, 'word/numbering.xml': numbering };
    expect(await linesOf(para('chữ'), parts)).toEqual(['chữ']);
  });
});
