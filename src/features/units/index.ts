export { authorityTexts } from './authorities/messages.ts';
export { hostForm, openBodyForm, openPlaceForm, ownHostForm } from './authorities/schema.ts';
export { setUpTexts, unitImportTexts, unitTexts } from './messages.ts';
export { mayManageUnits, maySeeUnits } from './policy.ts';
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
export { isLevel, type UnitOnDay, type UnitVersion } from './unit.ts';
