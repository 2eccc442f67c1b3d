export { countedOf, type Stated } from './counting.ts';
export { channels, counted, isChannel, isMeasure, measures, wayOf, type ChannelKind, type Measure, type Way } from './vocabulary.ts';
