import type { Extracted } from '../extract/extracted.ts';
import { fold } from '../language/fold.ts';
import type { Assignment, Placed, Reading } from '../reading.ts';
import { citationsOf, mentionsOf } from './citations/citations.ts';
import type { Mention } from './citations/citations.ts';
import { lawsOf } from './citations/laws.ts';
import { recipientsOf, signersOf } from './closing/closing.ts';
import { assignmentsOf } from './duties/assignments.ts';
import { groupOf } from './duties/groups.ts';
import { dividesWork } from './duties/section.ts';
import { fromTables } from './duties/tables.ts';
import { headerOf } from './header/header.ts';
import { modelOf } from './model/document.ts';
import type { Model } from './model/document.ts';
import { nodesOf, outlineOf } from './outline/outline.ts';
import type { Node } from './outline/outline.ts';
import { budgetOf } from './promises/budget.ts';
import { deadlinesOf } from './promises/deadlines.ts';
import { giveDeadlines, giveRates } from './promises/give.ts';
import { targetsOf } from './promises/targets.ts';
import { momentOf } from './promises/times/past.ts';
import { cellPassages, passagesOf, spokenPassages } from './sections.ts';
import { channelsOf, topicsOf } from './vocabulary/index.ts';
import { textLayerOf } from './text-layer.ts';
import { noteReports, openWork, wholeOf } from './whole/index.ts';
import { leftoversOf } from './whole/leftovers.ts';

const joined = (inText: Assignment[], inTables: Assignment[]): Assignment[] => {
  const known = new Map(inText.map((one) => [fold(one.unit), one]));
  const added = inTables.filter((one) => {
    const same = known.get(fold(one.unit));
    same?.duties.push(...one.duties);
    return same === undefined;
  });
  return [...inText, ...added];
};

/** "17 tổ dân phố" receives the paper as a group. */
const withGroup = (recipient: Reading['recipients'][number]): Reading['recipients'][number] => {
  const group = groupOf(recipient.name);
  return group ? { ...recipient, group } : recipient;
};

/** All that a person decides on, with its places. */
const itemsIn = (reading: Omit<Reading, 'findings'>): Placed[] => [
  ...reading.assignments.flatMap((one) => [one, ...one.duties]),
  ...[reading.proposals, reading.baseline, reading.weaknesses, reading.practices, reading.themes].flatMap((list) => list ?? []),
  ...reading.targets,
  ...reading.deadlines,
];

export interface Structure {
  reading: Omit<Reading, 'findings'>;
  model: Model;
  top: Node[];
  mentions: Mention[];
}

/** Reads an extracted text; pure, never throws. Every item carries `at`, its places in `extracted.text`; what the source does not say is absent. */
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
  const passages = passagesOf(all, document);
  const assignments = assignmentsOf(all, { document, passages, preamble: body.preamble });
  const moment = momentOf(document);
  const spoken = [...spokenPassages(body, document), ...passages];
  const deadlines = deadlinesOf(spoken, moment);
  const proposals = openWork(document, passages, assignments);
  const found = [...assignments.flatMap((one) => one.duties), ...proposals];
  giveDeadlines(found, deadlines);
  giveRates(found);
  noteReports(assignments);
  const tables = fromTables(model.rows, moment);
  const work = [
    ...spoken,
    ...cellPassages(
      tables.assignments.flatMap((one) => one.duties),
      model,
    ),
  ];
  const whole = wholeOf({ model, document, passages, mentions, proposals });
  const read = {
    document,
    textLayer: textLayerOf(extracted),
    citations: citationsOf(mentions, laws),
    outline,
    targets: [...targetsOf(work), ...tables.targets],
    assignments: joined(
      assignments.map((one) => one.assignment),
      tables.assignments,
    ),
    deadlines: [...deadlines.filter((one) => !one.isRepeated).map((one) => one.deadline), ...tables.deadlines],
    channels: channelsOf(work),
    topics: topicsOf(passages, document),
    budget: { sources: budgetOf(passages) },
    ...whole,
    recipients: recipientsOf(model).map(withGroup),
    ...signersOf(model),
  };
  const beside = found.flatMap((one) => one.beside ?? []);
  const leftovers = document.kind === 'plan' ? leftoversOf(passages, { items: itemsIn(read), beside, unled: tables.unled }) : [];
  const reading = { ...read, ...(leftovers.length > 0 ? { leftovers } : {}) };
  return { reading, model, top: body.top, mentions };
};
