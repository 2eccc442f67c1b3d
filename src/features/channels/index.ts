export { namesChannel } from './cues.ts';
export {
  channels,
  counted,
  countedBy,
  hardlyMore,
  isChannel,
  isMeasure,
  isState,
  measures,
  partOf,
  type ChannelKind,
  type Measure,
} from './vocabulary.ts';
