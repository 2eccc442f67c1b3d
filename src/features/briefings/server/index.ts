export { giveBriefing, readBriefing, remindReaders, withdrawBriefing } from './commands.ts';
export { briefingOf, briefingsOf } from './queries.ts';
