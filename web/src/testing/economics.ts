import type { EconomicsAnswer } from '../api/answers';

/** Unit economics of a server with a sample company, as they came; only queries are cut short. */
export const economics: EconomicsAnswer = {
  definition: 'holdfast',
  period: {
    from: '2025-12-01',
    to: '2026-01-01'
  },
  complete: true,
  asOf: null,
  segment: null,
  currency: 'EUR',
  figures: [
    {
      metric: 'arpa',
      unit: 'money',
      value: 55903.041143138704,
      interval: {
        low: null,
        high: null
      },
      undefinedBecause: null,
      parts: {
        mrr: 226910444,
        paying: 4059
      },
      formula: 'MRR_b / customers with MRR at b',
      source: 'ChartMogul help centre, Average revenue per account, 2024',
      sql: 'SELECT arpa'
    },
    {
      metric: 'margin.gross',
      unit: 'share',
      value: 0.7404963815151673,
      interval: {
        low: null,
        high: null
      },
      undefinedBecause: null,
      parts: {
        known: 4059,
        unknown: 0
      },
      formula: 'Σ margin · MRR_b / Σ MRR_b',
      source: 'Skok, SaaS Metrics 2.0, 2013',
      sql: 'SELECT margin.gross'
    },
    {
      metric: 'ltv.simple',
      unit: 'money',
      value: 1594598.248495154,
      interval: {
        low: null,
        high: null
      },
      undefinedBecause: null,
      parts: {
        arpa: 55903.041143138704,
        margin: 0.7404963815151673,
        monthlyChurn: 0.02596014370469411,
        monthsAveraged: 6
      },
      formula: 'ARPA · margin / mean monthly churn',
      source: 'ChartMogul help centre, Customer lifetime value (LTV), 2024',
      sql: 'SELECT ltv.simple'
    },
    {
      metric: 'ltv.survival',
      unit: 'money',
      value: 961527.7328106979,
      interval: {
        low: 942578.5655465823,
        high: 980476.9000748133
      },
      undefinedBecause: null,
      parts: {
        meanLifetime: 23.227551942040268,
        observedFor: 36,
        lifetimes: 5729,
        ended: 1775
      },
      formula: 'ARPA · margin · ∫₀^τ S(u) du',
      source: 'Irwin, The standard error of an estimate of expectation of life, Journal of Hygiene 47, 1949',
      sql: 'SELECT ltv.survival'
    },
    {
      metric: 'cac',
      unit: 'money',
      value: 79759.73384030418,
      interval: {
        low: null,
        high: null
      },
      undefinedBecause: null,
      parts: {
        spent: 20976810,
        acquired: 263,
        unknown: 0
      },
      formula: 'Σ acquisition cost of N / |N|',
      source: 'Skok, SaaS Metrics 2.0, 2013',
      sql: 'SELECT cac'
    },
    {
      metric: 'ltv_cac',
      unit: 'ratio',
      value: 19.992522187798123,
      interval: {
        low: null,
        high: null
      },
      undefinedBecause: null,
      parts: {
        ltv: 1594598.248495154,
        cac: 79759.73384030418
      },
      formula: 'LTV / CAC',
      source: 'Skok, SaaS Metrics 2.0, 2013',
      sql: 'SELECT ltv_cac'
    },
    {
      metric: 'cac_payback.simple',
      unit: 'months',
      value: 1.9267497935222946,
      interval: {
        low: null,
        high: null
      },
      undefinedBecause: null,
      parts: {
        cac: 79759.73384030418,
        arpa: 55903.041143138704,
        margin: 0.7404963815151673
      },
      formula: 'CAC / (ARPA · margin)',
      source: 'Skok, SaaS Metrics 2.0, 2013',
      sql: 'SELECT cac_payback.simple'
    },
    {
      metric: 'cac_payback',
      unit: 'months',
      value: 2.958904109589041,
      interval: {
        low: null,
        high: null
      },
      undefinedBecause: null,
      parts: {
        paidBack: 4376,
        leftBefore: 598,
        notYet: 755,
        unknown: 0
      },
      formula: 'min {t : F(t) ≥ 1/2}',
      source: 'Wukong CRM, How to calculate customer churn, 2021; Aalen and Johansen, Scandinavian Journal of Statistics 5, 1978',
      sql: 'SELECT cac_payback'
    },
    {
      metric: 'lost_before_payback',
      unit: 'share',
      value: 0.3305785123966942,
      interval: {
        low: 0.25310786759458365,
        high: 0.41847559204051227
      },
      undefinedBecause: null,
      parts: {
        leftBefore: 40,
        leavers: 121,
        unknown: 0,
        unrecovered: 637008
      },
      formula: 'leavers not yet paid back / leavers',
      source: 'Wukong CRM, How to calculate customer churn, 2021',
      sql: 'SELECT lost_before_payback'
    }
  ]
};
