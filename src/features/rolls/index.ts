export { belongsOn, type Entry, type EntryId, type Roll, type RollId, type RollSort } from './roll.ts';
export { rollTexts } from './messages.ts';
export { mayKeepRolls, maySeeRolls } from './policy.ts';
export { refusals as rollRefusals } from './refusals.ts';
export { endEntryForm, entriesForm, keepEntryForm, newRollForm, rollForm } from './schema.ts';
export { entryLines, rollLine, rollStart } from './view.ts';
