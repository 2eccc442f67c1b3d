import { channels, isChannel } from '#features/channels/index.ts';
import { topicName, topics } from '#features/plans/index.ts';
import { foundKinds, searchWords, type FoundCode } from '#features/portal/index.ts';
import { addFound, foundCounter, noteMiss, oftenSought, searchPage, soughtWords, topicNamesAt } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { answerUntilChange } from '#platform/server/public/kept.ts';
import { tidyLine } from '#platform/values/text.ts';
import { pageNumber, publicLoad } from '../portal.ts';

const reads = {
  'tu-khoa': /^[^\0]{1,100}$/u,
  loai: new RegExp(`^(?:${Object.keys(foundKinds).join('|')})$`),
  nam: /^20\d\d$/,
  'don-vi': /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'noi-dung': /^[a-z]+(?:-[a-z]+)*$/,
  'hinh-thuc': new RegExp(`^(?:${Object.keys(channels).join('|')})$`),
  'trang-thai': /^(?:issued|withdrawn|replaced)$/,
  trang: pageNumber,
};

const found = foundCounter((times) => addFound(app().db, times));

export const load = publicLoad(
  reads,
  async ({ db, site, asked, read }) => {
    const typed = tidyLine(read['tu-khoa'] ?? '');
    const chosen = { kind: (read['loai'] ?? '') as FoundCode | '', year: read['nam'] ?? '' };
    const { 'don-vi': unit = '', 'noi-dung': topic = '', 'hinh-thuc': channel = '', 'trang-thai': state = '' } = read;
    const further = { unit, topic, channel, state };
    const suggested = Object.values(topics).map((topic) => topic[asked.locale]);
    const { authorityId, today: on } = asked;
    if (typed === '') {
      const often = await oftenSought(db, asked);
      return { typed, chosen, further, choices: null, page: 1, shown: null, suggested, often, title: searchWords[asked.locale].search };
    }
    const page = Number(read['trang'] ?? 1);
    const year = chosen.year === '' ? undefined : Number(chosen.year);
    const narrowed = {
      ...{ typed, year, page, kind: chosen.kind || undefined, unit: unit || undefined },
      ...{ topic: topic || undefined, channel: channel || undefined, state: state || undefined },
    };
    const key = `search ${JSON.stringify([on.toString(), asked.locale, typed, page, read])}`;
    const shown = await answerUntilChange(authorityId, key, () => searchPage(db, { ...asked, site, ...narrowed }));
    const isInVain = shown.kinds.length === 0;
    if (isInVain) await noteMiss(app().db, { authorityId, words: typed, on });
    const words = isInVain || Object.keys(read).length > 1 ? undefined : soughtWords(shown, typed);
    if (words !== undefined) found.count({ authorityId, words, on });
    const often = isInVain ? await oftenSought(db, asked) : [];
    const { locale, today } = asked;
    const t = searchWords[locale];
    const choices = {
      unit: shown.units.map(([value, count]) => ({ value, label: t.counted(site.names.on(value, today).name, count) })),
      topic: shown.topics.map(([value, count]) => ({ value, label: t.counted(topicName(value, locale, topicNamesAt(site)), count) })),
      channel: shown.channels.flatMap(([value, count]) =>
        isChannel(value) ? [{ value, label: t.counted(channels[value][locale], count) }] : [],
      ),
      state: shown.states.map(([value, count]) => ({ value, label: t.counted(t.states[value as keyof typeof t.states], count) })),
    };
    return { typed, chosen, further, choices, page, shown, suggested, often, title: searchWords[asked.locale].searchTitle(typed) };
  },
  { isKept: false },
);
