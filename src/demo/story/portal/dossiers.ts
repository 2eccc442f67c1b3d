import type { UnitKey } from '../units.ts';

/** How many dossiers a room of the ward has in a month of which nothing else is told; figures go up and down with the months around these. */
export const rooms: readonly { unit: UnitKey; received: number; perhaps: number }[] = [
  { unit: 'services', received: 310, perhaps: 2 },
  { unit: 'culture', received: 96, perhaps: 0 },
  { unit: 'economy', received: 64, perhaps: 3 },
];

/** Months of 2025 and 2026 of which the one-stop system and the National portal told, each early in the next one. */
export const MONTHS = [
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
];

/** In this month the portal counted two dossiers of this room less than the one-stop system; nobody could say why, and both stand. */
export const DISAGREED = { period: '2026-07', unit: 'economy', less: 2 } as const;

/** Both told this month again, with one dossier that had been written down too late. */
export const AGAIN = { period: '2026-03', unit: 'economy', at: '2026-04-20T09:30' } as const;

/** Late dossiers of the ward, by invented codes; the second was answered after its new day, the third has no apology yet. */
export const late = [
  {
    at: '2026-05-13T15:00',
    publishedAt: '2026-05-13T16:10',
    code: 'H99.07-260420-0031',
    unit: 'economy',
    dueOn: '2026-05-13',
    reason: 'obligation',
    apology: { paperNumber: '04/XL-TTPVHCC', paperOn: '2026-05-12', newDueOn: '2026-05-20' },
    answered: { on: '2026-05-19', at: '2026-05-19T16:30' },
  },
  {
    at: '2026-08-06T14:00',
    publishedAt: '2026-08-06T15:00',
    code: 'H99.07-260716-0112',
    unit: 'economy',
    dueOn: '2026-08-06',
    reason: 'other-body',
    apology: { paperNumber: '09/XL-TTPVHCC', paperOn: '2026-08-05', newDueOn: '2026-08-14' },
    answered: { on: '2026-08-18', at: '2026-08-18T10:00' },
  },
  {
    at: '2026-11-16T09:00',
    publishedAt: '2026-11-16T10:20',
    code: 'H99.07-261030-0008',
    unit: 'services',
    dueOn: '2026-11-13',
    reason: 'system',
    apology: undefined,
    answered: undefined,
  },
] as const;

export const SIGNER = 'Giám đốc Trung tâm Phục vụ hành chính công';
