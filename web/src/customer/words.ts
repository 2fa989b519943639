import type { Amount, Cause, Contract, TimelineEntry } from '../api/customer';
import { amount, day, days, money, percent } from '../format/format';
import { enumerated } from '../texts/joined';
import type { Key, Texts } from '../texts/useTexts';

const CAUSES: Readonly<Record<string, Key>> = {
  known: 'cause.known',
  acquired: 'cause.acquired',
  contract_started: 'cause.contract_started',
  trial_started: 'cause.trial_started',
  free_contract: 'cause.free_contract',
  paused: 'cause.paused',
  resumed: 'cause.resumed',
  past_due: 'cause.past_due',
  paid: 'cause.paid',
  contract_ended: 'cause.contract_ended',
  unpaid: 'cause.unpaid',
  pause_counts: 'cause.pause_counts',
  purchase: 'cause.purchase',
  activity: 'cause.activity',
  no_purchase: 'cause.no_purchase',
  no_activity: 'cause.no_activity',
  still_counted: 'cause.still_counted',
  voided: 'cause.voided',
  restored: 'cause.restored',
};

export const KINDS: Readonly<Record<string, Key>> = {
  note: 'kind.note',
  interaction: 'kind.interaction',
  ticket: 'kind.ticket',
  response: 'kind.response',
  contract: 'kind.contract',
  order: 'kind.order',
  activity: 'kind.activity',
  cost: 'kind.cost',
  contact: 'kind.contact',
  status: 'kind.status',
  attribute: 'kind.attribute',
  customer: 'kind.customer',
  market_event: 'kind.market_event',
};

export const CHOICES: Readonly<Record<string, Key>> = {
  true: 'choice.yes',
  false: 'choice.no',
  email: 'choice.email',
  'e-mail': 'choice.email',
  phone: 'choice.phone',
  meeting: 'choice.meeting',
  visit: 'choice.visit',
  letter: 'choice.letter',
  chat: 'choice.chat',
  social: 'choice.social',
  in: 'choice.in',
  out: 'choice.out',
  nps: 'choice.nps',
  csat: 'choice.csat',
  ces: 'choice.ces',
  exit: 'choice.exit',
  custom: 'choice.custom',
  acquisition: 'choice.acquisition',
  service: 'choice.service',
  incentive: 'choice.incentive',
  champion: 'choice.champion',
  buyer: 'choice.buyer',
  user: 'choice.user',
  other: 'choice.other',
};

const NEXT: Readonly<Record<string, Key>> = { renews: 'customer.next_renews', ends: 'customer.next_ends', term_ends: 'customer.next_term_ends' };

const MOMENTS: Readonly<Record<string, Key>> = {
  'contract.started': 'event.contract_started',
  'contract.cancel_requested': 'event.contract_cancel_requested',
  'contract.ended': 'event.contract_ended',
  'order.ordered': 'event.order_ordered',
  'order.returned': 'event.order_returned',
  'ticket.opened': 'event.ticket_opened',
  'ticket.solved': 'event.ticket_solved',
  'contact.joined': 'event.contact_joined',
  'contact.left': 'event.contact_left',
};

/** Why somebody is what he is. */
export function causeOf(cause: Cause, { t, language, term }: Texts): string {
  const key = CAUSES[cause.kind];
  if (key === undefined) return cause.kind;
  const why = [cause.plan ?? t('customer.plan_unknown'), ...(cause.kind === 'contract_ended' && cause.reason !== null ? [term(`reason.${cause.reason}`, cause.reason)] : [])];
  return t(key, { since: day(cause.since, language), days: days(cause.days, language), plan: enumerated(why, language) });
}

export function amounts(all: readonly Amount[], language: string): string {
  return enumerated(all.map((each) => money(each.amount, each.currency, language)), language);
}

export function nextOf(next: NonNullable<Contract['next']>, { t, language }: Texts): string {
  const key = NEXT[next.kind];
  return key === undefined ? next.kind : t(key, { day: day(next.day, language), days: days(next.inDays, language) });
}

export function chosen(value: unknown, { t }: Texts): string {
  const text = String(value ?? '');
  const key = CHOICES[text];
  return key === undefined ? text : t(key);
}

/** Whether a contact was erased: a pseudonym has no name. */
export function isErased(key: string | null, name: string | null): boolean {
  return name === null && key !== null && /^erased-contact\d+$/.test(key);
}

/** What happened, in one line. */
export function eventOf(entry: TimelineEntry, texts: Texts): string {
  const { t, term } = texts;
  const { fields } = entry;
  const moment = MOMENTS[`${entry.kind}.${entry.event}`];
  if (moment !== undefined) return t(moment, { what: whatOf(entry, texts) });
  switch (entry.kind) {
    case 'activity':
      return t('event.activity', { count: Number(fields.count), what: enumerated(fields.names as readonly string[], texts.language) });
    case 'response':
      return t('event.response', { what: joined([chosen(fields.kind ?? fields.survey, texts), fields.score, reason(fields, term)]) });
    case 'interaction':
      return t('event.interaction', {
        what: joined([
          chosen(fields.channel, texts),
          chosen(fields.direction, texts),
          typeof fields.contact === 'string' ? t('event.with', { contact: fields.contact }) : '',
        ]),
      });
    case 'note':
      return t('event.note');
    case 'cost':
      return t('event.cost', { what: joined([chosen(fields.kind, texts), paid(fields, texts)]) });
    case 'status':
      return t(String(fields.status).toLowerCase() === 'void' ? 'event.void' : 'event.unvoid', { what: joined([reason(fields, term), fields.competitor]) }).trim();
    case 'attribute':
      return t('event.attribute', { name: attributeName(String(fields.name), term), what: String(fields.value ?? '–') });
    case 'market_event':
      return t('event.market_event', { what: joined([fields.kind, fields.note]) });
    default:
      return t('event.customer');
  }
}

function whatOf({ kind, event, fields }: TimelineEntry, texts: Texts): string {
  const { t, term } = texts;
  if (kind === 'ticket') {
    return joined([fields.category ?? fields.ticket_id, fields.is_complaint === true ? t('event.complaint') : '', fields.priority]);
  }
  if (kind === 'contact') return joined([fields.name, chosen(fields.role, texts)]);
  const plan = fields.plan ?? fields.product ?? fields.contract_id ?? fields.order_id ?? t('customer.plan_unknown');
  return joined([plan, event === 'started' || kind === 'order' ? paid(fields, texts) : reason(fields, term)]);
}

function paid(fields: TimelineEntry['fields'], { language }: Texts): string {
  return typeof fields.amount === 'number' ? money(fields.amount, String(fields.currency ?? ''), language) : '';
}

function reason(fields: TimelineEntry['fields'], term: Texts['term']): string {
  return typeof fields.reason_code === 'string' ? term(`reason.${fields.reason_code}`, fields.reason_code) : '';
}

function joined(parts: readonly unknown[]): string {
  return parts
    .filter((part) => part !== undefined && part !== null && part !== '')
    .map(String)
    .join(' · ');
}

/** An attribute by its name in the glossary, or as the company calls it. */
export function attributeName(name: string, term: Texts['term']): string {
  return term(`attribute.${name}`, name.replaceAll('_', ' '));
}

/** What was said or written, word for word. */
export function wordsOf({ kind, event, fields }: TimelineEntry): string {
  if (kind === 'note' || kind === 'interaction') return String(fields.outcome ?? '');
  if (kind === 'response') return String(fields.text ?? '');
  return kind === 'contract' && event !== 'started' ? String(fields.reason_text ?? '') : '';
}

/** An attribute as the language writes it where it is known to be money or a share; else as the company has it. */
export function attributeText(name: string, all: Readonly<Record<string, string>>, language: string): string {
  const text = all[name] ?? '';
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  if (name === 'gross_margin') return percent(value, language);
  return name === 'acquisition_cost' ? amount(value, all.acquisition_currency ?? '', language) : text;
}
