import { isChannel, namesChannel } from '#features/channels/index.ts';

/** What a list of steps is meant for. */
export interface MeantFor {
  channels: readonly string[];
  topics: readonly string[];
}

/** What is known of a duty: its words, and the topics it is about. */
interface OfDuty {
  text: string;
  topics: readonly string[];
}

/** True where the duty names one of the channels and is about one of the topics; what is left open asks nothing, and a list that says neither is meant for no duty by itself. */
export function fitsDuty({ channels, topics }: MeantFor, duty: OfDuty): boolean {
  if (channels.length + topics.length === 0) return false;
  const names = channels.length === 0 || channels.some((one) => isChannel(one) && namesChannel(duty.text, one));
  return names && (topics.length === 0 || topics.some((one) => duty.topics.includes(one)));
}
