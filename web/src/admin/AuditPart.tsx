import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { moment } from '../format/format';
import { DAY_FORMATS } from '../parts/dayFormats';
import { Answered } from '../parts/Answered';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import type { View } from '../url/view';
import { type AuditFilter, auditQuery, type Entry, useAudit, useAuditNames } from './api';
import { details, subject } from './details';

const DAY = 'YYYY-MM-DD';

/** What the address asks of the trail; the last day of a person is among those wanted, the end of the API is not. */
export function filterOf({ actor, action, since, until }: Pick<View, 'actor' | 'action' | 'since' | 'until'>): AuditFilter {
  return { actor, action, from: since, to: until === '' ? '' : dayjs(until).add(1, 'day').format(DAY) };
}

/** Who did what when. */
export function AuditPart() {
  const { t } = useTexts();
  const [view] = useView();
  const filter = filterOf(view);
  const trail = useAudit(filter);
  return (
    <>
      <Filter />
      <Answered query={trail}>
        {({ pages }) =>
          pages.flat().length === 0 ? (
            <p role="status">{t('admin.no_entries')}</p>
          ) : (
            <div className="wide" tabIndex={0} role="region" aria-label={t('admin.audit')}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('admin.when')}</th>
                    <th scope="col">{t('admin.who')}</th>
                    <th scope="col">{t('admin.action')}</th>
                    <th scope="col">{t('admin.subject')}</th>
                    <th scope="col">{t('admin.detail')}</th>
                  </tr>
                </thead>
                <tbody>
                  {pages.flat().map((entry) => (
                    <Row key={entry.number} entry={entry} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
      <p className="buttons">
        {trail.hasNextPage && (
          <Button loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
            {t('admin.earlier')}
          </Button>
        )}
        <Button href={`/api/v1/audit/export?${auditQuery(filter)}`} download>
          {t('admin.audit_csv')}
        </Button>
      </p>
    </>
  );
}

function Filter() {
  const { t, language, named } = useTexts();
  const [view, change] = useView();
  const names = useAuditNames().data;
  const id = useId();
  const people = (names?.actors ?? []).map((name) => ({ value: name, label: name }));
  const actions = (names?.actions ?? []).map((name) => ({ value: name, label: named('audit', name) }));
  const days: [dayjs.Dayjs | null, dayjs.Dayjs | null] = [view.since === '' ? null : dayjs(view.since), view.until === '' ? null : dayjs(view.until)];
  return (
    <div className="choices">
      <div className="field">
        <label htmlFor={`${id}-who`}>{t('admin.who')}</label>
        <Select<string> id={`${id}-who`} showSearch allowClear value={view.actor || null} placeholder={t('admin.everybody')} options={people} onChange={(actor) => change({ actor: actor ?? '' })} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-what`}>{t('admin.action')}</label>
        <Select<string>
          id={`${id}-what`}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          value={view.action || null}
          placeholder={t('admin.everything')}
          options={actions}
          popupMatchSelectWidth={false}
          onChange={(action) => change({ action: action ?? '' })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-days`}>{t('admin.days')}</label>
        <DatePicker.RangePicker
          format={[...DAY_FORMATS[language]]}
          id={{ start: `${id}-days`, end: `${id}-days-end` }}
          allowEmpty={[true, true]}
          placeholder={[t('customer.from'), t('customer.until')]}
          value={days}
          onChange={(chosen) => change({ since: chosen?.[0]?.format(DAY) ?? '', until: chosen?.[1]?.format(DAY) ?? '' })}
        />
      </div>
    </div>
  );
}

function Row({ entry }: { readonly entry: Entry }) {
  const texts = useTexts();
  const { language, named } = texts;
  return (
    <tr>
      <td>
        <time dateTime={entry.at}>{moment(entry.at, language)}</time>
      </td>
      <td>{entry.actor}</td>
      <td>{named('audit', entry.action)}</td>
      <td className="breaks">{subject(entry.subject, texts)}</td>
      <td className="detail breaks">{details(entry.detail, texts)}</td>
    </tr>
  );
}
