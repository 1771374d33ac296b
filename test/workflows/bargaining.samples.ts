/** Answers that the office accepts for each step of collective bargaining. */
import { bargaining } from '../../workflows/definitions/bargaining/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

const team = (side: 'union' | 'employer', letter: string) =>
  ['一', '二', '三'].map((name, place) => ({
    side,
    name: `${letter}代表${name}`,
    post: '职工',
    chief: place === 0 ? 'yes' : 'no',
    outside: 'no',
  }))
const contract = {
  kind: 'industry',
  title: '制鞋行业工价集体合同',
  startsOn: '2026-06-24',
  endsOn: '2027-06-23',
  employers: 8,
  workers: 1150,
  minimumFen: 240_000,
  raise: 35,
  industry: 'manufacturing',
  area: 'town',
}
export const skillGrade = {
  grade: '3',
  posts: '针车工',
  baseFen: 520_000,
  allowanceFen: 60_000,
  lastBaseFen: 500_000,
  lastAllowanceFen: 50_000,
  headcount: 210,
}
const vote = { total: 90, attended: 80, yes: 60, no: 15, abstained: 5 }
const topics = [{ title: '针车工序工价', union: '上调12%', employer: '上调5%', state: 'open' }]

export const samples = plainSamples(bargaining.steps, {
  nameRepresentatives: [{ answers: { representatives: [...team('union', '工'), ...team('employer', '企')] } }],
  answerOffer: [{ answers: { accepts: 'yes' } }, { answers: { accepts: 'no', reason: '暂不协商' } }],
  holdSession: [{ answers: { chair: 'union', topics } }, { answers: { chair: 'employer', topics } }],
  draft: [
    { answers: { contracts: [contract], grades: [] } },
    {
      answers: {
        contracts: [{ ...contract, kind: 'skill-wage', title: '能级工资专项集体合同' }],
        grades: [skillGrade],
      },
    },
  ],
  sign: [{}, { given: { contractKinds: ['female', 'safety', 'regional', 'wage', 'skill-wage'] } }],
  vote: [{ answers: vote }, { answers: { ...vote, yes: 40, no: 35 } }],
})
