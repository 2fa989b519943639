import { Button, Popconfirm } from 'antd';
import { moment } from '../format/format';
import { useTexts } from '../texts/useTexts';
import { Failed } from './Failed';

interface Props {
  readonly token: { readonly id: string; readonly name: string; readonly lastUsedAt: string | null; readonly expiresAt: string | null; readonly revokedAt: string | null };
  readonly revoke: { readonly mutate: (id: string) => void; readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };
}

/** The cells of a token's row that tell how long it lives: last used, good until, and how it is ended. */
export function TokenLife({ token, revoke }: Props) {
  const { t, language } = useTexts();
  const day = (at: string | null, otherwise: string) => (at === null ? otherwise : moment(at, language));
  return (
    <>
      <td>{day(token.lastUsedAt, t('admin.never'))}</td>
      <td>{token.revokedAt === null ? day(token.expiresAt, t('admin.no_end')) : t('admin.revoked', { at: moment(token.revokedAt, language) })}</td>
      <td>
        {token.revokedAt === null && (
          <Popconfirm title={t('admin.revoke_sure', { name: token.name })} okText={t('admin.revoke')} cancelText={t('admin.cancel')} onConfirm={() => revoke.mutate(token.id)}>
            <Button size="small" loading={revoke.isPending} aria-label={t('admin.revoke_of', { name: token.name })}>
              {t('admin.revoke')}
            </Button>
          </Popconfirm>
        )}
        {revoke.isError && <Failed error={revoke.error} />}
      </td>
    </>
  );
}
