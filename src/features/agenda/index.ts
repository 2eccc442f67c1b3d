export { boardColumns, wantsWords, type Act } from './acts.ts';
export { actsOn, columnOf } from './board.ts';
export { icalOf } from './ical.ts';
export { words as agendaTexts } from './messages.ts';
export { spanIn, spanTitle, type Span } from './month.ts';
export { refusals as agendaRefusals } from './refusals.ts';
export { changeViewForm, dropViewForm, feedForm, lookIn, moveForm, stopFeedForm, viewForm, type Look } from './schema.ts';
export { feedLine } from './feed.ts';
