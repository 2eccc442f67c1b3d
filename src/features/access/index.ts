export { accessTexts } from './messages.ts';
export { mayDeal, mayRecordRequest, maySeeAccess, maySeeAllRequests, maySeeRequest } from './policy.ts';
export { refusals as accessRefusals } from './refusals.ts';
export type { AccessRequestId } from './request.ts';
export { assessForm, extendForm, recordForm, requestForm, requestSendForm, settleForm } from './schema.ts';
export { accessView, ownRequest } from './view.ts';
