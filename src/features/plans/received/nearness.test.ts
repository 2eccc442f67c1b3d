import { expect, test } from 'vitest';
import { nearest } from './nearness.ts';

const item = (text: string) => ({ kind: 'duty' as const, text, unitIds: [], measure: null });
const to = (asked: string, ...owns: string[]) => nearest(item(asked), owns.map(item));

test('what shares expressions comes near, and says them whole', () => {
  const near = to('Xây dựng video giới thiệu dịch vụ công trực tuyến', 'Treo băng rôn', 'Đăng tin, bài về dịch vụ công trực tuyến');
  expect([near?.own.text, near?.words]).toEqual(['Đăng tin, bài về dịch vụ công trực tuyến', ['dịch vụ công trực tuyến']]);
});

test('what shares words of any plan alone does not', () => {
  expect(
    to('Chủ trì tổ chức cuộc thi trong quý III/2026', 'Chủ trì, phối hợp tổ chức treo băng rôn; hoàn thành trong quý I/2026'),
  ).toBeUndefined();
});

test('the same text does, whatever its words and wherever its tones stand', () => {
  expect(to('Tuyên truyền cải cách hành chính', 'Tuyên truyền cải cách hành chính')?.score).toBe(1);
  expect(to('Khai mạc tuần văn hoá đọc', 'Tổng kết tuần văn hóa đọc')?.words).toEqual(['tuần văn hóa đọc']);
});

const radio = 'Sản xuất, phát sóng 12 chuyên mục phát thanh “Cải cách hành chính”, mỗi chuyên mục có thời lượng 5-7 phút';
const posted =
  '100% thủ tục hành chính thuộc thẩm quyền giải quyết của phường được niêm yết, công khai đầy đủ tại Trung tâm Phục vụ hành chính công';

test.for([
  ['Mỗi xã, phường phát sóng ít nhất 12 chuyên mục phát thanh về cải cách hành chính', radio],
  ['100% thủ tục hành chính thuộc thẩm quyền giải quyết được niêm yết công khai', posted],
  [
    'Tổ chức ít nhất 01 buổi đối thoại với doanh nghiệp, hộ kinh doanh trên địa bàn',
    'Chủ trì, phối hợp với Trung tâm Phục vụ hành chính công tổ chức đối thoại với doanh nghiệp, hộ kinh doanh về cải cách hành chính',
  ],
  [
    'Treo ít nhất 40 băng rôn, khẩu hiệu tại trụ sở các cơ quan, đơn vị, trường học và trên các tuyến đường chính',
    'Chủ trì, phối hợp với Phòng Kinh tế, Hạ tầng và Đô thị tổ chức treo băng rôn, khẩu hiệu; hoàn thành trong quý I/2026.',
  ],
  [
    'Khảo sát ít nhất 300 lượt người dân về mức độ hài lòng đối với việc giải quyết thủ tục hành chính',
    'Khảo sát mức độ hài lòng của người dân theo từng quý',
  ],
] as const)('%s is near what answers it', ([asked, own]) => {
  expect(to(asked, own)?.own.text).toBe(own);
});

test.for([
  [
    'Xây dựng video clip ngắn giới thiệu dịch vụ công trực tuyến, đăng tải trên nền tảng số; hoàn thành trước ngày 30/9/2026.',
    'Vận động đoàn viên, hội viên và Nhân dân sử dụng dịch vụ công trực tuyến; đưa nội dung cải cách hành chính vào sinh hoạt của tổ chức mình.',
  ],
  [
    'Chủ trì, phối hợp với Trung tâm Phục vụ hành chính công tổ chức hội nghị chuyên đề',
    'Chủ trì, phối hợp với Trung tâm Phục vụ hành chính công tổ chức đối thoại với doanh nghiệp, hộ kinh doanh',
  ],
  [
    'Tham mưu Ủy ban nhân dân phường biểu dương, khen thưởng tập thể, cá nhân có thành tích',
    'Tham mưu Ủy ban nhân dân phường bố trí kinh phí tuyên truyền; hướng dẫn sử dụng, thanh quyết toán',
  ],
  ['100% điểm bưu điện trên địa bàn có tài liệu hướng dẫn nộp hồ sơ trực tuyến', 'Phát hành 3.000 tờ gấp hướng dẫn nộp hồ sơ trực tuyến'],
  ['Tổ chức cuộc thi trực tuyến tìm hiểu về cải cách hành chính', radio],
  ['Tập huấn kỹ năng tuyên truyền cải cách hành chính cho cán bộ, công chức cấp xã', posted],
] as const)('%s is not near what does something else', ([asked, own]) => {
  expect(to(asked, own)).toBeUndefined();
});
