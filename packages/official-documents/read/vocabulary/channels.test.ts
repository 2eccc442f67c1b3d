import { describe, expect, it } from 'vitest';
import { readText } from '../../fixtures/index.ts';
import { plan } from '../../fixtures/papers.ts';

const channels = async (sentence: string): Promise<unknown[]> =>
  (await readText(plan('I. TỔ CHỨC THỰC HIỆN', '1. Văn phòng HĐND và UBND xã', `- ${sentence}`))).channels.map(({ kind, text }) => [
    kind,
    text,
  ]);

describe('channels', () => {
  it.each([
    [
      'Phối hợp với Trung tâm Phục vụ hành chính công đăng tin trên Trang thông tin điện tử xã.',
      [['portal', 'đăng tin trên Trang thông tin điện tử xã']],
    ],
    ['Thiết lập đường dây nóng trong phòng, chống tham nhũng.', [['hotline', 'Thiết lập đường dây nóng trong phòng, chống tham nhũng']]],
    ['Mời phóng viên thường trú đưa tin.', [['press', 'Mời phóng viên thường trú đưa tin']]],
    ['Tổ chức hội nghị đối thoại với người dân.', [['dialogue', 'Tổ chức hội nghị đối thoại với người dân']]],
    ['Tổ chức hội nghị bồi dưỡng nghiệp vụ.', [['training', 'Tổ chức hội nghị bồi dưỡng nghiệp vụ']]],
    ['Lồng ghép trong các cuộc họp thôn.', [['meeting', 'Lồng ghép trong các cuộc họp thôn']]],
    ['Mở lớp bồi dưỡng kỹ năng số cho cán bộ thôn.', [['training', 'Mở lớp bồi dưỡng kỹ năng số cho cán bộ thôn']]],
    ['Khảo sát mức độ hài lòng của người dân.', [['survey', 'Khảo sát mức độ hài lòng của người dân']]],
    [
      'Tổ chức 02 hội nghị, 01 cuộc thi trực tuyến.',
      [
        ['conference', 'Tổ chức 02 hội nghị'],
        ['contest', '01 cuộc thi trực tuyến'],
      ],
    ],
  ])('%s', async (sentence, found) => {
    expect(await channels(sentence)).toEqual(found);
  });

  it.each([
    'Tuyển chọn qua bài khảo sát; tổ chức tuyển dụng, bồi dưỡng công chức.',
    'Gửi báo cáo sau khi kết thúc hội nghị.',
    'Chuẩn bị tài liệu phục vụ hội nghị của cấp trên.',
    'Cử cán bộ tham dự lớp tập huấn do tỉnh tổ chức.',
    'Thực hiện Nghị quyết Hội nghị Đảng bộ xã; phối hợp thi hành án.',
    'Theo dõi cuộc thi hành án dân sự; Hội thi đua khen thưởng.',
    'Lấy ý kiến góp ý dự thảo Quy chế.',
    'Niêm yết số điện thoại của Chủ tịch UBND xã; khảo sát, sửa chữa đường dây.',
    'Trình bày bằng biểu đồ trực quan, dễ hiểu; biểu diễn số liệu.',
    'Giải quyết kiến nghị sau tiếp xúc cử tri.',
  ])('none is invented: %s', async (sentence) => {
    expect(await channels(sentence)).toEqual([]);
  });
});
