import type { Extracted } from '../extract/extracted.ts';
import { fold } from '../language/fold.ts';
import type { Assignment, Reading } from '../reading.ts';
import { citationsOf, mentionsOf } from './citations/citations.ts';
import type { Mention } from './citations/citations.ts';
import { lawsOf } from './citations/laws.ts';
import { recipientsOf, signerOf } from './closing/closing.ts';
import { assignmentsOf, dividesWork } from './duties/assignments.ts';
import type { FoundAssignment } from './duties/assignments.ts';
import { fromTables } from './duties/tables.ts';
import { headerOf } from './header/header.ts';
import { modelOf } from './model/document.ts';
import type { Model } from './model/document.ts';
import { nodesOf, outlineOf } from './outline/outline.ts';
import type { Node } from './outline/outline.ts';
import { budgetOf } from './promises/budget.ts';
import { deadlinesOf } from './promises/deadlines.ts';
import type { FoundDeadline } from './promises/deadlines.ts';
import { targetsOf } from './promises/targets.ts';
import { momentOf } from './promises/times/past.ts';
import { passagesOf, spokenPassages } from './sections.ts';
import { channelsOf, topicsOf } from './vocabulary/index.ts';
import { textLayerOf } from './text-layer.ts';

/** A deadline belongs to the duty of its paragraph. */
const giveDeadlines = (assignments: FoundAssignment[], deadlines: FoundDeadline[]): void => {
  for (const { deadline, passage } of deadlines) {
    const { paragraph } = passage;
    const owners = assignments.flatMap((one) => one.duties).filter((one) => one.paragraph === paragraph || one.beside?.includes(paragraph));
    for (const owner of owners) (owner.duty.deadlines ??= []).push(deadline);
  }
};

/** A unit that the text and the tables name is one entry. */
const joined = (inText: Assignment[], inTables: Assignment[]): Assignment[] => {
  const known = new Map(inText.map((one) => [fold(one.unit), one]));
  const added = inTables.filter((one) => {
    const same = known.get(fold(one.unit));
    same?.duties.push(...one.duties);
    return same === undefined;
  });
  return [...inText, ...added];
};

/** What was read of a paper, and what the clerk's queries look at. */
export interface Structure {
  reading: Omit<Reading, 'findings'>;
  model: Model;
  /** The numbered parts of the body, as a tree. */
  top: Node[];
  /** Every mention of a document by its symbol, in order. */
  mentions: Mention[];
}

/**
 * Reads an extracted text: what kind of paper it is, whom it cites, what it orders of whom and until when. Pure, and never throws whatever the text is.
 * Every item carries `at`, its places in `extracted.text`; what the source does not say is absent.
 */
export const structureOf = (extracted: Extracted): Structure => {
  const model = modelOf(extracted);
  const document = headerOf(model);
  const body = nodesOf(model.body);
  const annex = nodesOf(model.annex);
  const all = [...body.all, ...annex.all];
  const bases = new Set(body.preamble);
  const mentions = mentionsOf(model, bases, document);
  const laws = lawsOf(model, (paragraph) => bases.has(paragraph));
  const outline = outlineOf([...body.top, ...annex.top], dividesWork);
  const passages = passagesOf(all, document.title);
  const assignments = assignmentsOf(all);
  const moment = momentOf(document);
  const deadlines = deadlinesOf([...spokenPassages(body, document), ...passages], moment);
  giveDeadlines(assignments, deadlines);
  const tables = fromTables(model.rows, moment);
  const signer = signerOf(model);
  const reading = {
    document,
    textLayer: textLayerOf(extracted),
    citations: citationsOf(mentions, laws),
    outline,
    targets: [...targetsOf(passages), ...tables.targets],
    assignments: joined(
      assignments.map((one) => one.assignment),
      tables.assignments,
    ),
    deadlines: [...deadlines.map((one) => one.deadline), ...tables.deadlines],
    channels: channelsOf(passages),
    topics: topicsOf(passages, document.title),
    budget: { sources: budgetOf(passages) },
    recipients: recipientsOf(model),
    ...(signer ? { signer } : {}),
  };
  return { reading, model, top: body.top, mentions };
};
