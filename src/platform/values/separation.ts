import type { Actor } from './actor.ts';
import type { OfficerId } from './ids.ts';
import type { Refusal } from './result.ts';

/** Figures that somebody is about to stand by: everybody who wrote any of them, and the other officers who hold the right to do it today. */
export interface Written {
  writers: readonly OfficerId[];
  others: readonly OfficerId[];
}

const wrote = ({ writers }: Pick<Written, 'writers'>, { officerId }: Pick<Actor, 'officerId'>): boolean => writers.includes(officerId);

/** Somebody else may who has the right and wrote none of it: two who both wrote would otherwise keep each other out for good. */
const mayAnother = ({ writers, others }: Written): boolean => others.some((id) => !writers.includes(id));

/** One rule for activities, reports and money: who wrote any figure does not confirm it, unless the authority has nobody else who may. */
export const whyNotConfirmOwn = (
  written: Written,
  actor: Pick<Actor, 'officerId'>,
  { refusal }: { refusal: Refusal },
): Refusal | undefined => (wrote(written, actor) && mayAnother(written) ? refusal : undefined);

export const confirmsAlone = (written: Written, actor: Pick<Actor, 'officerId'>): boolean => wrote(written, actor) && !mayAnother(written);
