export { administrativeUnitOn, loadAdministrativeUnits, provincesOn, searchAdministrativeUnits } from './administrative.ts';
export { addAlias, matchParts, matchUnits, rememberAlias, removeAlias } from './aliases.ts';
export { addUnit, endUnit, moveUnit, renameUnit, resumeUnit, type AddUnit } from './commands.ts';
export { importUnits, unitColumns } from './import.ts';
export { createAuthority, dropAuthority, newAuthorityId, type FreeAuthority } from './create.ts';
export { heirOfAuthority, sayHeir, takeHeirBack, heirStandsUntil } from './changes/authority-heirs.ts';
export { addHost, hostsOf, removeHost, tidyHost } from './hosts.ts';
export { partsOfUnits, rearrangementOf, rearrangementsOf } from './changes/queries.ts';
export { abolishKind, mergeUnits, splitUnit } from './changes/rearranging.ts';
export { undoableUntil, undoRearrangement } from './changes/undoing.ts';
export { findPlaceChanges } from './changes/places.ts';
export { lockTree } from './version.ts';
export { namesFrom, namesInTime, type NamedVersion, type NamesInTime, type UnitName } from './names.ts';
export {
  aliasesOf,
  authorities,
  authorityNames,
  authorityOn,
  endedUnits,
  namesOfUnits,
  unitKinds,
  unitsOn,
  versionsOf,
  whyNotOperator,
} from './queries.ts';
