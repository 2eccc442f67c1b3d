import type { Channel, Topic } from '../../reading.ts';
import type { Passage } from '../sections.ts';
import { channelWords } from './channels.ts';
import { matchesOf } from './match.ts';
import { topicWords } from './topics.ts';

/** Channels are ordered everywhere but where the past is told or where subjects are listed. */
export const channelsOf = (passages: Passage[]): Channel[] =>
  matchesOf(
    channelWords,
    passages.filter(
      ({ roles }) =>
        roles.length > 0 && !roles.includes('background') && roles[0] !== 'contents' && roles[0] !== 'audience' && roles[0] !== 'budget',
    ),
  );

/** Subjects stand where the plan says what to tell; in the parts on tasks and units they count too. */
export const topicsOf = (passages: Passage[]): Topic[] =>
  matchesOf(
    topicWords,
    passages.filter(({ roles }) => ['contents', 'tasks', 'assignments'].includes(roles[0] ?? '')),
  );
