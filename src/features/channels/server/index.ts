// What only servers use of the pages on other services stands here: the index goes to browsers too, which have no use for schemas.
export { accountTexts } from '../outside/messages.ts';
export { accountLine, mayKeepAccounts } from '../outside/rules.ts';
export { accountForm } from '../outside/schema.ts';
export { accountOf, accountsOf, addAccount, correctAccount, lockAccounts } from './accounts.ts';
