import { AutoComplete, Input, Select } from 'antd';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { DayInput } from '../parts/DayInput';
import { useTexts } from '../texts/useTexts';
import type { Preview } from './answers';
import type { Draft } from './order';
import { KINDS, kindName } from './words';

const ENCODINGS = ['UTF-8', 'GB18030', 'windows-1251', 'windows-1252', 'UTF-16LE', 'Big5', 'KOI8-R', 'Shift_JIS'];

interface Props {
  readonly seen: Preview;
  readonly draft: Draft;
  readonly choose: (part: Partial<Draft>) => void;
  /** Told which day cannot be read, and once it can. */
  readonly onWrong: (day: 'snapshot' | 'knownAt', isWrong: boolean) => void;
}

/** What is true of the file as a whole. */
export function FileChoices({ seen, draft, choose, onWrong }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const mapped = (change: { zone?: string; snapshot?: string }) => (draft.mapping === null ? null : { ...draft.mapping, ...change });
  return (
    <div className="choices">
      <Labelled label={t('data.rows_are')}>
        {(id) => (
          <Select
            id={id}
            value={seen.kind}
            placeholder={t('data.choose')}
            options={KINDS.map((value) => ({ value: value as string, label: kindName(value, texts) }))}
            popupMatchSelectWidth={false}
            onChange={(as: string) => choose({ as, mapping: null })}
          />
        )}
      </Labelled>
      <Typed label={t('data.source')} value={draft.source === '' ? (seen.source ?? '') : draft.source} hint={t('data.source_hint')} onChange={(source) => choose({ source })} />
      <Labelled label={t('data.zone')} hint={t('data.zone_hint')}>
        {(id) => (
          <AutoComplete
            id={id}
            key={seen.zone}
            defaultValue={seen.zone ?? ''}
            options={zones().map((value) => ({ value }))}
            filterOption={(typed, option) => option?.value.toLowerCase().includes(typed.toLowerCase()) ?? false}
            onSelect={(zone: string) => choose({ zone, mapping: mapped({ zone }) })}
            onBlur={(event) => {
              const zone = (event.target as HTMLInputElement).value.trim();
              if (zone !== '' && zone !== seen.zone) choose({ zone, mapping: mapped({ zone }) });
            }}
          />
        )}
      </Labelled>
      {seen.container === 'text' && (
        <Labelled label={t('data.encoding')}>
          {(id) => (
            <Select
              id={id}
              showSearch
              value={seen.encoding}
              options={[...new Set([seen.encoding, ...ENCODINGS])].map((value) => ({ value, label: value }))}
              onChange={(encoding: string) => choose({ encoding })}
            />
          )}
        </Labelled>
      )}
      {seen.container === 'xlsx' && <Typed label={t('data.sheet')} value={draft.sheet} hint={t('data.sheet_hint')} onChange={(sheet) => choose({ sheet })} />}
      {seen.snapshot !== null && (
        <Day label={t('data.snapshot')} value={seen.snapshot} onWrong={(said) => onWrong('snapshot', said !== '')} onChange={(snapshot) => choose({ snapshot, mapping: mapped({ snapshot }) })} />
      )}
      <Day label={t('data.known_at')} value={draft.knownAt} hint={t('data.known_at_hint')} onWrong={(said) => onWrong('knownAt', said !== '')} onChange={(knownAt) => choose({ knownAt })} />
    </div>
  );
}

let allZones: readonly string[] | null = null;

function zones(): readonly string[] {
  allZones ??= ['UTC', ...Intl.supportedValuesOf('timeZone')];
  return allZones;
}

function Labelled({ label, hint, children }: { readonly label: string; readonly hint?: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <small className="note">{hint}</small>}
    </div>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

/** Taken on Enter or on leaving the box. */
function Typed({ label, value, hint, onChange }: TypedProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const take = () => {
    if (typed.trim() !== value) onChange(typed.trim());
  };
  return (
    <Labelled label={label} {...(hint === undefined ? {} : { hint })}>
      {(id) => <Input id={id} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={take} onPressEnter={take} />}
    </Labelled>
  );
}

function Day({ label, value, hint, onChange, onWrong }: TypedProps & { readonly onWrong: (said: string) => void }) {
  return (
    <Labelled label={label} {...(hint === undefined ? {} : { hint })}>
      {(id) => <DayInput id={id} value={value} onChange={onChange} onWrong={onWrong} />}
    </Labelled>
  );
}
