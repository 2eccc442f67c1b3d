import type { Channel, LetterId } from '../../message.ts';
import type { Reason } from '../../reasons.ts';
import type { DeviceId } from '../devices.ts';

/** A message as it stands in a letter, in the language of its reader. */
export interface Item {
  title: string;
  text: string;
  address: string;
}

/** What is sent to one officer. */
export interface Letter {
  id: LetterId;
  authorityId: string;
  channel: Channel;
  /** When it was made: the date of the letter, also when it is sent again. */
  madeAt: Temporal.Instant;
  language: 'vi' | 'en';
  name: string;
  authority: string;
  items: readonly Item[];
  email: string | null;
  devices: readonly Device[];
}

export interface Device {
  id: DeviceId;
  endpoint: string;
  publicKey: string;
  authSecret: string;
}

/**
 * What became of a letter. `later`: tried again after a pause, this one alone. `away`: the service could not be reached at all, so nothing else is tried
 * for a while and no try is counted. `detail` is what the other side said.
 */
export type Outcome = Arrived | Missed;

interface Arrived {
  state: 'sent' | 'filed';
  /** Devices that take nothing any more. */
  gone?: readonly DeviceId[];
}

export interface Missed {
  state: 'later' | 'failed' | 'away';
  reason: Reason;
  detail: string;
  /** In so many seconds, where the other side said so. */
  after?: number | undefined;
  gone?: readonly DeviceId[];
}

/** One way out of the product. */
export interface Way {
  send: (letter: Letter) => Promise<Outcome>;
  close: () => void;
}

export type Ways = Readonly<Record<Channel, Way>>;

/** What the other side said, short and in one line. */
export const shortly = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 300);
