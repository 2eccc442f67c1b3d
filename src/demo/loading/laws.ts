import { compose, extract } from 'official-documents';
import type { LawId } from '#features/laws/index.ts';
import {
  addLaw,
  addMilestone,
  askToSpread,
  attachFile,
  checkState,
  lawOf,
  lawsOf,
  readLawTexts,
  recordState,
  seeAll,
  settleSpreading,
  takeStartingList,
  type Keeping,
} from '#features/laws/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import { mediaTypes } from '#platform/server/files/sniff.ts';
import type { Result } from '#platform/values/result.ts';
import { provinceRule } from '../papers/rule.ts';
import { asked, CHECKED_AT, ENDED_AT, ENTERED_AT, FILED, LISTED_AT, looked, milestones, papers, replacement } from '../story/laws.ts';
import type { OfficerKey } from '../story/officers.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';
import type { Event } from './year.ts';

type Act<T> = (tx: Tx, keeping: Keeping) => Promise<Result<T>>;

const doing = <T>(telling: Telling, by: OfficerKey, at: Temporal.Instant, act: Act<T>): Promise<T> =>
  telling.act({ at, by }, (tx) => act(tx, { actor: known(telling.officers, by), now: at, today: dayOf(at) }));

async function lawBy(telling: Telling, symbol: string, at: Temporal.Instant): Promise<LawId> {
  const { laws } = await lawsOf(telling.db, telling.authorityId, { search: symbol, today: dayOf(at) });
  const law = laws.find((one) => one.symbol === symbol);
  if (!law) throw new Error(`The register has no ${symbol}.`);
  return law.id;
}

async function enter(telling: Telling, { inForceOn, issuedOn, ...paper }: (typeof papers)[number], at: Temporal.Instant): Promise<void> {
  const input = { ...paper, issuedOn: Temporal.PlainDate.from(issuedOn) };
  const id = await doing(telling, 'clerk', at, (tx, keeping) => addLaw(tx, keeping, input));
  if (!inForceOn) return;
  const state = {
    kind: 'in-force',
    fromOn: Temporal.PlainDate.from(inForceOn),
    source: `${paper.kind} số ${paper.symbol} (giả định)`,
  } as const;
  await doing(telling, 'clerk', at, (tx, keeping) => recordState(tx, keeping, id, state));
}

/** The clerk keeps the file of a paper, and the worker reads it. */
async function fileOne(telling: Telling): Promise<void> {
  const at = moment(FILED.at);
  const { db, storage, authorityId } = telling;
  const id = await lawBy(telling, FILED.symbol, at);
  await using shelf = openShelf(db, storage, authorityId);
  const file = await shelf.put({ name: FILED.fileName, mediaType: mediaTypes.docx, content: await compose(provinceRule()) });
  await doing(telling, 'clerk', at, (tx, keeping) => attachFile(tx, keeping, id, file));
  await readLawTexts({ db, storage, now: () => at.add({ minutes: 1 }), isOver: () => false, read: extract });
}

/** The clerk says that a paper of the province was replaced. */
async function replaceOne(telling: Telling): Promise<void> {
  const at = moment(ENDED_AT);
  const [id, byLawId] = [await lawBy(telling, replacement.old, at), await lawBy(telling, replacement.by, at)];
  const { source, fromOn } = replacement;
  const state = { kind: 'replaced', fromOn: Temporal.PlainDate.from(fromOn), byLawId, source } as const;
  await doing(telling, 'clerk', at, (tx, keeping) => recordState(tx, keeping, id, state));
}

/** The plan owner compares that with its source. */
async function checkOne(telling: Telling): Promise<void> {
  const at = moment(CHECKED_AT);
  const id = await lawBy(telling, replacement.old, at);
  const state = (await lawOf(telling.db, telling.authorityId, id))?.states.at(-1);
  if (state) await doing(telling, 'owner', at, (tx, keeping) => checkState(tx, keeping, id, state.id));
}

async function keepMilestones(telling: Telling): Promise<void> {
  const at = moment(milestones.at);
  const id = await lawBy(telling, milestones.symbol, at);
  for (const { dueOn, ...said } of milestones.of) {
    const input = { ...said, dueOn: dueOn === null ? undefined : Temporal.PlainDate.from(dueOn) };
    await doing(telling, milestones.by, at, (tx, keeping) => addMilestone(tx, keeping, id, input));
  }
}

async function ask(telling: Telling, { by, at, symbol, reason }: (typeof asked)[number]): Promise<void> {
  const when = moment(at);
  const id = await lawBy(telling, symbol, when);
  await doing(telling, by, when, (tx, keeping) => askToSpread(tx, keeping, id, reason));
}

async function answer(telling: Telling, symbol: string, { at, text }: { at: string; text: string }): Promise<void> {
  const when = moment(at);
  const id = await lawBy(telling, symbol, when);
  await doing(telling, 'owner', when, (tx, keeping) => settleSpreading(tx, keeping, id, { outcome: 'done', answer: text }));
}

/** The register over the year: the list that comes along, papers of the province, one of which is kept as a file and one replaced, and what colleagues want to be made known. */
export function keepRegister(telling: Telling): Event[] {
  const entered = moment(ENTERED_AT);
  return [
    {
      at: moment(LISTED_AT),
      happen: async () => void (await doing(telling, 'clerk', moment(LISTED_AT), takeStartingList)),
    },
    ...papers.map((paper, minutes) => ({ at: entered.add({ minutes }), happen: () => enter(telling, paper, entered.add({ minutes })) })),
    { at: moment(FILED.at), happen: () => fileOne(telling) },
    { at: moment(milestones.at), happen: () => keepMilestones(telling) },
    { at: moment(ENDED_AT), happen: () => replaceOne(telling) },
    { at: moment(CHECKED_AT), happen: () => checkOne(telling) },
    ...asked.flatMap((one) => [
      { at: moment(one.at), happen: () => ask(telling, one) },
      ...(one.answer ? [{ at: moment(one.answer.at), happen: () => answer(telling, one.symbol, one.answer!) }] : []),
    ]),
    ...looked.map(({ by, at }) => ({
      at: moment(at),
      happen: () => doing(telling, by, moment(at), seeAll),
    })),
  ];
}
