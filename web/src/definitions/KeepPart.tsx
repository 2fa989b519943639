import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { Definition } from '../api/answers';
import { definitions as server } from '../api/client';
import { useMetrics, useSession } from '../api/questions';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { settings, type Turned } from './turned';

interface Props {
  readonly definition: Definition;
  /** All there were when somebody began with this one: their versions say what a change was made of. */
  readonly all: readonly Definition[];
  readonly turned: Turned;
  /** Told that something was typed. */
  readonly onEdit: () => void;
  /** Told the name under which it was kept. */
  readonly onKept: (name: string) => void;
}

/** As the server takes it. */
const NAME = /^\p{L}[\p{L}\p{N}_-]{0,39}$/u;

/** Keeps what was turned: as the next version of an own definition, or under a new name. What is typed stays until the server has it. */
export function KeepPart({ definition, all, turned, onEdit, onKept }: Props) {
  const { t, metric } = useTexts();
  const [, change] = useView();
  const client = useQueryClient();
  const rights = useSession().data?.rights ?? [];
  const metrics = useMetrics().data ?? [];
  const [name, setName] = useState(definition.own ? definition.name : '');
  const [note, setNote] = useState(definition.own ? definition.note : '');
  const [called, setCalled] = useState(definition.metric);
  const ids = { name: useId(), note: useId(), metric: useId() };
  const wanted = name.trim().toLowerCase();
  const isNameWrong = wanted !== '' && !NAME.test(wanted);
  const newest = all.find((each) => each.own && each.name === wanted);
  const save = useMutation({
    mutationFn: () =>
      server.save({
        name: wanted,
        from: `${definition.name}${definition.own ? `@${definition.version}` : ''}`,
        set: settings(turned),
        metric: called,
        note,
        ...(newest === undefined ? {} : { version: newest.version }),
      }),
    onSuccess: async (kept) => {
      await client.invalidateQueries({ queryKey: ['definitions'] });
      await client.invalidateQueries({ predicate: ({ queryKey }) => ['versions', 'churn', 'compare'].includes(String(queryKey[0])) });
      change({ definition: kept.name, set: '' });
      onKept(kept.name);
    },
  });
  if (!rights.includes('EDIT_DEFINITIONS')) return <p className="note">{t('definitions.may_not')}</p>;
  return (
    <form
      className="rule-form"
      onChange={onEdit}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>{t('definitions.keep')}</h2>
      <div className="field">
        <label htmlFor={ids.name}>{t('definitions.name')}</label>
        <Input
          id={ids.name}
          value={name}
          maxLength={40}
          aria-invalid={isNameWrong}
          {...(isNameWrong ? { status: 'error' as const, 'aria-describedby': `${ids.name}-rule` } : {})}
          onChange={(event) => {
            setName(event.target.value);
            save.reset(); // what was said of another name is not true of this one
          }}
        />
        {isNameWrong && (
          <small id={`${ids.name}-rule`} className="note" role="alert">
            {t('definitions.name_rule')}
          </small>
        )}
      </div>
      <div className="field">
        <label htmlFor={ids.metric}>{t('definitions.called')}</label>
        <Select
          id={ids.metric}
          showSearch={{ optionFilterProp: 'label' }}
          value={called}
          popupMatchSelectWidth={false}
          options={[...new Set([called, ...metrics.map((each) => each.id).filter((id) => id.startsWith('churn.'))])].map((id) => ({ value: id, label: metric(id) }))}
          onChange={(metric) => {
            setCalled(metric);
            onEdit();
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={ids.note}>{t('segments.note')}</label>
        <Input.TextArea id={ids.note} value={note} maxLength={1000} autoSize={{ minRows: 1, maxRows: 4 }} onChange={(event) => setNote(event.target.value)} />
      </div>
      <div className="rule-buttons">
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={wanted === '' || isNameWrong}>
          {newest === undefined ? t('definitions.save_new') : t('definitions.save_version', { version: newest.version + 1 })}
        </Button>
      </div>
      {save.isError && <Failed error={save.error} />}
    </form>
  );
}
