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
  stateMeasures,
  wayOf,
  type ChannelKind,
  type Measure,
} from './vocabulary.ts';
