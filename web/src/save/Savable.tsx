import { type ReactNode, useRef, useState } from 'react';
import { useTexts } from '../texts/useTexts';
import { csv } from './csv';
import { download } from './download';
import { tableRows } from './tableRows';

interface Props {
  /** What it is, for the name of the file. */
  readonly name: string;
  /** With a table somewhere in it. */
  readonly children: ReactNode;
  /** Draws it as a picture; nothing: it is a table only. */
  readonly picture?: (place: HTMLElement) => Promise<Blob>;
}

/** Something that can be saved: its table as CSV and, where it is drawn, its picture as PNG. */
export function Savable({ name, children, picture }: Props) {
  const { t } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const saveTable = () => {
    const table = place.current?.querySelector('table');
    if (table) download(`${fileName(name)}.csv`, csv(tableRows(table)));
  };
  const savePicture = async () => {
    if (picture === undefined || place.current === null) return;
    try {
      download(`${fileName(name)}.png`, await picture(place.current));
      setFailed(false);
    } catch {
      setFailed(true); // a browser may refuse to let a canvas be read
    }
  };
  return (
    <div ref={place} className="savable">
      {children}
      <p className="save">
        <button type="button" className="plain-button" onClick={saveTable}>
          {t('save.csv')}
        </button>
        {picture && (
          <button type="button" className="plain-button" onClick={() => void savePicture()}>
            {t('save.png')}
          </button>
        )}
        {failed && <span role="status">{t('save.failed')}</span>}
      </p>
    </div>
  );
}

/** Letters and digits of any script; the figures that follow a name in a label are left out. */
export function fileName(name: string): string {
  const short = (name.split(/[:;]/)[0] ?? '').trim().toLowerCase();
  return `holdfast-${short.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')}`;
}
