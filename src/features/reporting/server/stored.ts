import * as z from 'zod';
import type { Facts } from '../facts.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const line = z.looseObject({ unitName: z.string(), text: z.string(), dueOn: z.string() });

/** What every version of the facts holds; what later ones add stays with them. */
const facts = z.looseObject({
  authority: z.looseObject({ name: z.string(), shortName: z.string() }),
  plan: z.looseObject({ title: z.string(), symbol: z.string(), issuedOn: day, issuedInPeriod: z.boolean() }),
  period: z.string(),
  covers: z.looseObject({ from: day, to: day }),
  quantities: z.array(z.looseObject({ channel: z.string(), measure: z.string(), value: z.number() })),
  activities: z.array(z.looseObject({ channel: z.string(), title: z.string(), happenedOn: day, unitName: z.string() })),
  tasks: z.looseObject({ due: z.number(), done: z.number(), doneLate: z.number().default(0), late: z.array(line) }),
  requests: z.looseObject({ asked: z.number(), accepted: z.number() }),
  targets: z.array(
    z.looseObject({
      id: z.string().optional(),
      text: z.string(),
      done: z.number(),
      wanted: z.number(),
      unit: z.string(),
      goal: z.looseObject({ percent: z.number() }).nullable().default(null),
      reached: z.boolean(),
    }),
  ),
  silentUnits: z.array(z.string()),
  next: z.array(line),
});

const stored = z.object({ version: z.literal(1), facts });

/** The facts of a report as they were stored. Throws where the stored form is not known: a newer version wrote it. */
export const factsOf = (body: unknown): Facts => stored.parse(body).facts as unknown as Facts;

/** The facts as they are stored, with the version of their form. */
export const bodyOf = (of: Facts): string => JSON.stringify({ version: 1, facts: of });
