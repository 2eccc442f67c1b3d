import { ok, type Result } from '#platform/values/result.ts';
import type { Tx } from '#platform/server/database.ts';
import type { StretchItem } from '../review/stretches.ts';
import { notDecided } from '../refusals.ts';
import { write } from './decisions.ts';
import { openReview, type Reviewer } from './open.ts';

/** Remembered by the remains and what was made of them; a later correction takes the place of an earlier one. */
async function remember(tx: Tx, { actor, now }: Reviewer, { remains, read }: StretchItem, correction: string): Promise<void> {
  const row = { correction, corrected_by: actor.officerId, corrected_at: now };
  await tx
    .insertInto('word_correction')
    .values({ authority_id: actor.authorityId, remains, restored: read, ...row })
    .onConflict((oc) => oc.columns(['authority_id', 'remains', 'restored']).doUpdateSet(row))
    .execute();
}

/** What is taken back is not offered any more. */
export async function forget(tx: Tx, { actor }: Reviewer, { remains, read, text }: StretchItem): Promise<void> {
  await tx
    .deleteFrom('word_correction')
    .where('authority_id', '=', actor.authorityId)
    .where('remains', '=', remains)
    .where('restored', '=', read)
    .where('correction', '=', text)
    .execute();
}

const LONGEST = 200;

/** Puts a restored word right, offered again for the same remains; returns its path. Refused: no such word. As restored counts as accepted. */
export async function correctStretch(tx: Tx, by: Reviewer & { item: string; text: string }): Promise<Result<string>> {
  const opened = await openReview(tx, by);
  if (!opened.ok) return opened;
  const stretch = opened.value.stretches.find(({ path }) => path === by.item);
  if (!stretch) return notDecided.noItem();
  if (stretch.verdict === 'corrected' && by.text === stretch.text) return ok(by.item);
  if (by.text === stretch.read) {
    if (stretch.verdict === 'accepted') return ok(by.item);
    await write(tx, by, opened.value, [{ item: by.item, verdict: 'accepted', value: null }], 'reading.accepted');
    return ok(by.item);
  }
  if (stretch.remains.length <= LONGEST && stretch.read.length <= LONGEST) await remember(tx, by, stretch, by.text);
  await write(tx, by, opened.value, [{ item: by.item, verdict: 'corrected', value: { text: by.text } }], 'reading.word-corrected');
  return ok(by.item);
}
