export {
  awaitsSecondStep,
  changePassword,
  whyNotChangePassword,
  confirmSecondStep,
  endSession,
  namesOf,
  noteOwnChange,
  notePasswordChange,
  offerSecondStep,
  renewBackupCodes,
  sessionAfter,
  sessionsOf,
  stopSecondStep,
} from './account.ts';
export { hashed, oneTimePassword, type Hashed } from './codes.ts';
export {
  addFirstAdministrator,
  closeAuthority,
  openAuthority,
  readyAdministrator,
  renewFirstPassword,
  whyNotAdministrator,
  whyNotSetUp,
} from './first.ts';
export { openSignIn, signInLibrary, signInRules, useSignIn, type SignIn } from './library.ts';
export { confirmPresence } from './guard/presence.ts';
export { noteRefused, refusedSince, type RefusedKind } from './guard/refused.ts';
export { allNotices, noteSeen, unseenBy, type NoticeId, type OfficerNotice } from './changes/notices.ts';
export { createOfficer, endOfficer, readmitOfficer, renameOfficer, resetPassword } from './officers.ts';
export { importOfficers, officerColumns, passwordsFor, takesReason, type ImportedOfficer } from './changes/import.ts';
export type { By } from './changes/by.ts';
export { endPost, grantPost } from './posts.ts';
export {
  approveProposal,
  declineProposal,
  holdsBinding,
  proposalsOf,
  propose,
  secondPersons,
  whyNotDecide,
  withdrawProposal,
  type Means,
  type Proposal,
  type ProposalId,
  type Proposed,
} from './changes/proposals.ts';
export {
  actorNamed,
  actorOf,
  demonstrationElsewhere,
  demonstrationRoles,
  hasAdministrator,
  heldOn,
  holdersOf,
  postedAt,
  officersAt,
  officerOf,
  officersOf,
  officersThere,
  type Officer,
  type Post,
  type PostId,
} from './queries.ts';
export { hasExpired, presentOfficer, signIn, signInToDemonstration, signOut, verifyCode, type Present } from './sign-in.ts';
export { checkStrength } from './strength.ts';
export type { CookieToSet, Visit } from './visit.ts';
export { joinAccount, provenAccount, workFor } from './several/joining.ts';
export { separateOfficer } from './several/separating.ts';
