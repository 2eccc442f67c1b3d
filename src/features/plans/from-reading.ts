import type { ConfirmedReading } from '#features/documents/index.ts';
import { fold } from '#platform/values/text.ts';
import { isNamed } from './doubts.ts';
import { measureFor } from './measures.ts';
import { guessedWay } from './targets/ways.ts';

type Basis = ConfirmedReading['legalBases'][number];

/** What a confirmed reading says of the plan itself, ready to be stored. */
export interface PlanHead {
  year: number;
  title: string;
  issuer: string;
  symbol: string | null;
  issuedOn: Temporal.PlainDate | null;
  superiorSymbol: string | null;
}

/**
 * The symbol of the plan of the level above on which this one rests: of the plans cited in the preamble that another body issued, the latest.
 * Undefined where none is cited with its issuer; an officer may correct it.
 */
export function superiorPlan(bases: readonly Basis[], issuer: string): string | undefined {
  const fromAbove = bases.filter(
    (basis) => fold(basis.type) === 'ke hoach' && basis.symbol && basis.issuer && !isNamed(basis.issuer, [issuer]),
  );
  return fromAbove.sort((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''))[0]?.symbol;
}

const wholeDay = (text: string | undefined): Temporal.PlainDate | null => {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isDay ? Temporal.PlainDate.from(text) : null;
};

const sensible = (year: number | undefined): number | undefined => (year && year >= 2000 && year <= 2100 ? Math.trunc(year) : undefined);

/** Head of the plan: the year it is for as the paper says it, else the year of its date, else `thisYear`; a blank number or date stays open. */
export function headOf({ header, legalBases, superiorPlan: found }: ConfirmedReading, own: { name: string; thisYear: number }): PlanHead {
  const issuer = header.issuer ?? own.name;
  const named = Number(/\bnăm\s+(\d{4})\b/.exec(header.title)?.[1]);
  return {
    year: sensible(header.year) ?? sensible(named) ?? sensible(Number(header.issuedOn?.slice(0, 4))) ?? own.thisYear,
    title: header.title || 'Tuyên truyền cải cách hành chính',
    issuer,
    symbol: header.number ?? null,
    issuedOn: wholeDay(header.issuedOn),
    superiorSymbol: found ?? superiorPlan(legalBases, issuer) ?? null,
  };
}

/** Targets with the quantity that is guessed to count towards each, and how by their words they are counted. */
export const targetsOf = ({ targets }: ConfirmedReading) =>
  targets.map((target) => ({ ...target, measure: measureFor(target.unit, target.text) ?? null, ...guessedWay(target) }));
