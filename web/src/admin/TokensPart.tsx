import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { endOf, moment, today } from '../format/format';
import { Answered } from '../parts/Answered';
import { DayItem } from '../parts/DayItem';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { type Place, type Token, TOKEN_ROLES, useNewToken, useRevoke, useTokens } from './api';
import { OnceShown } from '../parts/OnceShown';
import { TokenLife } from '../parts/TokenLife';
import { placeOf } from './PersonForm';
import { PlaceFields } from './PlaceFields';
import { reach } from './reach';

/** Tokens of programs: made, revoked. */
export function TokensPart() {
  const { t } = useTexts();
  const tokens = useTokens();
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState('');
  return (
    <>
      <p>
        <Button type="primary" onClick={() => setMaking(true)}>
          {t('admin.new_token')}
        </Button>
      </p>
      <Answered query={tokens}>
        {(all) =>
          all.length === 0 ? (
            <p role="status">{t('admin.no_tokens')}</p>
          ) : (
            <div className="wide" tabIndex={0} role="region" aria-label={t('admin.tokens')}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('admin.name')}</th>
                    <th scope="col">{t('admin.role')}</th>
                    <th scope="col">{t('admin.sees')}</th>
                    <th scope="col">{t('admin.made')}</th>
                    <th scope="col">{t('admin.used')}</th>
                    <th scope="col">{t('admin.good_until')}</th>
                    <th scope="col">{t('admin.what')}</th>
                  </tr>
                </thead>
                <tbody>
                  {[...all].reverse().map((token) => (
                    <Row key={token.id} token={token} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
      {isMaking && (
        <TokenForm
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

function Row({ token }: { readonly token: Token }) {
  const texts = useTexts();
  const { named, language } = texts;
  const revoke = useRevoke();
  return (
    <tr className={token.revokedAt === null ? undefined : 'is-out'}>
      <th scope="row">
        {token.name} {token.person !== null && <small>{token.person}</small>}
      </th>
      <td>{named('role', token.role)}</td>
      <td>{reach(token, texts)}</td>
      <td>{moment(token.createdAt, language)}</td>
      <TokenLife token={token} revoke={revoke} />
    </tr>
  );
}

function TokenForm({ close, onMade }: { readonly close: () => void; readonly onMade: (secret: string) => void }) {
  const { t } = useTexts();
  const make = useNewToken(({ secret }) => onMade(secret));
  const save = ({ until, ...typed }: Place & { readonly until?: string }) =>
    make.mutate({ ...placeOf(typed), expiresAt: until ? endOf(until) : null });
  return (
    <Modal open title={t('admin.new_token')} footer={null} mask={{ closable: false }} onCancel={close} transitionName="" maskTransitionName="">
      <Form<Place & { until?: string }> layout="vertical" requiredMark={false} initialValues={{ role: 'analyst', scope: '' }} onFinish={save}>
        <PlaceFields roles={TOKEN_ROLES} />
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
