import { addWorkingDays, type Holidays } from '#features/calendar/index.ts';
import type { Id } from '#platform/values/ids.ts';

export type OutageId = Id<'outage'>;

/** A planned outage is announced so many working days ahead (Nghị định 224/2026, Điều 13). */
export const AHEAD = 7;

export interface Outage {
  id: OutageId;
  kind: 'planned' | 'fault';
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  reason: string;
  instead: string;
  announcedOn: Temporal.PlainDate;
  announcedBy: string;
  cancelledOn: Temporal.PlainDate | null;
}

/** The first day on which an outage may begin that is announced today. */
export const firstDay = (today: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate => addWorkingDays(today, AHEAD, holidays);
