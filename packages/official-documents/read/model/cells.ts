import type { Place } from '../../reading.ts';
import type { Model, Paragraph } from './document.ts';
import { flowOf } from './flow.ts';

/** A cell of a table as a paragraph, so that the rules for running text read it too. */
export const cellParagraph = (places: Place[], model: Pick<Model, 'source' | 'pageStarts' | 'isMarkdown'>): Paragraph => {
  const lines = places.map((place) => ({ ...place, text: '', indent: 0 }));
  const flow = flowOf(lines, model.source, model.pageStarts, model.isMarkdown);
  return { flow, text: flow.text, from: 0, page: places[0]?.page ?? 1 };
};
