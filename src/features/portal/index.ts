export { words } from './messages.ts';
export { goneNotice, type GoneKind } from './gone/messages.ts';
export { foundKinds, type FoundCode } from './search/found.ts';
export { procedureWords } from './procedures/messages.ts';
export { yearWords } from './year/messages.ts';
export { searchWords } from './search/messages.ts';
export type { PublicStory } from './stories/story.ts';
export type { PublicActivity, PublicContact, PublicPlan, PublicTarget } from './public.ts';
