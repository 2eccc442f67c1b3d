import { datasetCodes, datasetOf, embedCodes, fieldsIn, licences, licenceSays, openDataTexts, ruleFrom } from '#features/opendata/index.ts';
import { topicWords } from '#features/plans/index.ts';
import { extentsOf } from '#features/opendata/server/index.ts';
import { topicNamesAt } from '#features/portal/server/index.ts';
import { formatDay, formatList, formatMoment, formatNumber } from '#platform/values/format.ts';
import { publicLoad } from '../portal.ts';

export const load = publicLoad({}, async ({ db, asked, site }) => {
  const { locale, today } = asked;
  const rule = ruleFrom(site.publication);
  const { licence } = rule;
  const { extents, months } = await extentsOf(db, asked, site);
  const day = (text: string): string => (text.includes('T') ? formatMoment(text) : formatDay(text));
  return {
    sets: datasetCodes.map((code) => {
      const { title, about } = datasetOf(code);
      const { rows, changed } = extents[code];
      return {
        code: code,
        title: title[locale],
        about: about[locale],
        rows: formatNumber(rows, locale),
        changed: changed === null ? openDataTexts[locale].notKnown : day(changed),
        fields: fieldsIn(code, locale),
      };
    }),
    months,
    topics: [...Object.entries(topicWords), ...topicNamesAt(site)].map(([code, topic]) => ({ code, name: topic[locale] })),
    embeds: embedCodes,
    sites: formatList(rule.embedSites, locale),
    terms: { name: licences[licence][locale], says: licenceSays[locale][licence], address: licences[licence].address ?? null },
    authority: site.names.ofAuthority(today).name,
    year: today.year,
    today: formatDay(today),
    span: { from: today.subtract({ days: 30 }).toString(), to: today.toString() },
  };
});
