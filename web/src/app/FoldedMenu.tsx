import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../texts/useTexts';

/** The menu of a narrow window: a button, and all of it in a drawer that closes when one goes somewhere. */
export function FoldedMenu({ children }: { readonly children: ReactNode }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        <span aria-hidden="true">☰</span> {t('app.menu')}
      </Button>
      <Drawer open={open} placement="left" size={300} destroyOnHidden title={t('app.menu')} onClose={() => setOpen(false)}>
        <div
          className="folded-menu"
          onClick={(event) => {
            if ((event.target as Element).closest('a') !== null) setOpen(false);
          }}
        >
          {children}
        </div>
      </Drawer>
    </>
  );
}
