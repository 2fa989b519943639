import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { endOf, today } from '../format/format';
import { Answered } from '../parts/Answered';
import { DayItem } from '../parts/DayItem';
import { Failed } from '../parts/Failed';
import { OnceShown } from '../parts/OnceShown';
import { TokenLife } from '../parts/TokenLife';
import { useTexts } from '../texts/useTexts';
import { type OwnToken, useNewOwnToken, useOwnTokens, useRevokeOwn } from './api';

/** What a token may be whose person has a role: nothing that is more. */
const NO_MORE_THAN: Readonly<Record<string, readonly string[]>> = {
  owner: ['viewer', 'agent', 'manager', 'analyst', 'owner', 'ingest', 'monitor'],
  analyst: ['viewer', 'agent', 'manager', 'analyst'],
  manager: ['viewer', 'agent', 'manager'],
  agent: ['viewer', 'agent'],
  viewer: ['viewer'],
};

/** The tokens of whoever looks: made, revoked. */
export function OwnTokens({ role }: { readonly role: string }) {
  const { t } = useTexts();
  const tokens = useOwnTokens();
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState('');
  return (
    <>
      <Answered query={tokens}>{(all) => (all.length === 0 ? <p role="status">{t('own.no_tokens')}</p> : <List tokens={all} />)}</Answered>
      <p className="buttons">
        <Button onClick={() => setMaking(true)}>{t('admin.new_token')}</Button>
      </p>
      {isMaking && (
        <TokenForm
          role={role}
          close={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false);
            setSecret(made);
          }}
        />
      )}
      {secret !== '' && <OnceShown title={t('admin.token_made')} lead={t('admin.token_made_lead')} secret={secret} close={() => setSecret('')} />}
    </>
  );
}

function List({ tokens }: { readonly tokens: readonly OwnToken[] }) {
  const { t } = useTexts();
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={t('own.tokens')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('admin.name')}</th>
            <th scope="col">{t('admin.role')}</th>
            <th scope="col">{t('admin.sees')}</th>
            <th scope="col">{t('admin.used')}</th>
            <th scope="col">{t('admin.good_until')}</th>
            <th scope="col">{t('admin.what')}</th>
          </tr>
        </thead>
        <tbody>
          {[...tokens].reverse().map((token) => (
            <Row key={token.id} token={token} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ token }: { readonly token: OwnToken }) {
  const { named } = useTexts();
  const revoke = useRevokeOwn();
  return (
    <tr className={token.revokedAt === null ? undefined : 'is-out'}>
      <th scope="row">{token.name}</th>
      <td>{named('role', token.role)}</td>
      <td>{named('scope', token.scope)}</td>
      <TokenLife token={token} revoke={revoke} />
    </tr>
  );
}

interface Typed {
  readonly name: string;
  readonly role: string;
  readonly scope: string;
  readonly until?: string;
}

interface FormProps {
  readonly role: string;
  readonly close: () => void;
  readonly onMade: (secret: string) => void;
}

function TokenForm({ role, close, onMade }: FormProps) {
  const { t, named } = useTexts();
  const make = useNewOwnToken();
  const chosen = (typed: Typed) => ({
    name: typed.name.trim(),
    role: typed.role,
    scope: typed.scope === '' ? null : typed.scope,
    expiresAt: typed.until ? endOf(typed.until) : null,
  });
  const save = (typed: Typed) => make.mutate(chosen(typed), { onSuccess: ({ secret }) => onMade(secret) });
  const roles = NO_MORE_THAN[role] ?? ['viewer'];
  return (
    <Modal open title={t('admin.new_token')} footer={null} mask={{ closable: false }} onCancel={close} transitionName="" maskTransitionName="">
      <Form<Typed> layout="vertical" requiredMark={false} initialValues={{ role: 'viewer', scope: '' }} onFinish={save}>
        <Form.Item name="name" label={t('admin.name')} rules={[{ required: true, whitespace: true, message: t('sign_in.needed') }]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={t('admin.role')}>
          <Select options={roles.map((each) => ({ value: each, label: named('role', each) }))} />
        </Form.Item>
        <Form.Item name="scope" label={t('admin.scope')}>
          <Select
            options={[{ value: '', label: t('own.scope_usual') }, ...['mine', 'team'].map((each) => ({ value: each, label: named('scope', each) }))]}
          />
        </Form.Item>
        <DayItem name="until" label={t('admin.good_until')} extra={t('admin.good_until_hint')} min={today()} />
        {make.isError && <Failed error={make.error} />}
        <p className="buttons">
          <Button type="primary" htmlType="submit" loading={make.isPending}>
            {t('admin.make_token')}
          </Button>
          <Button onClick={close}>{t('admin.cancel')}</Button>
        </p>
      </Form>
    </Modal>
  );
}
