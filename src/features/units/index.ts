export { setUpTexts, unitTexts } from './messages.ts';
export { mayManageUnits, maySeeUnits } from './policy.ts';
export { firstPlaceName, placeHeading, placeInSentence, shortNameOf, type Place } from './place.ts';
export type { UnitMatch } from './match.ts';
export {
  addAliasForm,
  addUnitForm,
  dayForm,
  endUnitForm,
  moveUnitForm,
  placeSearchForm,
  removeAliasForm,
  renameUnitForm,
  resumeUnitForm,
  setUpForm,
} from './schema.ts';
export type {
  AdministrativeUnit,
  AliasOrigin,
  Authority,
  AuthorityLevel,
  AuthorityOnDay,
  UnitAlias,
  UnitOnDay,
  UnitVersion,
} from './unit.ts';
