import type { RequestEvent } from '@sveltejs/kit';
import { pollOn } from '#features/portal/server/index.ts';
import { pollOptions } from '#features/surveys/index.ts';
import { pageIn } from '#platform/values/paths.ts';
import { placeOf } from '../place.ts';
import { publicContext } from './portal.ts';

/** The question that stands on the page of the address, and what one chooses from; null where none does. */
export async function pollFor(event: RequestEvent): Promise<{ id: string; words: string; options: string[] } | null> {
  if ((await placeOf(event)).kind !== 'site') return null;
  const { site, asked } = await publicContext(event);
  const found = pollOn(site, pageIn(event.url.pathname), asked.today);
  return found ? { id: found.id, words: found.words, options: pollOptions(found, asked.locale) } : null;
}
