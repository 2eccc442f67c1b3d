export { concludeInspection, cancelInspection } from './concluding.ts';
export { addCriterion, correctCriterion, endCriterion, heldCriteria, resumeCriterion, takeUsual } from './criteria.ts';
export { addFinding, confirmFix, correctFinding, dropFinding, reportFix, returnFix } from './finding.ts';
export { checksBetween, findingOf, findingsOf } from './found.ts';
export { lockInspection } from './held.ts';
export { takeCheckPhotos, type GivenPhotos } from './photos.ts';
export { addUnits, correctInspection, planInspection } from './planning.ts';
export { criteriaOf, inspectionOf, inspectionsOf, marksOf, membersOf, photosOf, pointsOf, visitOf, visitsOf } from './queries.ts';
export {
  answerVisit,
  attachMinutes,
  closeVisit,
  markPoint,
  reopenVisit,
  saveDetails,
  shelveMinutes,
  skipVisit,
  takeBackVisit,
  whyNotClose,
} from './visiting.ts';
export { conclusionOf, minutesOf } from './paper.ts';
