export { assistanceTexts } from './messages.ts';
export { partsOf, withTaken } from './parts.ts';
export { mayKeepAssistance } from './policy.ts';
export { connectForm, offForm } from './schema.ts';
export { faults, suggestionStates, type Suggestion, type SuggestionId, type Template } from './suggestion.ts';
