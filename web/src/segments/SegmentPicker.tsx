import { AutoComplete, Button, Input } from 'antd';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useSegments } from '../api/segments';
import { useAccount } from '../api/questions';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { readView } from '../url/view';
import { recent, remember } from './recent';

const RuleBuilder = lazy(() => import('./RuleBuilder'));

/** Saved segments, those asked for last, or whatever is typed; asked on Enter or on leaving the box. */
export function SegmentPicker() {
  const { t } = useTexts();
  const [view, change] = useView();
  const [typed, setTyped] = useState(view.segment);
  const [open, setOpen] = useState(false);
  // Enter on something of the list picks that; the box hears of the key afterwards and would ask for what was typed.
  const picked = useRef(false);
  const id = useId();
  useEffect(() => setTyped(view.segment), [view.segment]);
  const account = useAccount();
  const options = useOptions(account, typed);
  const ask = (rule: string) => {
    const wanted = rule.trim();
    setTyped(wanted);
    setOpen(false);
    if (wanted === readView(window.location.search).segment) return; // what is drawn may be one press behind
    remember(account, wanted);
    change({ segment: wanted });
  };
  return (
    <div className="field segment">
      <label htmlFor={id}>{t('view.segment')}</label>
      <div className="segment-box">
        <AutoComplete
          id={id}
          value={typed}
          options={options}
          open={open && options.length > 0}
          onOpenChange={setOpen}
          popupMatchSelectWidth={420}
          defaultActiveFirstOption={false}
          onChange={(text: string) => {
            picked.current = false;
            setTyped(text ?? '');
          }}
          onSelect={(rule: string) => {
            picked.current = true;
            ask(rule);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            if (!picked.current) ask(typed);
            picked.current = false;
          }}
          onBlur={() => ask(typed)}
        >
          <Input
            allowClear={{
              clearIcon: (
                <>
                  <span aria-hidden="true">×</span>
                  <span className="hidden-label">{t('segments.everybody_again')}</span>
                </>
              ),
            }}
            placeholder={t('view.segment_hint')}
            onClear={() => ask('')}
          />
        </AutoComplete>
        <Button aria-haspopup="dialog" onClick={() => change({ build: '1', draft: typed.trim() })}>
          {t('segments.build')}
        </Button>
      </div>
      {view.build !== '' && (
        <Suspense fallback={null}>
          <RuleBuilder apply={ask} />
        </Suspense>
      )}
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: React.ReactNode;
}

/** Those in which the typed words occur; all of them where the box says what is asked already. */
function useOptions(account: string, typed: string): { label: string; options: Option[] }[] {
  const { t } = useTexts();
  const [view] = useView();
  const saved = useSegments().data ?? [];
  const words = typed.trim() === view.segment ? '' : typed.trim().toLowerCase();
  const fits = (text: string) => text.toLowerCase().includes(words);
  const kept = saved
    .filter((each) => fits(`@${each.name} ${each.rule} ${each.note}`))
    .map((each) => ({
      value: `@${each.name}`,
      label: (
        <div className="option">
          @{each.name}
          <small>{[each.note, each.rule].filter((text) => text !== '').join(' · ')}</small>
        </div>
      ),
    }));
  const last = recent(account)
    .filter((rule) => fits(rule) && !kept.some((each) => each.value === rule))
    .map((rule) => ({ value: rule, label: <code>{rule}</code> }));
  return [
    { label: t('segments.saved'), options: kept },
    { label: t('segments.recent'), options: last },
  ].filter((group) => group.options.length > 0);
}
