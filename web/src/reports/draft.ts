import type { ScheduleWanted } from '../api/schedules';

/** A new schedule as most people want it. */
export const START: ScheduleWanted = {
  name: '',
  recipients: [],
  rhythm: 'monthly',
  day: 1,
  at: '08:00',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  language: 'en',
  definition: 'holdfast',
  segment: '',
  attached: 'report',
  active: true,
};
