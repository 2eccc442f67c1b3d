const all = { hasActivities: true, hasTargets: true, hasDeadlines: true, hasContacts: true, opens: '06:00', closes: '21:00' };

/** Two screens of the ward; the machine of the second one stopped and nobody has mended it yet. */
export const screens = [
  {
    on: '2026-08-20',
    said: {
      ...all,
      name: 'Bộ phận một cửa',
      place: 'Sảnh chờ trụ sở, cạnh quầy số 1',
      seconds: 12,
      look: 'light' as 'light' | 'dark',
      fallback: 'Kính chào quý khách',
    },
    heard: { at: '2026-11-20T09:58', shows: 'Gọi cho chúng tôi' },
  },
  {
    on: '2026-09-10',
    said: {
      ...{ ...all, name: 'Nhà văn hóa tổ dân phố số 3', place: 'Nhà văn hóa tổ dân phố số 3, tổ trưởng giữ chìa khóa', seconds: 20 },
      ...{ look: 'dark' as 'light' | 'dark', fallback: 'Tổ dân phố số 3 chung tay cải cách hành chính' },
    },
    heard: { at: '2026-11-12T15:20', shows: 'Tiến độ chỉ tiêu của kế hoạch' },
  },
] as const;

/** When who keeps the screens was told that it is silent. */
export const SILENT_TOLD_AT = '2026-11-12T16:00';

/** An alarm of the storm season, which is over. */
export const alarm = {
  at: '2026-10-07T16:30',
  ended: '2026-10-09T07:30',
  words: 'Bão số 11: sơ tán khỏi nhà yếu trước 20 giờ hôm nay. Cần giúp, gọi đường dây nóng của phường.',
  hours: 48,
} as const;
