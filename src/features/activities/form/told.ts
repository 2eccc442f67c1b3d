import type * as z from 'zod';
import { measures, type Measure } from '#features/channels/index.ts';
import type { Subjects } from '#features/plans/index.ts';
import type { EntryId } from '#features/rolls/index.ts';
import type { Given } from '#platform/values/forms.ts';
import type { ClaimedTarget } from '../rules.ts';
import type { DutyId, UnitId } from '#platform/values/ids.ts';
import { fieldOfMeasure, NO_TASK, type correctForm, type kept } from '../schema.ts';

export type Told = Given<typeof kept> & {
  /** Where no task is named: take the only unfinished one that matches. */
  takesTask?: boolean;
  quantities: readonly { measure: Measure; value: number }[];
  targets: readonly ClaimedTarget[];
  /** Entries of lists that it reached. */
  entries?: readonly EntryId[];
  /** What it is about and whom it is for, where that is otherwise than its duty. */
  topics?: Subjects['topics'];
  audiences?: Subjects['audiences'];
  /** The duties that it serves beside its own. */
  alsoDuties?: readonly DutyId[];
  /** Units that held it too. */
  jointUnits?: readonly { unitId: UnitId; part?: string | undefined; heldOn?: Temporal.PlainDate | undefined }[];
};

type Typed = Omit<z.output<typeof correctForm>, 'photos' | 'links'>;

export const sureOf = ({ sure }: Pick<Typed, 'sure'>): string[] => (sure ?? '').split('|');

export function toldOf(typed: Typed): Told {
  const codes = Object.keys(measures) as Measure[];
  const quantities = codes.flatMap((measure) => {
    const value: unknown = Reflect.get(typed, fieldOfMeasure(measure));
    return typeof value === 'number' ? [{ measure, value }] : [];
  });
  const { counted, targets: own, taskId: chosen, sure: _sure, ...rest } = typed;
  const targets = [...own, ...counted.map((targetId) => ({ targetId, isOffered: true }))];
  return { ...rest, taskId: chosen === NO_TASK ? undefined : chosen, takesTask: chosen === undefined, targets, quantities };
}
