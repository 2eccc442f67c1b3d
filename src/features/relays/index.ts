export { relayTexts } from './messages.ts';
export { mayReadRelay, maySeeRelays, seesDelay, whyNotAnswer, whyNotLead } from './policy.ts';
export { refusals as relayRefusals } from './refusals.ts';
export { sumOf, type MemberId, type Relay, type RelayId } from './relay.ts';
export { handForm, memberForm, sumForm } from './schema.ts';
export { relayView, sumStart } from './view.ts';
