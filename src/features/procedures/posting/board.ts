import type { FileId, Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { AnnouncingId, VersionId } from '../procedure.ts';

export type BoardId = Id<'procedure-board'>;
export type PostingId = Id<'procedure-posting'>;

/** Where procedures stand posted; the portal keeps its own log. */
export const boardKinds = {
  counter: { vi: 'Bảng niêm yết nơi tiếp nhận hồ sơ', en: 'Board at the counter' },
  portal: { vi: 'Trang công khai này', en: 'These public pages' },
  neighbourhood: { vi: 'Bảng tin tổ dân phố, thôn', en: 'Board of a neighbourhood' },
  'post-office': { vi: 'Điểm bưu điện', en: 'Post office' },
} as const;

export type BoardKind = keyof typeof boardKinds;

export interface Board {
  id: BoardId;
  kind: BoardKind;
  name: string;
  unitId: UnitId;
  siteId: Id<'display-site'> | null;
  sinceOn: Temporal.PlainDate;
  endedOn: Temporal.PlainDate | null;
}

export interface Posting {
  id: PostingId;
  boardId: BoardId;
  announcingId: AnnouncingId | null;
  announcing: string | null;
  postedOn: Temporal.PlainDate;
  leftOut: readonly string[];
  note: string | null;
  /** How many versions went up with it. */
  count: number;
  recordedAt: Temporal.Instant;
  recordedBy: OfficerId;
  checkedAt: Temporal.Instant | null;
  checkedBy: OfficerId | null;
  undoneAt: Temporal.Instant | null;
  photos: readonly { id: Id<'procedure-photo'>; fileId: FileId; readableFileId: FileId | null }[];
}

/** A procedure in force that does not stand posted at a place, or an older version that still hangs there. */
export interface Gap {
  boardId: BoardId;
  versionId: VersionId;
  code: string;
  name: string;
  what: 'missing' | 'outdated';
}

/** A place on a day: how many of all procedures in force stand posted there, and how many of these a second officer checked. */
export interface BoardState {
  board: Board;
  all: number;
  posted: number;
  checked: number;
}

/** That a place is to be brought up to date after a decision. */
export interface Update {
  announcingId: AnnouncingId;
  symbol: string;
  effectOn: Temporal.PlainDate;
  board: Board;
  dueOn: Temporal.PlainDate;
  postingId: PostingId | null;
}
