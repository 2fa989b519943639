import { Drawer, Tabs } from 'antd';
import { questionOf } from '../api/questions';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { AboutFigure } from './AboutFigure';
import { BehindFigure } from './BehindFigure';
import { BridgeOfDefinitions } from './BridgeOfDefinitions';
import type { Asked, Figure } from './figure';
import { FigureSql } from './FigureSql';
import { figureName } from './write';

interface Props {
  /** All figures of the screen; the address says which of them is open. */
  readonly figures: readonly Figure[];
  readonly asked: Asked;
}

/** A number opened: what it is, who is behind it, what it would be under another definition, how to check it. */
export function FigureDrawer({ figures, asked }: Props) {
  const texts = useTexts();
  const [view, change] = useView();
  const figure = figures.find((each) => each.key === view.open);
  return (
    <Drawer
      open={figure !== undefined}
      size={640}
      destroyOnHidden
      title={figure && figureName(figure, texts)}
      onClose={() => change({ open: '', with: '', flow: '' })}
    >
      {figure && <Parts figure={figure} asked={asked} />}
    </Drawer>
  );
}

function Parts({ figure, asked }: { readonly figure: Figure; readonly asked: Asked }) {
  const { t } = useTexts();
  const [view, change] = useView();
  const question = { ...questionOf(view), ...figure.behind };
  return (
    <Tabs
      defaultActiveKey={view.with !== '' ? 'compare' : view.flow !== '' ? 'customers' : 'about'}
      onChange={(tab) =>
        change({
          with: '',
          flow: tab === 'customers' ? (figure.flows[0] ?? '') : '',
        })
      }
      items={[
        { key: 'about', label: t('figure.tab_about'), children: <AboutFigure figure={figure} asked={asked} /> },
        {
          key: 'customers',
          label: t('figure.tab_customers'),
          children: <BehindFigure figure={figure} question={question} />,
        },
        {
          key: 'compare',
          label: t('figure.tab_compare'),
          children: figure.isChurn ? (
            <BridgeOfDefinitions question={question} own={asked.definition} />
          ) : (
            <p>{t('bridge.only_churn')}</p>
          ),
        },
        { key: 'sql', label: t('figure.tab_sql'), children: <FigureSql figure={figure} /> },
      ]}
    />
  );
}
