import { recordChange } from '#platform/server/audit.ts';
import type { Database, Read, Tx } from '#platform/server/database.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { transact } from '#platform/server/transact.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { promptName, type FaultCode, type Suggestion, type SuggestionId, type SuggestionState, type Template } from '../suggestion.ts';
import { askModel } from './asking.ts';
import { suggestionWanted } from './jobs.ts';
import { assistanceOf, connectionOf, type Doing } from './settings.ts';

/** So many a day about one thing: a model costs, and who asks often is stuck. */
const MOST_A_DAY = 30;

interface About {
  type: string;
  id: string;
  /** Which version of it: what was suggested for another one is not taken. */
  key: string;
}

/** So long an answer may take with all its tries; a worker that is gone for longer leaves nobody waiting, and what it answers after all is shown. */
const WAITED = { minutes: 60 };

/** What was suggested about a thing, the latest first. What waited for an hour got no answer (`silent`). */
export async function suggestionsAbout(
  db: Read,
  authorityId: AuthorityId,
  aboutId: string,
  { now }: { now: Temporal.Instant },
): Promise<Suggestion[]> {
  const rows = await db
    .selectFrom('assistance_suggestion as s')
    .innerJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 's.authority_id').onRef('o.id', '=', 's.asked_by'))
    .selectAll('s')
    .select('o.full_name')
    .where('s.authority_id', '=', authorityId)
    .where('s.about_id', '=', aboutId)
    .orderBy('s.asked_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, aboutKey: row.about_key, task: row.task, prompt: row.prompt, model: row.model, given: row.given, answer: row.answer },
    ...standingOf(row, now),
    ...{ askedBy: row.asked_by, askerName: row.full_name },
    ...{ askedAt: row.asked_at, answeredAt: row.answered_at },
  }));
}

function standingOf(
  row: { state: string; fault: string | null; asked_at: Temporal.Instant },
  now: Temporal.Instant,
): Pick<Suggestion, 'state' | 'fault'> {
  const isLost = row.state === 'waiting' && Temporal.Instant.compare(row.asked_at.add(WAITED), now) < 0;
  return isLost ? { state: 'failed', fault: 'silent' } : { state: row.state as SuggestionState, fault: row.fault as FaultCode | null };
}

/** Asks for a suggestion; the answer comes later. Refused: while help is off, the same a second time while it waits, too many in a day. */
export async function askSuggestion(
  tx: Tx,
  { actor, now }: Doing,
  about: About,
  { task, template, given }: { task: string; template: Template; given: string },
): Promise<Result<SuggestionId>> {
  const { authorityId, officerId } = actor;
  const setting = await assistanceOf(tx, authorityId);
  if (!setting?.isOn) return refused(refusals.off());
  await takeTurn(tx, authorityId, `assistance ${about.id}`);
  const before = await suggestionsAbout(tx, authorityId, about.id, { now });
  if (before.some((one) => one.state === 'waiting' && one.task === task && one.aboutKey === about.key)) return refused(refusals.busy());
  const dayAgo = now.subtract({ hours: 24 });
  if (before.filter(({ askedAt }) => Temporal.Instant.compare(askedAt, dayAgo) > 0).length >= MOST_A_DAY)
    return refused(refusals.tooMany());
  const { id } = await tx
    .insertInto('assistance_suggestion')
    .values({
      ...{ authority_id: authorityId, about_type: about.type, about_id: about.id, about_key: about.key },
      ...{ task, prompt: promptName(template), model: setting.model, given, asked_by: officerId, asked_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'assistance-suggestion.asked',
    objectType: 'assistance-suggestion',
    objectId: id,
    changes: { about: { to: about.id }, task: { to: task }, prompt: { to: promptName(template) }, model: { to: setting.model } },
  });
  await enqueue(tx, suggestionWanted, { authorityId, suggestionId: id });
  return ok(id);
}

interface Answering {
  db: Database;
  installKey: Uint8Array;
  fetch: typeof fetch;
  now: () => Temporal.Instant;
  signal?: AbortSignal;
}

/** Asks the model what somebody wants suggested and keeps its answer, or why there is none. Handed out twice, the second answer is dropped; stopped by `signal` it throws and is asked again. */
export async function answerSuggestion(
  { db, installKey, fetch, now, signal }: Answering,
  { authorityId, suggestionId: id }: { authorityId: AuthorityId; suggestionId: SuggestionId },
  templateOf: (task: string) => Template | undefined,
): Promise<void> {
  const row = await db
    .selectFrom('assistance_suggestion')
    .select(['task', 'given'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (!row) return;
  const service = await connectionOf(db, authorityId, installKey);
  const template = templateOf(row.task);
  const said = service && template ? await askModel({ ...service, fetch }, template, row.given, { signal }) : { fault: 'off' as const };
  const at = now();
  await transact(db, { authorityId, actor: 'worker', at }, async (tx) => {
    const to = 'answer' in said ? { state: 'ready' as const, answer: said.answer } : { state: 'failed' as const, fault: said.fault };
    const { numUpdatedRows } = await tx
      .updateTable('assistance_suggestion')
      .set({ ...to, answered_at: at })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    if (numUpdatedRows === 1n)
      recordChange(tx, {
        action: to.state === 'ready' ? 'assistance-suggestion.answered' : 'assistance-suggestion.failed',
        objectType: 'assistance-suggestion',
        objectId: id,
        changes: { state: { from: 'waiting', to: to.state }, ...('fault' in to && { fault: { to: to.fault } }) },
      });
    return ok(undefined);
  });
}

/** Notes that somebody took a suggestion, in so many places, or put it aside. Refused once that was said. */
export async function settleSuggestion(
  tx: Tx,
  { actor, now }: Doing,
  id: SuggestionId,
  { state, parts }: { state: 'taken' | 'put-aside'; parts?: number },
): Promise<Result<SuggestionId>> {
  const { numUpdatedRows } = await tx
    .updateTable('assistance_suggestion')
    .set({ state, decided_by: actor.officerId, decided_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refused(refusals.decided());
  recordChange(tx, {
    action: `assistance-suggestion.${state}`,
    objectType: 'assistance-suggestion',
    objectId: id,
    changes: { state: { from: 'ready', to: state }, ...(parts !== undefined && { parts: { to: parts } }) },
  });
  return ok(id);
}
