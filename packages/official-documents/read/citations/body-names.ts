/** Lists written as lines, for regular expressions; the longer name stands before the shorter. */
const either = (lines: string): string =>
  lines
    .trim()
    .split(/\s*[|\n]\s*/u)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replaceAll(' - ', String.raw`\s?[-–]\s?`)
        .replaceAll('óa', '(?:óa|oá)')
        .replaceAll('ủy', '(?:ủy|uỷ)')
        .replaceAll('Ủy', '(?:Ủy|Uỷ)'),
    )
    .join('|');

export const centralBodies = either(`
  Chính phủ | Thủ tướng | Thủ tướng Chính phủ | Thủ tướng chính phủ | Phó Thủ tướng Chính phủ | Quốc hội | Ủy ban Thường vụ Quốc hội | Văn phòng Chính phủ | Văn phòng Quốc hội | Chủ tịch nước
  Bộ Chính trị | Ban Bí thư | Ban Bí thư Trung ương | Ban Bí thư Trung ương Đảng | Ban Chấp hành Trung ương | Ban Chấp hành Trung ương Đảng | Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam
  Trung ương | Trung ương Đảng | Văn phòng Trung ương | Văn phòng Trung ương Đảng | Ban Tổ chức Trung ương | Ban Tuyên giáo Trung ương | Ban Tuyên giáo và Dân vận Trung ương
  Ủy ban Kiểm tra Trung ương | Ban Nội chính Trung ương | Ban Dân vận Trung ương | Tổng Bí thư | Thanh tra Chính phủ | Tòa án nhân dân tối cao | Viện kiểm sát nhân dân tối cao | Kiểm toán nhà nước
  Kiểm toán Nhà nước | Ngân hàng Nhà nước | Ngân hàng Nhà nước Việt Nam | Bảo hiểm xã hội Việt Nam | Thông tấn xã Việt Nam | Đài Truyền hình Việt Nam | Đài Tiếng nói Việt Nam
  Tổng Liên đoàn Lao động Việt Nam | Ban Cán sự đảng Chính phủ | Đảng ủy Chính phủ`);

/** Fields of ministries, departments and rooms, now and before 2025 (Nghị định 45/2025/NĐ-CP, 150/2025/NĐ-CP); a new one is one more name here. */
export const fields = either(`
  Nội vụ | Tư pháp | Tài chính | Công Thương | Công thương | Xây dựng | Y tế | Quốc phòng | Công an | Ngoại giao | Ngoại vụ | Khoa học và Công nghệ | Nông nghiệp và Môi trường | Giáo dục và Đào tạo
  Giáo dục và đào tạo | Văn hóa, Thể thao và Du lịch | Văn hóa và Thể thao | Du lịch | Dân tộc và Tôn giáo | Dân tộc | Tôn giáo | Tài nguyên và Môi trường | Kế hoạch và Đầu tư | Giao thông vận tải
  Lao động - Thương binh và Xã hội | Lao động, Thương binh và Xã hội | Nông nghiệp và Phát triển nông thôn | Thông tin và Truyền thông | Quy hoạch - Kiến trúc | Quy hoạch và Kiến trúc
  Văn hóa - Xã hội | Văn hóa và Xã hội | Văn hóa - Thông tin | Văn hóa và Thông tin | Văn hóa và Khoa học | Văn hóa, Khoa học và Thông tin | Văn hóa - Thể thao | Kinh tế | Kinh tế và Hạ tầng | Kinh tế - Hạ tầng
  Kinh tế, Hạ tầng và Đô thị | Kinh tế, Hạ tầng | Hạ tầng và Đô thị | Quản lý đô thị | Tài chính - Kế hoạch | Tài chính và Kế hoạch | Dân vận | Tuyên giáo | Tuyên giáo và Dân vận | Tổ chức | Nội chính
  Kiểm tra | Dân tộc - Tôn giáo | Tư pháp - Hộ tịch | Văn phòng - Thống kê | Xây dựng Đảng | Quản lý dự án | Giáo dục`);

export const leaders = either(`
  Chủ tịch | Phó Chủ tịch | Bộ trưởng | Thứ trưởng | Giám đốc | Phó Giám đốc | Trưởng | Phó Trưởng | Chánh | Phó Chánh | Thường trực | Ban Thường vụ | Ban Chấp hành | Ban Thường trực | Văn phòng
  Thanh tra | Ban Tổ chức | Ban Tuyên giáo | Ban Tuyên giáo và Dân vận | Ban Dân vận | Ban Nội chính | Ủy ban Kiểm tra | Ban Xây dựng Đảng | Bí thư | Phó Bí thư | Cục trưởng | Hiệu trưởng | Đoàn đại biểu`);

/** Bodies that every place has; the place follows. */
export const placedBodies = either(`
  Ủy ban nhân dân | UBND | Hội đồng nhân dân | HĐND | HĐND và UBND | HĐND, UBND | Hội đồng nhân dân và Ủy ban nhân dân | Tỉnh ủy | Thành ủy | Thị ủy | Huyện ủy | Quận ủy | Đảng ủy | Đảng bộ | Chi bộ
  Tỉnh đoàn | Tỉnh Đoàn | Thành đoàn | Thành Đoàn | Huyện đoàn | Huyện Đoàn | Xã đoàn | Đoàn xã | Đoàn phường | Công an | Ban Chỉ huy Quân sự | Bộ Chỉ huy Quân sự | Thanh tra
  Ủy ban Mặt trận Tổ quốc Việt Nam | Ủy ban MTTQ Việt Nam | Ủy ban MTTQ | UBMTTQ | UBMTTQ Việt Nam | UBMTTQVN | UB MTTQ | Mặt trận Tổ quốc Việt Nam | Mặt trận Tổ quốc | Trung tâm Phục vụ hành chính công
  Bảo hiểm xã hội | Kho bạc Nhà nước | Hội Liên hiệp Phụ nữ | Hội Nông dân | Hội Cựu chiến binh | Liên đoàn Lao động | Đoàn Thanh niên | Đoàn TNCS Hồ Chí Minh | Ban Quản lý Khu kinh tế`);

export const landUnits = 'tỉnh|thành phố|Thành phố|huyện|quận|Quận|thị xã|xã|phường|thị trấn|đặc khu|TP\\.?|Tỉnh';

export const offices = 'Bộ|Sở|Phòng|phòng|Ban|Cục|Chi cục|Tổng cục|Vụ|Ủy ban|Uỷ ban';
