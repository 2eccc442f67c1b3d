/** What the province ordered besides the plan. */
export const order = {
  at: '2026-10-20T08:10',
  text: 'Cao điểm 30 ngày hướng dẫn người dân nộp hồ sơ trực tuyến',
  orderedByName: 'Ủy ban nhân dân tỉnh',
  symbol: '15/CĐ-UBND',
  orderedOn: '2026-10-19',
  dueOn: '2026-11-28',
  quantity: 4,
  quantityOf: 'buổi hướng dẫn',
  units: ['services', 'group1'],
  finished: {
    at: '2026-11-17T16:00',
    by: 'procedures',
    unit: 'services',
    reason: 'Đã hướng dẫn 04 buổi tại Trung tâm, có danh sách ký nhận.',
  },
} as const;

/** What stood in the way: one was resolved, one was carried to the province, one waits. */
export const difficulties = [
  {
    at: '2026-09-22T09:00',
    by: 'radio',
    unit: 'radio',
    text: 'Máy phát chính hỏng bộ công suất, hai cụm loa không phát được',
    wish: 'Cấp kinh phí sửa máy phát',
    answered: { at: '2026-10-06T15:00', answer: 'Đã bố trí kinh phí sửa chữa; đơn vị hợp đồng sửa trong tháng 10.' },
  },
  {
    at: '2026-10-08T10:20',
    by: 'procedures',
    unit: 'services',
    text: 'Cổng Dịch vụ công hay mất kết nối vào buổi sáng nên khó hướng dẫn nộp hồ sơ trực tuyến',
    wish: 'Nâng băng thông, thông báo trước thời gian bảo trì',
    carried: { at: '2026-10-12T08:40', carriedTo: 'Sở Khoa học và Công nghệ', carriedSymbol: '211/UBND-VP', carriedOn: '2026-10-12' },
  },
  { at: '2026-11-16T14:00', by: 'head3', unit: 'group3', text: 'Nhà văn hóa tổ đang sửa, chưa có chỗ họp tuyên truyền' },
] as const;
