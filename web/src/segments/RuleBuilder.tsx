import { Alert, Button, Drawer, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { type CheckAnswer, useCheck, useVocabulary } from '../api/segments';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { useSettled } from '../parts/useSettled';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { Checked } from './Checked';
import { GroupEditor } from './GroupEditor';
import { fromOutline, type Group, newGroup, newRow, toText } from './rules';
import { SavePart } from './SavePart';

/** A rule made of lines or written as text, whichever one likes; the draft stands in the address. */
export default function RuleBuilder({ apply }: { readonly apply: (rule: string) => void }) {
  const { t } = useTexts();
  const [view, change] = useView();
  const close = () => change({ build: '', draft: '' });
  const asked = useSettled(view.draft.trim());
  const check = useCheck(asked, view.definition);
  const current = check.data?.rule === view.draft.trim() ? check.data : undefined;
  return (
    <Drawer
      open
      size="min(760px, 100vw)"
      title={t('segments.title')}
      onClose={close}
      footer={
        <div className="rule-foot">
          <Checked check={check.data} stale={current === undefined} />
          <div className="rule-buttons">
            <Button onClick={close}>{t('segments.cancel')}</Button>
            <Button
              type="primary"
              disabled={current?.valid !== true}
              onClick={() => {
                const rule = view.draft.trim();
                close();
                apply(rule);
              }}
            >
              {t('segments.apply')}
            </Button>
          </div>
        </div>
      }
    >
      <Lines check={current} />
      <RuleText check={current} />
      {check.isError && <Failed error={check.error} retry={() => void check.refetch()} />}
      <SavePart valid={current?.valid === true && view.draft.trim() !== ''} />
    </Drawer>
  );
}

/** The lines; made anew from the text when that was changed elsewhere. */
function Lines({ check }: { readonly check: CheckAnswer | undefined }) {
  const { t } = useTexts();
  const [view, change] = useView();
  const words = useVocabulary();
  const [group, setGroup] = useState<Group>();
  const own = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (check === undefined || own.current === check.rule) return;
    if (check.outline === null && check.rule !== '') setGroup(undefined);
    else setGroup(check.rule === '' ? newGroup({ items: [newRow()] }) : fromOutline(check.outline));
    own.current = check.rule;
  }, [check]);
  if (words.isError) return <Failed error={words.error} retry={() => void words.refetch()} />;
  if (words.isPending) return <Loading rows={3} />;
  if (own.current !== undefined && own.current !== view.draft.trim() && check?.problem) return null;
  if (group === undefined) {
    return check === undefined ? <Loading rows={3} /> : <Alert type="info" showIcon title={t('segments.text_only')} className="rule-note" />;
  }
  return (
    <GroupEditor
      group={group}
      words={words.data}
      onChange={(changed) => {
        const next = changed ?? newGroup();
        const text = toText(next);
        own.current = text;
        setGroup(next);
        change({ draft: text }, true);
      }}
    />
  );
}

function RuleText({ check }: { readonly check: CheckAnswer | undefined }) {
  const { t } = useTexts();
  const [view, change] = useView();
  const id = useId();
  return (
    <div className="field rule-text">
      <label htmlFor={id}>{t('segments.as_text')}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2, maxRows: 8 }}
        spellCheck={false}
        value={view.draft}
        placeholder={t('view.segment_hint')}
        status={check?.problem ? 'error' : ''}
        aria-invalid={check?.problem ? true : undefined}
        onChange={(event) => change({ draft: event.target.value }, true)}
      />
    </div>
  );
}
