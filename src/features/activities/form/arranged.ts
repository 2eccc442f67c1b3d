import { channels, type ChannelKind } from '#features/channels/index.ts';
import type { Options } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { askedOn } from '../rules.ts';
import { fieldOfMeasure, kept } from '../schema.ts';

/** Names of the fields in the order of the page, the quantities those of the channel; a stored field that is placed nowhere is folded last. */
export function arranged(channel: ChannelKind, options: Options) {
  const [main, ...others] = askedOn(channel).map(fieldOfMeasure);
  const isOneUnit = options['unitId']?.length === 1;
  const hasOffers = (options['counted']?.length ?? 0) > 0;
  const hasLists = (options['entries']?.length ?? 0) > 0;
  const what = ['title', 'happenedOn', ...(isOneUnit ? [] : ['unitId'])];
  const belongs = ['taskId', 'finishesTask', 'dutyId', ...(hasOffers ? ['counted'] : []), ...(hasLists ? ['entries'] : [])];
  const placed = ['channel', ...what, ...belongs];
  return {
    what: { asked: what, folded: [] },
    figures: { asked: main === undefined ? [] : [main], folded: others },
    belongs: { asked: belongs, folded: ['targets', 'jointUnits', 'alsoDuties'] },
    proof: { asked: ['photos'], folded: ['links'] },
    more: {
      asked: [],
      folded: kept.fields
        .map(({ name }) => name)
        .filter((name) => !placed.includes(name))
        .concat('topics', 'audiences'),
    },
  };
}

/** The channels to choose from: those the officer used last, those the plan orders, all others. */
export const channelChoices = (
  { recent, ordered }: { recent: readonly ChannelKind[]; ordered: readonly ChannelKind[] },
  locale: Locale,
) => {
  const line = (kind: ChannelKind) => ({ kind, label: channels[kind][locale] });
  const kinds = (Object.keys(channels) as ChannelKind[]).filter((kind) => !recent.includes(kind));
  return {
    recent: recent.map(line),
    ordered: kinds.filter((kind) => ordered.includes(kind)).map(line),
    other: kinds.filter((kind) => !ordered.includes(kind)).map(line),
  };
};
