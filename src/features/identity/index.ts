export { deviceWords } from './device.ts';
export { noticeTexts } from './ui/words.ts';
export { accountTexts, officerTexts, proposalTexts, severalTexts, refusedTexts, officerImportTexts, stepTexts } from './messages.ts';
export { officerListColumns, officerListForm, officerOrders, officersThatFit, orderedOfficers, type OfficerLine } from './list.ts';
export { anyOfficer, mayDecideProposals, mayManageOfficers, mayReadLog } from './policy.ts';
export { isBinding, isRole, offeredRoles, pagesOf, roleCodes, roleOf, roles, type PageCode, type Right, type RoleCode } from './roles.ts';
export { officerRefusals } from './refusals.ts';
export {
  codeForm,
  confirmStepForm,
  endOfficerForm,
  endPostForm,
  grantAloneForm,
  grantForm,
  helpAloneForm,
  helpForm,
  joinForm,
  newOfficerAloneForm,
  newOfficerForm,
  newPasswordForm,
  nothingForm,
  officersStoreAloneForm,
  officersStoreForm,
  passwordForm,
  proposalForm,
  renameForm,
  roleForm,
  roleOptions,
  seenForm,
  sessionForm,
  workForForm,
  signInForm,
} from './schema.ts';
