export * from './compose/index.ts';
