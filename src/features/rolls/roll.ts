import type { Id } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';

export type RollId = Id<'roll'>;
export type EntryId = Id<'roll-entry'>;

/** What the entries of a list are. */
export const sorts = {
  'post-office': { vi: 'Điểm bưu điện', en: 'Post offices' },
  station: { vi: 'Đài, cụm loa truyền thanh', en: 'Stations and loudspeakers' },
  procedure: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  board: { vi: 'Bảng tin, điểm niêm yết', en: 'Notice boards' },
  site: { vi: 'Trang, cổng thông tin điện tử', en: 'Web sites' },
  school: { vi: 'Trường học, cơ sở y tế', en: 'Schools and clinics' },
  other: { vi: 'Khác', en: 'Other' },
} as const satisfies Record<string, Words>;

export type RollSort = keyof typeof sorts;

export const isSort = (text: string): text is RollSort => Object.hasOwn(sorts, text);

/** A named list of what a target is to reach, such as the post offices of the commune. */
export interface Roll {
  id: RollId;
  name: string;
  sort: RollSort;
  source: string | null;
}

export interface Entry {
  id: EntryId;
  rollId: RollId;
  name: string;
  /** The first day on which it belongs to the list, and the first one on which it no longer does. */
  sinceOn: Temporal.PlainDate;
  endedOn: Temporal.PlainDate | null;
}

export const belongsOn = ({ sinceOn, endedOn }: Pick<Entry, 'sinceOn' | 'endedOn'>, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(sinceOn, day) <= 0 && (endedOn === null || Temporal.PlainDate.compare(day, endedOn) < 0);
