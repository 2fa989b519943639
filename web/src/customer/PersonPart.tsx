import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { type CustomerHistory, everythingKnown, useErasing } from '../api/customer';
import { day } from '../format/format';
import { Failed } from '../parts/Failed';
import { Writing } from '../parts/Writing';
import { download } from '../save/download';
import { useTexts } from '../texts/useTexts';
import { go, useView } from '../url/address';
import { addressOf, customerOf } from '../url/customer';

const FIELDS = [
  ['name', 'person.name'],
  ['email', 'person.email'],
  ['phone', 'person.phone'],
  ['birthday', 'person.birthday'],
] as const;

/** Who the customer is, and what the law asks for: everything known of him as a file, and being forgotten. */
export function PersonPart({ history }: { readonly history: CustomerHistory }) {
  const { t, language } = useTexts();
  const { person } = history;
  if (person === null) return null;
  const known = FIELDS.flatMap(([name, label]) => (person[name] === null ? [] : [{ name, label: t(label), value: person[name] }]));
  return (
    <section>
      <h2>{t('person.title')}</h2>
      {known.length === 0 ? (
        <p>{t('person.none')}</p>
      ) : (
        <dl className="facts two">
          {known.map(({ name, label, value }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{name === 'birthday' ? day(value, language) : value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="actions">
        <Export id={history.customer} />
        <Writing right="MANAGE_ACCOUNTS" quiet>
          <Erase id={history.customer} />
        </Writing>
      </div>
    </section>
  );
}

function Export({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const exporting = useMutation({
    mutationFn: async () => {
      const all = JSON.stringify(await everythingKnown(id), null, 2);
      download(`holdfast-${id.replaceAll(/[^\p{L}\p{N}-]/gu, '_')}.json`, new Blob([all], { type: 'application/json' }));
    },
  });
  return (
    <>
      <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
        {t('person.export')}
      </Button>
      {exporting.isError && <Failed error={exporting.error} />}
    </>
  );
}

/** Asks for the id to be typed, for it cannot be taken back. */
function Erase({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const [view] = useView();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  // Under his id there is nobody any more, so this page is gone before anything that waits on it could lead on.
  const erasing = useErasing(id, ({ pseudonym }) => {
    if (customerOf(window.location.pathname) === id) go(addressOf(pseudonym, view), true);
  });
  const box = useId();
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('person.erase')}
      </Button>
      <Modal open={open} title={t('person.erase')} onCancel={() => setOpen(false)} footer={null} destroyOnHidden>
        <p>{t('person.erase_lead')}</p>
        <div className="field">
          <label htmlFor={box}>{t('person.erase_type', { id })}</label>
          <Input id={box} value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
        </div>
        {erasing.isError && <Failed error={erasing.error} />}
        {erasing.isSuccess && <Alert type="success" title={t('person.erased', { id: erasing.data.pseudonym })} />}
        <div className="actions">
          <Button
            danger
            type="primary"
            disabled={typed !== id}
            loading={erasing.isPending}
            onClick={() => erasing.mutate()}
          >
            {t('person.erase')}
          </Button>
          <Button onClick={() => setOpen(false)}>{t('customer.cancel')}</Button>
        </div>
      </Modal>
    </>
  );
}
