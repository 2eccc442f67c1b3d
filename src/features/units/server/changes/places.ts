import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Read } from '#platform/server/database.ts';
import { fold, upperFirst } from '#platform/values/text.ts';
import { WHOLE, apportion, type Part } from '../../changes/carry.ts';
import { CHANGED_ON, type PlaceChange } from '../../changes/places.ts';
import { administrativeNames } from '../administrative.ts';

const file = (): string => join(process.env['MINHBACH_ROOT'] ?? process.cwd(), 'src/features/units/reference/changes-2025.tsv');

/** The carried list of what became of the communes of before 1 July 2025, read anew each time: it is asked for seldom and weighs much. */
export async function placeChanges(): Promise<PlaceChange[]> {
  const lines = (await readFile(file(), 'utf8')).trim().split('\n').slice(1).map((line) => line.split('\t')); // prettier-ignore
  const ways = Map.groupBy(lines, ([code]) => code);
  return lines.map(([fromCode = '', type = '', name = '', district = '', province = '', toCode = '']) => ({
    ...{ fromCode, from: upperFirst(`${type} ${name}`), district, province, toCode },
    isPart: (ways.get(fromCode)?.length ?? 0) > 1,
  }));
}

/** The nodes of either map: codes of before and after are the same text for different places. */
export const placeBefore = (code: string): string => `trước ${code}`;
export const placeAfter = (code: string): string => `sau ${code}`;

/** The list as parts of a map. Of communes that went to several the list knows no shares: they go in equal parts, which is an estimate. */
export const placeParts = (changes: readonly PlaceChange[]): Part[] => {
  const on = Temporal.PlainDate.from(CHANGED_ON);
  return [...Map.groupBy(changes, ({ fromCode }) => fromCode)].flatMap(([code, of]) => {
    const shares = apportion(BigInt(WHOLE), of.map(() => 1)); // prettier-ignore
    return of.map(({ toCode }, at) => ({ from: placeBefore(code), to: placeAfter(toCode), share: Number(shares[at]), on }));
  });
};

export interface FoundChange extends PlaceChange {
  to: string;
  /** The province that the new commune is in. */
  inProvince: string;
}

/** Lines of the list whose old or new name, or code, holds `text`; at most `limit`, with how many there are. */
export async function findPlaceChanges(db: Read, text: string, limit = 60): Promise<{ lines: FoundChange[]; total: number }> {
  const wanted = fold(text.normalize('NFC').trim().replace(/\s+/g, ' '));
  if (wanted === '') return { lines: [], total: 0 };
  const names = await administrativeNames(db, Temporal.PlainDate.from(CHANGED_ON));
  const found = (await placeChanges()).flatMap((change) => {
    const after = names.get(change.toCode);
    const to = after?.fullName ?? change.toCode;
    const holds = [change.from, to].some((name) => fold(name).includes(wanted));
    return holds || change.fromCode === wanted || change.toCode === wanted ? [{ ...change, to, inProvince: after?.parentName ?? '' }] : [];
  });
  const exact = ({ from, to }: FoundChange): number => ([from, to].some((name) => fold(name).endsWith(wanted)) ? 0 : 1);
  return { lines: found.toSorted((a, b) => exact(a) - exact(b)).slice(0, limit), total: found.length };
}
