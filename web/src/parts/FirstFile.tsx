import { Button } from 'antd';
import { useSession } from '../api/questions';
import { useTexts } from '../texts/useTexts';
import { go, useView } from '../url/address';
import { between, writeView } from '../url/view';

/** Nothing is known yet: what to bring first, and the way there. */
export function FirstFile() {
  const { t } = useTexts();
  const [view] = useView();
  const me = useSession();
  const address = `/data${writeView({ ...between(view), part: 'new' })}`;
  if (me.data?.rights.includes('IMPORT') !== true) return <p role="status">{t('data.ask_for_data')}</p>;
  return (
    <div className="first-file">
      <p>{t('data.first_file')}</p>
      <ul>
        <li>{t('data.first_contracts')}</li>
        <li>{t('data.first_orders')}</li>
        <li>{t('data.first_activities')}</li>
      </ul>
      <Button type="primary" size="large" href={address} onClick={(event) => {
        event.preventDefault();
        go(address);
      }}>
        {t('data.bring_first')}
      </Button>
      <p className="note">{t('data.first_note')}</p>
    </div>
  );
}
