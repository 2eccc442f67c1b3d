import type { Extracted } from '../extract/extracted.ts';
import type { Structure } from '../read/index.ts';
import { flowOf } from '../read/model/flow.ts';
import type { Model, Paragraph } from '../read/model/document.ts';
import type { Finding, Place } from '../reading.ts';
import { citationFindings } from './citation-findings.ts';
import { citedDays, impossibleDates, ownDays, pastDeadlines, pastSteps } from './dates.ts';
import { lostLetters, mayBeAsked } from './doubt.ts';
import { calendarFindings } from './calendar.ts';
import { knownActFindings } from './facts/acts.ts';
import { amountFindings } from './facts/amounts.ts';
import { bodyFindings } from './facts/bodies.ts';
import { ownFindings, termFindings } from './facts/own.ts';
import { figureFindings } from './figures.ts';
import { dayLineFindings, formFindings, openerFindings } from './form.ts';
import { markFindings } from './marks.ts';
import { numberingFindings } from './numbers/numbering.ts';
import { withoutOverlaps } from './query.ts';
import { isNoRepeat, repeated, repeatFindings } from './repeats.ts';
import { unnumberedFindings } from './numbers/unnumbered.ts';
import { unreadFindings } from './unread.ts';
import { lineFindings, wordFindings } from './words/index.ts';

/** A stretch of the source that is no paragraph of the text (title, cell of a table) as one. */
const asParagraph = ({ source, pageStarts, isMarkdown }: Model, places: Place[]): Paragraph => {
  const lines = places.map(({ start, end, page }) => ({ start, end, page, text: source.slice(start, end), indent: 0 }));
  const flow = flowOf(lines, source, pageStarts, isMarkdown);
  return { flow, text: flow.text, from: 0, page: places[0]?.page ?? 1 };
};

const running = (model: Model): Paragraph[] => {
  const [title, subject] = [model.title, model.subject].map((lines) => lines.map(({ start, end, page }) => ({ start, end, page })));
  const cells = model.rows.flatMap((row) =>
    row.flatMap((cell) => {
      const paragraph = asParagraph(model, cell.at);
      return paragraph.text === cell.text ? [paragraph] : [];
    }),
  );
  const heads = [title, subject].flatMap((places = []) => (places.length > 0 ? [asParagraph(model, places)] : []));
  return [...heads, ...model.body, ...model.annex, ...cells];
};

const framed = (model: Model): Paragraph[] =>
  [...model.head, ...model.closing].map(({ start, end, page }) => asParagraph(model, [{ start, end, page }]));

/** What a careful clerk would query, in the order of the text, with certain corrections; no restored or recognised letter is queried. Pure, never throws. */
export const proofread = ({ model, reading, top, mentions }: Structure, extracted: Extracted): Finding[] => {
  const { document } = reading;
  const paragraphs = running(model);
  const copies = repeated(model.body);
  const found = [
    ...formFindings(model, reading),
    ...citationFindings(mentions),
    ...knownActFindings(mentions),
    ...impossibleDates(paragraphs),
    ...citedDays(mentions, document),
    ...ownDays(model, document),
    ...pastDeadlines(reading.deadlines, document, extracted),
    ...pastSteps(model, document),
    ...numberingFindings(top, extracted.restored?.lost).filter(isNoRepeat(copies)),
    ...unnumberedFindings(top),
    ...repeatFindings(copies),
    ...markFindings(model),
    ...calendarFindings(paragraphs),
    ...termFindings(paragraphs),
    ...withoutOverlaps([...figureFindings(paragraphs), ...amountFindings(paragraphs)]),
    ...bodyFindings([...paragraphs, ...framed(model)], document),
    ...ownFindings(model.body, document),
    ...lineFindings(framed(model)),
    ...openerFindings(model),
    ...dayLineFindings(model),
    ...wordFindings(paragraphs, extracted.format),
  ];
  const isAskable = mayBeAsked(extracted, reading.textLayer);
  return [...unreadFindings(model, extracted), ...lostLetters(model.body, extracted), ...found.filter(isAskable)].sort(
    (a, b) => (a.at?.[0]?.start ?? 0) - (b.at?.[0]?.start ?? 0),
  );
};
