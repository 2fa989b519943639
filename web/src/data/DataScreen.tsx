import { useSession } from '../api/questions';
import { type Section, Sections } from '../parts/Sections';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { FindingsPart } from './FindingsPart';
import { FreshnessPart } from './FreshnessPart';
import { ImportsPart } from './ImportsPart';
import { JobsPart } from './JobsPart';
import { NewImportPart } from './NewImportPart';
import { SourcesPart } from './SourcesPart';

const SECTIONS: Readonly<Record<string, Section>> = {
  imports: { name: 'data.imports', lead: 'data.imports_lead', Part: ImportsPart },
  new: { name: 'data.new', lead: 'data.new_lead', Part: NewImportPart },
  sources: { name: 'data.sources', lead: 'data.sources_lead', Part: SourcesPart },
  findings: { name: 'data.findings', lead: 'data.findings_lead', Part: FindingsPart },
  jobs: { name: 'data.jobs', lead: 'data.jobs_lead', Part: JobsPart },
};

/** Where the facts come from. Who may not bring files in sees how fresh they are. */
export default function DataScreen() {
  const { t } = useTexts();
  const [view, change] = useView();
  const me = useSession();
  const may = me.data?.rights.includes('IMPORT') ?? false;
  return (
    <>
      <header className="headline">
        <h1>{t('app.data')}</h1>
      </header>
      {may ? (
        <Sections label={t('data.parts')} sections={SECTIONS} chosen={view.part} onChange={(part) => change({ part, open: '', cursor: '', file: '' })} />
      ) : (
        <FreshnessPart />
      )}
    </>
  );
}
