import { Select } from 'antd';
import { useId, useState } from 'react';
import { useChurn } from '../api/questions';
import { month } from '../format/format';
import { type Texts, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { START } from '../url/view';

interface Option {
  readonly value: string;
  readonly label: string;
}

const LAST = 'last-month';
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;

/** Relative periods, the months, quarters and years before the last complete month, or whatever is typed. */
export function PeriodPicker() {
  const texts = useTexts();
  const { t, language } = texts;
  const [view, change] = useView();
  const [typed, setTyped] = useState('');
  const latest = useChurn(START).data?.period.from;
  const id = useId();
  const value = view.period === '' ? LAST : view.period;
  const listed = [...relative(texts), ...(latest === undefined ? [] : calendar(latest, texts))];
  return (
    <div className="field">
      <label htmlFor={id}>{t('view.period')}</label>
      <Select
        id={id}
        className="period-picker"
        showSearch={{
          optionFilterProp: 'label',
          searchValue: typed,
          onSearch: setTyped,
          filterOption: (text, option) => `${option?.label} ${option?.value}`.toLowerCase().includes(text.toLowerCase()),
        }}
        value={value}
        options={withOwn(listed, [value, typed.trim()], language)}
        popupRender={(menu) => (
          <>
            {menu}
            <small className="popup-note">{t('view.period_hint')}</small>
          </>
        )}
        popupMatchSelectWidth={300}
        onChange={(chosen: string) => {
          setTyped('');
          change({ period: chosen === LAST ? '' : chosen });
        }}
      />
    </div>
  );
}

/** A period as it is listed here, or as it was typed; empty for the usual one. */
export function periodName(value: string, texts: Texts): string {
  const wanted = value === '' ? LAST : value;
  const known = relative(texts).find((each) => each.value === wanted);
  if (known !== undefined) return known.label;
  const [, year = '', quarter = ''] = QUARTER.exec(wanted) ?? [];
  if (quarter !== '') return texts.t('period.quarter', { year, quarter });
  return MONTH.test(wanted) ? month(`${wanted}-01`, texts.language) : wanted;
}

function relative({ t }: Texts): Option[] {
  return [
    { value: LAST, label: t('period.last_month') },
    { value: 'this-month', label: t('period.this_month') },
    { value: 'last-quarter', label: t('period.last_quarter') },
    { value: 'last-year', label: t('period.last_year') },
    { value: 'last-90-days', label: t('period.last_90_days') },
  ];
}

/** @param latest first day of the last complete month */
export function calendar(latest: string, { t, language }: Pick<Texts, 't' | 'language'>): Option[] {
  const [year = 0, number = 1] = latest.split('-').map(Number);
  const last = year * 12 + number - 1;
  const months = Array.from({ length: 24 }, (_, back) => {
    const name = `${Math.floor((last - back) / 12)}-${String(((last - back) % 12) + 1).padStart(2, '0')}`;
    return { value: name, label: month(`${name}-01`, language) };
  });
  const lastQuarter = Math.floor((last + 1) / 3) - 1;
  const quarters = Array.from({ length: 8 }, (_, back) => {
    const of = { year: Math.floor((lastQuarter - back) / 4), quarter: ((lastQuarter - back) % 4) + 1 };
    return { value: `${of.year}-Q${of.quarter}`, label: t('period.quarter', of) };
  });
  const lastYear = Math.floor((last + 1) / 12) - 1;
  const years = Array.from({ length: 3 }, (_, back) => {
    const of = `${lastYear - back}`;
    return { value: of, label: t('period.year', { year: of }) };
  });
  return [...months, ...quarters, ...years];
}

/** A month is named, whichever it is; anything else stands as it was typed. */
function withOwn(listed: readonly Option[], own: readonly string[], language: string): Option[] {
  const missing = [...new Set(own)].filter((each) => each !== '' && !listed.some((option) => option.value === each));
  const typed = missing.filter((each) => !listed.some((option) => option.label.toLowerCase().includes(each.toLowerCase())));
  return [...listed, ...typed.map((value) => ({ value, label: MONTH.test(value) ? month(`${value}-01`, language) : value }))];
}
