import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { getFile } from '../api/client';
import { Failed } from '../parts/Failed';
import { download } from '../save/download';
import { type Language, LANGUAGE_NAMES, LANGUAGES } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';

/** The report of the period in the bar above, in a language of one's choice. */
export function ReportFile() {
  const { t } = useTexts();
  const [{ period, definition, asOf, segment }] = useView();
  const made = useMutation({
    mutationFn: async (lang: Language) => {
      const file = await getFile('/api/v1/report', { period, definition, asOf, lang }, lang, 'text/html');
      download(file.name, file.blob);
    },
  });
  return (
    <section aria-labelledby="report-file">
      <h2 id="report-file">{t('reports.file')}</h2>
      <p className="lead">{t('reports.file_lead')}</p>
      {segment !== '' && <p className="note">{t('reports.no_segment')}</p>}
      <div className="buttons">
        {LANGUAGES.map((lang) => (
          <Button key={lang} loading={made.isPending && made.variables === lang} disabled={made.isPending} onClick={() => made.mutate(lang)}>
            <span lang={lang}>{LANGUAGE_NAMES[lang]}</span>
          </Button>
        ))}
      </div>
      {made.isPending && <p role="status">{t('reports.making')}</p>}
      {made.isError && <Failed error={made.error} />}
    </section>
  );
}
