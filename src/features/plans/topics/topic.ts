import type { Option } from '#platform/values/forms.ts';
import type { Id } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { fold } from '#platform/values/text.ts';
import { isOwnCode, type OwnCode, type Topic, type TopicNames } from '../subjects/vocabulary.ts';
import { topicTexts } from './messages.ts';

export type OwnTopicId = Id<'own-topic'>;

/** A topic that an authority added: it holds from a day, and to the day before `endedOn`. */
export interface OwnTopic {
  id: OwnTopicId;
  code: OwnCode;
  name: string;
  nameEn: string | null;
  /** Words, apart by semicolons, by which a text is taken to be about it. */
  cues: string | null;
  fromOn: Temporal.PlainDate;
  endedOn: Temporal.PlainDate | null;
}

export const namesOfTopics = (own: readonly Pick<OwnTopic, 'code' | 'name' | 'nameEn'>[]): TopicNames =>
  new Map(own.map(({ code, name, nameEn }) => [code, { vi: name, en: nameEn ?? name }]));

export const holdsOn = ({ fromOn, endedOn }: Pick<OwnTopic, 'fromOn' | 'endedOn'>, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(fromOn, day) <= 0 && (endedOn === null || Temporal.PlainDate.compare(day, endedOn) < 0);

/** What a form offers beside the vocabulary: what holds on the day, and what was chosen before though it holds no longer. */
export const ownOptions = (own: readonly OwnTopic[], day: Temporal.PlainDate, locale: Locale, chosen: readonly string[] = []): Option[] =>
  own
    .filter((one) => holdsOn(one, day) || chosen.includes(one.code))
    .map((one) => ({
      value: one.code,
      label: holdsOn(one, day) ? nameIn(one, locale) : topicTexts[locale].noLonger(nameIn(one, locale)),
    }));

const nameIn = ({ name, nameEn }: OwnTopic, locale: Locale): string => (locale === 'en' ? (nameEn ?? name) : name);

/** The code of a new topic from its name, which no other bears. */
export function codeFor(name: string, taken: readonly string[]): OwnCode {
  const bare = fold(name)
    .replace(/[^a-z]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const base = `own-${bare || 'topic'}`;
  for (let code = base; ; code = `${code}-x`) if (!taken.includes(code) && isOwnCode(code)) return code;
}

/** The topics of the authority that a text names by one of their words, on the day. */
export function ownTopicsIn(text: string, own: readonly OwnTopic[], day: Temporal.PlainDate): Topic[] {
  const words = ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `;
  const names = (cue: string): boolean => {
    const sought = fold(cue)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    return sought !== '' && words.includes(` ${sought} `);
  };
  return own.filter((one) => holdsOn(one, day) && (one.cues ?? '').split(';').some(names)).map(({ code }) => code);
}
