import { expect, test } from 'vitest';
import type { UnitId } from '#platform/values/ids.ts';
import type { PlanDuty } from './plan.ts';
import { bodiesOf } from './bodies.ts';
import { marks, marksIn, marksKept } from './marks.ts';

test.each([
  ['Là bộ phận thường trực tham mưu cho lãnh đạo UBND phường về công tác cải cách hành chính', ['Bộ phận thường trực']],
  ['Xây dựng kế hoạch và tổ chức triển khai thực hiện nội dung cải cách tài chính công', ['Việc cải cách, không phải tuyên truyền']],
  ['Thực hiện các nội dung phân công nhiệm vụ trong kế hoạch của phòng', ['Theo kế hoạch của ngành dọc']],
  ['Tuyên truyền về cải cách tài chính công trên loa truyền thanh', []],
  ['Niêm yết thủ tục hành chính tại trụ sở', []],
])('%s', (text, words) => {
  expect(marksIn(text).map((mark) => marks[mark].vi)).toEqual(words);
});

test('what somebody decided stands against the words', () => {
  expect(marksKept([], 'Là bộ phận thường trực')).toEqual([]);
  expect(marksKept(null, 'Là bộ phận thường trực')).toEqual(['standing']);
});

test('the standing body and who advises are named by their units', () => {
  const unit = (name: string, role: 'lead' | 'advise' | 'coordinate') => ({
    unitId: name as UnitId,
    name,
    shortName: name,
    role,
    isRequested: false,
  });
  const duty = (text: string, units: PlanDuty['units']) => ({ text, units, marks: marksIn(text) }) as PlanDuty;
  const duties = [
    duty('Là bộ phận thường trực', [unit('Văn phòng', 'lead'), unit('Đài', 'coordinate')]),
    duty('Tham mưu kế hoạch', [unit('Phòng Văn hóa', 'advise')]),
  ];
  expect(bodiesOf({ duties })).toEqual({ standing: ['Văn phòng'], advising: ['Phòng Văn hóa'] });
});
