export {
  addCriterion,
  addScorecard,
  correctCriterion,
  criterionColumns,
  endScorecard,
  importCriteria,
  lockScores,
  startOfCriterion,
} from './keeping.ts';
export { addProof, noteAppraised, scoreOwn, takeProofOff } from './marking.ts';
export { coverOf, packOf, packStream } from './packing.ts';
export { criteriaOf, criterionOf, proofsOf, provableIn, scorecardOf, scorecardsOf } from './queries.ts';
