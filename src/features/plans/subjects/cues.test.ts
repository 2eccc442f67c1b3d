import { expect, test } from 'vitest';
import { proposedSubjects } from './cues.ts';

test('what a duty is about and for whom is proposed from its words', () => {
  expect(proposedSubjects('Hướng dẫn người dân, doanh nghiệp nộp hồ sơ trực tuyến và nhận kết quả qua bưu điện')).toEqual({
    topics: ['online-services', 'post-service'],
    audiences: ['residents', 'enterprises'],
  });
  expect(proposedSubjects('Công khai kết quả trả lời phản ánh, kiến nghị').topics).toEqual(['hotlines', 'transparency']);
  expect(proposedSubjects('Siết chặt kỷ luật, kỷ cương; thực hiện Quy tắc ứng xử').topics).toEqual(['conduct', 'discipline']);
  expect(proposedSubjects('Chấm dứt việc công chức nộp hồ sơ thủ tục hành chính thay người dân').topics).toContain('filing-for-citizens');
  expect(proposedSubjects('Một số chỉ tiêu chủ yếu năm 2026').topics).toEqual(['chief-targets']);
  expect(proposedSubjects('Tổ chức hội nghị')).toEqual({ topics: [], audiences: [] });
});
