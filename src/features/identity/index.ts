export { deviceWords } from './device.ts';
export { accountTexts, noticeTexts, officerTexts, proposalTexts, refusedTexts, importTexts, stepTexts } from './messages.ts';
export { anyOfficer, mayDecideProposals, mayManageOfficers, mayReadLog } from './policy.ts';
export { isBinding, isRole, offeredRoles, pagesOf, roleCodes, roleOf, roles, type PageCode, type Right, type RoleCode } from './roles.ts';
export {
  codeForm,
  confirmStepForm,
  endOfficerForm,
  endPostForm,
  grantForm,
  helpForm,
  importForm,
  importStoreForm,
  newOfficerForm,
  newPasswordForm,
  nothingForm,
  passwordForm,
  proposalForm,
  renameForm,
  roleForm,
  roleOptions,
  seenForm,
  sessionForm,
  signInForm,
} from './schema.ts';
