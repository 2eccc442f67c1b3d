import { z } from 'zod';
import type { Signer } from '#platform/server/log/signing.ts';
import { tidyLine, tidyText } from '#platform/values/text.ts';
import type { Receipt } from '../envelope.ts';
import { isOfOurTime, sealEnvelope } from './manifest.ts';
import type { Opened } from './opening.ts';

const line = z.string().max(1000).transform(tidyLine);
const words = (max: number) => z.string().max(max).transform(tidyText);

const receiptSchema = z.object({
  schema: z.literal(1),
  of: z.uuid(),
  what: z.enum(['delivered', 'opened', 'taken', 'answered', 'accepted', 'returned', 'taken-back', 'reopened']),
  at: z.iso.datetime({ offset: true }).refine(isOfOurTime),
  note: words(5000).optional(),
  remarks: z
    .array(z.object({ place: line, words: words(2000) }))
    .max(200)
    .optional(),
  plan: z.object({ title: line, symbol: line.nullable() }).optional(),
});

/** A receipt as a small envelope of its own, signed by who gives it; the same uid is the same receipt. */
export const sealReceipt = (
  receipt: Receipt,
  { uid, sender, signer, madeAt }: { uid: string; sender: { id: string; name: string }; signer: Signer; madeAt: Temporal.Instant },
): Buffer =>
  sealEnvelope(
    {
      ...{ uid, kind: 'receipt', sender, title: 'Biên nhận', symbol: null, issuedOn: null, replaces: null, madeAt },
      ...{ content: { schema: 1, ...receipt }, parts: [] },
    },
    signer,
  );

/** What an envelope says as a receipt; undefined where it is none. */
export function receiptIn({ manifest, content }: Opened): Receipt | undefined {
  const parsed = manifest.kind === 'receipt' ? receiptSchema.safeParse(content) : undefined;
  return parsed?.success ? parsed.data : undefined;
}
