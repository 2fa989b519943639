import { Form, Input, Select } from 'antd';
import { useTexts } from '../texts/useTexts';
import { SCOPES } from './api';

/** What somebody is here, and whose customers he sees. */
export function PlaceFields({ roles }: { readonly roles: readonly string[] }) {
  const { t, named } = useTexts();
  const role = Form.useWatch<string | undefined>('role');
  const scope = Form.useWatch<string | undefined>('scope');
  const isNarrow = scope === 'mine' || scope === 'team' || (!scope && (role === 'manager' || role === 'agent'));
  return (
    <>
      <Form.Item name="name" label={t('admin.name')} rules={[{ required: true, whitespace: true, message: t('sign_in.needed') }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={t('admin.role')} extra={role === undefined ? undefined : named('role', `${role}.may`)}>
        <Select options={roles.map((each) => ({ value: each, label: named('role', each) }))} />
      </Form.Item>
      {role !== 'owner' && role !== 'ingest' && role !== 'monitor' && (
        <>
          <Form.Item name="scope" label={t('admin.scope')}>
            <Select
              options={[{ value: '', label: t('scope.usual') }, ...SCOPES.map((each) => ({ value: each, label: named('scope', each) }))]}
            />
          </Form.Item>
          {isNarrow && (
            <Form.Item name="customerOwner" label={t('admin.customer_owner')} extra={t('admin.customer_owner_hint')}>
              <Input autoComplete="off" />
            </Form.Item>
          )}
          <Form.Item name="team" label={t('admin.team')} extra={t('admin.team_hint')}>
            <Input autoComplete="off" />
          </Form.Item>
        </>
      )}
    </>
  );
}
