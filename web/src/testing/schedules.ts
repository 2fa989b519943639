import type { Schedules, Sending } from '../api/schedules';

export const sent: Sending = {
  id: 's1',
  dueAt: '2026-02-01T07:00:00Z',
  askedBy: '',
  recipients: 'board@example.org',
  state: 'sent',
  attempts: 1,
  tryAt: null,
  problemCode: null,
  problem: null,
  particular: null,
  finishedAt: '2026-02-01T07:00:03Z',
};

export const refused: Sending = {
  ...sent,
  id: 's2',
  askedBy: 'ada@example.org',
  state: 'waiting',
  tryAt: '2026-02-10T12:05:00Z',
  problemCode: 'MAIL_REFUSED',
  problem: 'The mail server did not take the letter: 535 bad password',
  particular: { code: 'LETTER_REFUSED', values: { why: '535 bad password' }, reasons: {} },
  finishedAt: null,
};

/** As a server with a mail server and one schedule answers. */
export const schedules: Schedules = {
  mail: { ready: true, from: 'holdfast@example.org', domains: ['example.org'] },
  schedules: [
    {
      id: 'b1',
      maker: 'ada@example.org',
      name: 'Board',
      recipients: ['board@example.org'],
      rhythm: 'monthly',
      day: 1,
      at: '08:00',
      zone: 'Europe/Berlin',
      language: 'en',
      definition: 'holdfast',
      segment: '',
      attached: 'report',
      active: true,
      stoppedBecause: null,
      nextAt: '2026-03-01T07:00:00Z',
      last: sent,
    },
  ],
};
