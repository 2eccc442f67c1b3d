import type { ChannelKind, Measure } from '#features/channels/index.ts';
import type { Subjects } from '#features/plans/index.ts';
import type { PictureKey } from '../../pictures/index.ts';
import type { OfficerKey } from '../officers.ts';
import type { DutyKey, TargetKey } from '../plan.ts';
import type { UnitKey } from '../units.ts';

/** What was done on a day, as the story tells it; the loader has it recorded, and confirmed unless it says otherwise. */
export interface Deed {
  on: string;
  unit: UnitKey;
  by: OfficerKey;
  channel: ChannelKind;
  title: string;
  place?: string;
  note?: string;
  counts?: Partial<Record<Measure, number>>;
  duty?: DutyKey;
  /** It finishes the task of its unit in whose period the day lies. */
  finishes?: true;
  targets?: readonly TargetKey[];
  /** Part and whole, for targets in percent. */
  shares?: Partial<Record<TargetKey, readonly [part: number, whole: number]>>;
  /** What it was about, where that is otherwise than its duty. */
  topics?: Subjects['topics'];
  /** Names of the post offices that it reached. */
  offices?: readonly string[];
  /** Duties that it serves beside its own, and units that held it too. */
  also?: readonly DutyKey[];
  together?: readonly { unit: UnitKey; part?: string }[];
  /** An officer of a joint unit says the next day that it took no part. */
  objection?: { by: OfficerKey; why: string };
  /** The event of which it was a part. */
  foldedInto?: string;
  pictures?: readonly PictureKey[];
  link?: string;
  isInternal?: true;
  /** Confirmed, but nobody said yes to showing its pictures. */
  isKept?: true;
  fate?: 'waits' | { returned: string };
}
