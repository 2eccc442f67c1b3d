import { prose, type Plan as PlanPaper } from 'official-documents';
import { expect, test } from 'vitest';
import type { PlanSection } from '../sections/section.ts';
import { bodyOf } from './body.ts';

type Block = PlanPaper['body'][number];
const section = (kind: PlanSection['kind'], heading: string, text: string, level: PlanSection['level'] = 'section') =>
  ({ id: heading, kind, heading, text, level }) as unknown as PlanSection;
const headings = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    block.kind === 'part' ? [block.heading ?? block.text, ...headings(block.blocks ?? [])] : block.kind === 'paragraph' && block.text,
  );

test('a heading that a part repeats, after it or within, stands once with all that is under it', () => {
  const body = bodyOf(
    [
      section('purpose', 'MỤC ĐÍCH, YÊU CẦU', ''),
      section('purpose', '1. Mục đích, yêu cầu:', 'Nâng cao nhận thức.', 'clause'),
      section('requirements', '2. Yêu cầu', 'Yêu cầu:\nThiết thực.', 'clause'),
      section('tasks', 'Nhiệm vụ', 'Việc một.'),
    ],
    [
      { kind: 'tasks', heading: 'NHIỆM VỤ', blocks: [prose('Việc hai.')], isApart: true },
      { kind: 'budget', heading: 'Kinh phí', blocks: [prose('Từ ngân sách.')] },
    ],
  );
  expect(headings(body)).toEqual([
    ['MỤC ĐÍCH, YÊU CẦU', 'Nâng cao nhận thức.', ['2. Yêu cầu', 'Thiết thực.']],
    ['Nhiệm vụ', 'Việc một.', 'Việc hai.'],
    ['Kinh phí', 'Từ ngân sách.'],
  ]);
});
