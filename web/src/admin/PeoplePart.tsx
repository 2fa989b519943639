import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/questions';
import { Answered } from '../parts/Answered';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { type Invited, type Person, useChangePerson, useNewLink, usePeople } from './api';
import { OnceShown } from '../parts/OnceShown';
import { PersonForm, placeOf, saidOf } from './PersonForm';
import { reach } from './reach';

/** People: invited, given another role, shut out. */
export function PeoplePart() {
  const { t } = useTexts();
  const people = usePeople();
  const [form, setForm] = useState<{ readonly person: Person | null } | null>(null);
  const [invited, setInvited] = useState<Invited | null>(null);
  return (
    <>
      <p>
        <Button type="primary" onClick={() => setForm({ person: null })}>
          {t('admin.invite')}
        </Button>
      </p>
      <Answered query={people}>
        {(all) => (
          <div className="wide" tabIndex={0} role="region" aria-label={t('admin.people')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('admin.name')}</th>
                  <th scope="col">{t('admin.role')}</th>
                  <th scope="col">{t('admin.sees')}</th>
                  <th scope="col">{t('admin.state')}</th>
                  <th scope="col">{t('admin.what')}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((person) => (
                  <Row key={person.id} person={person} onChange={() => setForm({ person })} onInvited={setInvited} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Answered>
      {form !== null && (
        <PersonForm
          person={form.person}
          close={() => setForm(null)}
          onInvited={(made) => {
            setForm(null);
            setInvited(made);
          }}
        />
      )}
      {invited !== null && (
        <OnceShown
          title={t('admin.link_of', { name: invited.person.name })}
          lead={t('admin.link_lead', { email: invited.person.email })}
          secret={window.location.origin + invited.link}
          close={() => setInvited(null)}
        />
      )}
    </>
  );
}

interface RowProps {
  readonly person: Person;
  readonly onChange: () => void;
  readonly onInvited: (invited: Invited) => void;
}

function Row({ person, onChange, onInvited }: RowProps) {
  const texts = useTexts();
  const { t, named } = texts;
  const me = useSession().data;
  const link = useNewLink(onInvited);
  const change = useChangePerson();
  const isOut = person.state === 'disabled';
  const turn = () => change.mutate({ ...placeOf(saidOf(person)), id: person.id, disabled: !isOut });
  const failed = link.error ?? change.error;
  return (
    <tr className={isOut ? 'is-out' : undefined}>
      <th scope="row">
        {person.name}
        <small>{person.email}</small>
      </th>
      <td>{named('role', person.role)}</td>
      <td>{reach(person, texts)}</td>
      <td>{named('account', person.state)}</td>
      <td>
        <span className="row-actions">
          <Button size="small" onClick={onChange} aria-label={t('admin.change_of', { name: person.name })}>
            {t('admin.change')}
          </Button>
          {!isOut && (
            <Popconfirm
              title={t('admin.new_link_sure', { name: person.name })}
              okText={t('admin.new_link')}
              cancelText={t('admin.cancel')}
              onConfirm={() => link.mutate(person.id)}
            >
              <Button size="small" loading={link.isPending} aria-label={t('admin.new_link_of', { name: person.name })}>
                {t('admin.new_link')}
              </Button>
            </Popconfirm>
          )}
          {person.email !== me?.email && (
            <Popconfirm
              title={isOut ? t('admin.let_in_sure', { name: person.name }) : t('admin.shut_out_sure', { name: person.name })}
              okText={isOut ? t('admin.let_in') : t('admin.shut_out')}
              cancelText={t('admin.cancel')}
              onConfirm={turn}
            >
              <Button size="small" loading={change.isPending} aria-label={t(isOut ? 'admin.let_in_of' : 'admin.shut_out_of', { name: person.name })}>
                {isOut ? t('admin.let_in') : t('admin.shut_out')}
              </Button>
            </Popconfirm>
          )}
        </span>
        {failed !== null && <Failed error={failed} />}
      </td>
    </tr>
  );
}
