import type { ChannelKind, Measure } from '#features/channels/index.ts';
import type { TopicKind } from '#features/documents/index.ts';
import type { ActivityId, DutyId, FileId, Id, UnitId } from '#platform/values/ids.ts';

export type SiteId = Id<'display-site'>;
export type DisplayId = Id<'display'>;
export type RoundId = Id<'display-round'>;
export type CheckId = Id<'display-check'>;
export type PhotoId = Id<'display-photo'>;

/** What stands or hangs at a site, in the order of the list to choose from. */
export const siteKinds = {
  banner: { vi: 'Băng rôn, khẩu hiệu', en: 'Banner, slogan' },
  billboard: { vi: 'Pa nô', en: 'Billboard' },
  poster: { vi: 'Áp phích', en: 'Poster' },
  'notice-board': { vi: 'Bảng tin', en: 'Notice board' },
  screen: { vi: 'Bảng điện tử', en: 'Electronic board' },
  stand: { vi: 'Kệ tài liệu tại điểm bưu điện', en: 'Leaflet stand at a post office' },
} as const;

export type SiteKind = keyof typeof siteKinds;

interface Counted {
  channel: ChannelKind;
  measure: Measure;
  /** The act in the words of a record: "Treo băng rôn, khẩu hiệu". */
  act: string;
}

/** By which channel a hanging is recorded, and what it counts. */
export const countedAs: Readonly<Record<SiteKind, Counted>> = {
  banner: { channel: 'banner', measure: 'banners', act: 'Treo băng rôn, khẩu hiệu' },
  billboard: { channel: 'banner', measure: 'banners', act: 'Dựng pa nô' },
  poster: { channel: 'banner', measure: 'banners', act: 'Dán áp phích' },
  'notice-board': { channel: 'notice-board', measure: 'boards', act: 'Niêm yết trên bảng tin' },
  screen: { channel: 'notice-board', measure: 'boards', act: 'Chạy nội dung trên bảng điện tử' },
  stand: { channel: 'post-office', measure: 'post-offices', act: 'Đặt tài liệu tại kệ' },
};

/** How a display was found. */
export const conditions = {
  good: { vi: 'Còn tốt', en: 'Good' },
  damaged: { vi: 'Hỏng', en: 'Damaged' },
  gone: { vi: 'Đã gỡ', en: 'Gone' },
} as const;

export type Condition = keyof typeof conditions;

/** Where something stands or hangs, and the unit that looks after it. */
export interface Site {
  id: SiteId;
  unitId: UnitId;
  kind: SiteKind;
  place: string;
  latitude: number | null;
  longitude: number | null;
  /** The place in the round; null goes last. */
  roundOrder: number | null;
  note: string | null;
  /** The first day on which it is no longer used. */
  endedOn: Temporal.PlainDate | null;
  /** How many displays hang there. */
  hanging: number;
}

/** What hangs at a site, or hung there. */
export interface Display {
  id: DisplayId;
  siteId: SiteId;
  unitId: UnitId;
  kind: SiteKind;
  place: string;
  latitude: number | null;
  longitude: number | null;
  slogan: string;
  topic: TopicKind | null;
  /** In metres. */
  width: number | null;
  height: number | null;
  pieces: number;
  dutyId: DutyId | null;
  hungOn: Temporal.PlainDate;
  /** The last day on which it is to hang; null: until it is taken down. */
  untilOn: Temporal.PlainDate | null;
  condition: Condition;
  checkedOn: Temporal.PlainDate | null;
  takenDownOn: Temporal.PlainDate | null;
  /** True where it was said that it never hung. */
  isUndone: boolean;
  /** The record of its hanging; null for what hung long before. */
  activityId: ActivityId | null;
}

/** A look at a display. */
export interface Check {
  displayId: DisplayId;
  roundId: RoundId | null;
  condition: Condition;
  note: string | null;
  checkedAt: Temporal.Instant;
  byName: string;
}

/** A photograph of a display; `of` is the look at which it was taken. */
export interface Photo {
  id: PhotoId;
  fileId: FileId;
  readableFileId: FileId | null;
  addedAt: Temporal.Instant;
}

/** A walk past all that a unit has hanging. */
export interface Round {
  id: RoundId;
  unitId: UnitId;
  begunAt: Temporal.Instant;
  byName: string;
  endedAt: Temporal.Instant | null;
  /** How many were found in which condition. */
  found: Readonly<Record<Condition, number>>;
}

export const hangs = ({ takenDownOn, isUndone }: Pick<Display, 'takenDownOn' | 'isUndone'>): boolean => takenDownOn === null && !isUndone;
