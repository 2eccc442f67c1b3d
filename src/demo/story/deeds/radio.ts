import type { PictureKey } from '../../pictures/index.ts';
import type { Deed } from './activity.ts';

type Link = `https://${string}`;

const isLink = (proof: string): proof is Link => proof.startsWith('https://');

const bulletin = (on: string, title: string, minutes: number, proof: PictureKey | Link, note?: string): Deed => ({
  on,
  unit: 'radio',
  by: 'radio',
  channel: 'radio',
  title: `Chuyên mục phát thanh: ${title}`,
  place: 'Phòng thu của Đài và 18 cụm loa trong phường',
  counts: { bulletins: 1, minutes, broadcasts: 4 },
  duty: 'bulletins',
  finishes: true,
  targets: ['bulletins', 'minutes'],
  ...(isLink(proof) ? { link: proof } : { pictures: [proof] }),
  ...(note && { note }),
});

const recording = (month: string): Link => `https://phuongsaomai.example/truyen-thanh/2026/${month}`;

export const bulletins: readonly Deed[] = [
  bulletin('2026-01-28', 'Giới thiệu Kế hoạch tuyên truyền cải cách hành chính năm 2026', 6, 'studio'),
  bulletin('2026-02-04', 'Lịch tiếp nhận hồ sơ trước và sau Tết Bính Ngọ', 5, 'loudspeaker'),
  bulletin('2026-03-04', 'Khai sinh, thường trú và thẻ bảo hiểm y tế cho trẻ trong một lần nộp', 7, recording('03')),
  bulletin('2026-04-01', 'Nộp phí, lệ phí trên điện thoại qua ba bước', 6, 'studioEvening'),
  bulletin('2026-05-06', 'Những giấy tờ không phải nộp lại vì đã có trong dữ liệu dân cư', 6, 'loudspeakerEvening'),
  bulletin('2026-06-03', 'Đường dây nóng của phường và cách gửi phản ánh, kiến nghị', 5, recording('06')),
  bulletin(
    '2026-07-01',
    'Một năm chính quyền địa phương hai cấp, người dân cần gì thì đến đâu',
    9,
    'studio',
    'Dài hơn 7 phút vì có phần hỏi đáp trực tiếp với Trung tâm Phục vụ hành chính công.',
  ),
  bulletin('2026-08-05', 'Chứng thực bản sao điện tử từ bản chính', 6, recording('08')),
  bulletin('2026-09-03', 'Nhập học đầu cấp không cần giấy xác nhận cư trú', 6, 'loudspeaker'),
  bulletin('2026-10-07', 'Đăng ký hộ kinh doanh qua mạng', 7, recording('10')),
  bulletin('2026-11-04', 'Nhận kết quả tại nhà qua dịch vụ bưu chính công ích', 6, 'studioEvening'),
];
