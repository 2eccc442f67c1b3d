import * as z from 'zod';
import { isChannel, type ChannelKind } from '#features/channels/index.ts';
import type { TargetId } from '#platform/values/ids.ts';
import type { Facts } from '../facts.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const line = z.looseObject({ unitName: z.string(), text: z.string(), dueOn: z.string() });
const named = z.looseObject({ title: z.string(), happenedOn: day, unitName: z.string() });
const channel = z.custom<ChannelKind>((code) => typeof code === 'string' && isChannel(code));
const comparator = z.enum(['=', '>=', '<=']);

/** What every version of the facts holds; what later ones add stays with them. */
const common = z.looseObject({
  authority: z.looseObject({ name: z.string(), shortName: z.string() }),
  plan: z.looseObject({ title: z.string(), symbol: z.string(), issuedOn: day, issuedInPeriod: z.boolean() }),
  period: z.string(),
  covers: z.looseObject({ from: day, to: day }),
  until: day.exactOptional(),
  quantities: z.array(z.looseObject({ channel, measure: z.string(), value: z.number() })),
  tasks: z.looseObject({
    due: z.number(),
    done: z.number(),
    doneLate: z.number().default(0),
    late: z.array(line),
    early: z.array(line).exactOptional(),
  }),
  adHoc: z.looseObject({ due: z.number(), done: z.number(), doneLate: z.number(), late: z.array(line) }).exactOptional(),
  difficulties: z
    .array(
      z.looseObject({
        unitName: z.string(),
        text: z.string(),
        wish: z.string().nullable(),
        state: z.string(),
        carriedTo: z.string().nullable(),
      }),
    )
    .exactOptional(),
  requests: z.looseObject({
    asked: z.number(),
    answers: z.looseObject({ accepted: z.number(), declined: z.number(), waiting: z.number() }).exactOptional(),
  }),
  targets: z.array(
    z.looseObject({
      id: z.custom<TargetId>((id) => typeof id === 'string').exactOptional(),
      text: z.string(),
      done: z.number(),
      wanted: z.number(),
      unit: z.string(),
      percent: z.number().nullable().default(null),
      goal: z.looseObject({ percent: z.number(), comparator }).nullable().default(null),
      reached: z.boolean(),
      hasFigure: z.boolean().exactOptional(),
      behind: z.string().exactOptional(),
    }),
  ),
  silentUnits: z.array(z.string()),
  silentTopics: z.array(z.string()).exactOptional(),
  sorts: z.array(z.looseObject({ word: z.string(), names: z.array(z.string()) })).exactOptional(),
  next: z.array(line),
  months: z.array(z.looseObject({ channel, month: z.string(), activities: z.number() })).exactOptional(),
  units: z.array(z.looseObject({ unitName: z.string(), activities: z.number(), due: z.number(), done: z.number() })).exactOptional(),
  years: z.array(z.looseObject({ year: z.number(), indicator: z.string(), value: z.number() })).exactOptional(),
  checks: z
    .looseObject({
      rounds: z.number(),
      units: z.number(),
      outOf: z.number(),
      findings: z.number(),
      fixed: z.number(),
      late: z.number(),
    })
    .exactOptional(),
});

const activity = named.extend({ channel, isInternal: z.boolean().default(false) });

const examplesOf = (all: readonly z.output<typeof activity>[], most: number) =>
  all
    .filter(({ isInternal }) => !isInternal)
    .slice(0, most)
    .map(({ title, happenedOn, unitName }) => ({ title, happenedOn, unitName }));

const told = z.looseObject({ activities: z.number(), examples: z.array(named) });

/** The first version kept every activity; a text names some and counts the others. */
const first = common
  .extend({ activities: z.array(activity), unplaced: z.array(activity).exactOptional() })
  .transform(({ activities, unplaced, ...rest }) => ({
    ...rest,
    ...(unplaced && { unplaced: { activities: unplaced.length, examples: examplesOf(unplaced, 8) } }),
    done: [...Map.groupBy(activities, ({ channel }) => channel)].map(([channel, of]) => ({
      channel,
      activities: of.length,
      examples: examplesOf(of, 3),
    })),
  }));
const second = common.extend({ done: z.array(told.extend({ channel })), unplaced: told.exactOptional() });

const stored = z.discriminatedUnion('version', [
  z.object({ version: z.literal(1), facts: first }),
  z.object({ version: z.literal(2), facts: second }),
]);

/** The facts of a report as they were stored. Throws where the stored form is not known: a newer version wrote it. */
export const factsOf = (body: unknown): Facts => stored.parse(body).facts;

export const bodyOf = (of: Facts): string => JSON.stringify({ version: 2, facts: of });
