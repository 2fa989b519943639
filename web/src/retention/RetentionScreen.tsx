import { type Section, Sections } from '../parts/Sections';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { CohortPart } from './CohortPart';
import { LifecyclePart } from './LifecyclePart';
import { ReturnPart } from './ReturnPart';
import { StickinessPart } from './StickinessPart';
import { SurvivalPart } from './SurvivalPart';
import { SweepPart } from './SweepPart';

const PARTS: Readonly<Record<string, Section>> = {
  cohorts: { name: 'retention.cohorts', lead: 'retention.cohorts_lead', Part: CohortPart },
  lifecycle: { name: 'retention.lifecycle', lead: 'retention.lifecycle_lead', Part: LifecyclePart },
  stickiness: { name: 'retention.stickiness', lead: 'retention.stickiness_lead', Part: StickinessPart },
  survival: { name: 'retention.survival', lead: 'retention.survival_lead', Part: SurvivalPart },
  returns: { name: 'retention.returns', lead: 'retention.returns_lead', Part: ReturnPart },
  sweep: { name: 'retention.sweep', lead: 'retention.sweep_lead', Part: SweepPart },
};

/** The shapes of staying: by cohort, by period, by age, by days since. */
export default function RetentionScreen() {
  const { t } = useTexts();
  const [view, change] = useView();
  return (
    <>
      <header className="headline">
        <h1>{t('app.retention')}</h1>
      </header>
      <Sections
        label={t('app.retention')}
        sections={PARTS}
        chosen={view.part}
        onChange={(part) => change({ part, of: '', open: '', with: '', flow: '' })}
      />
    </>
  );
}
