import { Sections, type Section } from '../parts/Sections';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { Experiment } from './Experiment';
import { SideBySide } from './SideBySide';
import { Versions } from './Versions';

const SECTIONS: Readonly<Record<string, Section>> = {
  compared: { name: 'definitions.compared', lead: 'definitions.lead', Part: SideBySide },
  switches: { name: 'definitions.switches', lead: 'definitions.switches_lead', Part: Experiment },
  versions: { name: 'definitions.versions', lead: 'definitions.versions_lead', Part: Versions },
};

/** Definitions side by side, the switches of one with what they do to churn, and the versions of one's own. */
export default function DefinitionsScreen() {
  const { t } = useTexts();
  const [view, change] = useView();
  return (
    <>
      <header className="headline">
        <h1>{t('app.definitions')}</h1>
      </header>
      <Sections label={t('app.definitions')} sections={SECTIONS} chosen={view.part} onChange={(part) => change({ part })} />
    </>
  );
}
