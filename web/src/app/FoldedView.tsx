import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { day } from '../format/format';
import { pair } from '../texts/joined';
import { type Texts, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import type { View } from '../url/view';
import { periodName } from './PeriodPicker';

/** The bar of a narrow window: what is asked in one row, which opens the boxes to change it. */
export function FoldedView({ children }: { readonly children: ReactNode }) {
  const texts = useTexts();
  const { t, language } = texts;
  const [view, change] = useView();
  const [open, setOpen] = useState(false);
  const said = saidOf(view, texts);
  const close = () => {
    setOpen(false);
    if (view.build !== '') change({ build: '', draft: '' });
  };
  return (
    <section className="view-bar folded" aria-label={t('view.bar')}>
      <Button block aria-haspopup="dialog" aria-expanded={open} aria-label={pair(t('view.bar'), said, language)} onClick={() => setOpen(true)}>
        <span className="said">{said}</span> <span aria-hidden="true">▾</span>
      </Button>
      <Drawer open={open || view.build !== ''} placement="bottom" size="min(30rem, 85vh)" push={false} destroyOnHidden title={t('view.bar')} onClose={close}>
        <div className="folded-view">{children}</div>
      </Drawer>
    </section>
  );
}

/** The question in one line; what is left as it usually is takes no room but for the period. */
function saidOf({ period, definition, segment, asOf }: View, texts: Texts): string {
  const { t, language } = texts;
  const known = asOf === '' ? '' : pair(t('view.as_of'), /^\d{4}-\d\d-\d\d$/.test(asOf) ? day(asOf, language) : asOf, language);
  return [periodName(period, texts), definition === '' ? 'holdfast' : definition, segment, known].filter((each) => each !== '').join(' · ');
}
