export type { AnyForm, Reader } from './forms/about.ts';
export {
  choice,
  choices,
  day,
  decimal,
  file,
  files,
  form,
  hidden,
  idOf,
  keptHidden,
  longText,
  openChoice,
  openChoices,
  money,
  pick,
  picks,
  rows,
  says,
  text,
  whole,
  year,
  yesNo,
} from './forms/declare.ts';
export { answerTo, answerToAll, parseForm } from './forms/parse.ts';
export type { Answer, Option, Options, Parsed } from './forms/parse.ts';
export type { Typed } from './forms/read.ts';
export { fieldsOf, labelsOf } from './forms/view.ts';
export type { FieldView } from './forms/view.ts';
export { keepOf, SHOWN } from './forms/names.ts';
export { checkVersion, sourceOf, versionOf } from './forms/version.ts';
export type { Conflict, Seen } from './forms/version.ts';
export { typedOf } from './forms/typed.ts';
export type { Source } from './forms/read.ts';
export type { Start } from './forms/view.ts';
export { codesInLog, columnsInLog, wordsInLog } from './forms/stored/log.ts';
export { columnsOf, loggedOf, recordIn, storedRecord } from './forms/stored/record.ts';
export type { Given, RecordOf, Told } from './forms/stored/record.ts';
export { linesOf, sheetColumns } from './forms/stored/shown.ts';
export type { DetailLine } from './forms/stored/shown.ts';
export { unsentOf } from './forms/unsent.ts';
export type { Unsent } from './forms/unsent.ts';
