export {
  awaitsSecondStep,
  changePassword,
  confirmSecondStep,
  endSession,
  namesOf,
  noteOwnChange,
  notePasswordChange,
  offerSecondStep,
  renewBackupCodes,
  sessionsOf,
  stopSecondStep,
} from './account.ts';
export { oneTimePassword } from './codes.ts';
export { addFirstAdministrator, whyNotSetUp } from './first.ts';
export { openSignIn, signInLibrary, useSignIn, type SignIn } from './library.ts';
export { createOfficer, endOfficer, readmitOfficer, removeSecondStep, renameOfficer, resetPassword } from './officers.ts';
export { endPost, grantPost } from './posts.ts';
export {
  actorOf,
  demonstrationRoles,
  hasAdministrator,
  heldOn,
  officerOf,
  officersOf,
  type Officer,
  type Post,
  type PostId,
} from './queries.ts';
export { presentOfficer, signIn, signInToDemonstration, signOut, verifyCode, type Present } from './sign-in.ts';
export { checkStrength } from './strength.ts';
export type { CookieToSet, Visit } from './visit.ts';
