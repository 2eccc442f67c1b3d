export type { Subplan, SubplanItem } from './subplan.ts';
export { subplanTexts } from './messages.ts';
export {
  mayAskPlans,
  mayPlanBelow,
  mayReadSubplan,
  maySeeSubplans,
  plansFor,
  subplansReadBy,
  whyNotEdit,
  whyNotTick,
  whyNotWithdraw,
} from './policy.ts';
export { refusals as subplanRefusals } from './refusals.ts';
export {
  askForm,
  beginEventForm,
  beginForm,
  buttonForm,
  declineForm,
  headForm,
  includeForm,
  itemForm,
  signForm,
  tickForm,
  urgeForm,
  withdrawForm,
} from './schema.ts';
export { standingOf, type ItemId, type SubplanId } from './subplan.ts';
export { standingWord, subplanLine, subplanView } from './view.ts';
