import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Envelope, EnvelopeId, EnvelopeKind, Remark } from '../envelope.ts';
import { mayDecideEnvelopes, maySendEnvelopes } from '../policy.ts';
import { notDecided } from '../going/refusals.ts';
import { notSent } from '../refusals.ts';
import { reportRefusals } from '../report/refusals.ts';
import { answer } from './answering.ts';
import type { By } from './correspondents.ts';
import { envelopeOf } from './queries.ts';

async function locked(tx: Tx, authorityId: AuthorityId, id: EnvelopeId): Promise<Envelope | undefined> {
  await tx.selectFrom('envelope').select('id').where('authority_id', '=', authorityId).where('id', '=', id).forUpdate().execute();
  const envelope = await envelopeOf(tx, authorityId, id);
  return envelope?.direction === 'in' ? envelope : undefined;
}

const answering = ({ actor, now }: By) => ({ authorityId: actor.authorityId, officerId: actor.officerId, now });

async function open(tx: Tx, by: By, envelope: Envelope): Promise<Result<void>> {
  if (envelope.openedAt) return ok(undefined);
  await tx
    .updateTable('envelope')
    .set({ opened_at: by.now, opened_by: by.actor.officerId })
    .where('authority_id', '=', by.actor.authorityId)
    .where('id', '=', envelope.id)
    .where('opened_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'envelope.opened', objectType: 'envelope', objectId: envelope.id, changes: {} });
  return answer(tx, answering(by), envelope, { what: 'opened' });
}

/** The first look of an officer who deals with envelopes; its sender learns of it. A second one changes nothing. */
export async function openArrived(tx: Tx, by: By, id: EnvelopeId): Promise<Result<EnvelopeId>> {
  const refusal = maySendEnvelopes(by.actor);
  if (refusal) return { ok: false, refusal };
  const envelope = await locked(tx, by.actor.authorityId, id);
  if (!envelope) return notSent.unknown();
  const opened = await open(tx, by, envelope);
  return opened.ok ? ok(id) : opened;
}

type Decision = 'taken' | 'accepted' | 'returned';

const actions = { taken: 'envelope.taken', accepted: 'envelope.accepted', returned: 'envelope.returned' } as const;

const replies = {
  resolved: { decision: 'accepted', action: 'envelope.difficulty-resolved' },
  cannot: { decision: 'returned', action: 'envelope.difficulty-cannot' },
  unreadable: { decision: 'returned', action: 'envelope.difficulty-unreadable' },
} as const;

interface Deciding {
  envelope: Envelope;
  decision: Decision;
  /** What the log says of it, where that is not the decision about a report or plan. */
  action?: string;
  about?: Envelope['about'];
  note?: string | undefined;
  remarks?: readonly Remark[];
}

async function decide(tx: Tx, by: By, deciding: Deciding): Promise<Result<EnvelopeId>> {
  const { envelope, decision, action = actions[decision], about = null, note, remarks = [] } = deciding;
  const { authorityId, officerId } = by.actor;
  const written = await tx
    .updateTable('envelope')
    .set({
      ...{ state: decision, decided_at: by.now, decided_by: officerId },
      ...(about && { about_type: about.type, about_id: about.id }),
    })
    .where('authority_id', '=', authorityId)
    .where('id', '=', envelope.id)
    .where('state', '=', 'arrived')
    .executeTakeFirst();
  if (written.numUpdatedRows === 0n) return notDecided.notOpen();
  const opened = await open(tx, by, envelope);
  if (!opened.ok) return opened;
  const changes = {
    state: { from: 'arrived', to: decision },
    ...(note && { note: { to: note } }),
    ...(remarks.length > 0 && { remarks: { to: remarks.length } }),
  };
  recordChange(tx, { action, objectType: 'envelope', objectId: envelope.id, changes });
  const told = await answer(tx, answering(by), envelope, { what: decision, note, remarks: [...remarks] });
  return told.ok ? ok(envelope.id) : told;
}

/** The envelope that waits here, locked. Refused: one that is not there, of another kind, one that was dealt with. */
export async function lockArrived(tx: Tx, by: By, id: EnvelopeId, kind: EnvelopeKind): Promise<Result<Envelope>> {
  const envelope = await locked(tx, by.actor.authorityId, id);
  if (!envelope) return notSent.unknown();
  if (envelope.kind !== kind) return notDecided.otherKind();
  return envelope.state === 'arrived' ? ok(envelope) : notDecided.notOpen();
}

/** What the envelope brings is a plan that was received here; by the caller, who has locked the envelope. */
export const takeArrived = (tx: Tx, by: By, envelope: Envelope, about: NonNullable<Envelope['about']>): Promise<Result<EnvelopeId>> =>
  decide(tx, by, { envelope, decision: 'taken', about });

/** The report stands from now on; neither side changes it. Refused to who may not, and for what was dealt with. */
export async function acceptArrived(tx: Tx, by: By, id: EnvelopeId, note: string | undefined): Promise<Result<EnvelopeId>> {
  const refusal = mayDecideEnvelopes(by.actor);
  if (refusal) return { ok: false, refusal };
  const found = await lockArrived(tx, by, id, 'report');
  return found.ok ? decide(tx, by, { envelope: found.value, decision: 'accepted', note }) : found;
}

/** The report goes back with a reason and remarks on its parts and figures; its next version comes beside it. Refused as accepting is, and without a word. */
export async function returnArrived(
  tx: Tx,
  by: By,
  id: EnvelopeId,
  { note, remarks }: { note: string; remarks: readonly Remark[] },
): Promise<Result<EnvelopeId>> {
  const refusal = mayDecideEnvelopes(by.actor);
  if (refusal) return { ok: false, refusal };
  if (note.trim() === '') return reportRefusals.nothingSaid();
  const found = await lockArrived(tx, by, id, 'report');
  return found.ok ? decide(tx, by, { envelope: found.value, decision: 'returned', note, remarks }) : found;
}

/**
 * A difficulty of the level below is answered: it is resolved, or cannot be, or goes back because nobody can read it, with words each time; the answer goes back to who sent it.
 * Refused to who may not decide, without words, and for what was answered or taken back.
 */
export async function replyToDifficulty(
  tx: Tx,
  by: By,
  id: EnvelopeId,
  { became, note }: { became: keyof typeof replies; note: string },
): Promise<Result<EnvelopeId>> {
  const refusal = mayDecideEnvelopes(by.actor);
  if (refusal) return { ok: false, refusal };
  const found = await lockArrived(tx, by, id, 'difficulty');
  return found.ok ? decide(tx, by, { envelope: found.value, ...replies[became], note }) : found;
}

/** Whether the figures of a decided report went further up with one of ours, or its sender has sent another in its place. */
async function whyNotReopen(tx: Tx, authorityId: AuthorityId, { id, uid, decided }: Envelope): Promise<Result<never> | undefined> {
  const another = await tx
    .selectFrom('envelope')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('replaces_uid', '=', uid)
    .where('state', '<>', 'taken-back')
    .executeTakeFirst();
  if (another) return reportRefusals.anotherCame();
  const head = await tx
    .selectFrom('envelope_report')
    .select(['kind', 'period_index', 'year'])
    .where('authority_id', '=', authorityId)
    .where('envelope_id', '=', id)
    .executeTakeFirst();
  if (!head || !decided) return undefined;
  const up = await tx
    .selectFrom('envelope as e')
    .innerJoin('envelope_report as r', (join) => join.onRef('r.authority_id', '=', 'e.authority_id').onRef('r.envelope_id', '=', 'e.id'))
    .select('e.symbol')
    .where('e.authority_id', '=', authorityId)
    .where('e.direction', '=', 'out')
    .where('e.state', '=', 'sent')
    .where('r.below_came', 'is not', null)
    .where('r.kind', '=', head.kind)
    .where('r.period_index', '=', head.period_index)
    .where('r.year', '=', head.year)
    .where('e.made_at', '>=', decided.at.round('second'))
    .executeTakeFirst();
  return up && reportRefusals.goneUp(up.symbol ?? '');
}

/**
 * Takes a decision about a report back: it waits again, and its sender is told. Refused to who may not, with nothing decided, once the sender sent another version,
 * and once its figures went further up.
 */
export async function reopenArrived(tx: Tx, by: By, id: EnvelopeId, note: string | undefined): Promise<Result<EnvelopeId>> {
  const refusal = mayDecideEnvelopes(by.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId } = by.actor;
  const envelope = await locked(tx, authorityId, id);
  if (!envelope) return notSent.unknown();
  if (envelope.kind !== 'report') return notDecided.otherKind();
  if (envelope.state !== 'accepted' && envelope.state !== 'returned') return reportRefusals.nothingDecided();
  const why = await whyNotReopen(tx, authorityId, envelope);
  if (why) return why;
  await tx
    .updateTable('envelope')
    .set({ state: 'arrived', decided_at: null, decided_by: null })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('state', '=', envelope.state)
    .execute();
  const changes = { state: { from: envelope.state, to: 'arrived' }, ...(note && { note: { to: note } }) };
  recordChange(tx, { action: 'envelope.reopened', objectType: 'envelope', objectId: id, changes });
  const told = await answer(tx, answering(by), envelope, { what: 'reopened', note });
  return told.ok ? ok(id) : told;
}

/** The software tells the sender of a received plan that a plan of ours answers it; told twice it is told once. */
export async function answerByPlan(
  tx: Tx,
  { authorityId, now }: { authorityId: AuthorityId; now: Temporal.Instant },
  id: EnvelopeId,
  plan: { title: string; symbol: string | null },
): Promise<Result<void>> {
  const envelope = await locked(tx, authorityId, id);
  if (!envelope) return ok(undefined);
  const said = plan.symbol ?? plan.title;
  const told = await tx
    .selectFrom('envelope_answer')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('envelope_id', '=', id)
    .where('what', '=', 'answered')
    .where('note', '=', said)
    .executeTakeFirst();
  if (told) return ok(undefined);
  recordChange(tx, { action: 'envelope.answered-by-plan', objectType: 'envelope', objectId: id, changes: { symbol: { to: said } } });
  return answer(tx, { authorityId, now }, envelope, { what: 'answered', note: said, plan });
}
