import { Modal } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useDefinitions, useSession } from '../api/questions';
import { useTexts } from '../texts/useTexts';
import { go, usePath, useView } from '../url/address';
import { type Command, commands } from './commands';
import { useFoundCustomers } from './useFoundCustomers';

/** What the keyboard goes to by name: screens, periods, definitions, languages, customers. */
export default function Palette({ close }: { readonly close: () => void }) {
  const { t } = useTexts();
  return (
    <Modal open footer={null} closable={false} title={t('palette.title')} onCancel={close} destroyOnHidden transitionName="" maskTransitionName="">
      <Search close={close} />
    </Modal>
  );
}

function Search({ close }: { readonly close: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const [view] = useView();
  const path = usePath();
  const definitions = useDefinitions();
  const session = useSession();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const rights = session.data?.rights ?? [];
  const customers = useFoundCustomers(typed, view, rights, texts);
  const found = [...commands({ path, view, rights }, definitions.data ?? [], typed, texts), ...customers];
  const chosen = Math.min(at, found.length - 1);
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    close();
    go(command.address);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((chosen + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[chosen]);
    }
  };
  return (
    <>
      <input
        ref={box}
        className="palette-box"
        role="combobox"
        aria-label={t('palette.label')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(found.length > 0 ? { 'aria-activedescendant': `${id}-${chosen}` } : {})}
        placeholder={t('palette.hint')}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      <Found id={id} found={found} chosen={chosen} run={run} />
      {found.length === 0 && <p role="status">{t('palette.nothing')}</p>}
    </>
  );
}

interface FoundProps {
  readonly id: string;
  readonly found: readonly Command[];
  readonly chosen: number;
  readonly run: (command: Command) => void;
}

function Found({ id, found, chosen, run }: FoundProps) {
  const { t } = useTexts();
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView?.({ block: 'nearest' }); // some browsers answer with a promise, which is no clean-up
  }, [chosen]);
  return (
    <ul id={`${id}-list`} className="palette" role="listbox" aria-label={t('palette.title')}>
      {found.map((command, i) => (
        <li
          key={command.key}
          id={`${id}-${i}`}
          ref={i === chosen ? current : undefined}
          role="option"
          aria-selected={i === chosen}
          onClick={() => run(command)}
        >
          {command.name} <small>{command.kind}</small>
        </li>
      ))}
    </ul>
  );
}
