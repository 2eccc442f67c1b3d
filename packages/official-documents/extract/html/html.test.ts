import { describe, expect, it } from 'vitest';
import { extract } from '../index.ts';

const linesOf = async (page: string | Uint8Array, name = 'ke-hoach.doc'): Promise<string[]> => {
  const result = await extract(typeof page === 'string' ? new TextEncoder().encode(page) : page, name);
  return result.ok ? result.value.text.trim().split('\n') : [result.code];
};
const word = (body: string, head = ''): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>${head}<style>p { margin: 0 }</style><!--[if gte mso 9]><xml><w:View>Print</w:View></xml><![endif]--></head><body lang=VI>${body}</body></html>`;

describe('a web page saved under the name of a Word file', () => {
  it('gives a paragraph on each line, the head column by column, a table of data row by row', async () => {
    const page =
      word(`<table border=0><tr><td><p>ỦY BAN NHÂN DÂN</p><p>XÃ SUỐI TRẮNG</p><td><p>CỘNG HÒA XÃ HỘI<br>CHỦ NGHĨA VIỆT NAM</table>
      <p class=MsoNormal>KẾ&nbsp;HOẠCH<o:p></o:p></p><div>Nội   dung &ldquo;tin&rdquo; &amp; bài
      viết</div><table><thead><tr><th>TT</th><th>Việc</th><th>Chủ trì</th></tr></thead><tr><td colspan=3>I. Truyền thông</td></tr><tr><td>1</td><td>Viết<br>tin</td><td>Văn phòng</td></tr></table>`);
    expect(await linesOf(page)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ SUỐI TRẮNG',
      'CỘNG HÒA XÃ HỘI',
      'CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
      'Nội dung “tin” & bài viết',
      '| TT | Việc | Chủ trì |',
      '| I. Truyền thông |  |  |',
      '| 1 | Viết tin | Văn phòng |',
    ]);
  });

  it('shows the labels of lists, nothing hidden, no script, and pages where they are to begin', async () => {
    const page = word(`<script>document.write("<p>xấu</p>")</script><ol type=I><li>Mục đích<li>Nội dung<ul><li>tin</li></ul></ol>
      <p style='display:none'>ẩn <b>sâu</b></p><span style="mso-hide:all">ẩn</span><p style="page-break-before:always">Trang hai</p>`);
    const result = await extract(new TextEncoder().encode(page), 'a.doc');
    const pages = result.ok ? result.value.pages.map(({ start, end }) => result.value.text.slice(start, end).trim()) : [];
    expect(pages).toEqual(['I. Mục đích\nII. Nội dung\n- tin', 'Trang hai']);
  });

  it.each([
    [
      'as it says',
      new Uint8Array(
        Buffer.from(word('<p>Caûi caùch</p>', '<meta http-equiv=Content-Type content="text/html; charset=windows-1252">'), 'latin1'),
      ),
    ],
    ['by names and figures', new TextEncoder().encode(word('<p>C&#7843;i c&aacute;ch</p>'))],
    ['in UTF-16', new Uint8Array(Buffer.from(`\ufeff${word('<p>Cải cách</p>')}`, 'utf16le'))],
  ])('has its letters %s', async (_, bytes) => {
    expect(await linesOf(bytes)).toEqual(['Cải cách']);
  });

  it('also in one file with its pictures, of which nothing is fetched', async () => {
    const body = Buffer.from(word('<p>Cải cách</p><img src="http://127.0.0.1:9/a.png" width=20 height=20>'))
      .toString('base64')
      .replace(/(.{76})/gu, '$1\r\n');
    const mht = `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nxx\r\n--b\r\nContent-Type: text/html;\r\n charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n--b--`;
    expect(await linesOf(mht)).toEqual(['Cải cách']);
  });

  it('a large picture in it is said', async () => {
    const result = await extract(new TextEncoder().encode(word('<p>Chữ</p><img width=600 height=300 src="a.png">')), 'a.doc');
    expect(result.ok && result.value.unread).toEqual([{ page: 1, what: 'picture' }]);
  });

  it('also without its outer tags, as a program pastes it', async () => {
    const page =
      '<table><tr><td><p>STT</p></td><td><p>Nhiệm vụ</p></td><td>Chủ trì</td></tr><tr><td>1</td><td>Tuyên truyền</td><td>Văn phòng</td></tr></table><p>Nơi nhận:</p>';
    expect(await linesOf(`<p class=MsoNormal>KẾ HOẠCH</p>${page}`, 'a.doc')).toEqual([
      'KẾ HOẠCH',
      '| STT | Nhiệm vụ | Chủ trì |',
      '| 1 | Tuyên truyền | Văn phòng |',
      'Nơi nhận:',
    ]);
  });

  it('a text that only speaks of tags is a text, an empty page is empty', async () => {
    expect(await linesOf('Thẻ <p> và <html> trong trang mã nguồn.', 'a.txt')).toEqual(['Thẻ <p> và <html> trong trang mã nguồn.']);
    expect(await linesOf('<html><body><script>x</script></body></html>')).toEqual(['empty']);
  });
});
