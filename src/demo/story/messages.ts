import type { SettingInput } from '#features/messages/index.ts';
import type { OfficerKey } from './officers.ts';

/** From this week on officers are reminded, on each working day of it. */
export const REMINDED = { from: '2026-11-02', to: '2026-11-20' } as const;

/** When the plan owner set how tasks are reminded of. */
export const RULE_SET_AT = '2026-09-15T08:20';
export const rule = { daysBefore: '14, 7, 3, 0', lateEvery: 'every7', requestDaysBefore: '14, 3', fromWorkingDay: true } as const;

/** Who gave an address, on which day; the addresses lead nowhere. */
export const settings: readonly { at: string; by: OfficerKey; email: string; more?: Partial<SettingInput> }[] = [
  { at: '2026-09-15T08:30', by: 'owner', email: 'mau-don@sao-mai.example.vn', more: { 'confirm-wanted': 'at-once' } },
  { at: '2026-09-15T08:45', by: 'chair', email: 'lanh-dao@sao-mai.example.vn', more: { 'confirm-wanted': 'weekly' } },
  { at: '2026-09-15T09:10', by: 'radio', email: 'truyen-thanh@sao-mai.example.vn', more: { quietFrom: '19:00', quietUntil: '07:00' } },
];

/** When the chair urged the units that were late, and how many tasks. */
export const urges = [
  { at: '2026-11-10T09:05', tasks: 3 },
  { at: '2026-11-19T16:20', tasks: 1 },
] as const;

/** Who has read the messages, up to when. */
export const readings: readonly { at: string; by: OfficerKey }[] = [
  { at: '2026-11-18T08:00', by: 'owner' },
  { at: '2026-11-13T10:00', by: 'chair' },
  { at: '2026-11-16T07:40', by: 'radio' },
];
