export { composeCommand } from './compose.ts';
export { proofreadCommand } from './proofread.ts';
export { readCommand } from './read.ts';
export { restoreCommand } from './restore.ts';
