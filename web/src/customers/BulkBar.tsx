import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AutoComplete, Button, Input, Popover } from 'antd';
import { useId, useState } from 'react';
import { bulk, type BulkChange, type CustomerList, type Whom } from '../api/client';
import { useVocabulary } from '../api/segments';
import { SESSION, useSession } from '../api/questions';
import { count } from '../format/format';
import { Failed } from '../parts/Failed';
import { Writing } from '../parts/Writing';
import { download } from '../save/download';
import { thingName } from '../texts/names';
import { useTexts } from '../texts/useTexts';
import type { BulkKind, Wanted } from './BulkFactDialog';
import type { Chosen } from './selection';

interface Props {
  readonly chosen: Chosen;
  readonly list: CustomerList;
  /** How many there are in the list. */
  readonly total: number;
  readonly loaded: number;
  readonly write: (wanted: Wanted) => void;
}

const KINDS: readonly BulkKind[] = ['note', 'void', 'unvoid'];

/** What can be done with the customers that are chosen. */
export function BulkBar({ chosen, list, total, loaded, write }: Props) {
  const { t, language } = useTexts();
  const rights = useSession().data?.rights ?? [];
  const size = chosen.size(total);
  const only = chosen.selection.all ? undefined : [...chosen.selection.ids];
  const saved = useMutation({
    mutationFn: async () => download('holdfast-customers.csv', await bulk.exported(list, only)),
  });
  const whom = only === undefined ? { list, count: size } : { customers: only };
  return (
    <section className="bulk" aria-label={t('bulk.bar')}>
      <div className="bulk-line" role="status">
        <strong>{t('bulk.chosen', { count: size, number: count(size, language) })}</strong>
        {!chosen.selection.all && size === loaded && total > loaded && (
          <Button size="small" type="link" onClick={chosen.all}>
            {t('bulk.all', { number: count(total, language) })}
          </Button>
        )}
        <Button size="small" type="link" onClick={chosen.clear}>
          {t('bulk.none')}
        </Button>
      </div>
      <div className="bulk-line">
        {rights.includes('EXPORT') && (
          <Button size="small" loading={saved.isPending} onClick={() => saved.mutate()}>
            {t('bulk.export')}
          </Button>
        )}
        <Writing right="EDIT_CUSTOMERS">
          <Giving label={t('bulk.owner')} attribute="owner" whom={whom} size={size} />
          <Giving label={t('bulk.attribute')} attribute="" whom={whom} size={size} />
          {KINDS.map((kind) => (
            <Button key={kind} size="small" aria-haspopup="dialog" onClick={() => write({ kind, whom, size })}>
              {t(`bulk.${kind}`)}
            </Button>
          ))}
        </Writing>
      </div>
      {saved.isError && <Failed error={saved.error} />}
    </section>
  );
}

interface GivingProps {
  readonly label: string;
  /** Empty: to be chosen. */
  readonly attribute: string;
  readonly whom: Whom;
  readonly size: number;
}

/** Gives all of them one value; what was typed stays until it is done, and what was done can be taken back. */
function Giving({ label, attribute, whom, size }: GivingProps) {
  const texts = useTexts();
  const { t, language } = texts;
  const client = useQueryClient();
  const words = useVocabulary();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(attribute);
  const [value, setValue] = useState('');
  const ids = { name: useId(), value: useId() };
  const renew = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
  const wanted: BulkChange = { attribute: name.trim(), value, ...whom };
  const undo = useMutation({
    mutationFn: (batch: number) => bulk.undo(batch),
    onSuccess: () => {
      give.reset();
      return renew();
    },
  });
  const give = useMutation({ mutationFn: bulk.change, onMutate: () => undo.reset(), onSuccess: renew });
  const isDone = give.isSuccess && JSON.stringify(give.variables) === JSON.stringify(wanted); // the same once more would change nothing
  const attributes = words.data?.attributes.filter((each) => !each.personal && each.name !== 'plan' && each.name !== 'currency') ?? [];
  const values = attributes.find((each) => each.name === name.trim())?.values ?? [];
  const form = (
    <form
      className="bulk-form"
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate(wanted);
      }}
    >
      {attribute === '' && (
        <div className="field">
          <label htmlFor={ids.name}>{t('bulk.which')}</label>
          <AutoComplete id={ids.name} value={name} options={attributes.map((each) => ({ value: each.name, label: thingName(each.name, texts) }))} onChange={setName} />
        </div>
      )}
      <div className="field">
        <label htmlFor={ids.value}>{t('bulk.value')}</label>
        <AutoComplete id={ids.value} value={value} options={values.map((each) => ({ value: each.value }))} showSearch={{ filterOption: (text, option) => String(option?.value).toLowerCase().includes(text.toLowerCase()) }} onChange={setValue}>
          <Input maxLength={500} placeholder={t('bulk.unknown')} />
        </AutoComplete>
      </div>
      <p className="note">{t('bulk.from_last_day')}</p>
      <Button type="primary" htmlType="submit" loading={give.isPending} disabled={wanted.attribute === '' || isDone}>
        {t('bulk.give', { number: count(size, language) })}
      </Button>
      {give.isSuccess && (
        <p role="status">
          {t('bulk.done', { number: count(give.data.customers, language) })}{' '}
          <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(give.data.batch)}>
            {t('bulk.undo')}
          </Button>
        </p>
      )}
      {undo.isSuccess && !give.isSuccess && <p role="status">{t('bulk.undone')}</p>}
      {give.isError && <Failed error={give.error} />}
      {undo.isError && <Failed error={undo.error} />}
    </form>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} title={label} content={form} placement="bottomLeft">
      <Button size="small" aria-haspopup="dialog" aria-expanded={open}>
        {label}
      </Button>
    </Popover>
  );
}
