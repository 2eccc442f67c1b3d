export { extract } from './extract/index.ts';
export type { Extracted, Page, PageSource } from './extract/extracted.ts';
export { defaultLimits } from './extract/limits.ts';
export type { ExtractOptions, Limits, Progress, RecognisedPage } from './extract/limits.ts';
export { findOffice } from './extract/doc/office.ts';
export { read, understand } from './pipeline.ts';
export { readInChild, signaturesInChild, textInChild } from './child/index.ts';
export { checkSignatures } from './sign/index.ts';
export { symbolIn } from './sign/symbol.ts';
export type { CheckOptions, Party, Signature, SignatureCheck, SignatureFault, SignatureState } from './sign/signatures.ts';
export type { ChildOptions } from './child/index.ts';
export type { ReadDocument } from './pipeline.ts';
export { fold, foldPlain } from './language/fold.ts';
export { kindNameOf } from './read/header/kinds.ts';
export { groupOf } from './read/duties/groups.ts';
export { reportOf } from './read/whole/reports.ts';
export { squash } from './read/citations/symbols.ts';
export { quality } from './language/quality.ts';
export type { Refusal, RefusalCode, Result } from './result.ts';
export type { Assignment, Channel, ChannelKind, Citation, Deadline, DocumentHeader, Duty, Finding, Place, Placed } from './reading.ts';
export type {
  Baseline,
  Group,
  Part as OutlinePart,
  Proposal,
  Reading,
  SuperiorPlan,
  Theme,
  Weakness,
  Target,
  Topic,
  TopicKind,
} from './reading.ts';
export { restore } from './restore/index.ts';
export type { Restored } from './restore/index.ts';
export type { Stretch } from './restore/stretches.ts';
export * from './compose/index.ts';
