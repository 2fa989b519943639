import { Input } from 'antd';
import { lazy, Suspense } from 'react';

const DayPicker = lazy(() => import('./DayPicker'));

export interface DayInputProps {
  readonly id?: string;
  /** Such as 2025-12-31; empty: none. */
  readonly value?: string;
  readonly onChange?: (day: string) => void;
  /** The first day that can be chosen. */
  readonly min?: string;
  /** The last day that can be chosen. */
  readonly max?: string;
  /** What it is called where no label stands beside it. */
  readonly label?: string;
  readonly className?: string;
  /** Told why what was typed is not taken, and nothing once it is mended: whoever sends the day must not send another instead. */
  readonly onWrong?: (said: string) => void;
  /** Whether the form it stands in says what is wrong. */
  readonly isSaidElsewhere?: boolean;
  readonly status?: 'error' | 'warning';
  readonly 'aria-required'?: boolean;
  readonly 'aria-describedby'?: string;
}

/** A day, typed or chosen from a calendar, which is loaded with the first box that needs it. */
export function DayInput(given: DayInputProps) {
  const { id, value = '', label, className } = given;
  return (
    <Suspense fallback={<Input id={id} className={`day-picker ${className ?? ''}`} aria-label={label} value={value} readOnly />}>
      <DayPicker {...given} />
    </Suspense>
  );
}
