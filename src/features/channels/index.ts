export { countedOf, type Stated } from './counting.ts';
export { namesChannel } from './cues.ts';
export {
  channels,
  counted,
  countedBy,
  hardlyMore,
  isChannel,
  isMeasure,
  measures,
  partOf,
  wayOf,
  type ChannelKind,
  type Measure,
} from './vocabulary.ts';
