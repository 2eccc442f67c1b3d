import type { ChannelKind } from '#features/channels/index.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { Kit } from '../../form/kit.ts';

interface Choice {
  kind: ChannelKind;
  label: string;
}

/** What the page needs to work, on a device without a network as well. */
export interface RecordingPage {
  locale: Locale;
  by: string;
  task: { id: string; text: string } | null;
  choices: Record<'recent' | 'ordered' | 'other', readonly Choice[]>;
  kit: Kit;
  asked: { kind: ChannelKind; like?: string | undefined } | null;
}
