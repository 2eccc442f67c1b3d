export { channels, counted, isChannel, isMeasure, isState, measures, type ChannelKind, type Measure } from './vocabulary.ts';
