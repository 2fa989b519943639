import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { getFile, sendForFile } from '../api/client';
import { today } from '../format/format';
import { Failed } from '../parts/Failed';
import { download } from '../save/download';
import { useTexts } from '../texts/useTexts';

/** Everything in one file, to be kept elsewhere. */
export function BackupPart() {
  const { t } = useTexts();
  const make = useMutation({
    mutationFn: async () => {
      download(`holdfast-backup-${today()}.zip`, await sendForFile('POST', '/api/v1/backups'));
    },
  });
  return (
    <div className="narrow-form">
      <Alert type="warning" showIcon title={t('backup.careful')} className="warning" />
      <p>
        <Button type="primary" loading={make.isPending} onClick={() => make.mutate()}>
          {t('backup.make')}
        </Button>
      </p>
      {make.isPending && <p role="status">{t('backup.making')}</p>}
      {make.isSuccess && <p role="status">{t('backup.made')}</p>}
      {make.isError && <Failed error={make.error} />}
      <p className="note">{t('backup.restore')}</p>
      <p>
        <code>holdfast backup --data DIR backup.zip</code>
        <br />
        <code>holdfast restore --data NEW-DIR backup.zip</code>
      </p>
      <Erased />
    </div>
  );
}

/** Who was erased after a backup comes back with it, unless this list is there. */
function Erased() {
  const { t, language } = useTexts();
  const fetching = useMutation({
    mutationFn: async () => {
      const { name, blob } = await getFile('/api/v1/backups/erased', {}, language, 'text/plain');
      download(name, blob);
    },
  });
  return (
    <>
      <p className="note">{t('backup.erased_lead')}</p>
      <p>
        <Button loading={fetching.isPending} onClick={() => fetching.mutate()}>
          {t('backup.erased')}
        </Button>
      </p>
      {fetching.isError && <Failed error={fetching.error} />}
    </>
  );
}
