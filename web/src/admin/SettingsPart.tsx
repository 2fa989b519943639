import { Alert, Button, Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { useSession } from '../api/questions';
import { Answered } from '../parts/Answered';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { type Settings, useChangeSettings, useSettings } from './api';

/** What every figure depends on: currency, time zone, fiscal year; and which attributes are masked. */
export function SettingsPart() {
  return <Answered query={useSettings()}>{(settings) => <SettingsForm settings={settings} />}</Answered>;
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const { t, language } = useTexts();
  const mayMask = useSession().data?.rights.includes('MANAGE_ACCOUNTS') ?? false;
  const change = useChangeSettings();
  const choices = useMemo(() => choicesIn(language, settings), [language, settings]);
  return (
    <Form<Settings>
      layout="vertical"
      requiredMark={false}
      className="narrow-form"
      initialValues={settings}
      onValuesChange={() => change.reset()}
      onFinish={(wanted) => change.mutate({ ...settings, ...wanted })}
    >
      <Form.Item name="currency" label={t('settings.currency')} extra={t('settings.currency_hint')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={choices.currencies} />
      </Form.Item>
      <Form.Item name="zone" label={t('settings.zone')} extra={t('settings.zone_hint')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={choices.zones} />
      </Form.Item>
      <Form.Item name="fiscalYearStartMonth" label={t('settings.fiscal_year')} extra={t('settings.fiscal_year_hint')}>
        <Select options={choices.months} />
      </Form.Item>
      <Form.Item name="personal" label={t('settings.personal')} extra={mayMask ? t('settings.personal_hint') : t('settings.personal_owner')}>
        <Input disabled={!mayMask} autoComplete="off" placeholder="vat_id, -address" />
      </Form.Item>
      {change.isError && <Failed error={change.error} />}
      {change.isSuccess && <Alert type="success" showIcon title={t('settings.saved')} />}
      <p className="buttons">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('admin.save')}
        </Button>
      </p>
    </Form>
  );
}

/** What there is to choose from, by the browser's own lists; what is set now is always among it. */
function choicesIn(language: string, settings: Settings) {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const codes = new Set([...Intl.supportedValuesOf('currency'), settings.currency]);
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), settings.zone]);
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return {
    currencies: [...codes].sort().map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` })),
    zones: [...zones].map((zone) => ({ value: zone, label: zone })),
    months: Array.from({ length: 12 }, (_, i) => ({ value: i + 1, label: month.format(Date.UTC(2026, i, 1)) })),
  };
}
