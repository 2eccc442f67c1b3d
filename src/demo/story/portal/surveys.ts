/** How the levels of seven questions fell in each quarter, in parts of ten papers; invented. */
export const first = [
  [3, 4, 4, 3, 2, 4, 3, 4, 5, 3],
  [3, 3, 4, 2, 4, 3, 4, 4, 3, 3],
] as const;
export const second = [
  [4, 4, 5, 3, 4, 5, 4, 4, 2, 5],
  [4, 5, 4, 4, 3, 4, 5, 3, 4, 4],
  [5, 4, 3, 4, 4, 2, 4, 5, 4, 3],
] as const;

/** What was written on papers, and what of it may be read; invented. */
export const opinions = [
  'Thêm ghế ngồi chờ vào sáng thứ hai',
  'Buổi sáng đông, thiếu chỗ ngồi',
  'Nên có thêm ghế cho người già',
  'Chỗ chờ hơi chật',
  'Thêm quạt ở chỗ ngồi chờ',
  'Cần thêm chỗ ngồi khi trời mưa',
  'Hướng dẫn nộp trực tuyến chậm hơn cho người lớn tuổi',
  'Cảm ơn cán bộ tiếp nhận đã chỉ rõ giấy tờ cần mang',
  'Bảng niêm yết nên treo thấp hơn',
] as const;

export const SEATS = 'Thêm chỗ ngồi chờ';
export const note = 'Phường bố trí thêm 20 ghế ở Bộ phận Một cửa trong tháng 8 và hạ thấp bảng niêm yết. (Kết quả giả định)';
