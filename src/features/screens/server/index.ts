export { approveAlarm, endAlarm, raiseAlarm } from './alarms.ts';
export { addScreen, correctScreen, endScreen, giveCode, resumeScreen } from './commands.ts';
export { noteHeard, pairMachine, screenOfMachine } from './machines.ts';
export { alarmNow, screenOf, screensOf } from './queries.ts';
export { tellOfSilent } from './silent.ts';
