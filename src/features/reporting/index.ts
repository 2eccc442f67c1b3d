export { adjustmentsView } from './adjustments.ts';
export { chartsOf, type Chart, type Drawn } from './charts/charts.ts';
export { words } from './messages.ts';
export { computeFigures, typedBy } from './indicators.ts';
export { hasMatters } from './matters.ts';
export { mayDraft, mayFreeze, mayRead, mayRelease } from './policy.ts';
export { calendarEnd, type AskedAbove } from './period.ts';
export { refusals as reportRefusals } from './refusals.ts';
export { whyNotCorrect, whyNotFreeze, whyNotFreezeOwn, whyNotRelease, type Report, type ReportSummary } from './report.ts';
export {
  addressForm,
  buttonForm,
  correctForm,
  cutOffForm,
  draftForm,
  figureForm,
  freezeForm,
  namesForm,
  reportPeriods,
  sectionForm,
  shareForm,
  withdrawForm,
  type ReportPeriod,
  type ReportKind,
} from './schema.ts';
export { startOfFigure } from './figures/typing.ts';
export { writeSections } from './sections.ts';
export { figureRows, figureValues, reportLine, versionName, type FigureRow } from './view.ts';
