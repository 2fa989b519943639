import { FirstFile } from './FirstFile';
import { useTexts } from '../texts/useTexts';

/** There are no facts at all yet, and how they come. */
export function NoData() {
  const { t } = useTexts();
  return (
    <section className="empty">
      <h1>{t('app.overview')}</h1>
      <FirstFile />
    </section>
  );
}
