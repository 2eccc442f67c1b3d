import type { PictureKey } from '../../pictures/index.ts';
import type { Deed } from './activity.ts';

const stories = (on: string, count: number, reach: number, about: string, more: Partial<Deed> = {}): Deed => ({
  on,
  unit: 'office',
  by: 'editor',
  channel: 'portal',
  title: `Đăng ${count} tin, bài trong chuyên mục “Cải cách hành chính”: ${about}`,
  place: 'Trang thông tin điện tử phường',
  counts: { stories: count, reach },
  duty: 'website',
  finishes: true,
  targets: ['stories'],
  ...more,
});

const picture = (key: PictureKey): Partial<Deed> => ({ pictures: [key] });
const page = (slug: string): Partial<Deed> => ({ link: `https://phuongsaomai.example/cai-cach-hanh-chinh/${slug}` });

const site: readonly Deed[] = [
  stories('2026-01-29', 3, 640, 'kế hoạch năm 2026, thủ tục mới và lịch làm việc dịp Tết', picture('website')),
  stories('2026-03-26', 4, 910, 'hộ tịch liên thông, phí, lệ phí và số điện thoại hỗ trợ', page('ho-tich-lien-thong')),
  stories('2026-05-21', 4, 1_180, 'hội nghị chuyên đề, dịch vụ công trực tuyến và gương cán bộ một cửa', page('hoi-nghi-chuyen-de')),
  stories('2026-07-23', 3, 1_320, 'một năm vận hành mô hình hai cấp và nơi làm việc của các phòng', page('mot-nam-hai-cap')),
  stories('2026-09-24', 4, 1_045, 'đối thoại với hộ kinh doanh, kết quả trả lời kiến nghị quý III', picture('website')),
  stories('2026-10-29', 3, 870, 'tờ gấp điện tử, chứng thực điện tử và khảo sát mức độ hài lòng', picture('websiteEvening')),
  stories('2026-11-18', 2, 210, 'kết quả giám sát của Mặt trận và hội nghị chuyên đề thứ hai', {
    ...page('ket-qua-giam-sat'),
    fate: 'waits',
  }),
];

const posts = (on: string, count: number, reach: number, about: string, key: PictureKey): Deed => ({
  on,
  unit: 'office',
  by: 'editor',
  channel: 'social',
  title: `${count} tin trên Zalo và Facebook của phường: ${about}`,
  place: 'Tài khoản Zalo và trang Facebook chính thức của phường',
  counts: { posts: count, reach },
  duty: 'socialMedia',
  pictures: [key],
});

const network: readonly Deed[] = [
  posts('2026-03-12', 6, 5_240, 'nộp hồ sơ từ nhà, tra cứu hồ sơ bằng mã QR', 'phone'),
  posts('2026-06-18', 8, 9_860, 'hỏi đáp về căn cước, cư trú và tài khoản VNeID mức 2', 'phoneEvening'),
  posts('2026-10-15', 7, 8_150, 'thanh toán không dùng tiền mặt tại một cửa', 'phone'),
];

const petitions = (on: string, quarter: string, received: number, answered: number): Deed => ({
  on,
  unit: 'office',
  by: 'editor',
  channel: 'hotline',
  title: `Công khai kết quả trả lời phản ánh, kiến nghị quý ${quarter}`,
  place: 'Trang thông tin điện tử phường',
  counts: { opinions: received, 'opinions-answered': answered },
  duty: 'petitions',
  targets: ['petitions'],
  shares: { petitions: [answered, received] },
  link: `https://phuongsaomai.example/phan-anh-kien-nghi/quy-${quarter.toLowerCase()}`,
});

const answered: readonly Deed[] = [
  petitions('2026-04-02', 'I', 31, 31),
  petitions('2026-07-02', 'II', 42, 41),
  petitions('2026-10-02', 'III', 38, 37),
];

const briefing = (on: string, title: string, attendees: number, more: Partial<Deed> = {}): Deed => ({
  on,
  unit: 'office',
  by: 'clerk',
  channel: 'meeting',
  title,
  place: 'Phòng họp Ủy ban nhân dân phường',
  counts: { meetings: 1, attendees },
  duty: 'briefings',
  finishes: true,
  pictures: ['briefing'],
  isInternal: true,
  ...more,
});

const briefings: readonly Deed[] = [
  briefing('2026-02-05', 'Giao ban tháng 02: phổ biến kế hoạch và phân công đầu mối từng phòng', 34),
  briefing('2026-08-06', 'Giao ban tháng 8: rà soát hồ sơ trễ hạn và việc xin lỗi người dân', 31),
  briefing('2026-11-05', 'Giao ban tháng 11: các chỉ tiêu còn thiếu và việc hoàn thành trước ngày 15/12', 33, { fate: 'waits' }),
];

export const online: readonly Deed[] = [...site, ...network, ...answered, ...briefings];
