import type { AuthorityId } from '#platform/values/ids.ts';
import type { Fetching } from '../net/net.ts';

/** What an account or a system is reached by: what the adapter asks for. */
export interface Connection {
  target: string;
  secrets: Readonly<Record<string, string>>;
}

/** One story as it is handed over. `key` is the same each time it is tried. */
export interface Posting {
  key: string;
  authorityId: AuthorityId;
  title: string;
  summary: string;
  words: string;
  link: string | undefined;
  /** A picture of it that everybody may open. */
  picture: string | undefined;
  /** The authority, as its post is signed. */
  author: string;
  /** What was posted before is another post. */
  since: Temporal.Instant;
}

export interface Posted {
  externalId: string | null;
  link: string | null;
  /** How many it went to, where that is known at once. */
  recipients?: number;
  /** To whom it did not go. */
  fault?: string;
}

/** `fault` is what the other side said. `later`: certainly not posted, to be tried again. `unknown`: it may have been. `expired`: the token opens nothing any more. */
export type Outcome =
  | ({ state: 'sent' } & Posted)
  | { state: 'later'; fault: string; seconds?: number | undefined; isBusy?: boolean }
  | { state: 'unknown' | 'failed' | 'expired'; fault: string };

export type Found = ({ state: 'found' } & Posted) | { state: 'absent' } | Exclude<Outcome, { state: 'sent' }>;

export type Tested =
  { state: 'well'; name: string; link: string | null; lastPostOn: Temporal.PlainDate | null } | { state: 'ill'; fault: string };

export interface Metrics {
  reach: number | null;
  reactions: number | null;
  comments: number | null;
}

export interface Adapter {
  /** At most so many a minute are handed over. */
  perMinute: number;
  post: (to: Connection, posting: Posting, net: Fetching) => Promise<Outcome>;
  /** Whether a post whose answer was lost is there; an adapter without it leaves that to a person. */
  find?: (to: Connection, posting: Posting, net: Fetching) => Promise<Found>;
  test: (to: Connection, net: Fetching) => Promise<Tested>;
  /** A new secret from the one that ends, with the moment at which that one ends. */
  renew?: (to: Connection, net: Fetching, now: Temporal.Instant) => Promise<Renewed>;
  measure?: (to: Connection, externalId: string, net: Fetching) => Promise<Metrics | undefined>;
}

export type Renewed =
  { state: 'renewed'; secrets: Record<string, string>; until: Temporal.Instant } | { state: 'later' | 'expired'; fault: string };
