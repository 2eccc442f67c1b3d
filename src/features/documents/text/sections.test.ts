import { expect, test } from 'vitest';
import { paragraphsIn, sectionsOf } from './sections.ts';

const paper = `KẾ HOẠCH
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao nhận thức của cán bộ, công chức về cải
cách hành chính;
- Người dân hiểu và giám sát.
2. Yêu cầu
Thiết thực, hiệu quả.
II. TỔ CHỨC THỰC HIỆN
Các đơn vị thực hiện các việc sau:
1. Phòng Văn hóa
- Phát loa.
III. KINH PHÍ
Ngân sách phường.
Trên đây là Kế hoạch của phường.
Nơi nhận:
- VT.`;
const at = (words: string) => {
  const start = paper.indexOf(words);
  return [{ page: 1, start, end: start + words.length }];
};
const outline = [
  {
    ...{ label: 'I', title: 'MỤC ĐÍCH, YÊU CẦU', role: 'purpose' as const, at: at('MỤC ĐÍCH, YÊU CẦU') },
    parts: [
      { label: '1', title: 'Mục đích', role: 'purpose' as const, at: at('Mục đích') },
      { label: '2', title: 'Yêu cầu', role: 'requirements' as const, at: at('Yêu cầu') },
    ],
  },
  {
    ...{ label: 'II', title: 'TỔ CHỨC THỰC HIỆN', role: 'assignments' as const, at: at('TỔ CHỨC THỰC HIỆN') },
    parts: [{ label: '1', title: 'Phòng Văn hóa', at: at('Phòng Văn hóa') }],
  },
  { label: 'III', title: 'KINH PHÍ', role: 'budget' as const, at: at('KINH PHÍ') },
];

test('the parts of a paper come with their text, of assignments the lead alone; its end and signatures are no text', () => {
  expect(sectionsOf(outline, paper).map(({ kind, level, heading, text }) => [kind, level, heading, text])).toEqual([
    ['purpose', 'section', 'MỤC ĐÍCH, YÊU CẦU', null],
    ['purpose', 'clause', 'Mục đích', '- Nâng cao nhận thức của cán bộ, công chức về cải cách hành chính;\n- Người dân hiểu và giám sát.'],
    ['requirements', 'clause', 'Yêu cầu', 'Thiết thực, hiệu quả.'],
    ['assignments', 'section', 'TỔ CHỨC THỰC HIỆN', 'Các đơn vị thực hiện các việc sau:'],
    ['budget', 'section', 'KINH PHÍ', 'Ngân sách phường.'],
  ]);
});

test('words that an officer put right are right in the text', () => {
  const [place] = at('Thiết thực');
  const [, , requirements] = sectionsOf(outline, paper, [{ start: place!.start, end: place!.end, text: 'Thiết thực, kịp thời' }]);
  expect(requirements?.text).toBe('Thiết thực, kịp thời, hiệu quả.');
});

test('lines are joined into paragraphs; figures of pages are left out, and a year behind a stroke begins none', () => {
  expect(paragraphsIn('Giai đoạn 2021\n- 2030 của phường;\ntiếp tục thực hiện.\n\n12\n\n- Một việc\na) Hai')).toEqual([
    'Giai đoạn 2021 - 2030 của phường; tiếp tục thực hiện.',
    '- Một việc',
    'a) Hai',
  ]);
});
