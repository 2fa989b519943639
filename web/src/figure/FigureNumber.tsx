import { Popover } from 'antd';
import { closer } from '../texts/joined';
import { type Texts, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import type { Figure } from './figure';
import { figureName, plainValue, whyUndefined, writeFigure, writeInterval, writeParts } from './write';

/** A number that says what it is when pointed at or focused, and opens when pressed. */
export function FigureNumber({ figure, large = false }: { readonly figure: Figure; readonly large?: boolean }) {
  const texts = useTexts();
  const [, change] = useView();
  const value = writeFigure(figure, texts);
  return (
    <Popover content={<Summary figure={figure} />} trigger={['hover', 'focus']} mouseEnterDelay={0.2}>
      <button
        type="button"
        className={`number${large ? ' large' : ''}${figure.value === null ? ' undefined' : ''}`}
        aria-haspopup="dialog"
        aria-label={texts.t('figure.open', { value, name: nameOf(figure, texts) })}
        onClick={() => change({ open: figure.key, flow: '', with: '' })}
      >
        {value}
      </button>
    </Popover>
  );
}

/** A number in a table of many alike: it opens when pressed and says no more by itself. */
export function FigureCell({ figure, text }: { readonly figure: Figure; readonly text?: string | undefined }) {
  const texts = useTexts();
  const [, change] = useView();
  const value = writeFigure(figure, texts);
  const plain = figure.value === null ? null : plainValue(figure.value, figure.unit, figure.currency, texts.language);
  return (
    <button
      type="button"
      data-value={plain?.value ?? ''}
      data-unit={plain?.unit}
      className={`number cell${figure.value === null ? ' undefined' : ''}`}
      aria-haspopup="dialog"
      aria-label={texts.t('figure.open', { value, name: nameOf(figure, texts) })}
      onClick={() => change({ open: figure.key, flow: '', with: '' })}
    >
      {text ?? value}
    </button>
  );
}

function nameOf(figure: Figure, texts: Texts): string {
  const name = figureName(figure, texts);
  return figure.about === '' ? name : closer(name, figure.about, texts.language);
}

function Summary({ figure }: { readonly figure: Figure }) {
  const texts = useTexts();
  const { term } = texts;
  const interval = writeInterval(figure, texts);
  return (
    <div className="summary">
      <strong>{figureName(figure, texts)}</strong>
      <p>{term(`metric.${figure.metric}.meaning`, '')}</p>
      {figure.formula !== '' && <code>{figure.formula}</code>}
      <p className="note">
        {figure.value === null ? whyUndefined(figure, texts) : writeParts(figure, texts)}
        {interval !== '' && ` · ${texts.t('figure.interval')} ${interval}`}
      </p>
    </div>
  );
}
