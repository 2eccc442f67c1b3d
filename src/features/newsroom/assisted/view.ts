import { assistanceTexts, faults, partsOf, suggestionStates, type Suggestion } from '#features/assistance/index.ts';
import { formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { versionKey, type Story } from '../story.ts';
import { assistedTexts } from './messages.ts';
import { channelOfTask, isOfText, storyTasks } from './tasks.ts';

const tones = { waiting: 'active', ready: 'soon', failed: 'late', taken: 'done', 'put-aside': 'plain' } as const;

/** The changes that a suggestion makes to the text it was asked for, in their order. */
export const changesOf = ({ given, answer }: Pick<Suggestion, 'given' | 'answer'>) =>
  partsOf(given, answer ?? given).flatMap((part) => (part.kind === 'change' ? [part] : []));

/** A suggestion as its page shows it: from where it is, what it changes, what may be done with it. */
export function suggestionView(it: Suggestion, story: Story, { locale, writes }: { locale: Locale; writes: boolean }) {
  const t = assistedTexts[locale];
  const isText = isOfText(it.task);
  const stands = it.aboutKey === versionKey(story);
  const isReady = it.state === 'ready';
  const changes = isText && it.answer !== null ? changesOf(it) : [];
  return {
    id: it.id as string,
    task: storyTasks[it.task]?.[locale] ?? it.task,
    from: assistanceTexts[locale].byMachine(it.model, it.prompt, formatMoment(it.askedAt), it.askerName),
    tone: tones[it.state],
    word: suggestionStates[it.state][locale],
    fault: it.fault ? faults[it.fault][locale] : null,
    changes: isReady ? changes.map(({ was, is }) => ({ was: was.join('\n\n') || t.added, is: is.join('\n\n') || t.nothing })) : [],
    words: isReady && !isText ? it.answer : null,
    isOld: isReady && isText && !stands,
    mayTake: isReady && writes && stands && isText,
    mayTakeWords: isReady && writes && stands && channelOfTask(it.task) !== undefined,
    mayPutAside: isReady && writes,
    isOnlyRead: isReady && it.task === 'english',
    options: changes.map(({ was, is }, at) => ({
      value: String(at),
      label: t.change(at + 1, truncate((is[0] ?? was[0] ?? '').trim(), 90)),
    })),
  };
}
