export { deviceWords } from './device.ts';
export { accountTexts, officerTexts } from './messages.ts';
export { anyOfficer, mayManageOfficers, mayReadLog } from './policy.ts';
export { isRole, roleCodes, roles, type RoleCode } from './roles.ts';
export {
  codeForm,
  confirmStepForm,
  endOfficerForm,
  endPostForm,
  grantForm,
  newOfficerForm,
  newPasswordForm,
  nothingForm,
  passwordForm,
  renameForm,
  roleForm,
  roleOptions,
  sessionForm,
  signInForm,
} from './schema.ts';
