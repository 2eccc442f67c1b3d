import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, numbering, para } from '../../fixtures/docx.ts';
import { readBytes } from '../../fixtures/index.ts';
import { extract } from '../index.ts';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const zipped = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
const relation = (id: string, kind: string, target: string, base = relations): string =>
  `<Relationship Id="${id}" Type="${base}/${kind}" Target="${target}"/>`;
const relationsOf = (...all: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const types = (main?: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${main === undefined ? '' : `<Override PartName="${main}" ContentType="${mainType}"/>`}</Types>`;
const documentOf = (body: string, space = transitional): string =>
  `<?xml version="1.0"?><w:document xmlns:w="${space}" xmlns:r="${relations}"><w:body>${body}</w:body></w:document>`;

const textOf = async (bytes: Uint8Array, name = 'a.docx'): Promise<string> => {
  const result = await extract(bytes, name);
  return result.ok ? result.value.text.trim() : result.code;
};

describe('the main part is found', () => {
  const body = documentOf(para('Tổ dân phố'));
  it.each([
    [
      'by the relationship of the file',
      { '_rels/.rels': relationsOf(relation('a', 'officeDocument', 'word/document2.xml')), 'word/document2.xml': body },
    ],
    [
      'from the root, in capitals',
      { '_rels/.rels': relationsOf(relation('a', 'officeDocument', '/Word/Document.xml')), 'word/document.xml': body },
    ],
    ['in another folder', { '_rels/.rels': relationsOf(relation('a', 'officeDocument', 'doc/main.xml')), 'doc/main.xml': body }],
    [
      'by its content type, where no relationship is there',
      { '[Content_Types].xml': types('/word/document3.xml'), 'word/document3.xml': body },
    ],
    ['under the names that some programs write', { 'word\\document.xml': body }],
  ])('%s', async (_, parts) => {
    expect(await textOf(zipped({ '[Content_Types].xml': types(), ...parts }))).toBe('Tổ dân phố');
  });

  it('with its numbering and notes beside it, by their relationships', async () => {
    const bytes = zipped({
      '_rels/.rels': relationsOf(relation('a', 'officeDocument', 'x/body.xml')),
      'x/body.xml': documentOf(para('MỤC ĐÍCH', { id: 1, level: 0 })),
      'x/_rels/body.xml.rels': relationsOf(relation('n', 'numbering', 'lists/own.xml'), relation('f', 'footnotes', '../notes.xml')),
      'x/lists/own.xml': numbering,
      'notes.xml': `<w:footnotes xmlns:w="${transitional}"><w:footnote>${para('Ghi chú')}</w:footnote></w:footnotes>`,
    });
    expect(await textOf(bytes)).toBe('I. MỤC ĐÍCH\n[1] Ghi chú');
  });

  it('no further than it says it unfolds, whatever is in it', async () => {
    const body = documentOf(para('Một') + ' '.repeat(60 * 1024 * 1024));
    const bytes = Buffer.from(zipped({ '[Content_Types].xml': types(), 'word/document.xml': body }));
    const short = 64 * 1024;
    bytes.writeUInt32LE(short, bytes.indexOf('PK\u0001\u0002', bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 4, 'latin1') + 24);
    const before = process.memoryUsage.rss();
    expect(await textOf(Uint8Array.from(bytes))).toBe('damaged');
    expect(process.memoryUsage.rss() - before).toBeLessThan(40 * 1024 * 1024);
  });

  it('in the strict form, with other prefixes, and in UTF-16', async () => {
    const base = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const rels = relationsOf(relation('a', 'officeDocument', 'word/document.xml', base));
    expect(await textOf(zipped({ '_rels/.rels': rels, 'word/document.xml': documentOf(para('Chặt chẽ'), strict) }))).toBe('Chặt chẽ');
    const other = documentOf(para('Tiền tố', { id: 1, level: 0 }))
      .replaceAll('w:', 'ns0:')
      .replace('xmlns:w', 'xmlns:ns0');
    expect(await textOf(zipped({ 'word/document.xml': other, 'word/numbering.xml': numbering }))).toBe('I. Tiền tố');
    const bare = other
      .replaceAll('ns0:val', 'x:val')
      .replaceAll('<ns0:', '<')
      .replaceAll('</ns0:', '</')
      .replace('xmlns:ns0=', `xmlns:x="${transitional}" xmlns=`);
    expect(await textOf(zipped({ 'word/document.xml': bare, 'word/numbering.xml': numbering }))).toBe('I. Tiền tố');
    const wide = new Uint8Array(Buffer.from(`\ufeff${documentOf(para('Rộng'))}`, 'utf16le'));
    expect(await textOf(zipped({ 'word/document.xml': wide }))).toBe('Rộng');
  });

  it('not where the file is a table, slides or something else', async () => {
    const book = { '_rels/.rels': relationsOf(relation('a', 'officeDocument', 'xl/workbook.xml')), 'xl/workbook.xml': '<workbook/>' };
    expect(await textOf(zipped(book))).toBe('unsupported');
    expect(await textOf(zipped({ 'a.txt': 'chữ' }))).toBe('unsupported');
    const macro = types('/word/document.xml').replace('document.main', 'document.macroEnabled.main');
    expect(await textOf(zipped({ '[Content_Types].xml': macro, 'word/document.xml': documentOf(para('a')) }))).toBe('macro');
  });
});

describe('one XML file', () => {
  it('in parts, as Word saves it', async () => {
    const part = (name: string, xml: string): string =>
      `<pkg:part pkg:name="${name}"><pkg:xmlData>${xml.replace(/<\?xml[^>]*\?>/u, '')}</pkg:xmlData></pkg:part>`;
    const flat = `<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">
      ${part('/_rels/.rels', relationsOf(relation('a', 'officeDocument', 'word/document.xml')))}${part('/word/document.xml', documentOf(para('NỘI DUNG', { id: 1, level: 0 })))}
      ${part('/word/_rels/document.xml.rels', relationsOf(relation('n', 'numbering', 'numbering.xml')))}${part('/word/numbering.xml', numbering)}</pkg:package>`;
    expect(await textOf(strToU8(flat), 'ke-hoach.xml')).toBe('I. NỘI DUNG');
  });

  it('of Word 2003, under the name of an old Word file', async () => {
    const old = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="x"><w:body><wx:sect>${para('KẾ HOẠCH')}</wx:sect></w:body></w:wordDocument>`;
    expect(await textOf(strToU8(old), 'ke-hoach.doc')).toBe('KẾ HOẠCH');
  });
});

describe('a part put in from elsewhere', () => {
  const html =
    '<html><head><meta charset="utf-8"><title>x</title></head><body><p>II. TỔ CHỨC THỰC HIỆN</p><p>1. C&ocirc;ng an x&#227;</p><table><tr><td>TT<td>Việc<td>Hạn</tr><tr><td>1<td>Viết tin<td>30/4</table></body></html>';
  const shown = ['II. TỔ CHỨC THỰC HIỆN', '1. Công an xã'];
  const quoted = [...Buffer.from(html.replace(/<table.*<\/table>/u, ''))]
    .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)))
    .join('');
  const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="=_b"\r\n\r\nx\r\n--=_b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted.slice(0, 60)}=\r\n${quoted.slice(60)}\r\n--=_b--\r\n`;
  const rtf =
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset163 Times;}}\\f0 II. T\\u7892?\\~CH\\u7912?C TH\\u7920?C HI\\u7878?N\\par 1. C\\'f4ng an xa\\'de\\par}";
  const inner = docxOf(shown.map((line) => para(line)).join(''));
  const holding = (name: string, part: string | Uint8Array): Uint8Array =>
    zipped({
      'word/document.xml': documentOf(`${para('Đầu')}<w:altChunk r:id="c"/>${para('Cuối')}`),
      'word/_rels/document.xml.rels': relationsOf(relation('c', 'aFChunk', name)),
      [`word/${name}`]: part,
    });

  it.each([
    ['a web page', 'chunk.html', html, [...shown, '| TT | Việc | Hạn |', '| 1 | Viết tin | 30/4 |']],
    ['a piece of a web page', 'chunk.htm', '<p>II. TỔ CHỨC THỰC HIỆN</p><div>1. Công an xã</div>', shown],
    ['a web page in one file', 'chunk.mht', mht, shown],
    ['RTF', 'chunk.rtf', rtf, shown],
    ['another paper', 'chunk.docx', inner, shown],
    ['plain text', 'chunk.txt', shown.join('\r\n'), shown],
  ])('%s stands in its place', async (_, name, part, lines) => {
    expect((await textOf(holding(name, part))).split('\n')).toEqual(['Đầu', ...lines, 'Cuối']);
  });

  it.each([
    ['a picture', strToU8('\u0089PNG\r\n\u001a\n\u0000\u0000')],
    ['a paper that is broken', inner.slice(0, 200)],
    ['nothing', strToU8(' ')],
  ])('%s is not read, and that is said', async (_, part) => {
    const { reading, extracted } = await readBytes(holding('chunk.bin', part), 'a.docx');
    expect(extracted.text.split('\n')).toEqual(['Đầu', 'Cuối']);
    expect(reading.findings).toMatchObject([
      { kind: 'damaged-text', message: expect.stringMatching(/^Trang 1 có một phần nội dung nhúng/u) as string },
    ]);
    expect(reading.textLayer).toMatchObject({ damaged: true, pages: [{ quality: 0.9 }] });
  });

  it('that holds itself without end comes to an end', async () => {
    let bytes = docxOf(para('trong cùng'));
    for (let depth = 0; depth < 6; depth += 1) bytes = holding('chunk.docx', bytes);
    expect((await textOf(bytes)).split('\n')).toEqual(['Đầu', 'Đầu', 'Đầu', 'Đầu', 'Cuối', 'Cuối', 'Cuối', 'Cuối']);
  });
});

describe('what a paper shows beside its text', () => {
  const drawing = (inner: string, width: number, height: number): string =>
    `<w:p><w:r><w:drawing xmlns:wp="wp"><wp:inline><wp:extent cx="${width * 12_700}" cy="${height * 12_700}"/>${inner}</wp:inline></w:drawing></w:r></w:p>`;
  const messagesOf = async (body: string, parts: Record<string, string> = {}): Promise<string[]> =>
    (
      await readBytes(zipped({ 'word/document.xml': documentOf(para('Trang này có chữ.') + body), ...parts }), 'a.docx')
    ).reading.findings.map(({ message }) => message);

  it('a large picture, a chart, a table of another program are said, a logo and a formula are not', async () => {
    expect(await messagesOf(drawing('<pic:pic xmlns:pic="pic"/>', 450, 300))).toEqual([expect.stringContaining('Trang 1 có hình ảnh')]);
    expect(await messagesOf(drawing('<pic:pic xmlns:pic="pic"/>', 90, 90))).toEqual([]);
    expect(await messagesOf(drawing('<c:chart xmlns:c="c"/>', 400, 200))).toEqual([expect.stringContaining('biểu đồ')]);
    const object = (program: string): string => `<w:p><w:r><w:object><o:OLEObject xmlns:o="o" ProgID="${program}"/></w:object></w:r></w:p>`;
    expect(await messagesOf(object('Excel.Sheet.12'))).toEqual([expect.stringContaining('đối tượng nhúng')]);
    expect(await messagesOf(object('Equation.3'))).toEqual([]);
  });

  it('the words of a diagram are read, those of old ornamental lettering too', async () => {
    const data =
      '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Tiếp nhận</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt/></dgm:ptLst></dgm:dataModel>';
    const bytes = zipped({
      'word/document.xml': documentOf(
        `${drawing('<dgm:relIds xmlns:dgm="dgm" r:dm="d"/>', 400, 200)}<w:p><w:r><w:pict><v:shape xmlns:v="v"><v:textpath string="KẾ HOẠCH"/></v:shape></w:pict></w:r></w:p>`,
      ),
      'word/_rels/document.xml.rels': relationsOf(relation('d', 'diagramData', 'diagrams/data1.xml')),
      'word/diagrams/data1.xml': data,
    });
    expect((await textOf(bytes)).split('\n').filter((line) => line !== '')).toEqual(['Tiếp nhận', 'KẾ HOẠCH']);
  });

  it('a paper of pictures alone is refused as such', async () => {
    expect(await textOf(zipped({ 'word/document.xml': documentOf(drawing('<pic:pic xmlns:pic="pic"/>', 450, 600)) }))).toBe('no-text');
  });
});
