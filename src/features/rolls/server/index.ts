export { addEntries, correctRoll, endEntry, lockRoll, makeRoll, resumeEntry } from './commands.ts';
export { entriesOf, rollOf, rollsOf } from './queries.ts';
