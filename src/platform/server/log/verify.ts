import type { AuthorityId } from '../../values/ids.ts';
import type { Read } from '../database.ts';
import { readAnchor, type Anchor } from './anchors.ts';
import { eachEntry } from './entries.ts';
import type { RowFault } from './rows/declared.ts';
import { verifyPast } from './rows/past.ts';
import { Mentions } from './rows/present.ts';
import { beginSeal, keyIdOf, sameSeal, type KeptRow, type Present, type SealedEntry, type SealKind, type Sealing } from './seal.ts';

export interface LogFault {
  authorityId: string;
  sequence: number;
  /** A seal that is not this installation's over these entries; an entry under none; an anchor that does not hold, or holds another head. */
  reason: 'seal' | 'unsealed' | 'anchor';
}

/** What is odd and proves nothing: an entry dated before the one it follows, or after now. */
export interface LogNote {
  authorityId: string;
  sequence: number;
  reason: 'out-of-order' | 'ahead-of-time';
}

export interface Verified {
  entries: number;
  seals: number;
  pastRows: number;
  faults: LogFault[];
  pastFaults: RowFault[];
  mentions: Mentions;
  notes: LogNote[];
}

interface Seal {
  first_sequence: number;
  last_sequence: number;
  kind: string;
  key_id: string;
  seal: Buffer;
  past: unknown;
  present: unknown;
}

const pastOf = ({ past }: Seal): readonly KeptRow[] => (past ?? []) as readonly KeptRow[];
const presentOf = ({ present }: Seal): Present | undefined => (present ?? undefined) as Present | undefined;

/** Requests overlap; their entries are chained in the order in which they end. */
const TOLERANCE = Temporal.Duration.from({ minutes: 5 });

/** Goes along a chain with its seals: each entry must stand under exactly one that holds. */
class Walk {
  readonly faults: LogFault[] = [];
  readonly notes: LogNote[] = [];
  #open: { seal: Seal; sealing: Sealing } | undefined;
  #before: Temporal.Instant | undefined;
  readonly #of: AuthorityId;
  readonly #key: Uint8Array;
  readonly #seals: Map<number, Seal>;
  readonly #latest: Temporal.Instant;

  constructor(of: AuthorityId, key: Uint8Array, seals: readonly Seal[], now: Temporal.Instant) {
    this.#of = of;
    this.#key = key;
    this.#seals = new Map(seals.map((seal) => [seal.first_sequence, seal]));
    this.#latest = now.add(TOLERANCE);
  }

  take(entry: SealedEntry): void {
    this.#lookAtTime(entry);
    const begins = this.#seals.get(entry.sequence);
    if (begins) {
      this.end();
      this.#seals.delete(entry.sequence);
      this.#open = { seal: begins, sealing: beginSeal(this.#key, this.#of, begins.kind as SealKind) };
    }
    if (!this.#open) this.#fault(entry.sequence, 'unsealed');
    this.#open?.sealing.add(entry);
    if (this.#open?.seal.last_sequence === entry.sequence) this.#close(this.#open);
  }

  end(): void {
    if (this.#open) this.#fault(this.#open.seal.first_sequence, 'seal');
    this.#open = undefined;
  }

  finish(): void {
    this.end();
    for (const first of this.#seals.keys()) this.#fault(first, 'seal');
  }

  #close({ seal, sealing }: { seal: Seal; sealing: Sealing }): void {
    this.#open = undefined;
    sealing.past(pastOf(seal));
    sealing.present(presentOf(seal));
    const holds = seal.key_id === keyIdOf(this.#key) && sameSeal(sealing.seal(), seal.seal);
    if (!holds) this.#fault(seal.first_sequence, 'seal');
  }

  #lookAtTime({ sequence, at }: SealedEntry): void {
    const note = (reason: LogNote['reason']): void => void this.notes.push({ authorityId: this.#of, sequence, reason });
    if (this.#before && Temporal.Instant.compare(at.add(TOLERANCE), this.#before) < 0) note('out-of-order');
    if (Temporal.Instant.compare(at, this.#latest) > 0) note('ahead-of-time');
    this.#before = at;
  }

  #fault(sequence: number, reason: LogFault['reason']): void {
    this.faults.push({ authorityId: this.#of, sequence, reason });
  }
}

const sealsOf = (db: Read, authorityId: string): Promise<Seal[]> =>
  db
    .selectFrom('audit_seal')
    .select(['first_sequence', 'last_sequence', 'kind', 'key_id', 'seal', 'past', 'present'])
    .where('authority_id', '=', authorityId)
    .orderBy('first_sequence')
    .execute();

async function chainsOf(db: Read): Promise<AuthorityId[]> {
  const heads = db.selectFrom('audit_head').select('authority_id');
  const rows = await heads
    .union(db.selectFrom('audit_entry').select('authority_id'))
    .union(db.selectFrom('audit_seal').select('authority_id'))
    .execute();
  return rows.map((row) => row.authority_id as AuthorityId).sort();
}

/** Recomputes every seal of every chain under the key that stands outside the database, and notes times that are odd. */
export async function verifySeals(db: Read, sealKey: Uint8Array, now: Temporal.Instant): Promise<Verified> {
  const all: Verified = { entries: 0, seals: 0, pastRows: 0, faults: [], pastFaults: [], mentions: new Mentions(), notes: [] };
  for (const authorityId of await chainsOf(db)) {
    const seals = await sealsOf(db, authorityId);
    const walk = new Walk(authorityId, sealKey, seals, now);
    for await (const entry of eachEntry(db, authorityId)) {
      walk.take(entry);
      all.entries += 1;
    }
    walk.finish();
    all.seals += seals.length;
    const past = await verifyPast(db, authorityId, seals.flatMap(pastOf));
    for (const seal of seals) all.mentions.add(authorityId, presentOf(seal));
    all.pastRows += past.rows;
    all.pastFaults.push(...past.faults);
    all.faults.push(...walk.faults);
    all.notes.push(...walk.notes);
  }
  return all;
}

const holdsIn = async (db: Read, { authority, sequence, hash }: Anchor): Promise<boolean> => {
  const row = await db
    .selectFrom('audit_entry')
    .select('hash')
    .where('authority_id', '=', authority)
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  return row?.hash.toString('hex') === hash;
};

/** Compares the log with `anchorLines`: each signed by one of `trustedKeys`, following the one before, and naming an entry that still has that hash. */
export async function verifyAnchors(
  db: Read,
  { lines, trustedKeys }: { lines: readonly string[]; trustedKeys: readonly string[] },
): Promise<{ anchors: number; lastDay: string | undefined; faults: LogFault[] }> {
  const faults: LogFault[] = [];
  let lastDay: string | undefined;
  for (const [place, line] of lines.entries()) {
    const anchor = readAnchor(line, lines[place - 1]);
    const trusted = anchor && trustedKeys.includes(anchor.key);
    if (!trusted || !(await holdsIn(db, anchor)))
      faults.push({ authorityId: anchor?.authority ?? `anchors, ${place + 1}`, sequence: anchor?.sequence ?? 0, reason: 'anchor' });
    lastDay = anchor?.day ?? lastDay;
  }
  return { anchors: lines.length, lastDay, faults };
}

/** Heads as papers print them ("1234:8f3a…"): which of them no chain holds. What is no head at all is none either. */
export async function unknownHeads(db: Read, heads: readonly string[]): Promise<string[]> {
  const unknown: string[] = [];
  for (const head of heads) {
    const [, sequence, hash] = /^(\d{1,15})\s*:\s*([0-9a-f]{64})$/i.exec(head.replace(/(?<=[0-9a-f])\s+(?=[0-9a-f])/gi, '')) ?? [];
    const found =
      hash &&
      (await db
        .selectFrom('audit_entry')
        .select('sequence')
        .where('sequence', '=', Number(sequence))
        .where('hash', '=', Buffer.from(hash, 'hex'))
        .executeTakeFirst());
    if (!found) unknown.push(head);
  }
  return unknown;
}
