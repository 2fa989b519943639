import { Alert, Button, Drawer, Modal } from 'antd';
import { useState } from 'react';
import { count, moment } from '../format/format';
import { Answered } from '../parts/Answered';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { type Import, isOver } from './answers';
import { FindingList } from './FindingList';
import { Notes } from './Notes';
import { ProgressLine } from './ProgressLine';
import { QuarantineTable } from './QuarantineTable';
import { useImport, useImportAction } from './questions';
import { Refused } from './Refused';
import { RowCounts } from './RowCounts';
import { StateTag } from './StateTag';
import { useProgress } from './useProgress';
import { kindName } from './words';

/** An import opened: how far it is, or what came of it and what can be done about it. */
export function ImportDrawer() {
  const { t } = useTexts();
  const [view, change] = useView();
  return (
    <Drawer open={view.open !== ''} size={720} destroyOnHidden title={t('data.import')} onClose={() => change({ open: '' })}>
      {view.open !== '' && <Opened id={view.open} />}
    </Drawer>
  );
}

function Opened({ id }: { readonly id: string }) {
  return <Answered query={useImport(id)}>{(found) => <Told known={found} />}</Answered>;
}

function Told({ known }: { readonly known: Import }) {
  const texts = useTexts();
  const { t, language } = texts;
  const found = useProgress(known);
  return (
    <>
      <h2>{found.file}</h2>
      <p>
        <StateTag state={found.undoneAt === null ? found.state : 'undone'} /> {kindName(found.kind, texts)}
      </p>
      <p className="note">
        {t('data.asked_by', { who: found.createdBy, when: moment(found.createdAt, language) })}
        {found.undoneAt !== null && ` ${t('data.undone_at', { when: moment(found.undoneAt, language) })}`}
      </p>
      {!isOver(found.state) && <ProgressLine progress={found.progress} />}
      {found.problem !== null && <Refused problem={found.problem} />}
      {found.alreadyImportedAs !== null && <Alert type="info" showIcon title={t('data.already_long', { batch: found.alreadyImportedAs })} />}
      {found.refreshed === false && <Alert type="warning" showIcon title={t('data.not_refreshed')} />}
      {found.counts !== null && <RowCounts counts={found.counts} corrections={found.corrections} />}
      <Actions found={found} />
      {found.quarantine !== null && found.counts !== null && found.counts.quarantined > 0 && (
        <section>
          <h3>{t('data.quarantine_title', { count: found.counts.quarantined, n: count(found.counts.quarantined, language) })}</h3>
          <QuarantineTable id={found.id} reasons={found.quarantine} />
        </section>
      )}
      {found.findings !== null && found.findings.length > 0 && (
        <section>
          <h3>{t('data.findings')}</h3>
          <FindingList findings={found.findings} />
        </section>
      )}
      <Notes notes={found.notes} />
    </>
  );
}

/** What can still be done with an import. */
function Actions({ found }: { readonly found: Import }) {
  const { t } = useTexts();
  const [, change] = useView();
  const cancel = useImportAction(found.id, 'cancel');
  const again = found.upload !== null && (found.state === 'failed' || found.state === 'cancelled' || found.undoneAt !== null);
  return (
    <p className="actions">
      {!isOver(found.state) && (
        <Button danger loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('data.cancel')}
        </Button>
      )}
      {found.batch !== null && found.undoneAt === null && <Undo found={found} />}
      {again && <Button onClick={() => change({ part: 'new', file: found.upload ?? '', open: '' })}>{t('data.import_again')}</Button>}
      {cancel.isError && <Failed error={cancel.error} />}
    </p>
  );
}

function Undo({ found }: { readonly found: Import }) {
  const { t, language } = useTexts();
  const [asking, setAsking] = useState(false);
  const undo = useImportAction(found.id, 'undo');
  const rows = found.counts?.accepted ?? 0;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('data.undo')}</Button>
      <Modal
        open={asking}
        title={t('data.undo_title', { file: found.file })}
        okText={t('data.undo')}
        cancelText={t('data.keep')}
        okButtonProps={{ danger: true }}
        confirmLoading={undo.isPending}
        transitionName=""
        maskTransitionName=""
        destroyOnHidden
        onCancel={() => setAsking(false)}
        onOk={() => undo.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        <p>{t('data.undo_text', { count: rows, n: count(rows, language) })}</p>
        {undo.isError && <Failed error={undo.error} />}
      </Modal>
    </>
  );
}
