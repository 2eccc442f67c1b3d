/** The lists that a page shows to choose from. */
export { lawTopics, levels } from '../law.ts';
