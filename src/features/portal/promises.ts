import type { Deadline, DutyRole } from '#features/plans/index.ts';
import type { PromiseState, PublicPromise, PublicSummary, PublicTarget, PublicUnit } from './public.ts';
import { behindInWords, goalOf, goalWord, progressGoal, progressUnit, type TargetProgress } from '#features/activities/index.ts';
import type { Locale } from '#platform/values/messages.ts';

export interface PromisedDuty {
  id: string;
  text: string;
  deadlines: readonly Deadline[];
  units: readonly { unitId: string; name: string; role: DutyRole; isRequested: boolean }[];
  activities: number;
}

/** How the work of a duty stands on a day: of its tasks so many have a due day, so many of these are done; the next day is ISO text. */
export interface Work {
  dated: number;
  done: number;
  isLate: boolean;
  nextDue: string | null;
}

const nothingMade: Work = { dated: 0, done: 0, isLate: false, nextDue: null };

function stateOf({ dated, done, isLate }: Work, isRequested: boolean): PromiseState {
  if (isRequested) return 'requested';
  if (isLate) return 'late';
  if (dated === 0) return 'standing';
  return done === dated ? 'done' : 'dated';
}

const namesOf = (units: PromisedDuty['units']): string[] => [...new Set(units.map(({ name }) => name))];

const promiseOf = (duty: PromisedDuty, answering: readonly string[], isRequested: boolean, work: Work): PublicPromise => ({
  id: duty.id,
  text: duty.text,
  deadlines: duty.deadlines.map((deadline) => deadline.text),
  partners: namesOf(duty.units.filter(({ role, name }) => role === 'coordinate' && !answering.includes(name))),
  state: stateOf(work, isRequested),
  nextDue: isRequested ? null : work.nextDue,
  activities: duty.activities,
});

/** How many promises stand so: with dated work, of these done and late, without a day, and asked of partners, which is neither done nor late. */
export function countedPromises(units: readonly PublicUnit[]): PublicSummary['promises'] {
  const states = units.flatMap(({ promises }) => promises.map(({ state }) => state));
  const of = (wanted: PromiseState): number => states.filter((state) => state === wanted).length;
  return {
    dated: of('done') + of('late') + of('dated'),
    standing: of('standing'),
    requested: of('requested'),
    done: of('done'),
    late: of('late'),
  };
}

/** The duties of a plan as promises under the units that answer for each, in the order of the plan; who answers is not named as a partner again. */
export function promisesByUnit(duties: readonly PromisedDuty[], works: ReadonlyMap<string, Work>): PublicUnit[] {
  const units = new Map<string, PublicUnit>();
  for (const duty of duties) {
    const [first, ...others] = duty.units.filter((unit) => unit.role !== 'coordinate');
    const answering = first ? [first, ...others] : duty.units;
    const names = namesOf(answering);
    const name = names.join(', ');
    const isRequested = answering[0]?.isRequested ?? false;
    const unit: PublicUnit = units.get(name) ?? {
      unitIds: [...new Set(answering.map(({ unitId }) => unitId))],
      name,
      isRequested,
      promises: [],
    };
    unit.promises.push(promiseOf(duty, names, isRequested, works.get(duty.id) ?? nothingMade));
    units.set(name, unit);
  }
  return [...units.values()];
}

/** A target with its progress and the count of its public proof, in public words. */
export const publicTarget = (progress: TargetProgress, proof: PublicTarget['proof'], locale: Locale): PublicTarget => ({
  id: progress.targetId,
  proof,
  text: progress.text,
  unit: progressUnit(progress, locale),
  done: progress.done,
  wanted: progressGoal(progress),
  isMet: progress.isMet,
  goal: goalOf(progress),
  goalWord: goalWord(progress, locale),
  share: progress.share,
  isKnown: progress.way === 'given' ? progress.hasFigure : progress.way !== 'more' || progress.before !== null,
  isAhead: progress.isAhead ?? false,
  behind: progress.isMet ? '' : behindInWords(progress, locale),
});
