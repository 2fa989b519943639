import type { BreakdownAnswer } from '../api/answers';
import { rate } from './rates';

/** Churn by plan of a server with a sample company, as it came; only its query is cut short. */
export const byPlan: BreakdownAnswer = {
  settings: rate.settings,
  ...({
    definition: 'holdfast',
    metric: 'churn.cohort',
    period: {
      from: '2025-12-01',
      to: '2026-01-01'
    },
    by: 'plan',
    bands: false,
    groups: [
      {
        group: '',
        numerator: 0,
        denominator: 0,
        value: null,
        interval: { low: null, high: null },
        limits: null,
        place: 'not_judged',
        smallNumber: true
      },
      {
        group: 'Starter',
        numerator: 57,
        denominator: 1352,
        value: 0.04215976331360947,
        interval: { low: 0.032682137172989546, high: 0.05423175534302202 },
        limits: {
          warning: { low: 0.020811466094008354, high: 0.03897952955418329 },
          alarm: { low: 0.01629248304298343, high: 0.04485762630501105 }
        },
        place: 'above',
        smallNumber: false
      },
      {
        group: 'Team',
        numerator: 37,
        denominator: 1169,
        value: 0.03165098374679213,
        interval: { low: 0.02304892204838371, high: 0.04332105339481441 },
        limits: {
          warning: { low: 0.020101522473617184, high: 0.039661111870588524 },
          alarm: { low: 0.01531296136797929, high: 0.04601942595471153 }
        },
        place: 'inside',
        smallNumber: false
      },
      {
        group: 'Business',
        numerator: 19,
        denominator: 977,
        value: 0.019447287615148412,
        interval: { low: 0.012484811781009774, high: 0.0301739262284967 },
        limits: {
          warning: { low: 0.01918477831358176, high: 0.04057308403473422 },
          alarm: { low: 0.013982962604143471, high: 0.04761588065866469 }
        },
        place: 'inside',
        smallNumber: false
      },
      {
        group: 'Enterprise',
        numerator: 2,
        denominator: 356,
        value: 0.0056179775280898875,
        interval: { low: 0.0015420064799568586, high: 0.020249420351161722 },
        limits: {
          warning: { low: 0.012017478174743773, high: 0.04744122857228427 },
          alarm: { low: 0.004580274296089755, high: 0.06007780095027662 }
        },
        place: 'below',
        smallNumber: false
      },
      {
        group: 'Insights',
        numerator: 2,
        denominator: 55,
        value: 0.03636363636363636,
        interval: { low: 0.010029541289333565, high: 0.12323463974651018 },
        limits: {
          warning: { low: 0.0, high: 0.07248590334510593 },
          alarm: { low: 0.0, high: 0.11336588038322375 }
        },
        place: 'inside',
        smallNumber: false
      }
    ],
    total: {
      group: '',
      numerator: 117,
      denominator: 3909,
      value: 0.029930928626247123,
      interval: { low: 0.02503347144014795, high: 0.035751372853640044 },
      limits: {
        warning: { low: 0.024577373482843386, high: 0.03525837886209069 },
        alarm: { low: 0.021735334099923165, high: 0.03856334056285651 }
      },
      place: 'inside',
      smallNumber: false
    },
    funnel: [
      { size: 44, warning: { low: 0.0, high: 0.08027752614025777 }, alarm: { low: 0.0, high: 0.12657911468479446 } },
      { size: 48, warning: { low: 0.0, high: 0.07781469354636746 }, alarm: { low: 0.0, high: 0.12110043551758055 } },
      { size: 52, warning: { low: 0.0, high: 0.07481720097554913 }, alarm: { low: 0.0, high: 0.11476166433980942 } },
      { size: 57, warning: { low: 0.0, high: 0.07253410845083605 }, alarm: { low: 0.0, high: 0.11276517702134412 } },
      { size: 62, warning: { low: 0.0, high: 0.07217888597323045 }, alarm: { low: 0.0, high: 0.10897235431022467 } },
      { size: 68, warning: { low: 0.0, high: 0.07001950007727097 }, alarm: { low: 0.0, high: 0.10276729702228146 } },
      { size: 74, warning: { low: 0.0, high: 0.06716895598594902 }, alarm: { low: 0.0, high: 0.10156622696101603 } },
      { size: 81, warning: { low: 0.0, high: 0.06677198865661811 }, alarm: { low: 0.0, high: 0.09722996382873135 } },
      { size: 88, warning: { low: 0.0, high: 0.06522317762752818 }, alarm: { low: 0.0, high: 0.09441495958630992 } },
      { size: 96, warning: { low: 0.0, high: 0.06277380629235096 }, alarm: { low: 0.0, high: 0.09154217753159394 } },
      { size: 105, warning: { low: 0.0, high: 0.06239026897729717 }, alarm: { low: 0.0, high: 0.0882962765833057 } },
      { size: 114, warning: { low: 0.0, high: 0.06053565848245008 }, alarm: { low: 0.0, high: 0.08589907060175891 } },
      { size: 125, warning: { low: 0.00024031279341825407, high: 0.05963449807878387 }, alarm: { low: 0.0, high: 0.08319231845716893 } },
      { size: 136, warning: { low: 0.0009791017530966072, high: 0.058032986842435075 }, alarm: { low: 0.0, high: 0.08028825008690985 } },
      { size: 148, warning: { low: 0.0018416309112374912, high: 0.057236133580663026 }, alarm: { low: 0.0, high: 0.07856221973381482 } },
      { size: 162, warning: { low: 0.003006954831863453, high: 0.05549276163290627 }, alarm: { low: 0.0, high: 0.07600512341870222 } },
      { size: 177, warning: { low: 0.0045708718948317285, high: 0.05485439447443181 }, alarm: { low: 0.0, high: 0.07335697624331172 } },
      { size: 193, warning: { low: 0.005726587092371163, high: 0.0538066528627786 }, alarm: { low: 0.0, high: 0.07174038675815124 } },
      { size: 210, warning: { low: 0.0064236870174370795, high: 0.05249330777076038 }, alarm: { low: 0.0, high: 0.07002882559068487 } },
      { size: 229, warning: { low: 0.007572581045000609, high: 0.051741505091342795 }, alarm: { low: 3.2400530248122335e-05, high: 0.06821812241039737 } },
      { size: 250, warning: { low: 0.008606572685940037, high: 0.05090296937204114 }, alarm: { low: 0.0005145252632654463, high: 0.06643915429322587 } },
      { size: 273, warning: { low: 0.009386597470453723, high: 0.05002812941084696 }, alarm: { low: 0.0013078677666639948, high: 0.0647252622878468 } },
      { size: 297, warning: { low: 0.010437607391199036, high: 0.049209065145087424 }, alarm: { low: 0.0026859487576495244, high: 0.0631396414435756 } },
      { size: 324, warning: { low: 0.011119153079975965, high: 0.04837776291242959 }, alarm: { low: 0.0035746801085027665, high: 0.0614786168678088 } },
      { size: 354, warning: { low: 0.011982725998782551, high: 0.04752667781634548 }, alarm: { low: 0.004489507596531747, high: 0.060125396242753294 } },
      { size: 386, warning: { low: 0.012915329895567484, high: 0.046695903493049994 }, alarm: { low: 0.0055575361286486465, high: 0.05880643004916543 } },
      { size: 421, warning: { low: 0.013483661193457726, high: 0.04612422459050901 }, alarm: { low: 0.006464194391080711, high: 0.057408579102371966 } },
      { size: 459, warning: { low: 0.014160098146935517, high: 0.045395127906033436 }, alarm: { low: 0.007268465992978126, high: 0.05622141003890013 } },
      { size: 501, warning: { low: 0.01484592636051952, high: 0.044780421593994556 }, alarm: { low: 0.008258963841532798, high: 0.05507597798196013 } },
      { size: 546, warning: { low: 0.015489625601053648, high: 0.044082795485624056 }, alarm: { low: 0.009198249942590825, high: 0.05395035284940797 } },
      { size: 596, warning: { low: 0.01612541498747322, high: 0.04349119664669748 }, alarm: { low: 0.009998159114614425, high: 0.05286524767484544 } },
      { size: 650, warning: { low: 0.01677723233303342, high: 0.042926584978738684 }, alarm: { low: 0.010781197097223852, high: 0.05182872037011548 } },
      { size: 709, warning: { low: 0.017294991952614875, high: 0.04236061415577115 }, alarm: { low: 0.011452996125691964, high: 0.05076110721167421 } },
      { size: 773, warning: { low: 0.01784914719641108, high: 0.04188974699503715 }, alarm: { low: 0.012115545215843421, high: 0.04992627557818704 } },
      { size: 843, warning: { low: 0.018338985177044003, high: 0.04136105507389111 }, alarm: { low: 0.012890056512714127, high: 0.04902348824375312 } },
      { size: 920, warning: { low: 0.018843933552246284, high: 0.04089750911369258 }, alarm: { low: 0.013509691085107954, high: 0.04816807486957238 } },
      { size: 1003, warning: { low: 0.01931460880752435, high: 0.04043679193068838 }, alarm: { low: 0.014183732509970903, high: 0.04737457277132988 } },
      { size: 1094, warning: { low: 0.019771271151886347, high: 0.03998408046466542 }, alarm: { low: 0.014818026365729592, high: 0.04656088861146126 } },
      { size: 1194, warning: { low: 0.020223469516072186, high: 0.03955126596298959 }, alarm: { low: 0.015413699443075024, high: 0.045848595994531526 } },
      { size: 1302, warning: { low: 0.02064016331907586, high: 0.0391322268891974 }, alarm: { low: 0.016032973500883247, high: 0.04514440155708704 } },
      { size: 1420, warning: { low: 0.02103540782369526, high: 0.038740213512203546 }, alarm: { low: 0.016562845601205533, high: 0.04446251567110665 } }
    ],
    sql: 'SELECT label'
  } as const),
};
