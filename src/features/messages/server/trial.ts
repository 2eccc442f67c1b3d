import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { messageTexts } from '../messages.ts';
import { TRIAL } from '../message.ts';
import { refusals } from '../refusals.ts';
import { devicesOf } from './devices.ts';
import { sendMessages } from './send.ts';
import { settingOf } from './settings.ts';
import { SETTINGS } from './delivery/composing.ts';

/** Sends the acting officer a message by every way that is set, at once, to see whether it arrives. Refused: there is no way. */
export async function sendTrial(tx: Tx, { actor, now }: { actor: Actor; now: Temporal.Instant }): Promise<Result<void>> {
  const { authorityId, officerId } = actor;
  const { email } = await settingOf(tx, actor);
  if (!email && (await devicesOf(tx, actor)).length === 0) return { ok: false, refusal: refusals.nowhere() };
  const { vi, en } = messageTexts;
  const word = { officerId, kind: TRIAL, about: { type: 'trial', id: crypto.randomUUID() }, address: SETTINGS } as const;
  await sendMessages(tx, { authorityId, at: now }, [
    { ...word, title: { vi: vi.trialTitle, en: en.trialTitle }, text: { vi: vi.trialText, en: en.trialText } },
  ]);
  return ok(undefined);
}
