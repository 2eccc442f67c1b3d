export { draftReport, editSection, freezeReport, recomputeReport, typeFigure } from './commands.ts';
export { paperOf } from './paper.ts';
export { reportOf, reportsOf } from './queries.ts';
