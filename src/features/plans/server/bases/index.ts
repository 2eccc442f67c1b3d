export { addBasis, dropBasis, linkBasis } from './correct.ts';
export { basesToGather, gatherBases, placesOfLaw } from './register.ts';
