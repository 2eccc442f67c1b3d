export { adjustmentsOf } from './adjusting.ts';
export { draftReport, editSection, freezeReport, recomputeReport, typeFigure } from './commands.ts';
export { gatherFacts } from './facts.ts';
export { paperOf } from './paper.ts';
export { reportOf, reportsOf } from './queries.ts';
