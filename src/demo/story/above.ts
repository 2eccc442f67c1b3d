/** The plan of the province as it came, and when. */
export const RECEIVED = {
  fileName: 'KH 318 UBND tinh Dong Giang tuyen truyen CCHC 2026.docx',
  uploadedAt: '2026-01-08T08:10',
  readAt: '2026-01-08T08:11',
  confirmedAt: '2026-01-08T09:00',
  answeredAt: '2026-01-16T16:00',
} as const;

/** The plan of a department of the province for the next year, which came before the draft of that year was begun. */
export const FROM_DEPARTMENT = {
  fileName: 'KH 402 So Noi vu tuyen truyen CCHC 2027.docx',
  uploadedAt: '2026-11-16T10:00',
  readAt: '2026-11-16T10:00',
  confirmedAt: '2026-11-16T10:20',
  answeredAt: '2026-11-18T09:30',
} as const;

/** What of it the draft of the next year answers; the rest are its gaps. */
export const answeredNext: readonly (readonly [string, string])[] = [['chuyên mục phát thanh', '12 chuyên mục']];

/** What the province asks and what of the ward's plan answers it, each by words of its own; the contest and the films stay open. */
export const answered: readonly (readonly [string, string])[] = [
  ['chuyên mục phát thanh', '12 chuyên mục'],
  ['niêm yết', 'thủ tục hành chính thuộc thẩm quyền'],
  ['hội nghị chuyên đề', 'tổ chức hội nghị chuyên đề'],
  ['tờ gấp', 'phát hành tờ gấp'],
];

/** What does not apply to the ward. */
export const ASIDE = { words: 'tập huấn', reason: 'Giao Sở Nội vụ; phường cử người tham dự khi có giấy mời.' } as const;

/** When the draft of the next year was begun. */
export const NEXT_YEAR = { at: '2026-11-18T09:00', year: 2027 } as const;

/** What went well this year and is to be done again, as the draft of the next one tells it. */
export const practice = {
  text: 'Tổ dân phố số 3 đọc bản tin cải cách hành chính ngay sau giờ họp chi hội; số người nghe tăng so với phát loa buổi sáng.',
  year: 2026,
  body: 'Tổ dân phố số 3',
} as const;
