import { useTexts } from '../texts/useTexts';

/** There are no facts at all yet, and how they come. */
export function NoData() {
  const { t } = useTexts();
  return (
    <section className="empty" role="status">
      <h1>{t('app.overview')}</h1>
      <p>{t('overview.no_data')}</p>
      <code>{t('overview.no_data_command')}</code>
    </section>
  );
}
