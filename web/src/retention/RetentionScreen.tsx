import { Tabs } from 'antd';
import type { ComponentType } from 'react';
import { oneOf } from '../parts/Choice';
import { type Key, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { CohortPart } from './CohortPart';
import { LifecyclePart } from './LifecyclePart';
import { ReturnPart } from './ReturnPart';
import { StickinessPart } from './StickinessPart';
import { SurvivalPart } from './SurvivalPart';
import { SweepPart } from './SweepPart';

const PARTS: Readonly<Record<string, { readonly name: Key; readonly lead: Key; readonly Part: ComponentType }>> = {
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
      <Tabs
        activeKey={oneOf(['cohorts', ...Object.keys(PARTS)], view.part)}
        destroyOnHidden
        onChange={(part) => change({ part: part === 'cohorts' ? '' : part, of: '', open: '', with: '', flow: '' })}
        items={Object.entries(PARTS).map(([key, { name, lead, Part }]) => ({
          key,
          label: t(name),
          children: (
            <>
              <p className="lead">{t(lead)}</p>
              <Part />
            </>
          ),
        }))}
      />
    </>
  );
}
