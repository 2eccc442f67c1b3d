import { z } from 'zod';
import { tidyLine, tidyText } from '#platform/values/text.ts';

const line = z.string().max(1000).transform(tidyLine).pipe(z.string().min(1));
const words = z.string().max(5000).transform(tidyText).pipe(z.string().min(1));

const difficultySchema = z.object({
  schema: z.literal(1),
  type: z.literal('difficulty'),
  difficulty: z.object({
    unit: line,
    text: words,
    wish: words.nullable(),
    tried: words,
    raisedOn: z.iso.date(),
    plan: z.object({ title: line, symbol: line.nullable() }),
  }),
});

/** What a difficulty in an envelope says: whose it is, what stands in the way, what was tried and what is asked for. */
export type DifficultySaid = z.input<typeof difficultySchema>;

/** The content of an envelope as a difficulty; undefined where it is none, or of another make. */
export function difficultyIn(content: unknown): DifficultySaid['difficulty'] | undefined {
  const parsed = difficultySchema.safeParse(content);
  return parsed.success ? parsed.data.difficulty : undefined;
}
