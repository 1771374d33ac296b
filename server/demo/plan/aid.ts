/** Legal aid after a mediation has failed: from the application to the archived file. */
import { addDays } from '../../../workflows/law/days.ts'
import { cityOf } from '../house/organisations.ts'
import { lawyerOf } from '../house/people.ts'
import type { Answers } from '../story.ts'
import type { Diary } from './diary.ts'
import { typedYuan } from './matters.ts'
import { claimedFen, type Outline } from './outline.ts'

const firms = ['某和律师事务所', '某正律师事务所', '某衡律师事务所']
const closingPapers = ['report', 'legal-papers', 'handling', 'agreement', 'meeting', 'pleading', 'opinion', 'contents']

export function aid(diary: Diary, outline: Outline): void {
  const lawyer = lawyerOf(cityOf(outline.station))
  applyForAid(diary, outline)
  decide(diary, outline)
  assign(diary, outline, lawyer)
  handle(diary, outline, lawyer)
  finish(diary, outline, lawyer)
}

type Track = { isUnion: boolean; isExempt: boolean }

/** Wage claims of migrant workers are exempt from the means test, others are checked; some go to the union's own aid. */
const trackOf = ({ matterName, category, name }: Outline): Track => ({
  isUnion: Number(name) % 4 === 0,
  isExempt: category === 'migrant' && (matterName === 'wages' || matterName === 'overtime'),
})

function applyForAid(diary: Diary, outline: Outline): void {
  const { isUnion, isExempt } = trackOf(outline)
  diary.begin('legal-aid.apply', {
    receivedOn: diary.day(),
    track: isUnion ? 'union' : 'state',
    recipientId: '@applicant',
    matter: isUnion ? 'union-dispute' : stateMatterOf(outline),
    ...(isUnion || stateMatterOf(outline) !== 'statutory' ? {} : { matterBasis: '法律援助条例规定的其他事项' }),
    applicantKinds: outline.category === 'migrant' ? ['migrant'] : [],
    exemption: isExempt && !isUnion ? 'art42-migrant-wages' : 'none',
    exemptionProven: isExempt && !isUnion ? 'yes' : 'no',
    papers: ['application', 'identity', 'materials'],
    urgent: 'no',
  })
}

const stateMatterOf = ({ matterName }: Outline): string => {
  if (matterName === 'injury') return 'injury'
  if (matterName === 'insurance') return 'social-insurance'
  if (matterName === 'relation') return 'relationship'
  return matterName === 'wages' || matterName === 'overtime' || matterName === 'leave' ? 'wages' : 'statutory'
}

function decide(diary: Diary, outline: Outline): void {
  const { isUnion, isExempt } = trackOf(outline)
  const isChecked = isUnion || !isExempt
  diary.later(outline.random.whole(1, 2))
  if (isChecked) {
    diary.take('legal-aid.startMeansCheck', { startedOn: diary.day(), method: 'promise' }, 'officer')
    diary.later(outline.random.whole(0, 2))
  }
  const ground: Answers = isUnion
    ? { ground: 'union-harm', meansFinding: 'met' }
    : isExempt
      ? { ground: 'unchecked' }
      : { ground: 'means', meansFinding: 'met' }
  const decision = { decidedOn: diary.day(), granted: 'yes', aidForms: ['arbitration'], ...ground }
  diary.take('legal-aid.decide', decision, 'officer')
}

function assign(diary: Diary, { random }: Outline, lawyer: string): void {
  diary.later(random.whole(0, 2))
  const assignment = { assignedOn: diary.day(), firm: random.pick(firms), lawyerId: `@person:${lawyer}` }
  diary.take('legal-aid.assign', assignment, 'officer')
  diary.later(random.whole(0, 2))
  diary.take('legal-aid.accept', { acceptedOn: diary.day() }, lawyer)
}

function handle(diary: Diary, outline: Outline, lawyer: string): void {
  const { random } = outline
  diary.later(random.whole(1, 3))
  diary.take('legal-aid.meet', { metOn: diary.day(), place: '园区站点', content: '核对证据，说明仲裁程序。' }, lawyer)
  diary.later(random.whole(5, 12))
  const report = { reportedOn: diary.day(), stage: 'arbitration', progress: '仲裁申请已经受理，等候开庭通知。' }
  diary.take('legal-aid.report', report, lawyer)
  const onDay = addDays(diary.day(), 28) // four weeks on, on the same weekday
  diary.arrange({ kind: 'hearing', onDay, at: '09:00', place: '劳动人事争议仲裁院', with: '申请人、代理律师' })
  diary.goTo(onDay)
  diary.settleDate()
  const paidFen = Math.round((claimedFen(outline) * random.whole(45, 95)) / 100)
  diary.later(random.whole(8, 20))
  diary.take(
    'legal-aid.endMatter',
    {
      endedOn: diary.day(),
      result: random.chance(0.6) ? 'mediated' : 'award',
      claimedFen: typedYuan(claimedFen(outline)),
      supportedFen: typedYuan(paidFen),
      paidFen: typedYuan(paidFen),
      outcome: '仲裁阶段解决，款项已经到账。',
    },
    lawyer,
  )
}

function finish(diary: Diary, { random }: Outline, lawyer: string): void {
  diary.later(random.whole(4, 20))
  diary.take('legal-aid.submitClosing', { submittedOn: diary.day(), included: closingPapers, missing: [] }, lawyer)
  diary.later(random.whole(1, 6))
  diary.take('legal-aid.checkClosing', { checkedOn: diary.day(), complete: 'yes' }, 'officer')
  diary.later(random.whole(1, 10))
  const subsidy = { paidOn: diary.day(), amountFen: '1,500.00', standard: '仲裁代理补贴标准（演示）' }
  diary.take('legal-aid.paySubsidy', subsidy, 'officer')
  diary.take('legal-aid.archive', { archivedOn: diary.day() }, 'officer')
  diary.later(1)
  diary.close({ result: 'aided' })
}
