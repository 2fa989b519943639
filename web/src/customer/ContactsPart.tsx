import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { type Contact, type CustomerHistory, useContacts, useErasingContact, useTakingBack } from '../api/customer';
import { day } from '../format/format';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { Writing } from '../parts/Writing';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { chosen, isErased } from './words';
import { type Again, WriteDialog } from './WriteDialog';

/** Whom one talks to there: who is there first, then who left. */
export function ContactsPart({ history }: { readonly history: CustomerHistory }) {
  const texts = useTexts();
  const { t, language } = texts;
  const [view] = useView();
  const [adding, setAdding] = useState(false);
  const query = useContacts(history.customer, view.asOf);
  if (query.isPending) return <Loading rows={3} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const { contacts, championLeft, lastInteraction } = query.data;
  return (
    <section>
      <h2>{t('contact.title')}</h2>
      {championLeft !== null && <p role="status">{t('contact.champion_left', { day: day(championLeft, language) })}</p>}
      {contacts.length === 0 ? <Nobody /> : <Table id={history.customer} contacts={contacts} masked={query.data.masked} />}
      <p className="note">
        {lastInteraction === null
          ? t('contact.never_spoken')
          : t('contact.last_interaction', {
              day: day(lastInteraction.day, language),
              what: [chosen(lastInteraction.channel, texts), lastInteraction.contact ?? '', lastInteraction.by ?? ''].filter((part) => part !== '').join(' · '),
            })}
      </p>
      <Writing right="EDIT_CUSTOMERS" quiet>
        <div className="actions">
          <Button onClick={() => setAdding(true)}>{t('contact.add')}</Button>
        </div>
        {adding && <WriteDialog id={history.customer} kind="contact" close={() => setAdding(false)} />}
      </Writing>
    </section>
  );
}

/** How somebody comes to be here is said to those who can write him down. */
function Nobody() {
  const { t } = useTexts();
  return (
    <>
      <p>{t('contact.none')}</p>
      <Writing right="EDIT_CUSTOMERS" quiet>
        <p className="note">{t('contact.none_yet')}</p>
      </Writing>
    </>
  );
}

function Table({ id, contacts, masked }: { readonly id: string; readonly contacts: readonly Contact[]; readonly masked: boolean }) {
  const texts = useTexts();
  const { t, language } = texts;
  return (
    <div className="wide" role="region" tabIndex={0} aria-label={t('contact.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('person.name')}</th>
            <th scope="col">{t('contact.role')}</th>
            <th scope="col">{t('person.email')}</th>
            <th scope="col">{t('person.phone')}</th>
            <th scope="col">{t('contact.since')}</th>
            <th scope="col">{t('contact.left')}</th>
            <th scope="col">{t('contact.origin')}</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map((each) => (
            <tr key={`${each.key} ${each.batch} ${each.row}`}>
              <th scope="row">{each.name ?? (isErased(each.key, each.name) ? <i>{t('contact.erased')}</i> : '–')}</th>
              <td>{each.role === null ? '–' : chosen(each.role, texts)}</td>
              <td>{reached(each.email, 'mailto', masked)}</td>
              <td>{reached(each.phone, 'tel', masked)}</td>
              <td>{each.since !== null && day(each.since, language)}</td>
              <td>{each.left === null ? t('contact.there') : day(each.left, language)}</td>
              <td>
                <small>{each.byHand ? t('customer.by', { by: each.by ?? '' }) : t('customer.from_source', { source: each.source })}</small>
                {each.byHand && (
                  <Writing right="EDIT_CUSTOMERS" quiet>
                    <OwnActions id={id} contact={each} masked={masked} />
                  </Writing>
                )}
                {!isErased(each.key, each.name) && (
                  <Writing right="MANAGE_ACCOUNTS" quiet>
                    <Erase id={id} contact={each} />
                  </Writing>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function reached(value: string | null, scheme: string, masked: boolean) {
  if (value === null) return '–';
  return masked ? value : <a href={`${scheme}:${scheme === 'tel' ? value.replaceAll(/[^+\d]/g, '') : value}`}>{value}</a>;
}

/** He is forgotten alone; the customer stays. */
function Erase({ id, contact }: { readonly id: string; readonly contact: Contact }) {
  const { t } = useTexts();
  const erasing = useErasingContact(id);
  return (
    <div className="note">
      <Popconfirm
        title={t('contact.erase_sure')}
        okText={t('contact.erase')}
        okButtonProps={{ danger: true }}
        cancelText={t('customer.cancel')}
        styles={{ root: { maxWidth: 320 } }}
        onConfirm={() => erasing.mutate({ key: contact.key, batch: contact.batch, row: contact.row })}
      >
        <button type="button" className="plain-button" disabled={erasing.isPending}>
          {t('contact.erase')}
        </button>
      </Popconfirm>
      {erasing.isError && <Failed error={erasing.error} />}
    </div>
  );
}

/** Who sees no names could only write dots over them. */
function OwnActions({ id, contact, masked }: { readonly id: string; readonly contact: Contact; readonly masked: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const [editing, setEditing] = useState(false);
  const taking = useTakingBack(id);
  return (
    <div className="note">
      {!masked && (
        <>
          <button type="button" className="plain-button" onClick={() => setEditing(true)}>
            {t('customer.edit')}
          </button>
          {' · '}
        </>
      )}
      <Popconfirm
        title={t('customer.take_back_sure')}
        okText={t('customer.take_back')}
        cancelText={t('customer.cancel')}
        styles={{ root: { maxWidth: 320 } }}
        onConfirm={() => taking.mutate(contact.batch)}
      >
        <button type="button" className="plain-button" disabled={taking.isPending}>
          {t('customer.take_back')}
        </button>
      </Popconfirm>
      {taking.isError && <Failed error={taking.error} />}
      {editing && <WriteDialog id={id} kind="contact" again={againOf(contact)} close={() => setEditing(false)} />}
    </div>
  );
}

function againOf({ key, batch, at, name, role, email, phone, left }: Contact): Again {
  const values = { name, role, email, phone, left_at: left };
  const fields = Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value === null ? [] : [[field, value]])));
  return { key, batch, at, fields };
}
