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

/** One e-mail, whoever it is for. */
export interface Posting {
  id: string;
  authorityId: string;
  madeAt: Temporal.Instant;
  to: string | { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  headers: Readonly<Record<string, string>>;
}

export interface Post {
  post: (posting: Posting) => Promise<Outcome>;
  close: () => void;
}

/** One word to one device; `gone`: its subscription has ended. */
export interface Tell {
  tell: (device: Omit<Device, 'id'>, payload: object, id: string) => Promise<Outcome | { state: 'gone' }>;
  close: () => void;
}

export type Ways = Readonly<Record<Channel, Way>>;

/** By mail and to devices, for anybody. */
export interface Outlets {
  mail: Post;
  push: Tell;
}

/** What the other side said, short and in one line. */
export const shortly = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 300);
