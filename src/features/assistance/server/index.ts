export { askModel } from './asking.ts';
export { addressesIn, serviceFetch } from './net.ts';
export { assistanceOf, connectAssistance, isAssisted, switchAssistanceOff } from './settings.ts';
export { answerSuggestion, askSuggestion, settleSuggestion, suggestionsAbout } from './suggesting.ts';
