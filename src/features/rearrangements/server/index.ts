export { handOver, listOf, undoHandover } from './handing.ts';
export { itemsOf } from './items.ts';
export { handoversOf } from './queries.ts';
