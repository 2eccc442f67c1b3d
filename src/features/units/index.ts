export { mayManageUnits, maySeeUnits } from './policy.ts';
export { firstPlaceName, placeHeading, placeInSentence, shortNameOf, type Place } from './place.ts';
export type { UnitMatch } from './match.ts';
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
