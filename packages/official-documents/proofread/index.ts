import type { Extracted } from '../extract/extracted.ts';
import type { Finding } from '../reading.ts';
import type { Structure } from '../read/index.ts';
import { citationFindings } from './citation-findings.ts';
import { formFindings, wordingFindings } from './form.ts';
import { numberingFindings } from './numbering.ts';
import { wordFindings } from './words/index.ts';

/** What a careful clerk would query before signing, in the order of the text. In a damaged text every word would be: there only the form and the citations are. */
export const proofread = ({ model, reading, top, mentions }: Structure, extracted: Extracted): Finding[] => {
  const ofWords = reading.textLayer?.damaged
    ? []
    : [...numberingFindings(top), ...wordFindings([...model.body, ...model.annex], extracted.format), ...wordingFindings(model)];
  return [...formFindings(model, reading.document), ...citationFindings(mentions), ...ofWords].sort(
    (a, b) => (a.at?.[0]?.start ?? 0) - (b.at?.[0]?.start ?? 0),
  );
};
