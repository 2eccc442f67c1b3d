/** What citizens of the ward sought on its pages and did not find, and how often on the day. */
export const soughtInVain: readonly { on: string; words: string; times: number }[] = [
  { on: '2026-09-03', words: 'làm hộ chiếu', times: 3 },
  { on: '2026-10-12', words: 'lịch tiêm phòng', times: 2 },
  { on: '2026-11-05', words: 'làm hộ chiếu', times: 4 },
  { on: '2026-11-17', words: 'đất đai sổ đỏ', times: 5 },
];
