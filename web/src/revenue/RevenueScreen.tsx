import { type Section, Sections } from '../parts/Sections';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { EconomicsPart } from './EconomicsPart';
import { MovementPart } from './MovementPart';
import { SimulationPart } from './SimulationPart';

const PARTS: Readonly<Record<string, Section>> = {
  movements: { name: 'revenue.movements', Part: MovementPart },
  economics: { name: 'revenue.economics', Part: EconomicsPart },
  simulation: { name: 'revenue.simulation', Part: SimulationPart },
};

/** Recurring revenue and what a customer is worth. */
export default function RevenueScreen() {
  const { t } = useTexts();
  const [view, change] = useView();
  return (
    <>
      <header className="headline">
        <h1>{t('app.revenue')}</h1>
      </header>
      <Sections
        label={t('app.revenue')}
        sections={PARTS}
        chosen={view.part}
        onChange={(part) => change({ part, of: '', open: '', with: '', flow: '' })}
      />
    </>
  );
}
