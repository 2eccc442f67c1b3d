export const either = (lines: string): string =>
  lines
    .trim()
    .split(/\s*[|\n]\s*/u)
    .filter((word) => word !== '')
    .join('|');

/** Words that begin the name of an office, a post or a body. Offices change with the law (Nghị định 150/2025/NĐ-CP): a new one is one more word. */
const officeWords = `
  Văn phòng | Phòng | Ban | Tiểu ban | Sở | Bộ | Cục | Chi cục | Vụ | Viện | Học viện | Bộ phận | Công chức | Đài | Báo | Tạp chí | Trung tâm | Trạm | Trường | Nhà trường | Cơ quan | Đơn vị
  UBND | HĐND | Ủy ban | Uỷ ban | Hội đồng | Thường trực | Lãnh đạo | Ban Chỉ huy | Công an | Thanh tra | Kho bạc | Bưu điện | Ngân hàng | Tòa án | Viện kiểm sát | Kiểm toán
  UBMTTQ | UB MTTQ | MTTQ | Mặt trận | Hội | Hiệp hội | Liên minh | Đoàn | Đoàn thể | Liên đoàn | Công đoàn | Khối | Tổ | Đội | Ban Thường vụ
  Cấp ủy | Cấp uỷ | Chi ủy | Chi uỷ | Đảng bộ | Ban Bí thư | Người đứng đầu | Chỉ huy trưởng | Chỉ huy | Tổng biên tập | Cộng tác viên | Tuyên truyền viên | Báo cáo viên | Hòa giải viên | Đoàn viên | Hội viên
  Tỉnh ủy | Thành ủy | Thị ủy | Quận ủy | Huyện ủy | Huyện uỷ | Đảng ủy | Đảng uỷ | Chi bộ | Tỉnh đoàn | Tỉnh Đoàn | Thành đoàn | Thành Đoàn | Quận đoàn | Huyện đoàn | Huyện Đoàn | Xã đoàn | Chi đoàn
  Thủ trưởng | Trưởng | Phó | Tổ trưởng | Hiệu trưởng | Giám đốc | Chủ tịch | Chánh | Bí thư | Cán bộ | Viên chức | Kế toán | Văn thư | Thôn | Ấp | Buôn | Khu phố | Khu dân cư | Tổ dân phố | Khóm
  Cổng Thông tin điện tử | Cổng thông tin điện tử | Thư viện | Nhà văn hóa | Nhà thiếu nhi | Bảo hiểm xã hội | Bảo tàng | Hạt | Điện lực | Chi nhánh | Tập đoàn | Tổng công ty | Công ty | Doanh nghiệp | Hợp tác xã | Thông tấn xã
  Thuế cơ sở | Thuế tỉnh | Thuế thành phố | Thống kê cơ sở | Thống kê tỉnh | Thi hành án | Nhóm | Câu lạc bộ | Kiểm lâm`;

const groupWords = `
  cơ quan | đơn vị | phòng | ban | ngành | sở | bộ | bộ phận | tổ | thôn | xã | phường | trường | nhà trường | đoàn thể | hội | tổ chức | khu phố | ấp | bản | chi bộ
  cán bộ | công chức | doanh nghiệp | địa phương | thành viên | đồng chí | trung tâm | trạm | khối | khóm | buôn | làng | đảng ủy | đảng bộ | cấp ủy | cấp uỷ | chi hội | chi đoàn | chi, đảng bộ | huyện | quận | tỉnh | thị trấn | cơ sở giáo dục | hộ | bệnh viện | công ty | hợp tác xã | báo | đài | cụm | tiểu ban | trưởng | phó | hiệu trưởng | giám đốc | cơ sở`;

/** Words that begin like an office and are none: Tổ chức, Ban hành, Hội nghị, Bộ máy, Phòng, chống, Báo cáo, Bộ luật, Đài thọ … */
const noOffice =
  '(?!,? (?:chức(?! chính trị| đoàn thể| xã hội| thành viên| hội(?! nghị| thảo| thi| diễn)| đảng| cơ sở| hành nghề)|chống|hành|nghị|thảo|diễn|thi|máy|kết|hợp|phí|cáo|đảm|chí|nhân(?! dân)|luật|ngừa|tránh|đồng thời)(?!\\p{L}))';

/** "Sở, ban, ngành Thành phố", "Phòng, ban, đơn vị": kinds of bodies in a row, which "các" may leave out. */
const row = `(?:Sở|Phòng|Ban|Bộ|Thôn|Xã), (?:ban|ngành|phòng|đơn vị|xóm|tổ|phường|bộ phận)(?:, (?:ngành|đơn vị|đoàn thể|phường|bộ phận|cơ quan|tổ|khu))*(?!\\p{L})`;

const group = `(?:(?:Toàn thể|Toàn bộ|Tất cả)(?: các)?|Các|Những|Mỗi|Từng) (?:${either(groupWords)}|${either(officeWords)})(?!\\p{L})${noOffice}`;

export const opensName = new RegExp(
  `^(?:${group}|${row}|(?:${either(officeWords)})(?!\\p{L})${noOffice}|\\d{1,3} (?:tổ|thôn|ấp|xã|phường|khu|phòng|đơn vị|trường))(?![\\p{L}])`,
  'u',
);
