import { noteResult, publishResult } from '#features/indices/server/index.ts';
import type { IndexResultId } from '#features/indices/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, now, today, value } from '../../actors.ts';
import { aRegime } from '../envelopes/regimes.ts';
import { anIndicator } from './indicators.ts';

type Input = Parameters<typeof noteResult>[2];

/** A result of an index that one officer noted. */
export const aResult = async (db: Database, actor: Actor, given: Partial<Input> = {}): Promise<IndexResultId> => {
  const input: Input = { indexKind: 'sipas', year: 2025, score: 90, outOf: 100, source: 'Quyết định mẫu', ...given };
  return value(await acting(db, actor, (tx) => noteResult(tx, { actor, now, today }, input)));
};

/** The same, published by another. */
export async function aPublishedResult(db: Database, writer: Actor, publisher: Actor, given: Partial<Input> = {}): Promise<IndexResultId> {
  const id = await aResult(db, writer, given);
  return value(await acting(db, publisher, (tx) => publishResult(tx, { actor: publisher, now, today }, id)));
}

/** What an authority of the tests asks and counts besides: a regime with a period, a published result, and an indicator of its own. */
export const countedIn = async (db: Database, writer: Actor, publisher: Actor, word: string) => ({
  regime: await aRegime(db, writer, { name: `Chế độ của ${word}` }),
  period: 'quarter-1-2026',
  result: await aPublishedResult(db, writer, publisher, { source: `Quyết định của ${word}` }),
  ownIndicator: await anIndicator(db, writer, { title: `Chỉ tiêu của ${word}` }),
});

const at = 'bao-cao/chi-so';
const given = {
  indexKind: 'papi',
  indexName: '',
  unitId: '',
  year: '2024',
  score: '80',
  outOf: '100',
  place: '3',
  places: '9',
  link: 'https://example.org/chi-so',
};

/** The forms that note a result and take one back. */
export async function resultForms(db: Database, officer: Actor) {
  return [
    { page: `${at}/them`, given },
    { page: `${at}/[ketQua]`, action: 'end', params: { ketQua: (await aResult(db, officer)) as string }, columns: { reason: 'endReason' } },
  ];
}

/** The form that corrects one. */
export const resultEdits = async (db: Database, officer: Actor) => [
  { page: `${at}/[ketQua]`, action: 'correct', params: { ketQua: (await aResult(db, officer)) as string }, given },
];
