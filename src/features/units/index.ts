export { authorityTexts } from './authorities/messages.ts';
export { heirForm, heirBackForm, hostForm, openBodyForm, openPlaceForm, ownHostForm } from './authorities/schema.ts';
export { rearrangementTexts, setUpTexts, unitImportTexts, unitTexts } from './messages.ts';
export { onMap, type Carried, type Part, type Placed } from './changes/carry.ts';

export { BASIS_2025 } from './changes/places.ts';
export { goneBy, heirsOf, rearrangementKinds, type Rearrangement, type RearrangementId } from './changes/rearrangement.ts';
export { abolishForm, mergeForm, placeThenForm, splitForm, undoRearrangementForm } from './changes/schema.ts';
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
