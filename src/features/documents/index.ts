export type { ConfirmedDuty, ConfirmedDutyUnit, ConfirmedReading } from './confirmed.ts';
