export { queryWith } from './lists/address.ts';
export type { ListView, Order } from './lists/address.ts';
export { askList } from './lists/ask.ts';
export type { Cell, ListColumn } from './lists/columns.ts';
export { holdsWords, wordsOf } from './lists/search.ts';
