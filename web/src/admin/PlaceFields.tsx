import { Form, type FormRule, Input, Select } from 'antd';
import { useTexts } from '../texts/useTexts';
import { type Place, SCOPES } from './api';

/** Whose customers the roles see that see only some, where nothing else is said. */
const NARROW: Readonly<Record<string, string>> = { manager: 'team', agent: 'mine' };

/** A complaint goes when another role or scope needs the field no more. */
const SAID = ['role', 'scope'];

/** What somebody is here, and whose customers he sees. What his customers are found by is asked for before it is sent. */
export function PlaceFields({ roles }: { readonly roles: readonly string[] }) {
  const { t, named } = useTexts();
  const role = Form.useWatch<string | undefined>('role');
  const scope = counting(role, Form.useWatch<string | undefined>('scope'));
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
          {(scope === 'mine' || scope === 'team') && (
            <Form.Item
              name="customerOwner"
              label={t('admin.customer_owner')}
              extra={t('admin.customer_owner_hint')}
              dependencies={SAID}
              rules={[neededIf('mine', t('admin.customer_owner_needed'))]}
            >
              <Input autoComplete="off" />
            </Form.Item>
          )}
          <Form.Item
            name="team"
            label={t('admin.team')}
            extra={t('admin.team_hint')}
            dependencies={SAID}
            rules={[neededIf('team', t('admin.team_needed'))]}
          >
            <Input autoComplete="off" />
          </Form.Item>
        </>
      )}
    </>
  );
}

function neededIf(needing: string, message: string): FormRule {
  return ({ getFieldsValue }) => {
    const { role, scope } = getFieldsValue() as Partial<Place>;
    return counting(role, scope) === needing ? { required: true, whitespace: true, message } : {};
  };
}

/** The scope that counts. */
function counting(role: string | undefined, scope: string | null | undefined): string {
  return scope || (NARROW[role ?? ''] ?? 'all');
}
