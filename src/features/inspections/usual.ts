import type { CriterionInput } from './schema.ts';

/**
 * What provinces usually ask of the communication of communes and rooms: what the PAR INDEX of communes asks (plan on time, its tasks done, more than one form),
 * and what seeds a check (procedures posted, columns alive, materials, records). The owner of the plan takes them over and changes them.
 */
export const usualCriteria: readonly Pick<CriterionInput, 'text' | 'guide' | 'maxPoints'>[] = [
  {
    text: 'Có kế hoạch (hoặc nội dung trong kế hoạch công tác) tuyên truyền cải cách hành chính của năm, đúng thời hạn',
    guide: 'Văn bản của đơn vị, ngày ký; đối chiếu với kế hoạch của cơ quan.',
    maxPoints: 1,
  },
  {
    text: 'Hoàn thành các việc được giao đúng thời hạn',
    guide: 'Danh sách việc của đơn vị trong phần mềm: việc quá hạn, việc hoàn thành muộn.',
    maxPoints: 2,
  },
  {
    text: 'Tuyên truyền bằng từ hai hình thức trở lên (ngoài phát thanh hoặc trang thông tin còn có hội nghị, sinh hoạt, cuộc thi …)',
    guide: 'Các hoạt động đã xác nhận của đơn vị theo hình thức.',
    maxPoints: 1,
  },
  {
    text: 'Thủ tục hành chính được niêm yết công khai đầy đủ, đúng nơi, còn hiệu lực',
    guide: 'Bảng niêm yết tại chỗ, đối chiếu với quyết định công bố mới nhất.',
    maxPoints: 2,
  },
  {
    text: 'Chuyên mục, bảng tin cải cách hành chính được cập nhật thường xuyên',
    guide: 'Ngày của tin, bài gần nhất; tờ niêm yết trên bảng tin.',
    maxPoints: 1,
  },
  {
    text: 'Băng rôn, pa nô, áp phích còn tốt, đúng nội dung, đúng thời hạn treo',
    guide: 'Đi xem tại chỗ; đối chiếu danh sách trong phần mềm.',
    maxPoints: 1,
  },
  {
    text: 'Tài liệu tuyên truyền được cấp phát đến nơi, có ký nhận',
    guide: 'Kệ tài liệu, sổ giao nhận, số bản còn lại.',
  },
  {
    text: 'Hoạt động được ghi đầy đủ, có tài liệu kiểm chứng, số liệu khớp hồ sơ',
    guide: 'Chọn ba hoạt động bất kỳ, đối chiếu ảnh, danh sách người dự, biên bản.',
    maxPoints: 2,
  },
  {
    text: 'Nội dung cải cách hành chính được lồng ghép trong họp, giao ban, sinh hoạt',
    guide: 'Sổ họp, biên bản của ba tháng gần nhất.',
  },
  {
    text: 'Công khai số đường dây nóng, nơi tiếp nhận phản ánh, kiến nghị; trả lời đúng hạn',
    guide: 'Bảng niêm yết số điện thoại; sổ hoặc danh sách phản ánh.',
  },
];
