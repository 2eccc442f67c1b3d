/** A list of words written as lines, for a regular expression. */
const either = (lines: string): string =>
  lines
    .trim()
    .split(/\s*[|\n]\s*/u)
    .filter((word) => word !== '')
    .join('|');

/**
 * Words that begin the name of an office, a post or a body. Which offices there are changes with the law (three levels until 1 July 2025,
 * two since; rooms of a commune: Nghị định 150/2025/NĐ-CP): a new one is one more word here.
 */
const officeWords = `
  Văn phòng | Phòng | Ban | Sở | Bộ | Cục | Chi cục | Vụ | Viện | Bộ phận | Công chức | Đài | Trung tâm | Trạm | Trường | Cơ quan | Đơn vị
  UBND | HĐND | Ủy ban | Uỷ ban | Hội đồng | Thường trực | Lãnh đạo | Ban Chỉ huy | Công an | Thanh tra | Kho bạc | Bưu điện | Ngân hàng | Tòa án | Viện kiểm sát | Kiểm toán
  UBMTTQ | UB MTTQ | MTTQ | Mặt trận | Hội | Đoàn | Đoàn thể | Liên đoàn | Khối | Tổ | Đội | Đảng ủy | Đảng uỷ | Huyện ủy | Chi bộ
  Thủ trưởng | Trưởng | Hiệu trưởng | Giám đốc | Chủ tịch | Cán bộ | Viên chức | Thôn | Khu phố | Tập đoàn | Doanh nghiệp | Hợp tác xã | Thông tấn xã`;

/** Words that name several bodies behind "Các". */
const groupWords = `
  cơ quan | đơn vị | phòng | ban | ngành | sở | bộ | bộ phận | tổ | thôn | xã | phường | trường | nhà trường | đoàn thể | hội | tổ chức | khu phố | ấp | bản | chi bộ
  cán bộ | công chức | doanh nghiệp | địa phương | thành viên | đồng chí | trung tâm | trạm | khối`;

/** Verbs of duties; the name of an office ends where one begins. */
export const dutyVerbs = either(`
  có trách nhiệm | có nhiệm vụ | chịu trách nhiệm | chủ trì | phối hợp | tham mưu | căn cứ | thường xuyên | chủ động | tổ chức | thực hiện | triển khai | chỉ đạo | hướng dẫn | xây dựng
  tiếp tục | đẩy mạnh | tăng cường | theo dõi | đôn đốc | kiểm tra | tổng hợp | báo cáo | tuyên truyền | cung cấp | bố trí | lồng ghép | quán triệt | nghiêm túc | tích cực | kịp thời
  định kỳ | giúp | đăng tải | vận động | cử | nộp | gửi | rà soát | lập kế hoạch | lập dự toán | lập danh sách | cân đối | bảo đảm | đảm bảo | phổ biến | phân công | cập nhật | bám sát
  xem xét | hoàn thành | ban hành | là đầu mối | là cơ quan | tập trung | thông báo | đề xuất | tham gia | duy trì | niêm yết | công khai | giám sát | đánh giá | giải đáp | trả lời | tiếp nhận | khảo sát | phát huy | chuẩn bị`);

const group = `(?:(?:Toàn thể|Tất cả)(?: các)?|Các|Những|Mỗi) (?:${either(groupWords)}|${either(officeWords)})`;

/** Words that begin like an office and are none: Tổ chức, Ban hành, Hội nghị, Bộ máy, Phòng, chống … */
const noOffice = '(?!,? (?:chức|chống|hành|nghị|thảo|diễn|thi|máy|kết|hợp|phí)(?!\\p{L}))';

/** The beginning of a name of an office, a post, a body or a group of these. */
export const opensName = new RegExp(
  `^(?:${group}|(?:${either(officeWords)})(?!\\p{L})${noOffice}|Đồng chí \\p{Lu}|\\d{1,3} (?:tổ|thôn|xã|phường|khu))(?![\\p{L}])`,
  'u',
);
