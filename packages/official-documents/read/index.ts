import type { Extracted } from '../extract/extracted.ts';
import type { Reading } from '../reading.ts';
import { citationsOf, mentionsOf } from './citations/citations.ts';
import { recipientsOf, signerOf } from './closing/closing.ts';
import { headerOf } from './header/header.ts';
import { modelOf } from './model/document.ts';
import { nodesOf, outlineOf } from './outline/outline.ts';
import { textLayerOf } from './text-layer.ts';

/**
 * Reads an extracted text: what kind of paper it is, whom it cites, what it orders of whom and until when. Pure, and never throws whatever the text is.
 * Every item carries `at`, its places in `extracted.text`; what the source does not say is absent.
 */
export const read = (extracted: Extracted): Reading => {
  const model = modelOf(extracted);
  const document = headerOf(model);
  const { top, preamble } = nodesOf(model.body);
  const mentions = mentionsOf(model, preamble, document.number);
  const signer = signerOf(model);
  return {
    document,
    textLayer: textLayerOf(extracted),
    citations: citationsOf(mentions),
    outline: outlineOf(top),
    targets: [],
    assignments: [],
    deadlines: [],
    channels: [],
    topics: [],
    budget: { sources: [] },
    recipients: recipientsOf(model),
    ...(signer ? { signer } : {}),
    findings: [],
  };
};
