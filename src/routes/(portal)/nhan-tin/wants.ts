import { topicWords } from '#features/plans/index.ts';
import { summaryOf, topicsOn, unitsOn } from '#features/portal/server/index.ts';
import { readerTexts } from '#features/subscriptions/index.ts';
import type { Option } from '#platform/values/forms.ts';
import { compareVi } from '#platform/values/text.ts';
import type { PublicContext } from '../portal.ts';

/** What a reader may choose to hear of: everything, what is late, topics, the targets of the plan that holds, the units of the day. */
export async function wantOptions({ db, site, asked }: PublicContext): Promise<Option[]> {
  const t = readerTexts[asked.locale];
  const { targets } = await summaryOf(db, asked);
  const units = unitsOn(site, asked.today).map(({ unit_id: id, name }) => ({ value: `unit:${id}`, label: name, group: t.units }));
  return [
    { value: 'all', label: t.all, group: t.everything },
    { value: 'late', label: t.late, group: t.everything },
    ...Object.entries(topicWords).map(([code, words]) => ({ value: `topic:${code}`, label: words[asked.locale], group: t.topics })),
    ...topicsOn(site, asked.today).map(({ code, name, name_en: nameEn }) => ({
      value: `topic:${code}`,
      label: asked.locale === 'en' ? (nameEn ?? name) : name,
      group: t.topics,
    })),
    ...targets.map(({ id, text }) => ({ value: `target:${id}`, label: text, group: t.targets })),
    ...units.toSorted((a, b) => compareVi(a.label, b.label)),
  ];
}

export const wantLists = async (context: PublicContext): Promise<{ wants: Option[] }> => ({ wants: await wantOptions(context) });
