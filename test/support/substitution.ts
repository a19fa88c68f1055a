/** The ledger of source substitution, and a row of it in which nothing is wrong. */
export const SUBSTITUTION = 'source-substitution'

export const WHOLE = {
  district: '丹阳市',
  creditCode: '91350100M000100Y43',
  batch: ['首批28家'],
  surveyedOn: '2023-04-03',
  suitable: '适宜',
  progress: '替代中',
}
