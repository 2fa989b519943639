import { type ReactNode, useRef } from 'react';
import { csv } from './csv';
import { download } from './download';
import { SaveMenu } from './SaveMenu';
import { closer } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { tableRows } from './tableRows';

interface Props {
  /** What it is, for the name of the file. */
  readonly name: string;
  /** With a table somewhere in it. */
  readonly children: ReactNode;
  /** Draws it as a picture; nothing: it is a table only. */
  readonly picture?: (place: HTMLElement) => Promise<Blob>;
  /** Whether the page holds all of it, so that printing it is saving it. */
  readonly isPage?: boolean;
}

/** Something that can be saved: its table as CSV, its answer as a workbook and, where it is drawn, its picture. */
export function Savable({ name, children, picture, isPage = true }: Props) {
  const { t, language } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const names = { unit: t('save.unit'), low: t('save.low'), high: t('save.high'), closer: (heading: string, said: string) => closer(heading, said, language) };
  const saveTable = () => {
    const table = place.current?.querySelector('table');
    if (table) download(`${fileName(name)}.csv`, csv(tableRows(table, names)));
  };
  const savePicture = async () => {
    if (picture === undefined || place.current === null) return;
    download(`${fileName(name)}.png`, await picture(place.current));
  };
  return (
    <div ref={place} className="savable">
      {children}
      <SaveMenu csv={saveTable} picture={picture === undefined ? undefined : savePicture} isPage={isPage} />
    </div>
  );
}

/** Letters and digits of any script; the figures that follow a name in a label are left out. */
export function fileName(name: string): string {
  const short = (name.split(/[:;：；]/)[0] ?? '').trim().toLowerCase();
  return `holdfast-${short.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')}`;
}
