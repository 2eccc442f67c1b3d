import type { RequestEvent } from '@sveltejs/kit';
import { channels } from '#features/channels/index.ts';
import { comparePlans, dutyView, maySeePlans, sectionWords, targetView, topics, words, type Plan } from '#features/plans/index.ts';
import { planOf, plansOf } from '#features/plans/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import type { Locale } from '#platform/values/messages.ts';
import { planHere } from '../plan.ts';

/** A duty in one line: what, by whom, until when. */
const dutyLine = (plan: Plan, locale: Locale) => (duty: Plan['duties'][number]) => {
  const { text, deadlines } = dutyView(plan, duty, locale);
  const units = duty.units.map(({ name }) => name).join('; ');
  return [text, units, deadlines.join('; ') || words[locale].always].filter(Boolean).join(' · ');
};

const named = (
  list: Readonly<Record<string, { vi: string; en: string }>>,
  { added, gone }: { added: string[]; gone: string[] },
  locale: Locale,
) => {
  const name = (code: string): string => list[code]?.[locale] ?? code;
  return { added: added.map(name), gone: gone.map(name), changed: [], same: null };
};

export const load = staffLoad(maySeePlans, async (event: RequestEvent, { db, actor }) => {
  const { locale } = event.locals;
  const plan = await planHere(event, { db, actor });
  const older = (await plansOf(db, actor.authorityId)).find(({ year, state }) => year < plan.year && state !== 'draft');
  const old = older && (await planOf(db, actor.authorityId, older.id));
  const t = words[locale];
  const compared =
    old &&
    comparePlans(old, plan, {
      duty: dutyLine(plan, locale),
      target: (target) => `${target.text} · ${targetView(plan, target, locale).level}`,
    });
  return {
    locale,
    id: plan.id,
    title: plan.title,
    old: old ? [old.title, old.symbol].filter(Boolean).join(', ') : null,
    parts: compared
      ? [
          { title: t.topics, ...named(topics, compared.topics, locale) },
          { title: t.channels, ...named(channels, compared.channels, locale) },
          { title: t.targets, ...compared.targets },
          { title: t.duties, ...compared.duties },
          { title: sectionWords[locale].title, ...compared.sections },
        ]
      : [],
  };
});
