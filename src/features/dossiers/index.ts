export {
  codeAs,
  keyOf,
  sources,
  type CountRead,
  type DossierCount,
  type DossierCountId,
  type LateDossier,
  type LateDossierId,
  type LateRead,
  type Source,
} from './dossier.ts';
export { dossierTexts, lateTexts } from './messages.ts';
export { periodWords } from './period.ts';
export { mayConfirmDossiers, mayKeepDossiers, maySeeDossiers } from './policy.ts';
export { lateRefusals } from './late/refusals.ts';
export { refusals as dossierRefusals } from './refusals.ts';
export { confirmCountsForm, countForm, endForm, lateForm, lookForm, publishLateForm, stateShareForm } from './schema.ts';
export { partsOf, periodFirst, periodsIn, wholeInTime } from './shares.ts';
export {
  countDetails,
  countLine,
  differencesIn,
  dossierColumnWords,
  lateLine,
  lateView,
  monthsTrend,
  sharesTable,
  unitsTable,
  waitingLine,
} from './view.ts';
