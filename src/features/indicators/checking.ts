import type { Refusal } from '#platform/values/result.ts';
import type { Definition } from './indicator.ts';
import { notTaken } from './refusals.ts';

/** The figure of another indicator of the same report; undefined where nothing is known of it. */
export type OtherFigure = (key: string) => { title: string; value: number } | undefined;

/** What is wrong with a figure by the bounds of its indicator and beside another figure of the report that it may not exceed: a sentence each. */
export function faultsOf(
  { least, most, notAbove }: Pick<Definition, 'least' | 'most' | 'notAbove'>,
  value: number,
  other: OtherFigure,
): Refusal[] {
  const compared = notAbove === null ? undefined : other(notAbove);
  return [
    ...(least !== null && value < least ? [notTaken.below(least).refusal] : []),
    ...(most !== null && value > most ? [notTaken.above(most).refusal] : []),
    ...(compared && value > compared.value ? [notTaken.aboveOther(compared.title, compared.value).refusal] : []),
  ];
}

/** What is wrong with a figure beside those figures of the report that may not exceed it: a sentence each. */
export const faultsBelow = (value: number, notAboveIt: readonly { title: string; value: number }[]): Refusal[] =>
  notAboveIt.flatMap((one) => (one.value > value ? [notTaken.belowOther(one.title, one.value).refusal] : []));
