import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { sealPersonal } from '#platform/server/log/personal.ts';
import type { AuthorityId, Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import { ok, type Refusal, type Result } from '#platform/values/result.ts';
import { isBinding } from '../../roles.ts';
import { officerRefusals as refusals } from '../../refusals.ts';
import { tell } from './notices.ts';
import { dayOf, grantPost, lockOfficer, whyNotGrant } from '../posts.ts';
import type { By } from './by.ts';
import { removeSecondStep, resetPassword } from '../officers.ts';
import type { Officer } from '../queries.ts';

export type ProposalId = Id<'proposal'>;
export type ProposalState = 'waiting' | 'approved' | 'alone' | 'declined' | 'withdrawn' | 'expired';

/** What wants a second officer: a role with binding rights, or help with the sign-in of somebody who holds one. */
export type Proposed =
  | { kind: 'grant'; unitId: UnitId; role: string; from: Temporal.PlainDate; until?: Temporal.PlainDate | undefined }
  | { kind: 'password' | 'second-step' };

/** How it is carried out once it may be: the secret of the sign-in, and the hash of the password where one is given. */
export interface Means {
  installKey: Uint8Array;
  passwordHash?: string;
  secret: string;
  waitDays: number;
}

interface About {
  authorityId: AuthorityId;
  officerId: OfficerId;
}

/** What came of it: it waits for somebody, or it was done; then with the officer whose password was given. */
export type Outcome = { waits: true } | { waits: false; given: Officer | undefined };

/** Who can be the second person: the other administrators and chairs who can sign in today, but for those named. */
export async function secondPersons(
  db: Read,
  authorityId: AuthorityId,
  not: readonly OfficerId[],
  day: Temporal.PlainDate,
): Promise<{ id: OfficerId; fullName: string }[]> {
  const { rows } = await sql<{ id: OfficerId; full_name: string }>`
    select distinct officer.id, officer.full_name from officer
    join post on post.authority_id = officer.authority_id and post.officer_id = officer.id
    join auth."user" sign_in on sign_in.id = officer.sign_in_id
    where officer.authority_id = ${authorityId} and post.role in ('administrator', 'chair') and post.valid @> ${day}::date and post.ended_at is null
      and officer.ended_at is null and (officer.ended_on is null or officer.ended_on > ${day}::date) and not sign_in."mustChangePassword"
      and not officer.id = any(${[...not]}::uuid[])
    order by officer.full_name, officer.id`.execute(db);
  return rows.map((row) => ({ id: row.id, fullName: row.full_name }));
}

export const holdsBinding = ({ posts }: Pick<Officer, 'posts'>, day: Temporal.PlainDate): boolean =>
  posts.some(
    ({ role, until, endedAt }) => !endedAt && isBinding(role) && (until === undefined || Temporal.PlainDate.compare(until, day) >= 0),
  );

/** Does it at once where no binding right is touched, or with a written reason where nobody else could agree; else it waits. Refused as the act itself is. */
export async function propose(
  tx: Tx,
  given: About & { by: By; proposed: Proposed; reason: string | undefined },
  means: Means,
): Promise<Result<Outcome>> {
  const { authorityId, officerId, by, proposed, reason } = given;
  const today = dayOf(by.at);
  const why = proposed.kind === 'grant' ? await whyNotGrant(tx, { ...given, ...proposed }) : undefined;
  if (why) return why;
  const officer = await lockOfficer(tx, authorityId, officerId);
  if (!officer) return refusals.unknown();
  if (!(proposed.kind === 'grant' ? isBinding(proposed.role) : holdsBinding(officer, today))) return carryOut(tx, given, means);
  const others = await secondPersons(tx, authorityId, [by.officerId, officerId], today);
  if (others.length === 0 && (await hasRemovedSecondPerson(tx, authorityId, by, means.waitDays, proposed.kind)))
    return refusals.mustWait(means.waitDays);
  if (others.length === 0 && !reason) return refusals.reasonMissing();
  const state = others.length > 0 ? 'waiting' : 'alone';
  if (!(await store(tx, given, state, means.waitDays))) return refusals.proposedAlready();
  await note(tx, given, state === 'alone' ? 'done-alone' : 'proposed', means.installKey);
  if (state === 'alone') return carryOut(tx, given, means);
  if (proposed.kind !== 'grant') await tell(tx, { authorityId, officerId, what: `${proposed.kind}-proposed`, by });
  return ok({ waits: true });
}

/** Who took the role of a possible second person, or holds a password given to one, is not "alone" by that; who lost it may be given another. */
async function hasRemovedSecondPerson(
  db: Read,
  authorityId: AuthorityId,
  { officerId, at }: By,
  days: number,
  kind: Proposed['kind'],
): Promise<boolean> {
  const { rows } =
    await sql`select 1 from officer_notice where authority_id = ${authorityId} and made_by = ${officerId} and officer_id <> ${officerId}
    and (what in ('post-ended', 'post-withdrawn') and role in ('administrator', 'chair')
      or ${kind} = 'grant' and what in ('password-given', 'second-step-removed'))
    and made_at > ${at.subtract({ hours: 24 * days })} limit 1`.execute(db);
  return rows.length > 0;
}

async function store(tx: Tx, given: Parameters<typeof propose>[1], state: 'waiting' | 'alone', waitDays: number): Promise<boolean> {
  const { authorityId, officerId, by, proposed, reason } = given;
  await sql`update officer_proposal set state = 'expired', decided_at = ${by.at}
    where authority_id = ${authorityId} and officer_id = ${officerId} and state = 'waiting' and expires_at <= ${by.at}`.execute(tx);
  const grant = proposed.kind === 'grant' ? proposed : undefined;
  const stored = await sql`
    insert into officer_proposal (authority_id, officer_id, kind, unit_id, role, from_on, last_on, reason, state, proposed_by, proposed_at, expires_at, decided_at)
    values (${authorityId}, ${officerId}, ${proposed.kind}, ${grant?.unitId ?? null}, ${grant?.role ?? null}, ${grant?.from ?? null}, ${grant?.until ?? null},
      ${reason ?? null}, ${state}, ${by.officerId}, ${by.at}, ${by.at.add({ hours: 24 * waitDays })}, ${state === 'alone' ? by.at : null})
    on conflict (authority_id, officer_id, kind, unit_id, role) where state = 'waiting' do nothing returning id`.execute(tx);
  return stored.rows.length > 0;
}

async function carryOut(tx: Tx, given: About & { by: By; proposed: Proposed }, means: Means): Promise<Result<Outcome>> {
  const { proposed } = given;
  if (proposed.kind === 'grant') {
    const granted = await grantPost(tx, { ...given, ...proposed });
    return granted.ok ? ok({ waits: false, given: undefined }) : granted;
  }
  if (proposed.kind === 'second-step') {
    const removed = await removeSecondStep(tx, given);
    return removed.ok ? ok({ waits: false, given: undefined }) : removed;
  }
  const { passwordHash, secret } = means;
  if (passwordHash === undefined) throw new Error('A password is hashed before the transaction that gives it.');
  const reset = await resetPassword(tx, { ...given, passwordHash, secret });
  return reset.ok ? ok({ waits: false, given: reset.value }) : reset;
}

type Noted = 'proposed' | 'done-alone' | 'approved' | 'declined' | 'withdrawn';

/** Kept with the officer whom it concerns; the reason may name people, so it is sealed with that officer's key. */
async function note(tx: Tx, given: About & { proposed: Proposed; reason?: string | undefined }, what: Noted, installKey: Uint8Array) {
  const { authorityId, officerId, proposed, reason } = given;
  const sealed = reason && (await sealPersonal(tx, installKey, authorityId, officerId, reason));
  const changes = {
    proposed: { to: proposed.kind },
    ...(proposed.kind === 'grant' && { unitId: { to: proposed.unitId }, role: { to: proposed.role } }),
    ...(sealed && { reason: { to: sealed } }),
  };
  recordChange(tx, { action: `officer.${what}`, objectType: 'officer', objectId: officerId, changes });
}

interface Row {
  id: ProposalId;
  officer_id: OfficerId;
  kind: Proposed['kind'];
  unit_id: UnitId | null;
  role: string | null;
  from_on: Temporal.PlainDate | null;
  last_on: Temporal.PlainDate | null;
  reason: string | null;
  state: ProposalState;
  proposed_by: OfficerId;
  proposed_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  decided_at: Temporal.Instant | null;
  officer: string;
  proposer: string;
  decider: string | null;
}

/** A proposal with the names of those concerned; one that nobody decided in time counts as expired. */
export interface Proposal extends About {
  id: ProposalId;
  proposed: Proposed;
  reason: string | undefined;
  state: ProposalState;
  proposedBy: OfficerId;
  proposedAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
  decidedAt: Temporal.Instant | undefined;
  names: { officer: string; proposer: string; decider: string | undefined };
}

const read = async (db: Read, authorityId: AuthorityId, only: { id?: ProposalId; officerId?: OfficerId }, now: Temporal.Instant) => {
  const { rows } = await sql<Row>`
    select proposal.*, officer.full_name as officer, proposer.full_name as proposer, decider.full_name as decider
    from officer_proposal proposal
    join officer on officer.authority_id = proposal.authority_id and officer.id = proposal.officer_id
    join officer proposer on proposer.authority_id = proposal.authority_id and proposer.id = proposal.proposed_by
    left join officer decider on decider.authority_id = proposal.authority_id and decider.id = proposal.decided_by
    where proposal.authority_id = ${authorityId} and (${only.id ?? null}::uuid is null or proposal.id = ${only.id ?? null})
      and (${only.officerId ?? null}::uuid is null or proposal.officer_id = ${only.officerId ?? null})
    order by proposal.state = 'waiting' desc, coalesce(proposal.decided_at, proposal.proposed_at) desc, proposal.id limit 200`.execute(db);
  return rows.map((row) => proposalOf(row, authorityId, now));
};

function proposalOf(row: Row, authorityId: AuthorityId, now: Temporal.Instant): Proposal {
  const { kind, unit_id: unitId, role, from_on: from } = row;
  const isLate = row.state === 'waiting' && Temporal.Instant.compare(row.expires_at, now) <= 0;
  return {
    id: row.id,
    authorityId,
    officerId: row.officer_id,
    proposed:
      kind === 'grant' && unitId && role && from
        ? { kind, unitId, role, from, until: row.last_on ?? undefined }
        : { kind: kind as 'password' },
    reason: row.reason ?? undefined,
    state: isLate ? 'expired' : row.state,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    expiresAt: row.expires_at,
    decidedAt: row.decided_at ?? undefined,
    names: { officer: row.officer, proposer: row.proposer, decider: row.decider ?? undefined },
  };
}

/** The proposals of an authority, those that wait first, then the last decided; of one officer where one is named. */
export const proposalsOf = (db: Read, authorityId: AuthorityId, now: Temporal.Instant, officerId?: OfficerId): Promise<Proposal[]> =>
  read(db, authorityId, officerId ? { officerId } : {}, now);

/** Why this officer does not decide the proposal, or undefined: who asked for it, whom it favours, one that waits no longer. */
export function whyNotDecide({ state, proposedBy, officerId }: Proposal, by: OfficerId): Refusal | undefined {
  if (state === 'expired') return refusals.proposalExpired().refusal;
  if (state !== 'waiting') return refusals.proposalDecided().refusal;
  if (officerId === by) return refusals.aboutOneself().refusal;
  return proposedBy === by ? refusals.ownProposal().refusal : undefined;
}

interface Deciding {
  authorityId: AuthorityId;
  proposalId: ProposalId;
  by: By;
}

/** Locks the officer first, as every command about an officer does, then the proposal; so two who decide at once come one after the other. */
async function lockProposal(tx: Tx, { authorityId, proposalId, by }: Deciding): Promise<Proposal | undefined> {
  const [seen] = await read(tx, authorityId, { id: proposalId }, by.at);
  if (!seen) return undefined;
  await lockOfficer(tx, authorityId, seen.officerId);
  await sql`select id from officer_proposal where authority_id = ${authorityId} and id = ${proposalId} for update`.execute(tx);
  return (await read(tx, authorityId, { id: proposalId }, by.at))[0];
}

const close = (tx: Tx, { authorityId, proposalId, by }: Deciding, state: ProposalState) =>
  sql`update officer_proposal set state = ${state}, decided_by = ${by.officerId}, decided_at = ${by.at}
    where authority_id = ${authorityId} and id = ${proposalId} and state = 'waiting'`.execute(tx);

/** Why not, looked at under the lock: the roles of who decides may have ended since the page was opened. */
async function whyNotNow(tx: Tx, proposal: Proposal, by: By): Promise<Result<never> | undefined> {
  const why = whyNotDecide(proposal, by.officerId);
  if (why) return { ok: false, refusal: why };
  const entitled = await secondPersons(tx, proposal.authorityId, [proposal.proposedBy, proposal.officerId], dayOf(by.at));
  return entitled.some(({ id }) => id === by.officerId) ? undefined : refusals.notEntitled();
}

/** The second officer says yes, and it is done. Refused: see `whyNotDecide`, one who may not decide by now, and what the act itself refuses by now. */
export async function approveProposal(tx: Tx, given: Deciding, means: Means): Promise<Result<Outcome>> {
  const proposal = await lockProposal(tx, given);
  if (!proposal) return refusals.proposalUnknown();
  const why = await whyNotNow(tx, proposal, given.by);
  if (why) return why;
  await close(tx, given, 'approved');
  await note(tx, { ...proposal, reason: undefined }, 'approved', means.installKey);
  return carryOut(tx, { ...proposal, by: given.by }, means);
}

export async function declineProposal(tx: Tx, given: Deciding, installKey: Uint8Array): Promise<Result<Proposal>> {
  const proposal = await lockProposal(tx, given);
  if (!proposal) return refusals.proposalUnknown();
  const why = await whyNotNow(tx, proposal, given.by);
  if (why) return why;
  await close(tx, given, 'declined');
  await note(tx, { ...proposal, reason: undefined }, 'declined', installKey);
  return ok({ ...proposal, state: 'declined' });
}

/** Who proposed it takes it back. Refused: somebody else's, one that waits no longer. */
export async function withdrawProposal(tx: Tx, given: Deciding, installKey: Uint8Array): Promise<Result<Proposal>> {
  const proposal = await lockProposal(tx, given);
  if (!proposal) return refusals.proposalUnknown();
  if (proposal.state !== 'waiting') return proposal.state === 'expired' ? refusals.proposalExpired() : refusals.proposalDecided();
  if (proposal.proposedBy !== given.by.officerId) return refusals.notTheProposer();
  await close(tx, given, 'withdrawn');
  await note(tx, { ...proposal, reason: undefined }, 'withdrawn', installKey);
  return ok({ ...proposal, state: 'withdrawn' });
}
