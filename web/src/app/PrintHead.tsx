import type { Me } from '../api/client';
import { closer, pair } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';

/** What a printed page is of: on the screen the bar of the view says it. */
export function PrintHead({ me }: { readonly me: Me }) {
  const { t, language } = useTexts();
  const [{ period, definition, segment, asOf }] = useView();
  const lines = [
    [t('view.period'), period === '' ? t('period.last_month') : period],
    [t('view.definition'), definition === '' ? 'holdfast' : definition],
    [t('view.segment'), segment],
    [t('view.as_of'), asOf],
    [t('print.made'), closer(me.name, new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date()), language)],
  ].filter(([, value]) => value !== '');
  return (
    <p className="print-only" aria-hidden="true">
      Holdfast · {lines.map(([name = '', value = '']) => pair(name, value, language)).join(' · ')}
    </p>
  );
}
