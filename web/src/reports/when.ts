import type { Attached, ScheduleWanted } from '../api/schedules';
import type { Key, Texts } from '../texts/useTexts';

export const ATTACHED_NAMES: Readonly<Record<Attached, Key>> = {
  report: 'schedules.attached_report',
  workbook: 'schedules.attached_workbook',
  none: 'schedules.attached_none',
};

/** The day of the week by its number from Monday 1. */
export function weekday(day: number, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)));
}

/** When a letter is sent, in a sentence. */
export function whenOf({ rhythm, day, at, zone }: Pick<ScheduleWanted, 'rhythm' | 'day' | 'at' | 'zone'>, { t, language }: Texts): string {
  switch (rhythm) {
    case 'daily':
      return t('schedules.when_daily', { at, zone });
    case 'weekly':
      return t('schedules.when_weekly', { day: weekday(day, language), at, zone });
    case 'monthly':
      return t('schedules.when_monthly', { day, at, zone });
  }
}
