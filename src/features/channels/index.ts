export { channels, counted, isChannel, isMeasure, measures, type ChannelKind, type Measure } from './vocabulary.ts';
