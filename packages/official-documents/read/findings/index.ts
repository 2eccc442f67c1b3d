import type { DocumentHeader, Finding } from '../../reading.ts';
import type { Mention } from '../citations/citations.ts';
import type { Model } from '../model/document.ts';
import type { Node } from '../outline/outline.ts';
import { citationFindings } from './citation-findings.ts';
import { formFindings, wordingFindings } from './form.ts';
import { numberingFindings } from './numbering.ts';
import { spellingFindings } from './spelling.ts';

export interface Read {
  model: Model;
  document: DocumentHeader;
  top: Node[];
  mentions: Mention[];
  /** In a damaged text every word would be queried: there only the form and the citations are. */
  isDamaged: boolean;
}

/** What a careful clerk would query before signing, in the order of the text. */
export const findingsOf = ({ model, document, top, mentions, isDamaged }: Read): Finding[] => {
  const ofWords = isDamaged
    ? []
    : [...numberingFindings(top), ...spellingFindings([...model.body, ...model.annex]), ...wordingFindings(model)];
  return [...formFindings(model, document), ...citationFindings(mentions), ...ofWords].sort(
    (a, b) => (a.at?.[0]?.start ?? 0) - (b.at?.[0]?.start ?? 0),
  );
};
