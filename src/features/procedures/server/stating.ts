import { isShare } from '#features/activities/index.ts';
import { recordActivity } from '#features/activities/server/index.ts';
import { targetLines } from '#features/plans/server/index.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { ActivityId, Id } from '#platform/values/ids.ts';
import { refused, type Result } from '#platform/values/result.ts';
import { mayKeepProcedures } from '../policy.ts';
import { postingTexts } from '../posting/messages.ts';
import { refusals } from '../refusals.ts';
import type { Keeping } from './book.ts';
import { boardStates, gapsOn, type Asked } from './standing.ts';

/** How many procedures were in force on the day and how many of them stood at every place in use, and the places. */
export async function postedEverywhere(db: Read, asked: Asked) {
  const states = await boardStates(db, asked);
  const all = states.reduce((most, state) => Math.max(most, state.all), 0);
  const gaps = states.length === 0 ? [] : await gapsOn(db, asked, { limit: 100_000 });
  const missing = new Set(gaps.filter(({ what }) => what === 'missing').map(({ code }) => code));
  return { states, gaps, all, posted: states.length === 0 ? 0 : all - missing.size };
}

/**
 * Records the figure of a day as an activity: so many procedures stand posted of those in force. Targets of the year that count procedures posted count by it once somebody else
 * has confirmed it. Refused to who may not keep the copy, for a day to come, and where nothing is in force.
 */
export async function statePosted(tx: Tx, keeping: Keeping, on: Temporal.PlainDate): Promise<Result<ActivityId>> {
  const { actor, today, now } = keeping;
  const refusal = mayKeepProcedures(actor);
  if (refusal) return refused(refusal);
  if (Temporal.PlainDate.compare(today, on) < 0) return refused(refusals.notYet(today));
  const { states, all, posted } = await postedEverywhere(tx, { authorityId: actor.authorityId, on, knownBy: now });
  const [first] = states.toSorted((a, b) => Number(b.board.kind === 'counter') - Number(a.board.kind === 'counter'));
  if (!first || all === 0) return refused(refusals.nothingToPost());
  const lines = [...(await targetLines(tx, actor.authorityId)).values()].filter(
    ({ year, endedOn, measure }) =>
      year === on.year && measure === 'procedures-posted' && (!endedOn || Temporal.PlainDate.compare(on, endedOn) < 0),
  );
  const targets = lines.map((target) =>
    isShare(target) ? { targetId: target.id, value: posted, outOf: all } : { targetId: target.id, isOffered: true },
  );
  return recordActivity(tx, {
    ...keeping,
    origin: { kind: 'procedures-posted', id: crypto.randomUUID() as Id<'origin'> },
    told: {
      channel: 'procedure-posting',
      title: postingTexts.vi.activity(posted, all, states.length),
      happenedOn: on,
      place: states
        .map(({ board }) => board.name)
        .join('; ')
        .slice(0, 200),
      unitId: first.board.unitId,
      takesTask: true,
      quantities: [{ measure: 'procedures-posted', value: posted }],
      targets,
      isInternal: false,
      finishesTask: false,
    },
    proof: { files: [], links: [] },
  });
}
