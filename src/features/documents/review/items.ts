import type { Reading } from 'official-documents';
import type {
  Assignment,
  Channel,
  Citation,
  Deadline,
  Duty,
  Finding,
  Header,
  Place,
  Proposal,
  Recipient,
  Signer,
  Target,
  Topic,
} from './confirmed.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { DecisionBook, Verdict } from './decisions.ts';
import type { ItemKind } from './paths.ts';
import { generalDeadlines } from './deadlines.ts';
import { readFacts, type StatedFact } from './facts.ts';

type Bare<T> = Omit<T, 'at'>;

export interface ItemValues {
  header: Header;
  signer: Signer & { cosigner?: Signer };
  citation: Bare<Citation>;
  assignment: Pick<Assignment, 'unit' | 'requested'>;
  duty: Pick<Duty, 'text' | 'role' | 'with' | 'product'>;
  'duty-deadline': Bare<Deadline>;
  proposal: Omit<Proposal, 'at'> & { unitIds?: UnitId[] };
  /** A line of which nothing was read; a duty once units were chosen. */
  leftover: Pick<Duty, 'text' | 'role'> & { unitIds?: UnitId[] };
  deadline: Bare<Deadline>;
  target: Bare<Target>;
  channel: Bare<Channel>;
  topic: Bare<Topic>;
  source: { text: string };
  recipient: Recipient;
  fact: StatedFact;
  finding: Bare<Finding>;
}

export type ReadKind = Exclude<ItemKind, 'name' | 'stretch'>;

interface ItemOf<Kind extends ReadKind> {
  kind: Kind;
  path: string;
  parent?: string;
  /** As the engine read it; undefined for an item that the officer added. */
  read: ItemValues[Kind] | undefined;
  value: ItemValues[Kind];
  verdict: Verdict | undefined;
  isDropped: boolean;
  places: Place[];
}

export type Item<Kind extends ReadKind = ReadKind> = { [One in Kind]: ItemOf<One> }[Kind];

interface Placed {
  at?: Place[];
}

const without = <T extends Placed>(value: T): Bare<T> => {
  const { at: _at, ...rest } = value;
  return rest;
};

function listed<Kind extends ReadKind>(
  book: DecisionBook,
  kind: Kind,
  list: string,
  read: readonly (ItemValues[Kind] & Placed)[],
  parent?: { path: string; isDropped: boolean },
): Item<Kind>[] {
  const make = (path: string, value: (ItemValues[Kind] & Placed) | undefined): Item<Kind> => {
    const decision = book.of(path);
    const bare = value && (without(value) as unknown as ItemValues[Kind]);
    return {
      kind,
      path,
      ...(parent && { parent: parent.path }),
      read: bare,
      value: (decision?.value ?? bare) as ItemValues[Kind],
      verdict: decision?.verdict,
      isDropped: decision?.verdict === 'dropped' || (parent?.isDropped ?? false),
      places: (value?.at ?? []).filter(({ start, end }) => start < end),
    };
  };
  const added = book.addedTo(list).map((path) => make(path, undefined));
  return [...read.map((value, index) => make(`${list}/${index}`, value)), ...added];
}

const alone = <Kind extends 'header' | 'signer'>(book: DecisionBook, kind: Kind, path: string, value: ItemValues[Kind]): Item<Kind> => {
  const decision = book.of(path);
  const item = {
    kind,
    path,
    read: value,
    value: decision?.value ?? value,
    verdict: decision?.verdict,
    isDropped: decision?.verdict === 'dropped',
    places: [],
  };
  return item as unknown as Item<Kind>;
};

const dutyValue = ({ deadlines: _deadlines, ...duty }: Duty): ItemValues['duty'] & Placed => duty;
const assignmentValue = ({ duties: _duties, ...assignment }: Assignment): ItemValues['assignment'] & Placed => assignment;

function assigned(book: DecisionBook, reading: Reading): Item[] {
  const headings = listed(book, 'assignment', 'assignments', reading.assignments.map(assignmentValue));
  return headings.flatMap((heading, index) => {
    const read = heading.read ? (reading.assignments[index]?.duties ?? []) : [];
    const duties = listed(book, 'duty', `${heading.path}/duties`, read.map(dutyValue), heading);
    const withDeadlines = duties.flatMap((duty, at): Item[] => [
      duty,
      ...listed(book, 'duty-deadline', `${duty.path}/deadlines`, (duty.read && read[at]?.deadlines) ?? [], duty),
    ]);
    return [heading, ...withDeadlines];
  });
}

export function itemsOf(reading: Reading, book: DecisionBook): Item[] {
  const general = generalDeadlines(reading);
  const deadlines = listed(book, 'deadline', 'deadlines', reading.deadlines).filter(({ path, read }) => !read || general.has(path));
  return [
    alone(book, 'header', 'document', reading.document),
    ...listed(book, 'citation', 'citations', reading.citations),
    ...listed(book, 'fact', 'facts', readFacts(reading)),
    ...listed(book, 'target', 'targets', reading.targets),
    ...assigned(book, reading),
    ...listed(book, 'proposal', 'proposals', reading.proposals ?? []),
    ...listed(
      book,
      'leftover',
      'leftovers',
      (reading.leftovers ?? []).map((line) => ({ ...line, role: 'perform' as const })),
    ),
    ...deadlines,
    ...listed(book, 'channel', 'channels', reading.channels),
    ...listed(book, 'topic', 'topics', reading.topics),
    ...listed(
      book,
      'source',
      'budget/sources',
      reading.budget.sources.map((text) => ({ text })),
    ),
    ...listed(book, 'recipient', 'recipients', reading.recipients),
    alone(book, 'signer', 'signer', { ...reading.signer, ...(reading.cosigner && { cosigner: reading.cosigner }) }),
    ...listed(book, 'finding', 'findings', reading.findings),
  ];
}

export const ofKind = <Kind extends ReadKind>(items: readonly Item[], kind: Kind): Item<Kind>[] =>
  items.filter((item): item is Item<Kind> & Item => item.kind === kind);
