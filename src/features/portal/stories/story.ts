import type { Block, SectionCode } from '#features/newsroom/index.ts';
import type { Topic } from '#features/plans/index.ts';
import type { FileId, Id } from '#platform/values/ids.ts';

/** Of a picture, in pixels; null while that is not known. */
export interface PhotoSize {
  width: number | null;
  height: number | null;
}

/** A story in a list. Days are ISO text. */
export interface PublicStory {
  id: Id<'story'>;
  title: string;
  summary: string;
  section: SectionCode;
  unitName: string;
  publishedOn: string;
  /** Since when it reads as it does, where there is a later edition. */
  changedOn: string | null;
  /** Of a new rule: from when it holds, and how many days after that it was told (before it: less than none). */
  effectOn: string | null;
  effectDays: number | null;
  /** Words that a model suggested were taken into it. */
  isAssisted: boolean;
  picture: ({ id: FileId; words: string } & PhotoSize) | null;
}

export interface PublicStoryInFull extends PublicStory {
  blocks: Block[];
  papers: Record<string, string>;
  topics: Topic[];
  figures: string[];
  pictures: ({ id: FileId; words: string; credit: string | null } & PhotoSize)[];
  files: { id: FileId; words: string; name: string | null; bytes: number }[];
  related: PublicStory[];
  next: { id: string; title: string } | null;
  before: { id: string; title: string } | null;
}
