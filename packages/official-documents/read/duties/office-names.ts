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
  Văn phòng | Phòng | Ban | Tiểu ban | Sở | Bộ | Cục | Chi cục | Vụ | Viện | Học viện | Bộ phận | Công chức | Đài | Báo | Tạp chí | Trung tâm | Trạm | Trường | Nhà trường | Cơ quan | Đơn vị
  UBND | HĐND | Ủy ban | Uỷ ban | Hội đồng | Thường trực | Lãnh đạo | Ban Chỉ huy | Công an | Thanh tra | Kho bạc | Bưu điện | Ngân hàng | Tòa án | Viện kiểm sát | Kiểm toán
  UBMTTQ | UB MTTQ | MTTQ | Mặt trận | Hội | Hiệp hội | Liên minh | Đoàn | Đoàn thể | Liên đoàn | Công đoàn | Khối | Tổ | Đội | Ban Thường vụ
  Tỉnh ủy | Thành ủy | Thị ủy | Quận ủy | Huyện ủy | Huyện uỷ | Đảng ủy | Đảng uỷ | Chi bộ | Tỉnh đoàn | Tỉnh Đoàn | Thành đoàn | Thành Đoàn | Quận đoàn | Huyện đoàn | Huyện Đoàn | Xã đoàn | Chi đoàn
  Thủ trưởng | Trưởng | Phó | Tổ trưởng | Hiệu trưởng | Giám đốc | Chủ tịch | Chánh | Bí thư | Cán bộ | Viên chức | Kế toán | Văn thư | Thôn | Khu phố | Tổ dân phố | Khóm
  Thư viện | Nhà văn hóa | Nhà thiếu nhi | Bảo hiểm xã hội | Bảo tàng | Hạt | Điện lực | Chi nhánh | Tập đoàn | Tổng công ty | Công ty | Doanh nghiệp | Hợp tác xã | Thông tấn xã`;

/** Words that name several bodies behind "Các". */
const groupWords = `
  cơ quan | đơn vị | phòng | ban | ngành | sở | bộ | bộ phận | tổ | thôn | xã | phường | trường | nhà trường | đoàn thể | hội | tổ chức | khu phố | ấp | bản | chi bộ
  cán bộ | công chức | doanh nghiệp | địa phương | thành viên | đồng chí | trung tâm | trạm | khối | khóm | buôn | làng | trưởng | phó | hiệu trưởng | giám đốc | cơ sở`;

/** Verbs of duties; the name of an office ends where one begins. */
export const dutyVerbs = either(`
  có trách nhiệm | có nhiệm vụ | chịu trách nhiệm | chủ trì | phối hợp | tham mưu | căn cứ | thường xuyên | chủ động | tổ chức | thực hiện | triển khai | chỉ đạo | hướng dẫn | xây dựng
  tiếp tục | đẩy mạnh | tăng cường | theo dõi | đôn đốc | kiểm tra | tổng hợp | báo cáo | tuyên truyền | cung cấp | bố trí | lồng ghép | quán triệt | nghiêm túc | tích cực | kịp thời
  định kỳ | giúp | đăng tải | vận động | cử | nộp | gửi | rà soát | lập kế hoạch | lập dự toán | lập danh sách | cân đối | bảo đảm | đảm bảo | phổ biến | phân công | cập nhật | bám sát
  quản lý | vận hành | khai thác | thành lập | kiện toàn | lãnh đạo | biên tập | biên soạn | phát động | phát sóng | viết | mở | ra quân | hỗ trợ | trang bị | tiến hành | xử lý | thẩm định | thống kê | cấp phát
  sử dụng | ứng dụng | áp dụng | khuyến khích | tạo điều kiện | thu thập | sưu tầm | phản ánh | đưa tin | đưa | treo | lắp đặt | sắp xếp | phân bổ | nghiên cứu | trực tiếp | chấp hành | nêu cao | lựa chọn
  xem xét | hoàn thành | ban hành | là đầu mối | là cơ quan | tập trung | thông báo | đề xuất | tham gia | duy trì | niêm yết | công khai | giám sát | đánh giá | giải đáp | trả lời | tiếp nhận | khảo sát | phát huy | chuẩn bị`);

const group = `(?:(?:Toàn thể|Tất cả)(?: các)?|Các|Những|Mỗi) (?:${either(groupWords)}|${either(officeWords)})`;

/** Words that begin like an office and are none: Tổ chức, Ban hành, Hội nghị, Bộ máy, Phòng, chống, Báo cáo … */
const noOffice = '(?!,? (?:chức|chống|hành|nghị|thảo|diễn|thi|máy|kết|hợp|phí|cáo|đảm|chí|nhân)(?!\\p{L}))';

/** The beginning of a name of an office, a post, a body or a group of these. */
export const opensName = new RegExp(
  `^(?:${group}|(?:${either(officeWords)})(?!\\p{L})${noOffice}|(?:Đồng chí|Đ/c|Ông|Bà)[.:]? \\p{Lu}\\p{L}*|\\d{1,3} (?:tổ|thôn|xã|phường|khu))(?![\\p{L}])`,
  'u',
);
