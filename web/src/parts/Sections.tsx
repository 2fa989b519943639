import { type ComponentType, type KeyboardEvent, useId } from 'react';
import { type Key, useTexts } from '../texts/useTexts';
import { oneOf } from './Choice';

export interface Section {
  readonly name: Key;
  /** A sentence above it. */
  readonly lead?: Key;
  readonly Part: ComponentType;
}

interface Props {
  /** What all of them are about. */
  readonly label: string;
  /** The first is shown where the address names none. */
  readonly sections: Readonly<Record<string, Section>>;
  readonly chosen: string;
  /** Told the empty text for the first. */
  readonly onChange: (key: string) => void;
}

/** Parts of a screen of which one is shown; the row of their names wraps on a narrow screen. */
export function Sections({ label, sections, chosen, onChange }: Props) {
  const { t } = useTexts();
  const id = useId();
  const keys = Object.keys(sections);
  const [first = ''] = keys;
  const current = oneOf([first, ...keys], chosen);
  const { lead, Part } = sections[current]!;
  const choose = (key: string) => onChange(key === first ? '' : key);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = keys[(keys.indexOf(current) + step + keys.length) % keys.length] ?? first;
    choose(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={label} className="sections">
        {keys.map((key) => (
          <button
            key={key}
            id={`${id}-${key}`}
            type="button"
            role="tab"
            aria-selected={key === current}
            aria-controls={`${id}-panel`}
            tabIndex={key === current ? 0 : -1}
            onKeyDown={onKeyDown}
            onClick={() => choose(key)}
          >
            {t(sections[key]!.name)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`}>
        {lead !== undefined && <p className="lead">{t(lead)}</p>}
        <Part key={current} />
      </div>
    </>
  );
}
