import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { useEffect, useRef, useState } from 'react';
import type { DayInputProps } from './DayInput';
import { useTexts } from '../texts/useTexts';
import { day as written } from '../format/format';
import { DAY_FORMATS, ISO } from './dayFormats';

dayjs.extend(customParseFormat);

/** A calendar of the reader's language beside a box in which a day can be typed. */
export default function DayPicker({ value = '', onChange, min, max, id, label, className, status, onWrong, isSaidElsewhere = false, ...aria }: DayInputProps) {
  const { t, language } = useTexts();
  const [wrong, setWrong] = useState('');
  const judged = useRef(false);
  const say = (said: string) => {
    if (said === wrong) return;
    setWrong(said);
    onWrong?.(said);
  };
  useEffect(() => say(''), [value]);
  const told = useRef(onWrong);
  told.current = onWrong;
  useEffect(() => () => told.current?.(''), []); // a box that is gone keeps nothing from being sent
  const wrongId = `${id ?? 'day'}-wrong`;
  const outside = (day: string) => {
    if (min !== undefined && day < min) return t('day.early', { day: written(day, language), first: written(min, language) });
    return max !== undefined && day > max ? t('day.late', { day: written(day, language), last: written(max, language) }) : '';
  };
  // The library says nothing of what cannot be read, nor of a box that was emptied by keys.
  const take = (target: EventTarget) => {
    if (!(target instanceof HTMLInputElement)) return;
    const typed = parse(target.value, DAY_FORMATS[language]);
    if (typed === null) say(target.value === '' ? '' : t('day.wrong'));
    else say(outside(typed));
    if (target.value === '' && value !== '') onChange?.('');
  };
  return (
    <div className="day-box" onInput={() => (judged.current = false)}>
      <DatePicker
        {...aria}
        {...(id === undefined ? {} : { id })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        className={`day-picker ${className ?? ''}`}
        value={read(value)}
        format={[...DAY_FORMATS[language]]}
        placeholder={t('day.hint')}
        {...(min === undefined ? {} : { minDate: dayjs(min) })}
        {...(max === undefined ? {} : { maxDate: dayjs(max) })}
        preserveInvalidOnBlur
        {...(wrong !== '' && !isSaidElsewhere ? { status: 'error' as const, 'aria-describedby': wrongId } : status === undefined ? {} : { status })}
        panelRender={(panel) => (
          <div role="dialog" aria-label={t('day.calendar')}>
            {panel}
          </div>
        )}
        onBlur={({ target }) => {
          if (!judged.current) take(target); // after Enter the library has put back what it did not take
          judged.current = false;
        }}
        onKeyDown={({ key, target }) => {
          if (key !== 'Enter') return;
          take(target);
          judged.current = true;
        }}
        onChange={(chosen: Dayjs | null) => {
          say('');
          onChange?.(chosen === null ? '' : chosen.format(ISO));
        }}
      />
      {wrong !== '' && !isSaidElsewhere && (
        <small id={wrongId} role="alert" className="day-wrong">
          {wrong}
        </small>
      )}
    </div>
  );
}

/** What was typed, as the server has it; null: no day. */
function parse(text: string, formats: readonly string[]): string | null {
  const day = dayjs(text, [...formats], 'en', true);
  return day.isValid() ? day.format(ISO) : null;
}

/** Of a moment its day as it is written, whatever the reader's zone. */
function read(value: string): Dayjs | null {
  const day = dayjs(value.slice(0, ISO.length));
  return value !== '' && day.isValid() ? day : null;
}
