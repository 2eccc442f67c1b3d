import type { LawId } from '#features/laws/index.ts';
import type { Id, OfficerId, UnitId } from '#platform/values/ids.ts';

export type BriefingId = Id<'briefing'>;

export interface Reader {
  officerId: OfficerId;
  name: string;
  unitId: UnitId | null;
  readAt: Temporal.Instant | null;
}

/** A directive that officers are to read by a day, with who has. */
export interface Briefing {
  id: BriefingId;
  title: string;
  words: string;
  lawId: LawId | null;
  dueOn: Temporal.PlainDate;
  givenBy: OfficerId;
  giverName: string;
  givenAt: Temporal.Instant;
  remindedOn: Temporal.PlainDate | null;
  withdrawnReason: string | null;
  readers: Reader[];
}

export const unreadBy = ({ readers }: Pick<Briefing, 'readers'>): Reader[] => readers.filter(({ readAt }) => readAt === null);
