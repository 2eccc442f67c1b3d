import { expect, test } from 'vitest';
import { subjectBehind } from './subject.ts';

const behind = (number: string, rest: string): string | undefined => subjectBehind(`${number}${rest}`, number.length);

test.each([
  [
    ' ngày 12/3/2024 của Ủy ban nhân dân \n\nquận về việc tuyên truyền cải cách hành chính nhà nước năm 2024;  \n\nỦy ban',
    'Tuyên truyền cải cách hành chính nhà nước năm 2024',
  ],
  [
    ' ngày 15 tháng 7 năm 2021 của Chính \nphủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn \n2021 - 2030; Chỉ thị số',
    'Ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
  ],
  [
    ' ngày 04 tháng 01 \n\nnăm 2024 của Phòng Văn hóa và Thông tin về Cải cách hành \n\nchính năm 2024. Phòng Văn hóa',
    'Cải cách hành chính năm 2024',
  ],
  [
    ' ngày 21/02/2024 của UBND huyện về \n\nviệc tuyên truyền cải cách hành chính năm 2024, UBND xã xây dựng kế hoạch',
    'Tuyên truyền cải cách hành chính năm 2024',
  ],
  [
    ' ngày 31/12/2024 của UBND thành phố về việc ban hành Kế hoạch cải cách hành chính năm 2025',
    'Ban hành Kế hoạch cải cách hành chính năm 2025',
  ],
])('what a citation is about: %j', (rest, subject) => {
  expect(behind('66/KH-UBND', rest)).toBe(subject);
});

test('nothing is made up where the text does not say it, or goes on and on', () => {
  expect(behind('66/KH-UBND', ' ngày 12/3/2024 của Ủy ban nhân dân quận; về việc khác')).toBeUndefined();
  expect(behind('66/KH-UBND', '')).toBeUndefined();
  expect(behind('66/KH-UBND', ` về ${'việc '.repeat(120)}`)).toBeUndefined();
});
