import type { ActivityId, FileId, Id, OfficerId, TargetId, UnitId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';

export type StoryId = Id<'story'>;
export type EditionId = Id<'story-edition'>;
export type StoryFileId = Id<'story-file'>;

/** The columns of the portal, in their order. */
export const sections = {
  news: { vi: 'Tin tức', en: 'News' },
  guide: { vi: 'Hướng dẫn', en: 'How to' },
  policy: { vi: 'Chính sách mới', en: 'New rules' },
  example: { vi: 'Gương điển hình', en: 'Good examples' },
  press: { vi: 'Dành cho báo chí', en: 'For the press' },
} as const satisfies Record<string, Words>;

export type SectionCode = keyof typeof sections;

export const isSection = (code: string): code is SectionCode => Object.hasOwn(sections, code);

/** What becomes of an edition: in this order, or refused, or withdrawn once it was published. */
export const states = {
  draft: { vi: 'Đang viết', en: 'Being written' },
  submitted: { vi: 'Chờ biên tập', en: 'Waits to be checked' },
  checked: { vi: 'Chờ duyệt', en: 'Waits for approval' },
  approved: { vi: 'Đã duyệt, chưa đăng', en: 'Approved' },
  scheduled: { vi: 'Đã hẹn giờ đăng', en: 'Scheduled' },
  published: { vi: 'Đã đăng', en: 'Published' },
  superseded: { vi: 'Đã có bản mới', en: 'Superseded' },
  withdrawn: { vi: 'Đã gỡ', en: 'Withdrawn' },
  refused: { vi: 'Không đăng', en: 'Refused' },
} as const satisfies Record<string, Words>;

export type StoryState = keyof typeof states;

/** Until it is published: what may still be written on. */
export const isOpen = (state: StoryState): boolean => ['draft', 'submitted', 'checked', 'approved', 'scheduled'].includes(state);

/** What was decided about a version of the text. */
export const acts = {
  submitted: { vi: 'Gửi duyệt', en: 'Submitted' },
  'taken-back': { vi: 'Lấy lại để sửa', en: 'Taken back to be changed' },
  'voided-by-edit': { vi: 'Sửa bài, phải duyệt lại', en: 'Changed, so it is to be approved again' },
  checked: { vi: 'Đã biên tập', en: 'Checked' },
  'approved-first': { vi: 'Duyệt khẩn (người thứ nhất)', en: 'Approved as urgent (first)' },
  approved: { vi: 'Duyệt', en: 'Approved' },
  returned: { vi: 'Trả lại để sửa', en: 'Returned' },
  refused: { vi: 'Không đăng', en: 'Refused' },
  scheduled: { vi: 'Hẹn giờ đăng', en: 'Scheduled' },
  unscheduled: { vi: 'Bỏ hẹn giờ', en: 'Taken off the schedule' },
  published: { vi: 'Đăng', en: 'Published' },
  withdrawn: { vi: 'Gỡ bài', en: 'Withdrawn' },
} as const satisfies Record<string, Words>;

export type ActCode = keyof typeof acts;

/** The newest edition of a story, with what the list and its page show. */
export interface Story {
  id: StoryId;
  editionId: EditionId;
  unitId: UnitId;
  section: SectionCode;
  begunBy: OfficerId;
  writerName: string;
  number: number;
  state: StoryState;
  version: number;
  title: string;
  summary: string;
  body: string;
  effectOn: Temporal.PlainDate | null;
  consent: string | null;
  isUrgent: boolean;
  dueOn: Temporal.PlainDate | null;
  submittedAt: Temporal.Instant | null;
  plannedAt: Temporal.Instant | null;
  publishedAt: Temporal.Instant | null;
  withdrawnAt: Temporal.Instant | null;
  notice: string | null;
  activityId: ActivityId | null;
  activityRefusal: string | null;
  topics: string[];
  audiences: string[];
  figures: { targetId: TargetId; said: string | null }[];
  /** Everybody who wrote on this edition. */
  writers: OfficerId[];
  /** Of the version as it stands: who checked it, who approved it first or at all. */
  checkedBy: OfficerId | null;
}

export interface StoryDecision {
  act: ActCode;
  number: number;
  version: number;
  note: string | null;
  plannedAt: Temporal.Instant | null;
  by: string | null;
  at: Temporal.Instant;
}

export interface StoryText {
  id: Id<'story-text'>;
  number: number;
  version: number;
  title: string;
  summary: string;
  body: string;
  by: string;
  at: Temporal.Instant;
}

export interface StoryFile {
  id: StoryFileId;
  kind: 'picture' | 'file';
  fileId: FileId;
  publicFileId: FileId | null;
  words: string;
  credit: string | null;
  name: string;
}

/** Of a story that went public, what a decision is made on: this version of this edition and no other. */
export const versionKey = ({ id, number, version }: Pick<Story, 'id' | 'number' | 'version'>): string => `${id}.${number}.${version}`;

export function readVersionKey(key: string): { id: string; number: number; version: number } | undefined {
  const [, id, number, version] = /^([0-9a-f-]{36})\.(\d{1,5})\.(\d{1,7})$/.exec(key) ?? [];
  return id === undefined ? undefined : { id, number: Number(number), version: Number(version) };
}
