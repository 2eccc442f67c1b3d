import { expect, test } from 'vitest';
import { measureFor } from './measures.ts';

test.each([
  ['hội nghị chuyên đề', 'mỗi đơn vị tổ chức ít nhất 01 hội nghị chuyên đề', 'conferences'],
  ['tin, bài', 'đăng ít nhất 60 tin, bài trên trang thông tin điện tử', 'stories'],
  ['tin, bài trên Zalo', 'đăng ít nhất 24 tin, bài', 'posts'],
  ['chuyên mục', 'phát 24 chuyên mục cải cách hành chính', 'bulletins'],
  ['phút', 'mỗi chuyên mục dài 5-7 phút', 'minutes'],
  ['băng rôn', 'treo 20 băng rôn', 'banners'],
  ['cuộc', 'tổ chức 02 cuộc đối thoại với doanh nghiệp', 'dialogues'],
  ['%', '100% thủ tục hành chính được niêm yết, công khai', 'procedures-posted'],
  ['%', '100% phản ánh, kiến nghị được trả lời đúng hạn', 'opinions-answered'],
  ['%', '100% trang thông tin điện tử duy trì chuyên mục', undefined],
  ['lượt người dân', 'khảo sát ít nhất 300 lượt người dân về mức độ hài lòng', 'ballots'],
  ['hội nghị', 'tổ chức 02 hội nghị đánh giá kết quả khảo sát', 'conferences'],
  ['cuộc', 'tổ chức 01 cuộc khảo sát', 'ballots'],
  ['lượt người', 'ít nhất 500 lượt người dự hội nghị', 'attendees'],
  ['lượt', 'ít nhất 2.000 lượt', undefined],
])('what counts towards a target in %s is guessed (%s)', (unit, text, measure) => {
  expect(measureFor(unit, text)).toBe(measure);
});
