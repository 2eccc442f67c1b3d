export { keyOf, type Holder, type Material, type MaterialId } from './material.ts';
export { materialTexts } from './messages.ts';
export { cancelMoveForm, correctMaterialForm, handForm, materialForm, partForm, printForm, receiveForm } from './schema.ts';
export { coverageLine, materialLine, materialStart, materialView, moveLine } from './view.ts';
