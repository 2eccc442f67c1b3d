import type { ChannelKind } from '#features/channels/index.ts';
import type { Comparator } from '#features/plans/index.ts';
import type { Answers } from '#features/tasks/index.ts';
import type { ChecksDone } from '#features/inspections/index.ts';
import type { Sort } from './units.ts';
import type { TargetId } from '#platform/values/ids.ts';

export interface Told {
  activities: number;
  examples: readonly { title: string; happenedOn: string; unitName: string }[];
}

/** What the recorded work of a period says, ready to be counted and written about. Days are ISO text, so that a frozen report keeps them. */
export interface Facts {
  authority: { name: string; shortName: string };
  plan: { title: string; symbol: string; issuedOn: string; issuedInPeriod: boolean };
  period: string;
  covers: { from: string; to: string };
  /** The last day of which anything is in them, where the period is not over. Not kept by the first reports. */
  until?: string;
  quantities: readonly { channel: ChannelKind; measure: string; value: number }[];
  /** What was confirmed, by channel, that of the latest activity first; with the latest that are not internal, of which the text names some. */
  done: readonly {
    channel: ChannelKind;
    activities: number;
    examples: readonly { title: string; happenedOn: string; unitName: string }[];
  }[];
  /** Dated tasks of ordered units whose due day lies in the period; requests to partners are counted apart. */
  tasks: {
    due: number;
    done: number;
    doneLate: number;
    /** Not done by the end of the period, though due. */
    late: readonly { unitName: string; text: string; dueOn: string }[];
    /** Not done either, but due before the plan was issued: late is nobody. */
    early?: readonly { unitName: string; text: string; dueOn: string }[];
  };
  /** What a superior ordered outside of the plan: counted apart. Not kept by the first reports. */
  adHoc?: { due: number; done: number; doneLate: number; late: readonly { unitName: string; text: string; dueOn: string }[] };
  /** What stood in the way of units, with what had become of it. Not kept by the first reports. */
  difficulties?: readonly { unitName: string; text: string; wish: string | null; state: string; carriedTo: string | null }[];
  /** Duties that were asked of partners, and what these answered, each unit and duty once; the first reports did not keep the answers. */
  requests: { asked: number; answers?: Answers };
  /** `percent` is cut for reading (`percentOf`); `goal` is what a target in percent asks for, in percent. */
  targets: readonly {
    /** Not kept by the first reports. */
    id?: TargetId;
    text: string;
    done: number;
    wanted: number;
    unit: string;
    percent: number | null;
    goal: { percent: number; comparator: Comparator } | null;
    reached: boolean;
    /** Whether anything that counts was confirmed; and who or what is missing, by name. Not kept by the first reports. */
    hasFigure?: boolean;
    behind?: string;
  }[];
  /** Units with duties that recorded nothing: said by name, because a zero is not a missing value. */
  silentUnits: readonly string[];
  /** Topics that the plan orders and of which nothing was confirmed in the days. Not kept by the first reports. */
  silentTopics?: readonly string[];
  /** Confirmed work of the period that belongs to no duty and no target: told, and counted nowhere. Not kept by the first reports. */
  unplaced?: Told;
  /** What was done as a part of other events ("lồng ghép"): events each once. Not there where none was, and not kept by the first reports. */
  folded?: {
    events: number;
    activities: number;
    examples: readonly { event: string; title: string; happenedOn: string; unitName: string }[];
  };
  /** Units that are told by their number where a sentence means all of them. */
  sorts?: readonly Sort[];
  next: readonly { unitName: string; text: string; dueOn: string }[];
  /** What was confirmed in each month ("2026-03") by channel, and by unit beside what it had due; a month of which nothing is said had nothing. Not kept by the first reports. */
  months?: readonly { channel: ChannelKind; month: string; activities: number }[];
  units?: readonly { unitName: string; activities: number; due: number; done: number }[];
  /** What the standing reports of the same period said in earlier years. Not there where none was, and not kept by the first reports. */
  years?: readonly { year: number; indicator: string; value: number }[];
  /** Checks of units in the days; not there where none took place and nothing found earlier was late, and not kept by the first reports. */
  checks?: ChecksDone;
}
