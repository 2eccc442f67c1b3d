export { faultsBelow, faultsOf } from './checking.ts';
export { aggregations, isOwnKey, type Aggregation, type Definition, type OwnIndicator, type OwnIndicatorId } from './indicator.ts';
export { indicatorTexts } from './messages.ts';
export { mayKeepIndicators } from './policy.ts';
export { refusals as indicatorRefusals } from './refusals.ts';
export { indicatorChangeForm, indicatorForm, retireForm } from './schema.ts';
export { indicatorLine, versionViews } from './view.ts';
