import type { Id, OfficerId } from '#platform/values/ids.ts';
import type { EditionId, StoryId } from '../story.ts';

export type ApprovalLinkId = Id<'approval-link'>;

/** So many wrong codes shut a link. */
export const MOST_TRIES = 5;

export interface ApprovalLink {
  id: ApprovalLinkId;
  storyId: StoryId;
  editionId: EditionId;
  version: number;
  person: string;
  post: string;
  failed: number;
  madeBy: OfficerId;
  makerName: string;
  madeAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
  openedAt: Temporal.Instant | null;
  decidedAt: Temporal.Instant | null;
  act: 'approved' | 'returned' | null;
  endedAt: Temporal.Instant | null;
}

export type LinkStanding = 'open' | 'decided' | 'ended' | 'shut' | 'expired' | 'changed';

/** What a link is good for now, beside the version as it stands. */
export function standingOf(
  link: Pick<ApprovalLink, 'editionId' | 'version' | 'failed' | 'expiresAt' | 'decidedAt' | 'endedAt'>,
  stands: { editionId: EditionId; version: number },
  now: Temporal.Instant,
): LinkStanding {
  if (link.decidedAt) return 'decided';
  if (link.endedAt) return 'ended';
  if (link.editionId !== stands.editionId || link.version !== stands.version) return 'changed';
  if (link.failed >= MOST_TRIES) return 'shut';
  return Temporal.Instant.compare(link.expiresAt, now) <= 0 ? 'expired' : 'open';
}

/** As a decision names who made it. */
export const nameOf = ({ person, post }: Pick<ApprovalLink, 'person' | 'post'>): string => `${person}, ${post}`;
