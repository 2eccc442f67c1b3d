import { isTopic } from '#features/plans/index.ts';
import { parseId, type Id } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';

export type SubscriberId = Id<'subscriber'>;

/** How often word goes out. */
export const tempos = {
  daily: { vi: 'Mỗi ngày một lần, gộp các tin mới', en: 'Once a day, all news together' },
  'at-once': { vi: 'Ngay khi có tin', en: 'As soon as there is news' },
} as const satisfies Record<string, Words>;

export type Tempo = keyof typeof tempos;

export const isTempo = (text: string): text is Tempo => Object.hasOwn(tempos, text);

/** What a reader wants to hear of: everything, what is late, or what concerns a topic, a target or a unit. */
export type Want = { kind: 'all' | 'late'; about: '' } | { kind: 'topic' | 'target' | 'unit'; about: string };

export type ThingKind = 'plan' | 'amendment' | 'report' | 'activity' | 'story' | 'reached' | 'late';

/** Something that became public, with what it concerns. */
export interface Thing {
  id: string;
  kind: ThingKind;
  title: string;
  /** Its public page, without language and step. */
  path: string;
  topics: readonly string[];
  targets: readonly string[];
  units: readonly string[];
}

const concerns = ({ topics, targets, units }: Thing, { kind, about }: Want): boolean =>
  (kind === 'topic' ? topics : kind === 'target' ? targets : kind === 'unit' ? units : []).includes(about);

/** Whether a reader who wants these hears of the thing. */
export const isWanted = (thing: Thing, wants: readonly Want[]): boolean =>
  wants.some((want) => want.kind === 'all' || (want.kind === 'late' && thing.kind === 'late') || concerns(thing, want));

/** A want as one value of a form: `all`, `topic:online-services`, `unit:<id>`. */
export const wantCode = ({ kind, about }: Want): string => (about === '' ? kind : `${kind}:${about}`);

/** The want that a form says; undefined for what is none. */
export function wantIn(code: string): Want | undefined {
  if (code === 'all' || code === 'late') return { kind: code, about: '' };
  const [kind = '', about = ''] = code.split(':');
  if (kind === 'topic') return isTopic(about) ? { kind, about } : undefined;
  return (kind === 'target' || kind === 'unit') && parseId(about) ? { kind, about } : undefined;
}
