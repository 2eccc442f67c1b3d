import { expect, test } from 'vitest';
import { mayBePersonal } from './personal.ts';

test.each([
  'Nguyễn Văn An',
  'nguyễn thị hoa',
  'nguyen van an',
  'đơn của trần minh họa',
  'Lê Minh',
  'hồ thị lan',
  'Phạm Quang Vinh tổ 3',
  '0912 345 678',
  '001 099 012 345',
  'an@example.vn',
])('%s may be somebody', (words) => {
  expect(mayBePersonal(words)).toBe(true);
});

test.each([
  'hồ sơ đất đai',
  'lý lịch tư pháp',
  'lương hưu',
  'xử lý vi phạm hành chính',
  'phạm vi áp dụng',
  'đào tạo nghề',
  'hà nội',
  'văn bản mới',
  'hộ chiếu',
  'Khai sinh',
  'quyết định 12',
  'dương lịch',
  'cao tuổi',
])('%s is kept', (words) => {
  expect(mayBePersonal(words)).toBe(false);
});
