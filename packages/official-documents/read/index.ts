import type { Extracted } from '../extract/extracted.ts';
import type { Reading } from '../reading.ts';
import { citationsOf, mentionsOf } from './citations/citations.ts';
import { recipientsOf, signerOf } from './closing/closing.ts';
import { assignmentsOf, dividesWork } from './duties/assignments.ts';
import { headerOf } from './header/header.ts';
import { modelOf } from './model/document.ts';
import { nodesOf, outlineOf } from './outline/outline.ts';
import { budgetOf } from './promises/budget.ts';
import { deadlinesOf } from './promises/deadlines.ts';
import { targetsOf } from './promises/targets.ts';
import { passagesOf } from './sections.ts';
import { channelsOf, topicsOf } from './vocabulary/index.ts';
import { textLayerOf } from './text-layer.ts';

/**
 * Reads an extracted text: what kind of paper it is, whom it cites, what it orders of whom and until when. Pure, and never throws whatever the text is.
 * Every item carries `at`, its places in `extracted.text`; what the source does not say is absent.
 */
export const read = (extracted: Extracted): Reading => {
  const model = modelOf(extracted);
  const document = headerOf(model);
  const { top, all, preamble } = nodesOf(model.body);
  const mentions = mentionsOf(model, preamble, document.number);
  const outline = outlineOf(top, dividesWork);
  const passages = passagesOf(all);
  const assignments = assignmentsOf(all);
  const deadlines = deadlinesOf(passages, document.year);
  for (const { deadline, passage } of deadlines) {
    const owner = assignments.flatMap((one) => one.duties).find((one) => one.paragraph === passage.paragraph);
    if (owner) (owner.duty.deadlines ??= []).push(deadline);
  }
  const signer = signerOf(model);
  return {
    document,
    textLayer: textLayerOf(extracted),
    citations: citationsOf(mentions),
    outline,
    targets: targetsOf(passages),
    assignments: assignments.map((one) => one.assignment),
    deadlines: deadlines.map((one) => one.deadline),
    channels: channelsOf(passages),
    topics: topicsOf(passages),
    budget: { sources: budgetOf(passages) },
    recipients: recipientsOf(model),
    ...(signer ? { signer } : {}),
    findings: [],
  };
};
