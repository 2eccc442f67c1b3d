import { fold } from '#platform/values/text.ts';
import type { PublicTarget } from '../public.ts';

/** A target and the one of the year before that says the same but for its figures; null where there was none, or is none any more. */
export interface Compared {
  now: PublicTarget | null;
  before: PublicTarget | null;
}

/** What a target says without its figures and without the year. */
const sense = ({ text }: PublicTarget): string =>
  fold(text)
    .replace(/\d+(?:[.,]\d+)*\s*%?/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Each target beside its like of the year before, in the order of this year's; those that are no longer there stand last. */
export function compareTargets(now: readonly PublicTarget[], before: readonly PublicTarget[]): Compared[] {
  const left = [...before];
  const paired = now.map((target): Compared => {
    const at = left.findIndex((other) => other.unit === target.unit && sense(other) === sense(target));
    return { now: target, before: at < 0 ? null : (left.splice(at, 1)[0] ?? null) };
  });
  return [...paired, ...left.map((target): Compared => ({ now: null, before: target }))];
}
