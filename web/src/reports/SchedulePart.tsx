import { Alert, Button } from 'antd';
import { useState } from 'react';
import { type Schedule, type Schedules, useSchedules } from '../api/schedules';
import { Answered } from '../parts/Answered';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { ScheduleForm } from './ScheduleForm';
import { ScheduleItem } from './ScheduleItem';

/** In the address, as the open figure is: a new one, or the id of one that is changed. */
const NEW = 'new';

/** The letters that come by themselves. */
export function SchedulePart() {
  const { t } = useTexts();
  const schedules = useSchedules();
  return (
    <section aria-labelledby="schedules">
      <h2 id="schedules">{t('schedules.title')}</h2>
      <p className="lead">{t('schedules.lead')}</p>
      <Answered query={schedules} rows={4}>
        {(answer) => <Listed answer={answer} />}
      </Answered>
    </section>
  );
}

function Listed({ answer }: { readonly answer: Schedules }) {
  const { t } = useTexts();
  const [view, change] = useView();
  const [saved, setSaved] = useState('');
  const edited = answer.schedules.find(({ id }) => id === view.open);
  const close = (name: string) => {
    setSaved(name);
    change({ open: '' });
  };
  return (
    <>
      {!answer.mail.ready && <Alert className="warning" type="warning" showIcon title={t('schedules.no_mail')} />}
      <p role="status" className="note">
        {saved !== '' && t('schedules.saved', { name: saved })}
      </p>
      {answer.schedules.length === 0 && view.open !== NEW && <p>{t('schedules.none')}</p>}
      <ul className="schedules">
        {answer.schedules.map((each: Schedule) => (
          <li key={each.id}>
            {each === edited ? (
              <ScheduleForm key={each.id} of={each} mail={answer.mail} close={close} />
            ) : (
              <ScheduleItem of={each} edit={() => change({ open: each.id })} mayOpen={view.open === ''} />
            )}
          </li>
        ))}
      </ul>
      {view.open === NEW ? (
        <ScheduleForm key={NEW} mail={answer.mail} close={close} />
      ) : (
        edited === undefined && (
          <Button type="primary" onClick={() => change({ open: NEW })}>
            {t('schedules.new')}
          </Button>
        )
      )}
    </>
  );
}
