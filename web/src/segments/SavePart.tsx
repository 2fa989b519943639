import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input, Popconfirm, Select } from 'antd';
import { useId, useState } from 'react';
import { segments as server } from '../api/client';
import { SEGMENTS, type SavedSegment, useSegments } from '../api/segments';
import { useSession } from '../api/questions';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';

/**
 * Keeps the rule under a name: a new one, the next version of one that exists, or that one under another name. The one that
 * was opened stays as it was then, whatever comes from the server meanwhile: its version says what a change was made of.
 */
export function SavePart({ valid }: { readonly valid: boolean }) {
  const { t } = useTexts();
  const saved = useSegments();
  const rights = useSession().data?.rights ?? [];
  const [opened, setOpened] = useState<SavedSegment>();
  const [kept, setKept] = useState<string>();
  const [view, change] = useView();
  const id = useId();
  const list = saved.data ?? [];
  const newest = list.find((each) => each.name === opened?.name);
  const open = (segment: SavedSegment | undefined) => {
    setOpened(segment);
    setKept(undefined);
    if (segment !== undefined) change({ draft: segment.rule });
  };
  return (
    <section className="rule-saving" aria-label={t('segments.saved')}>
      <div className="field">
        <label htmlFor={id}>{t('segments.open')}</label>
        <Select<string | null>
          id={id}
          allowClear
          showSearch
          placeholder={t('segments.open_none')}
          value={opened?.name ?? null}
          options={list.map(({ name }) => ({ value: name, label: `@${name}` }))}
          onChange={(name) => open(list.find((each) => each.name === name))}
        />
      </div>
      {opened !== undefined && <About segment={opened} />}
      {opened !== undefined && newest !== undefined && newest.version > opened.version && (
        <Alert
          type="warning"
          title={t('segments.newer', { version: newest.version, by: newest.by ?? t('segments.command_line') })}
          action={
            <Button size="small" onClick={() => open(newest)}>
              {t('segments.open_newer')}
            </Button>
          }
        />
      )}
      {rights.includes('EDIT_DEFINITIONS') && (
        <Saving
          key={`${opened?.name} ${opened?.version}`}
          current={opened}
          rule={view.draft.trim()}
          valid={valid}
          kept={(segment) => {
            setOpened(segment);
            setKept(segment === undefined ? undefined : view.draft);
          }}
        />
      )}
      {kept === view.draft && (
        <p className="done" role="status">
          {t('segments.kept')}
        </p>
      )}
    </section>
  );
}

function About({ segment }: { readonly segment: SavedSegment }) {
  const { t } = useTexts();
  return (
    <p className="note">
      {t('segments.version', { version: segment.version, by: segment.by ?? t('segments.command_line') })}
      {segment.note !== '' && ` · ${segment.note}`}
    </p>
  );
}

interface SavingProps {
  readonly current: SavedSegment | undefined;
  readonly rule: string;
  readonly valid: boolean;
  readonly kept: (segment: SavedSegment | undefined) => void;
}

/** What is typed stays as it is until the server has it. */
function Saving({ current, rule, valid, kept }: SavingProps) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [name, setName] = useState(current?.name ?? '');
  const [note, setNote] = useState(current?.note ?? '');
  const [shared, setShared] = useState(current?.shared ?? true);
  const ids = { name: useId(), note: useId() };
  const done = async (next: SavedSegment | undefined) => {
    await client.invalidateQueries({ queryKey: SEGMENTS });
    await client.invalidateQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey).includes('@') });
    kept(next);
  };
  const wanted = { name: name.trim(), rule, note, shared };
  const save = useMutation({
    mutationFn: (as: 'new' | 'change') => (as === 'change' && current !== undefined ? server.change(current.name, { ...wanted, version: current.version }) : server.add(wanted)),
    onSuccess: done,
  });
  const remove = useMutation({ mutationFn: () => server.remove(current?.name ?? ''), onSuccess: () => done(undefined) });
  const busy = save.isPending || remove.isPending;
  const renamed = current !== undefined && wanted.name.toLowerCase() !== current.name;
  return (
    <form
      className="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(current === undefined ? 'new' : 'change');
      }}
    >
      <div className="field">
        <label htmlFor={ids.name}>{t('segments.save_name')}</label>
        <Input id={ids.name} value={name} maxLength={40} prefix="@" onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor={ids.note}>{t('segments.note')}</label>
        <Input id={ids.note} value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} />
      </div>
      <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
        {t('segments.shared')}
      </Checkbox>
      <div className="rule-buttons">
        <Button htmlType="submit" loading={busy} disabled={!valid || wanted.name === ''}>
          {current === undefined ? t('segments.save') : renamed ? t('segments.rename') : t('segments.save_version')}
        </Button>
        {renamed && (
          <Button loading={busy} disabled={!valid || wanted.name === ''} onClick={() => save.mutate('new')}>
            {t('segments.save_as')}
          </Button>
        )}
        {current !== undefined && (
          <Popconfirm title={t('segments.delete_sure', { name: current.name })} okText={t('segments.delete')} cancelText={t('segments.cancel')} onConfirm={() => remove.mutate()}>
            <Button danger type="text" loading={remove.isPending}>
              {t('segments.delete')}
            </Button>
          </Popconfirm>
        )}
      </div>
      {save.isError && <Failed error={save.error} />}
      {remove.isError && <Failed error={remove.error} />}
    </form>
  );
}
