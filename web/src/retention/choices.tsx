import { Choice, oneOf } from '../parts/Choice';
import { type Key, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';

export const UNITS = ['MONTH', 'WEEK', 'QUARTER', 'YEAR'] as const;
export type Unit = (typeof UNITS)[number];

const UNIT_NAMES: Readonly<Record<Unit, Key>> = { WEEK: 'unit.week', MONTH: 'unit.month', QUARTER: 'unit.quarter', YEAR: 'unit.year' };

/** The length of the periods in the address, months where it says none. */
export function useUnit(): Unit {
  return oneOf(UNITS, useView()[0].unit.toUpperCase());
}

export function UnitChoice() {
  const { t } = useTexts();
  const [, change] = useView();
  return (
    <Choice
      label={t('retention.unit')}
      value={useUnit()}
      options={UNITS.map((value) => ({ value, label: t(UNIT_NAMES[value]) }))}
      onChange={(unit) => change({ unit: unit === 'MONTH' ? '' : unit.toLowerCase(), open: '' })}
    />
  );
}

const SIGNS = ['usual', 'activity', 'purchases'] as const;
type Signs = (typeof SIGNS)[number];

const SIGN_NAMES: Readonly<Record<Signs, Key>> = { usual: 'signs.usual', activity: 'signs.activity', purchases: 'signs.purchases' };

/** Which days count as signs of life, as a part of a question; nothing: as the definition has it. */
export function useSigns(): { readonly of?: Exclude<Signs, 'usual'> } {
  const of = oneOf(SIGNS, useView()[0].of);
  return of === 'usual' ? {} : { of };
}

export function SignsChoice() {
  const { t } = useTexts();
  const [view, change] = useView();
  return (
    <Choice
      label={t('retention.signs')}
      value={oneOf(SIGNS, view.of)}
      options={SIGNS.map((value) => ({ value, label: t(SIGN_NAMES[value]) }))}
      onChange={(of) => change({ of: of === 'usual' ? '' : of, open: '' })}
    />
  );
}
