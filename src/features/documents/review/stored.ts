import type { Place, Reading, RecognisedPage } from 'official-documents';
import { z } from 'zod';
import type { RestoredText } from './stretches.ts';

// JSON of this version, an older or a newer one: it is parsed whenever it is read; what is unknown stays, what older engines lacked is absent.

type Deadline = Reading['deadlines'][number];

const text = z.string();
const place = z.object({ page: z.int(), start: z.int(), end: z.int() });
const placed = { at: z.array(place).optional() };
const before = z.literal(true).optional();
const quarter = z.literal([1, 2, 3, 4]);

/** The kind of a rule is its version: one that is not known here was written by a newer version. */
const rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), on: z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/), before }),
  z.object({ kind: z.literal('yearly'), month: z.int().min(1).max(12), day: z.int().min(1).max(31), before }),
  z.object({
    kind: z.literal('period-end'),
    periods: z.array(z.enum(['month', 'quarter', 'half-year', 'nine-months', 'year'])),
    quarters: z.array(quarter).optional(),
    day: z.int().min(1).max(31).optional(),
    before,
  }),
  z.object({ kind: z.literal('quarter'), year: z.int(), quarter }),
  z.object({ kind: z.literal('continuous') }),
  z.object({ kind: z.literal('on-demand') }),
]);

const deadline = z.looseObject({ text, rule, ...placed });
const deadlines = z.array(deadline);

/** Deadlines as they were stored. Throws at a rule that is not known: a newer version wrote it. */
export const deadlinesFrom = (stored: unknown): Deadline[] => deadlines.parse(stored) as Deadline[];

const places = z.array(place);

export const placesFrom = (stored: unknown): Place[] => (stored === null ? [] : places.parse(stored));

const duty = z.looseObject({
  text,
  role: z.enum(['lead', 'coordinate', 'advise', 'perform']),
  with: z.array(text).optional(),
  deadlines: deadlines.optional(),
  product: text.optional(),
  ...placed,
});
const figure = z.looseObject({ text, value: z.number(), upTo: z.number().optional(), unit: text, ...placed });
const named = z.looseObject({ text, ...placed });
const part: z.ZodType = z.looseObject({ label: text, title: text, ...placed, parts: z.lazy(() => z.array(part)).optional() });

/** Version 1; what was stored before versions were written is of the same form. */
const reading = z.looseObject({
  version: z.literal(1).optional(),
  document: z.looseObject({ kind: text, title: text }),
  citations: z.array(z.looseObject({ type: text, ...placed })),
  outline: z.array(part),
  targets: z.array(figure.extend({ comparator: z.enum(['=', '>=', '<=']) })),
  assignments: z.array(z.looseObject({ unit: text, duties: z.array(duty), ...placed })),
  deadlines,
  channels: z.array(named.extend({ kind: text })),
  topics: z.array(named.extend({ kind: text })),
  budget: z.looseObject({ sources: z.array(text) }),
  proposals: z.array(duty.extend({ from: z.enum(['channels', 'tasks']) })).optional(),
  leftovers: z.array(named).optional(),
  baseline: z.array(figure).optional(),
  weaknesses: z.array(named).optional(),
  practices: z.array(named).optional(),
  themes: z.array(named).optional(),
  recipients: z.array(z.looseObject({ name: text })),
  findings: z.array(named.extend({ kind: text, message: text })),
});

/** The reading of a document as it was stored. Throws where its form is not known. */
export function readingFrom(stored: unknown): Reading {
  const { version: _known, ...result } = reading.parse(stored);
  return result as unknown as Reading;
}

export const readingStored = (result: Reading): string => JSON.stringify({ version: 1, ...result });

/** Readings of earlier versions may hold a stretch whose confidence was not counted: nothing speaks for it. */
const confidence = z
  .number()
  .nullable()
  .transform((known) => known ?? 0);

const restored = z.looseObject({
  source: text,
  stretches: z.array(z.looseObject({ start: z.int(), end: z.int(), confidence, doubtful: z.boolean() })),
  lost: z.array(text),
});

export const restoredFrom = (stored: unknown): RestoredText | null => (stored === null ? null : restored.parse(stored));

const pages = z.array(z.looseObject({ start: z.int(), end: z.int() }));

/** The pages of a text as they were stored; of one from before pages were kept, the whole text. */
export const pagesFrom = (stored: unknown, length: number): { start: number; end: number }[] =>
  stored === null ? [{ start: 0, end: length }] : pages.parse(stored);

const recognised = z.looseObject({ page: z.int().min(1), text, quality: z.number(), source: text });

export const recognisedFrom = (stored: unknown): RecognisedPage => recognised.parse(stored) as unknown as RecognisedPage;
