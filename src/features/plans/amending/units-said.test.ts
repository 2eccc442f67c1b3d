import { expect, test } from 'vitest';
import { leadsIn, unitsInWords } from './units-said.ts';

const unit = (name: string, role: 'lead' | 'coordinate' | 'perform', isRequested = false) => ({ unitId: null, name, role, isRequested });

test('a role that several have is said once, and who answers is read from the words again', () => {
  const groups = Array.from({ length: 17 }, (_, index) => unit(`Tổ dân phố số ${index + 1}`, 'coordinate'));
  const words = unitsInWords([unit('Văn phòng (cơ sở 2)', 'lead'), ...groups, unit('Công an phường', 'perform', true)] as never);
  expect(words.match(/phối hợp/gu)).toHaveLength(1);
  expect(words).toContain('Văn phòng (cơ sở 2) (chủ trì); phối hợp: Tổ dân phố số 1; Tổ dân phố số 2');
  expect(leadsIn(words)).toEqual(['Văn phòng (cơ sở 2)', 'Công an phường']);
  expect(leadsIn(unitsInWords([unit('Tổ 1', 'perform'), unit('Tổ 2', 'perform')] as never))).toEqual(['Tổ 1', 'Tổ 2']);
  expect(leadsIn('Văn phòng (chủ trì); Tổ 1 (phối hợp); Tổ 2 (phối hợp, đề nghị)')).toEqual(['Văn phòng']);
});
