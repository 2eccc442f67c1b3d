import type { MeantFor } from './fitting.ts';

/** Steps that offices go through for the usual kinds of work, proposed until the owner of the plan keeps lists of the own. */
export const usualLists: readonly (MeantFor & { id: string; name: string; steps: readonly string[] })[] = [
  {
    id: 'conference',
    channels: ['conference', 'dialogue'],
    topics: [],
    name: 'Hội nghị, tọa đàm',
    steps: [
      'Xin ý kiến lãnh đạo về thời gian, thành phần',
      'Đặt địa điểm, kiểm tra âm thanh, máy chiếu',
      'Gửi giấy mời',
      'Chuẩn bị tài liệu, chương trình, lời dẫn',
      'Treo băng rôn, bố trí chỗ ngồi, điểm danh',
      'Chụp ảnh, ghi danh sách người dự',
      'Lập biên bản, tổng hợp ý kiến',
      'Ghi hoạt động và đăng tin',
    ],
  },
  {
    id: 'training',
    channels: ['training'],
    topics: [],
    name: 'Lớp tập huấn',
    steps: [
      'Chốt nội dung, báo cáo viên',
      'Lập danh sách học viên, gửi giấy triệu tập',
      'Đặt phòng, máy tính, đường truyền',
      'In tài liệu, phiếu đánh giá',
      'Điểm danh, chụp ảnh',
      'Tổng hợp phiếu đánh giá',
      'Ghi hoạt động',
    ],
  },
  {
    id: 'broadcast',
    channels: ['radio'],
    topics: [],
    name: 'Tin, chuyên mục truyền thanh',
    steps: ['Viết tin, bài', 'Trình duyệt nội dung', 'Thu âm', 'Xếp lịch phát', 'Ghi nhật ký phát sóng', 'Ghi hoạt động'],
  },
  {
    id: 'article',
    channels: ['portal', 'social'],
    topics: [],
    name: 'Tin, bài trên cổng, mạng xã hội',
    steps: ['Lấy tư liệu, ảnh', 'Viết bài', 'Trình duyệt nội dung', 'Đăng bài', 'Lưu đường dẫn làm minh chứng'],
  },
  {
    id: 'display',
    channels: ['banner', 'leaflet', 'notice-board'],
    topics: [],
    name: 'Băng rôn, pa nô, tờ gấp',
    steps: ['Duyệt nội dung, ma két', 'Đặt in', 'Kiểm tra bản in', 'Treo hoặc phát', 'Chụp ảnh', 'Tháo gỡ khi hết hạn'],
  },
  {
    id: 'report',
    channels: [],
    topics: [],
    name: 'Báo cáo',
    steps: ['Gửi yêu cầu số liệu tới các đơn vị', 'Tổng hợp số liệu', 'Dự thảo báo cáo', 'Trình ký', 'Phát hành, gửi nơi nhận'],
  },
];
