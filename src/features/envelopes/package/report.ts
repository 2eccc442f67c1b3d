import { z } from 'zod';
import { tidyLine } from '#platform/values/text.ts';

const name = z.string().max(500).transform(tidyLine);
const figure = z.number().refine((value) => Math.abs(value) < 1e16);

/** Of bodies: more than any level has below it is a slip. */
const count = z.int().min(0).max(100_000);

const sums = z.object({ value: figure.nullable(), part: figure.optional(), whole: figure.optional(), count });

const figureSchema = z.object({
  code: z.string().regex(/^(?:T\d{1,4}[a-z]?|Q\d{1,3}|[A-Z]{1,6}\d{1,3}-[0-9a-f]{12})$/),
  title: z.string().max(1000).transform(tidyLine),
  unit: z.string().max(200).transform(tidyLine),
  is: z.enum(['figure', 'none', 'unknown']),
  value: figure.optional(),
  /** Of a share that was computed: what is counted, and out of what. */
  part: figure.optional(),
  whole: figure.optional(),
  /** Of what is counted each once: the names. */
  names: z.array(name).max(2000).optional(),
  below: sums.optional(),
});

const text = z.string().max(50_000);

const reportSchema = z.object({
  schema: z.literal(1),
  type: z.literal('report'),
  regime: z.object({ id: z.uuid() }).optional(),
  report: z.object({
    kind: z.enum(['month', 'quarter', 'half', 'nine', 'year', 'once']),
    index: z.int().min(1).max(12),
    year: z.int().min(1900).max(2200),
    version: z.int().min(1).max(1000),
    title: name,
    covers: z.object({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from >= '1900' && from <= to && to < '2300'),
    isNone: z.boolean().optional(),
    isEstimate: z.boolean().optional(),
    sections: z
      .array(z.object({ key: z.string().max(50), heading: name, text }))
      .max(50)
      .default([]),
    answers: z
      .array(z.object({ question: name, answer: text }))
      .max(200)
      .optional(),
    figures: z.array(figureSchema).max(500).default([]),
  }),
  below: z.object({ asked: count, came: count, missing: z.array(name).max(5000) }).optional(),
});

/** What a report in an envelope says: its period, parts, figures, and what those below its sender add up to. */
export type ReportSaid = z.output<typeof reportSchema>;

/** The content of an envelope as a report; undefined where it is none, or of another make. A code twice counts once. */
export function reportIn(content: unknown): ReportSaid | undefined {
  const parsed = reportSchema.safeParse(content);
  if (!parsed.success) return undefined;
  const { report } = parsed.data;
  const figures = [...new Map(report.figures.map((one) => [one.code, one])).values()];
  return { ...parsed.data, report: { ...report, figures } };
}
