export { askForInformation, assessRequest, extendRequest, recordRequest, settleRequest } from './commands.ts';
export { eraseRequesters } from './erasing.ts';
export { accessColumns, accessFigures, requestOf, requestsOf, type AccessFigures } from './queries.ts';
