import type { Id } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';
import type { StoryId } from '../story.ts';

export type StoryLinkId = Id<'story-link'>;

/** What became of an address when it was asked. */
export const linkStates = {
  well: { vi: 'Mở được', en: 'Opens' },
  moved: { vi: 'Đã chuyển địa chỉ', en: 'Has moved' },
  gone: { vi: 'Không còn', en: 'Is gone' },
  ill: { vi: 'Báo lỗi', en: 'Answers with a fault' },
  unreachable: { vi: 'Không kết nối được', en: 'Cannot be reached' },
  closed: { vi: 'Không cho máy xem', en: 'Lets no machine in' },
  inside: { vi: 'Trong mạng nội bộ, không kiểm tra', en: 'In a private network, not asked' },
  odd: { vi: 'Có cổng hoặc tên đăng nhập trong địa chỉ, không kiểm tra', en: 'With a port or a user in the address, not asked' },
} as const satisfies Record<string, Words>;

export type LinkState = keyof typeof linkStates;

/** What one asking found; undefined where this machine has no way to the net, which says nothing about the address. */
export interface LinkAnswer {
  state: LinkState;
  status: number | null;
  movedTo: string | null;
}

export interface StoryLink {
  id: StoryLinkId;
  storyId: StoryId;
  title: string;
  href: string;
  state: LinkState;
  status: number | null;
  movedTo: string | null;
  since: Temporal.Instant;
  checkedAt: Temporal.Instant;
  failures: number;
}

/** What is not there is so at once; a fault or a silent server may be of one night. */
export const isBroken = ({ state, failures }: Pick<StoryLink, 'state' | 'failures'>): boolean =>
  state === 'gone' || ((state === 'ill' || state === 'unreachable') && failures >= 2);

export const opensNot: readonly LinkState[] = ['gone', 'ill', 'unreachable'];

const gone = new Set([404, 410]);
/** Asked to sign in, kept out as a machine, or asked too often: a reader may well get in. */
const closed = new Set([401, 402, 403, 407, 418, 429, 451, 999]);

export const stateOfStatus = (status: number): Exclude<LinkState, 'moved' | 'inside' | 'odd' | 'unreachable'> =>
  gone.has(status) ? 'gone' : closed.has(status) ? 'closed' : status < 400 ? 'well' : 'ill';
