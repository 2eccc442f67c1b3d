import type { Reading } from 'official-documents';
import { matchUnits, unitsOn } from '#features/units/server/index.ts';
import type { UnitOnDay } from '#features/units/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, DocumentId, ReadingId, UnitId } from '#platform/values/ids.ts';
import { amended, amendmentsOf } from '../review/amend.ts';
import { repeatable } from '../review/again.ts';
import { confirmedFrom } from '../review/apply.ts';
import type { ConfirmedReading } from '../review/confirmed.ts';
import { bookOf, type Decision, type DecisionBook } from '../review/decisions.ts';
import { itemsOf, type Item } from '../review/items.ts';
import { sectionsOf, type TextSection } from '../text/sections.ts';
import { nameItems, namesIn, type NameItem, type Proposal } from '../review/names.ts';
import { stretchItems, type StretchItem } from '../review/stretches.ts';
import { correctionsFor, decisionsOn, earlierDone, newestDone, type ReadDocument } from './queries.ts';

export interface Reviewing {
  documentId: DocumentId;
  readingId: ReadingId;
  isDamaged: boolean;
  confirmedAt: Temporal.Instant | null;
  items: readonly Item[];
  names: readonly NameItem[];
  stretches: readonly StretchItem[];
  textLayer: Reading['textLayer'];
  /** The text as it was understood, in which the places count. */
  text: string;
  superiorPlan: Reading['superiorPlan'];
  /** The numbered parts of the paper with their text, as it was put right. */
  sections: TextSection[];
  book: DecisionBook;
  units: readonly UnitOnDay[];
}

async function proposalsFor(
  db: Read,
  authorityId: AuthorityId,
  items: readonly Item[],
  day: Temporal.PlainDate,
): Promise<Map<string, Proposal>> {
  const names = namesIn(items);
  const matches = await matchUnits(
    db,
    authorityId,
    names.map(({ name }) => name),
    day,
  );
  return new Map(
    names.flatMap(({ path, name }) => {
      const match = matches.get(name);
      return match ? [[path, match] as const] : [];
    }),
  );
}

async function stretchesOf(db: Read, authorityId: AuthorityId, read: ReadDocument, book: DecisionBook): Promise<StretchItem[]> {
  if (!read.restored) return [];
  return stretchItems({ ...read, restored: read.restored }, book, await correctionsFor(db, authorityId));
}

async function reviewing(
  db: Read,
  authorityId: AuthorityId,
  documentId: DocumentId,
  read: ReadDocument,
  day: Temporal.PlainDate,
): Promise<Reviewing> {
  const book = bookOf(await decisionsOn(db, authorityId, read.readingId));
  const stretches = await stretchesOf(db, authorityId, read, book);
  const asRead = itemsOf(read.result, book);
  const amendments = amendmentsOf(asRead, stretches);
  const items = amended(asRead, amendments, read.text);
  const sections = sectionsOf(read.result.outline, read.text, amendments);
  const names = nameItems(items, book, await proposalsFor(db, authorityId, items, day));
  const units = await unitsOn(db, authorityId, day);
  const { readingId, isDamaged, confirmedAt } = read;
  const { textLayer, superiorPlan } = read.result;
  const known = { documentId, readingId, isDamaged, confirmedAt, text: read.text, textLayer, superiorPlan };
  return { ...known, sections, items, names, stretches, book, units };
}

/** The newest reading of a document with its decisions and the units proposed on the day; undefined where it is not done, or not theirs. */
export async function reviewOf(
  db: Read,
  authorityId: AuthorityId,
  documentId: DocumentId,
  day: Temporal.PlainDate,
): Promise<Reviewing | undefined> {
  const read = await newestDone(db, authorityId, documentId);
  return read && reviewing(db, authorityId, documentId, read, day);
}

/** Decisions of the reading before this one that could be taken over; none for a first reading. */
export async function repeatableFor(db: Read, authorityId: AuthorityId, now: Reviewing): Promise<Decision[]> {
  const earlier = now.confirmedAt ? undefined : await earlierDone(db, authorityId, now.documentId, now.readingId);
  if (!earlier) return [];
  const book = bookOf(await decisionsOn(db, authorityId, earlier.readingId));
  return repeatable({ items: itemsOf(earlier.result, book), stretches: await stretchesOf(db, authorityId, earlier, book), book }, now);
}

const partnersAmong = (units: readonly UnitOnDay[]): Set<UnitId> => new Set(units.filter(({ isPartner }) => isPartner).map(({ id }) => id));

export const confirmedOf = (review: Reviewing): ConfirmedReading =>
  confirmedFrom(review, review.items, review.names, partnersAmong(review.units));

/** The reading of a document as it was confirmed, units as they were on that day; undefined while it is not, or where it is not theirs. */
export async function confirmedReading(db: Read, authorityId: AuthorityId, documentId: DocumentId): Promise<ConfirmedReading | undefined> {
  const read = await newestDone(db, authorityId, documentId);
  if (!read?.confirmedAt) return undefined;
  const day = read.confirmedAt.toZonedDateTimeISO(ZONE).toPlainDate();
  return confirmedOf(await reviewing(db, authorityId, documentId, read, day));
}
