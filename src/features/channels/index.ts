export { namesChannel } from './cues.ts';
export type { AccountId, OutsideAccount } from './outside/account.ts';
export { byService, isService, services, type Service } from './outside/services.ts';
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
