export { words } from './messages.ts';
