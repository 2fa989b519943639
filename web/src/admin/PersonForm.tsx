import { Button, Form, Input, Modal } from 'antd';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { type Invited, type Person, PEOPLE_ROLES, type Place, useChangePerson, useInvite } from './api';
import { PlaceFields } from './PlaceFields';

interface Props {
  /** Whose place is changed; nobody: somebody is invited. */
  readonly person: Person | null;
  readonly onInvited: (invited: Invited) => void;
  readonly close: () => void;
}

type Typed = Place & { readonly email: string };

/** Invites somebody, or gives him another name, role or reach. What was typed stays when it could not be saved. */
export function PersonForm({ person, onInvited, close }: Props) {
  const { t } = useTexts();
  const invite = useInvite(onInvited);
  const change = useChangePerson(close);
  const failed = invite.error ?? change.error;
  const save = (typed: Typed) => {
    const place = placeOf(typed);
    if (person === null) invite.mutate({ ...place, email: typed.email });
    else change.mutate({ ...place, id: person.id, disabled: person.state === 'disabled' });
  };
  const title = person === null ? t('admin.invite') : t('admin.change_of', { name: person.name });
  return (
    <Modal open title={title} footer={null} mask={{ closable: false }} onCancel={close} transitionName="" maskTransitionName="">
      <Form<Typed> layout="vertical" requiredMark={false} initialValues={person === null ? { role: 'viewer', scope: '' } : saidOf(person)} onFinish={save}>
        {person === null && (
          <Form.Item
            name="email"
            label={t('sign_in.email')}
            validateTrigger="onBlur"
            rules={[
              { required: true, message: t('sign_in.needed') },
              { type: 'email', message: t('set_up.email_invalid') },
            ]}
          >
            <Input type="email" autoComplete="off" />
          </Form.Item>
        )}
        <PlaceFields roles={PEOPLE_ROLES} />
        {failed !== null && <Failed error={failed} />}
        <p className="buttons">
          <Button type="primary" htmlType="submit" loading={invite.isPending || change.isPending}>
            {person === null ? t('admin.invite_send') : t('admin.save')}
          </Button>
          <Button onClick={close}>{t('admin.cancel')}</Button>
        </p>
      </Form>
    </Modal>
  );
}

/** What a form says of a place; an empty field, or one that is not shown, says nothing. */
export function placeOf({ name, role, scope, team, customerOwner }: Place): Place {
  const isOwner = role === 'owner';
  return {
    name: name.trim(),
    role,
    scope: isOwner ? null : said(scope),
    team: isOwner ? null : said(team),
    customerOwner: isOwner ? null : said(customerOwner),
  };
}

/** A person's place as it was said: a scope that was not must not become one that was, or it outlives the role it came from. */
export function saidOf(person: Person): Place {
  return { ...person, scope: person.saidScope ?? '' };
}

function said(text: string | null | undefined): string | null {
  const typed = text?.trim() ?? '';
  return typed === '' ? null : typed;
}
