import { pair } from '../texts/joined';
import type { Texts } from '../texts/useTexts';
import { settingText, switchName } from './setting';

const FLOW = /^([+−-]) (?:(\d+) × )?\|([A-Z_]+)\| in the (numerator|denominator)$/;
const SWITCH = /^([a-z ]+): (.+) → (.+)$/;

/** A step of a bridge in the reader's words; one of a kind not known here stays as the server has it. */
export function stepText(step: string, texts: Pick<Texts, 't' | 'term' | 'flow' | 'language'>): string {
  const { t } = texts;
  const flow = FLOW.exec(step);
  if (flow !== null) {
    const [, sign, times, symbol = '', part] = flow;
    const way = sign === '+' ? 'added' : 'taken';
    const text = t(part === 'numerator' ? `bridge.numerator_${way}` : `bridge.denominator_${way}`, {
      flow: texts.flow(symbol),
    });
    return times === undefined ? text : t('bridge.times', { times, step: text });
  }
  const turned = SWITCH.exec(step);
  if (turned !== null) {
    const [, label = '', before = '', after = ''] = turned;
    return pair(switchName(label, texts), `${settingText(before, texts)} → ${settingText(after, texts)}`, texts.language);
  }
  return step.includes('→') ? t('bridge.formula', { step }) : step;
}
