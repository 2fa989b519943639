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

const name = (id: string) => `holdfast:schedule:${id}`;

/** Keeps what is typed for as long as the window is open. */
export function keep(id: string, wanted: ScheduleWanted): void {
  try {
    sessionStorage.setItem(name(id), JSON.stringify(wanted));
  } catch {
    // a browser may have no room for it; then it lasts as long as the form
  }
}

export function kept(id: string): ScheduleWanted | null {
  try {
    const text = sessionStorage.getItem(name(id));
    return text === null ? null : (JSON.parse(text) as ScheduleWanted);
  } catch {
    return null;
  }
}

export function forget(id: string): void {
  try {
    sessionStorage.removeItem(name(id));
  } catch {
    // nothing was kept either
  }
}
