import type { Outlets, Ways } from './delivery/ways.ts';

export type { Outlets, Outcome } from './delivery/ways.ts';
export type { Ways };

export { sendToCitizens, withCitizenLetters, writeToCitizen } from './citizens.ts';
export { addDevice, areKeys, devicesOf, removeDevice } from './devices.ts';
export { deliverMessages, withWork } from './delivery/delivering.ts';
export { outsideAgent, plainOutsideAgent } from './delivery/outside.ts';
export { isPublicAddress, pushAddress, webAddress } from '../endpoint.ts';
export { sendsMail } from './delivery/filing.ts';
export { nextTry, servicesAway } from './delivery/services.ts';
export { pushKeysFrom } from './delivery/vapid.ts';
export { forgetOld, lettersByState, lettersFailedFor, lettersOf, readFiledLetter, sendAgain, type LetterState } from './letters.ts';
export { messagesOf } from './queries.ts';
export { keepUnread, readAll, readMessage, rewordMessages } from './reading.ts';
export { sendMessages, tellEach } from './send.ts';
export { settingOf, settle } from './settings.ts';
export { sendTrial } from './trial.ts';

/** Opens the ways out of the product by the settings of the process; what speaks SMTP and push is loaded with the first use. */
export const openWays = async (installKey: Uint8Array): Promise<Ways> => (await import('./delivery/openings.ts')).openWays(installKey);

/** The same ways for those who are no officers. */
export const openOutlets = async (installKey: Uint8Array): Promise<Outlets> =>
  (await import('./delivery/openings.ts')).openOutlets(installKey);
