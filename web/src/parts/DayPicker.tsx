import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import type { DayInputProps } from './DayInput';
import { useTexts } from '../texts/useTexts';
import { DAY_FORMATS, ISO } from './dayFormats';

/** A calendar of the reader's language beside a box in which a day can be typed. */
export default function DayPicker({ value = '', onChange, max, id, label, className, status, ...aria }: DayInputProps) {
  const { t, language } = useTexts();
  const [wrong, setWrong] = useState(false);
  useEffect(() => setWrong(false), [value]);
  const wrongId = `${id ?? 'day'}-wrong`;
  // The library says nothing of what cannot be read, nor of a box that was emptied by keys.
  const take = (target: EventTarget) => {
    if (!(target instanceof HTMLInputElement)) return;
    setWrong(target.value !== '' && target.getAttribute('aria-invalid') === 'true');
    if (target.value === '' && value !== '') onChange?.('');
  };
  return (
    <>
      <DatePicker
        {...aria}
        {...(id === undefined ? {} : { id })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        className={`day-picker ${className ?? ''}`}
        value={read(value)}
        format={[...DAY_FORMATS[language]]}
        placeholder={t('day.hint')}
        {...(max === undefined ? {} : { maxDate: dayjs(max) })}
        preserveInvalidOnBlur
        {...(wrong ? { status: 'error' as const, 'aria-describedby': wrongId } : status === undefined ? {} : { status })}
        panelRender={(panel) => (
          <div role="dialog" aria-label={t('day.calendar')}>
            {panel}
          </div>
        )}
        onBlur={({ target }) => take(target)}
        onKeyDown={({ key, target }) => {
          if (key === 'Enter') take(target);
        }}
        onChange={(chosen: Dayjs | null) => {
          setWrong(false);
          onChange?.(chosen === null ? '' : chosen.format(ISO));
        }}
      />
      {wrong && (
        <small id={wrongId} role="alert" className="day-wrong">
          {t('day.wrong')}
        </small>
      )}
    </>
  );
}

/** Of a moment its day as it is written, whatever the reader's zone. */
function read(value: string): Dayjs | null {
  const day = dayjs(value.slice(0, ISO.length));
  return value !== '' && day.isValid() ? day : null;
}
