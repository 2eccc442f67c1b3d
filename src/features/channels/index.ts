export { countedOf, type Stated } from './counting.ts';
export { channels, counted, isChannel, isMeasure, measures, wayOf, type ChannelKind, type Measure } from './vocabulary.ts';
