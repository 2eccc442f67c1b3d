import { expect, test } from 'vitest';
import { isVietnamese, markVietnamese } from './languages.ts';

test.each([
  ['Tổ chức hội nghị tuyên truyền', true],
  ['Văn phòng', true],
  ['Reported by Văn phòng on 03/11/2026', false],
  ['To do', false],
  ['12/KH-UBND', false],
  ['', false],
])('%s: %s', (text, is) => expect(isVietnamese(text)).toBe(is));

test('elements are marked whose own text is Vietnamese, not what stands in them or around them', () => {
  expect(markVietnamese('<main><h1>Kế hoạch tuyên truyền</h1><p>Issued by <a href="/x?a=1&amp;b">Ủy ban phường</a></p></main>')).toBe(
    '<main><h1 lang="vi">Kế hoạch tuyên truyền</h1><p>Issued by <a href="/x?a=1&amp;b" lang="vi">Ủy ban phường</a></p></main>',
  );
  expect(markVietnamese('<p lang="vi">Đã đạt</p><img src="a" alt="Buổi họp tổ dân phố"/><br/>')).toBe(
    '<p lang="vi">Đã đạt</p><img src="a" alt="Buổi họp tổ dân phố" lang="vi"/><br/>',
  );
});

test('comments of the renderer, scripts and drawings stay as they are', () => {
  const page =
    '<!--[--><script>const a = "Đã đạt < 3";</script><style>a > b{}</style><svg><title>Đã đạt</title></svg><p>Done &lt;b&gt;</p><!--]-->';
  expect(markVietnamese(page)).toBe(page);
});
