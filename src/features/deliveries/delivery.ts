import type { AccountId } from '#features/channels/index.ts';
import type { StoryId, VersionChannel } from '#features/newsroom/index.ts';
import type { ActivityId, Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';
import type { KindCode } from './adapters/kinds.ts';

export type OutletId = Id<'outlet'>;
export type DeliveryId = Id<'story-delivery'>;

/** What becomes of a story on its way to an outlet. */
export const deliveryStates = {
  waiting: { vi: 'Chờ gửi', en: 'Waits' },
  sending: { vi: 'Đang gửi', en: 'Being sent' },
  unknown: { vi: 'Chưa rõ đã đăng chưa', en: 'Not known whether it arrived' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  failed: { vi: 'Không gửi được', en: 'Failed' },
  missed: { vi: 'Lỡ giờ', en: 'Missed its time' },
  'by-hand': { vi: 'Chờ người đăng', en: 'Waits for a person' },
  'called-off': { vi: 'Không gửi', en: 'Not sent' },
} as const satisfies Record<string, Words>;

export type DeliveryState = keyof typeof deliveryStates;

export const lateRules = {
  ask: { vi: 'Hỏi người phụ trách', en: 'Ask who keeps it' },
  send: { vi: 'Vẫn gửi', en: 'Send it all the same' },
} as const satisfies Record<string, Words>;

export type LateRule = keyof typeof lateRules;

export interface Outlet {
  id: OutletId;
  adapter: KindCode;
  accountId: AccountId | null;
  name: string;
  channel: VersionChannel;
  target: string | null;
  lateRule: LateRule;
  lateMinutes: number;
  keeperId: OfficerId;
  keeperName: string;
  isConnected: boolean;
  secretAt: Temporal.Instant | null;
  secretByName: string | null;
  secretUntil: Temporal.Instant | null;
  testedAt: Temporal.Instant | null;
  knownAs: string | null;
  fault: string | null;
  pausedUntil: Temporal.Instant | null;
  addedAt: Temporal.Instant;
  endedAt: Temporal.Instant | null;
}

export interface Delivery {
  id: DeliveryId;
  storyId: StoryId;
  title: string;
  unitId: UnitId;
  edition: number;
  outletId: OutletId;
  outletName: string;
  adapter: KindCode;
  channel: VersionChannel;
  keeperId: OfficerId;
  outletFault: string | null;
  state: DeliveryState;
  plannedAt: Temporal.Instant;
  nextAt: Temporal.Instant | null;
  attempts: number;
  words: string;
  sentAt: Temporal.Instant | null;
  link: string | null;
  recipients: number | null;
  fault: string | null;
  closing: string | null;
  activityId: ActivityId | null;
  activityRefusal: string | null;
  reach: number | null;
  reactions: number | null;
  comments: number | null;
  measuredAt: Temporal.Instant | null;
}

/** What somebody has to look at; what waits for an outlet that takes nothing is so as well. */
export const troubled: readonly DeliveryState[] = ['failed', 'missed', 'unknown', 'by-hand'];

/** It waits, and goes on waiting until somebody connects its outlet anew. */
export const isHeld = ({ state, outletFault }: Pick<Delivery, 'state' | 'outletFault'>): boolean =>
  outletFault !== null && (state === 'waiting' || state === 'unknown');
