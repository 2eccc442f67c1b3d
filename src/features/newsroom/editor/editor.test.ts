import { expect, test } from 'vitest';
import fc from 'fast-check';
import { documentOf } from '../text/marks.ts';
import { editedOf, storySchema, textOf } from './document.ts';
import { cleanHtml, linesOfPlain } from './paste.ts';

const again = (text: string): string => textOf(editedOf(text));

test('a text that is opened in the editor and saved says the same', () => {
  const all =
    'Mở **đậm** và _nghiêng_, [chữ](https://vi-du.vn/a).\n\n## Mục\n\n### Nhỏ\n\n1. Một\n2. Theo [[33/2026/QĐ-UBND]]\n\n- a\n- b\n\n> Lời bà A\n\n[ảnh 1]';
  expect(again(all)).toBe(all);
  const loose = 'Một dòng\ncùng đoạn\n* một\n* hai\n3) ba\n> lời\n> tiếp';
  expect(documentOf(again(loose))).toEqual(documentOf(again(again(loose))));
  expect([again(''), again('<b>x</b> [x](javascript:alert(1))')]).toEqual(['', '<b>x</b> [x](javascript:alert(1))']);
});

test('whatever is typed is read back as it was edited', () => {
  const line = fc.stringMatching(/^[a-zạệ0-9 *_#>[\]().-]{0,40}$/);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const once = again(lines.join('\n\n'));
      expect(again(once)).toBe(once);
    }),
    { numRuns: 200 },
  );
});

test('marks stand around words and never in each other', () => {
  const { nodes, marks } = storySchema;
  const text = storySchema.text(' đậm ', [marks['bold'].create()]);
  const doc = nodes['doc'].create(null, nodes['paragraph'].create(null, [storySchema.text('a'), text, storySchema.text('b')]));
  expect(textOf(doc)).toBe('a **đậm** b');
  expect(marks['bold'].create().addToSet([marks['link'].create({ href: 'https://vi-du.vn' })])).toHaveLength(1);
});

test('what Word and Zalo put on the clipboard is freed of what carries no words', () => {
  const word = `<html><head><style>p{color:red}</style><title>Bài</title></head><body><!--StartFragment--><p class=MsoNormal>Ủy ban<o:p></o:p>&nbsp;nhân dân</p>
<p class=MsoListParagraph style='margin-left:1cm;mso-list:l0 level1 lfo1'><![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span><![endif]>Một</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·</span><![endif]>Hai</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span>1.</span><![endif]>Ba</p><script>alert(1)</script><!--EndFragment--></body></html>`;
  const clean = cleanHtml(word);
  expect(clean).not.toMatch(/style>|script|o:p|supportLists|StartFragment|title/);
  expect(clean).toContain('<ul><li>Một</li><li>Hai</li></ul>');
  expect(clean).toContain('<ol><li>Ba</li></ol>');
  expect(cleanHtml('a\u202Eb\u200Bc<br>d')).toBe('abc</p><p>d');
  expect(cleanHtml(`<p>${'chữ '.repeat(500_000)}</p>`).length).toBeLessThanOrEqual(1_500_000);
  expect(again(linesOfPlain('Chào bà con\r\nNộp hồ sơ:\n• một\n• hai\nHết'))).toBe('Chào bà con\n\nNộp hồ sơ:\n\n- một\n- hai\n\nHết');
});
