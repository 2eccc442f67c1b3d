/** What citizens of the ward sought on its pages and did not find, and how often on the day. */
export const soughtInVain: readonly { on: string; words: string; times: number }[] = [
  { on: '2026-09-03', words: 'làm hộ chiếu', times: 3 },
  { on: '2026-10-12', words: 'lịch tiêm phòng', times: 2 },
  { on: '2026-11-05', words: 'làm hộ chiếu', times: 4 },
  { on: '2026-11-17', words: 'đất đai sổ đỏ', times: 5 },
];

/** What they sought and found, in words of the titles that were found, and how often on the day. */
export const soughtAndFound: readonly { on: string; words: string; times: number }[] = [
  { on: '2026-10-06', words: 'Dịch vụ công trực tuyến', times: 9 },
  { on: '2026-10-20', words: 'Thủ tục hành chính', times: 6 },
  { on: '2026-11-03', words: 'Dịch vụ công trực tuyến', times: 5 },
  { on: '2026-11-09', words: 'Đường dây nóng', times: 4 },
  { on: '2026-11-16', words: 'Truyền thanh', times: 3 },
  { on: '2026-11-18', words: 'Khai sinh', times: 1 },
];
