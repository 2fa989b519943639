import { Tabs } from 'antd';
import type { ComponentType } from 'react';
import { oneOf } from '../parts/Choice';
import { type Key, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { EconomicsPart } from './EconomicsPart';
import { MovementPart } from './MovementPart';
import { SimulationPart } from './SimulationPart';

const PARTS: Readonly<Record<string, { readonly name: Key; readonly Part: ComponentType }>> = {
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
      <Tabs
        activeKey={oneOf(['movements', ...Object.keys(PARTS)], view.part)}
        destroyOnHidden
        onChange={(part) => change({ part: part === 'movements' ? '' : part, open: '', with: '', flow: '' })}
        items={Object.entries(PARTS).map(([key, { name, Part }]) => ({ key, label: t(name), children: <Part /> }))}
      />
    </>
  );
}
