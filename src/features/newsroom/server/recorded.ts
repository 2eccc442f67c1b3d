import { isShare, type Origin, type Told } from '#features/activities/index.ts';
import { recordActivity } from '#features/activities/server/index.ts';
import type { ChannelKind, Measure } from '#features/channels/index.ts';
import { actorNamed } from '#features/identity/server/index.ts';
import { isAudience, isTopic } from '#features/plans/index.ts';
import { targetLines } from '#features/plans/server/index.ts';
import type { ShelvedProof } from '#features/activities/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { ActivityId, AuthorityId, Id, OfficerId } from '#platform/values/ids.ts';
import { refused, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import type { Story } from '../story.ts';

interface Published {
  authorityId: AuthorityId;
  /** Whose record it is: who published it does not lose the right to confirm it. */
  by: OfficerId;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  origin: Origin;
  channel: ChannelKind;
  /** Of which it is one more; null where it adds none. */
  measure: Measure | null;
  title: string;
  on: Temporal.PlainDate;
  link: string | undefined;
  files?: readonly ShelvedProof[];
  /** How many it went to, where that is known. */
  reach?: number | undefined;
}

/** The targets of the newest plan of the year that count by a measure. */
async function targetsOf(tx: Tx, authorityId: AuthorityId, measure: Measure | null, on: Temporal.PlainDate): Promise<Told['targets']> {
  if (measure === null) return [];
  const lines = [...(await targetLines(tx, authorityId)).values()].filter(
    ({ year, endedOn }) => year === on.year && (!endedOn || Temporal.PlainDate.compare(on, endedOn) < 0),
  );
  const planId = lines[0]?.planId;
  return lines
    .filter((target) => target.planId === planId && target.measure === measure && !isShare(target))
    .map(({ id: targetId }) => ({ targetId, isOffered: true }));
}

/** Records what went out as an activity of the unit that wrote it, once, with the link as its proof. Refused as recording is. */
export async function recordGoneOut(tx: Tx, story: Story, it: Published): Promise<Result<ActivityId>> {
  const actor = await actorNamed(tx, it.authorityId, it.by, it.today);
  if (!actor) return refused(refusals.mayNotWrite());
  return recordActivity(tx, {
    actor,
    now: it.now,
    today: it.today,
    origin: it.origin,
    told: {
      channel: it.channel,
      title: it.title,
      happenedOn: it.on,
      unitId: story.unitId,
      takesTask: true,
      quantities: [
        ...(it.measure === null ? [] : [{ measure: it.measure, value: 1 }]),
        ...(it.reach === undefined ? [] : [{ measure: 'reach' as const, value: it.reach }]),
      ],
      targets: await targetsOf(tx, it.authorityId, it.measure, it.on),
      topics: story.topics.filter(isTopic),
      audiences: story.audiences.filter(isAudience),
      isInternal: false,
      finishesTask: false,
    },
    proof: { files: it.files ?? [], links: it.link === undefined ? [] : [it.link] },
  });
}

export const originOf = (kind: string, id: string): Origin => ({ kind, id: id as Id<'origin'> });
