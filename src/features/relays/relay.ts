import type { ActivityId, DutyId, Id, TaskId, UnitId } from '#platform/values/ids.ts';
import type { MemberSaid } from './schema.ts';

export type RelayId = Id<'relay'>;
export type MemberId = Id<'relay-member'>;
export type MemberState = 'asked' | 'done' | 'none' | 'declined';

/** A member that was asked; its answer counts nowhere but through the one answer of the partner. */
export interface Member extends Omit<MemberSaid, 'state'> {
  id: MemberId;
  unitId: UnitId | null;
  /** Of a member that is no unit here. */
  name: string | null;
  state: MemberState;
  answererName: string | null;
  answeredAt: Temporal.Instant | null;
}

/** A request that a partner handed on to its members. */
export interface Relay {
  id: RelayId;
  taskId: TaskId;
  dutyId: DutyId | null;
  taskText: string;
  unitId: UnitId;
  note: string | null;
  dueOn: Temporal.PlainDate | null;
  activityId: ActivityId | null;
  members: Member[];
}

/** What the members did, added up: how many did something, how often, with how many people; the last day, and the proofs. */
export function sumOf(members: readonly Member[]) {
  const done = members.filter(({ state }) => state === 'done');
  const total = (of: 'times' | 'people'): number | undefined => {
    const told = done.map((one) => one[of]).filter((one) => one !== null);
    return told.length > 0 ? told.reduce((sum, one) => sum + one, 0) : undefined;
  };
  const days = done.flatMap(({ happenedOn }) => (happenedOn ? [happenedOn] : [])).toSorted((a, b) => Temporal.PlainDate.compare(a, b));
  return {
    done,
    none: members.filter(({ state }) => state === 'none'),
    waiting: members.filter(({ state }) => state === 'asked'),
    times: total('times'),
    people: total('people'),
    lastOn: days.at(-1),
    links: [...new Set(done.flatMap(({ link }) => (link ? [link] : [])))],
  };
}
