import { useSession } from '../api/questions';
import { useTexts } from '../texts/useTexts';
import { ReportFile } from './ReportFile';
import { SchedulePart } from './SchedulePart';

/** What is taken along or sent: the whole report as a file, and letters that come by themselves. */
export default function ReportsScreen() {
  const { t } = useTexts();
  const me = useSession();
  const mayExport = me.data?.rights.includes('EXPORT') === true;
  return (
    <div>
      <header className="headline">
        <h1>{t('app.reports')}</h1>
        <p className="lead">{t('reports.lead')}</p>
      </header>
      {mayExport ? (
        <>
          <ReportFile />
          <SchedulePart />
        </>
      ) : (
        <p role="status">{t('reports.not_allowed')}</p>
      )}
    </div>
  );
}
