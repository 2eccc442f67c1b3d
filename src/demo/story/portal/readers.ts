/** Readers of the ward's news: invented addresses under example.vn, which is nobody's. `wants` names a unit by its key. */
export const readers = [
  { on: '2026-03-04', email: 'ban.doc.1@example.vn', wants: ['all'], tempo: 'daily', isConfirmed: true },
  { on: '2026-04-18', email: 'ban.doc.2@example.vn', wants: ['late'], tempo: 'at-once', isConfirmed: true },
  { on: '2026-07-22', email: 'ban.doc.3@example.vn', wants: ['topic:online-services', 'late'], tempo: 'daily', isConfirmed: true },
  { on: '2026-11-19', email: 'ban.doc.4@example.vn', wants: ['all'], tempo: 'daily', isConfirmed: false },
] as const;

/** One who left again. */
export const left = { on: '2026-05-09', email: 'ban.doc.5@example.vn', until: '2026-06-30' } as const;

/** How often pages were opened on an ordinary day of the last weeks. */
export const views: readonly { page: string; times: number }[] = [
  { page: '/', times: 23 },
  { page: '/ke-hoach/2026', times: 9 },
  { page: '/hoat-dong', times: 14 },
  { page: '/lien-he', times: 17 },
  { page: '/bao-cao', times: 4 },
  { page: '/nhan-tin', times: 2 },
];

/** The days on which they were. */
export const viewed = { from: '2026-09-01', to: '2026-11-19' } as const;
