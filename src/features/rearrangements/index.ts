export { goes } from './handing.ts';
export { twoMaps } from './maps.ts';
export { handoverTexts, mapTexts } from './messages.ts';
export { mayHandOver, maySeeRearrangements } from './policy.ts';
export { handOverForm, mapListForm, undoHandoverForm } from './schema.ts';
export { handoverLine, itemLine, mapLines } from './view.ts';
