export { hangs, siteKinds, type Display, type DisplayId, type RoundId, type Site, type SiteId } from './display.ts';
export { displayColumns, displayListForm } from './list.ts';
export { displayTexts } from './messages.ts';
export { mayKeepDisplays, mayOpenOriginal, maySeeDisplays, remindedOf, whyNotKeep } from './policy.ts';
export {
  beginRoundForm,
  checkForm,
  conditionForm,
  correctDisplayForm,
  endSiteForm,
  hangForm,
  pressForm,
  siteForm,
  takeDownForm,
} from './schema.ts';
export {
  checkLine,
  displayLine,
  displayStart,
  displayView,
  photoView,
  roundCard,
  roundLine,
  siteLine,
  siteStart,
  sloganLine,
  statesOf,
} from './view.ts';
export {
  cancelMoveForm,
  correctMaterialForm,
  coverageLine,
  handForm,
  keyOf,
  materialForm,
  materialLine,
  materialStart,
  materialTexts,
  materialView,
  moveLine,
  partForm,
  printForm,
  receiveForm,
  type Holder,
  type Material,
  type MaterialId,
} from './materials/index.ts';
