import type { FormRule } from 'antd';
import { readNumber } from '../format/readNumber';
import type { Texts } from '../texts/useTexts';
import type { FormField } from './kinds';

type Words = Pick<Texts, 't' | 'language'>;

/** What has to be true of a field, what matters most first; the server holds the same. */
export function rulesOf(field: FormField, nps: boolean, texts: Words): FormRule[] {
  const { t } = texts;
  return [
    ...(field.required === true ? [{ required: true, whitespace: true, message: t('sign_in.needed') }] : []),
    ...(nps && field.name === 'score' ? [npsScore(texts)] : []),
    ...(field.input === 'number' ? [number(texts)] : []),
    ...(field.input === 'email' ? [{ type: 'email' as const, message: t('set_up.email_invalid') }] : []),
    ...(field.input === 'phone' ? [{ pattern: PHONE, message: t('write.phone') }] : []),
  ];
}

/** Digits as people group them, three at least, then what is dialled within the house. */
const PHONE = /^\s*(?=(?:\D*\d){3})[+(]?\d[\d\s().\-/]*(?:,?\s*(?:ext\.?|x|#|доб\.?|分机)\s*\d+)?\s*$/;

function number({ t, language }: Words): FormRule {
  return {
    validator: (_, typed: string | undefined) =>
      typed === undefined || typed.trim() === '' || readNumber(typed, language) !== null ? Promise.resolve() : Promise.reject(new Error(t('write.number'))),
  };
}

function npsScore({ t }: Words): FormRule {
  return ({ getFieldValue }) => ({
    validator: (_, typed: string | undefined) =>
      getFieldValue('kind') !== 'nps' || /^(\d|10)$/.test(typed?.trim() ?? '') ? Promise.resolve() : Promise.reject(new Error(t('write.nps'))),
  });
}
