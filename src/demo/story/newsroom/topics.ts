/** Topics that the ward needs and the common list lacks; all invented. */
export const ownTopics = [
  {
    at: '2026-02-10T09:00',
    name: 'Định danh điện tử VNeID, Đề án 06',
    nameEn: 'Electronic identification (VNeID)',
    cues: 'VNeID; định danh điện tử; Đề án 06',
    fromOn: '2026-02-10',
  },
  { at: '2026-03-02T09:00', name: 'Chợ không dùng tiền mặt', cues: 'không dùng tiền mặt; chợ bốn không', fromOn: '2026-03-02' },
  {
    at: '2026-03-02T09:10',
    name: 'Tuần lễ chuyển đổi số phường Sao Mai',
    nameEn: 'Digital week of the ward',
    fromOn: '2026-03-02',
    ended: { at: '2026-10-12T09:00', on: '2026-10-12' },
  },
] as const;
