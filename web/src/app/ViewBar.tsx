import { Select } from 'antd';
import { useId } from 'react';
import { useDefinitions } from '../api/questions';
import { SegmentPicker } from '../segments/SegmentPicker';
import { DayInput } from '../parts/DayInput';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { FoldedView } from './FoldedView';
import { PeriodPicker } from './PeriodPicker';
import { useNarrow } from './useNarrow';

/** What is asked: period, definition, segment and as-of day. */
export function ViewBar() {
  const { t } = useTexts();
  const boxes = (
    <>
      <PeriodPicker />
      <DefinitionPicker />
      <SegmentPicker />
      <AsOf />
    </>
  );
  if (useNarrow()) return <FoldedView>{boxes}</FoldedView>;
  return (
    <section className="view-bar" aria-label={t('view.bar')}>
      {boxes}
    </section>
  );
}

function DefinitionPicker() {
  const { t, term } = useTexts();
  const [view, change] = useView();
  const definitions = useDefinitions();
  const id = useId();
  const known = definitions.data ?? [];
  const options = known.map((each) => ({
    value: each.name,
    label: each.name,
    about: each.own ? `${t('view.own')}. ${each.note}` : term(`definition.${each.name}.meaning`, each.note),
  }));
  return (
    <div className="field">
      <label htmlFor={id}>{t('view.definition')}</label>
      <Select
        id={id}
        showSearch
        className="definition-picker"
        loading={definitions.isPending}
        value={view.definition === '' ? 'holdfast' : view.definition}
        options={options}
        popupMatchSelectWidth={380}
        optionRender={(option) => (
          <div className="option">
            {option.data.label}
            <small>{option.data.about}</small>
          </div>
        )}
        onChange={(name: string) => change({ definition: name === 'holdfast' ? '' : name })}
      />
    </div>
  );
}

function AsOf() {
  const { t } = useTexts();
  const [view, change] = useView();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('view.as_of')}</label>
      <DayInput id={id} value={view.asOf} onChange={(asOf) => change({ asOf })} />
    </div>
  );
}
