export { askForInformation, assessRequest, extendRequest, recordRequest, settleRequest } from './commands.ts';
export { eraseRequesters } from './erasing.ts';
export { accessFigures, requestOf, requestsOf } from './queries.ts';
