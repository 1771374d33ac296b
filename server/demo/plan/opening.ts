/** How a case comes in: the registration, and what is learned later about those who said little. */
import { basisOf } from '../house/organisations.ts'
import type { Answers } from '../story.ts'
import type { Diary } from './diary.ts'
import { typedYuan } from './matters.ts'
import { fullWidth, nickname } from './names.ts'
import type { Outline } from './outline.ts'

export function register(diary: Diary, outline: Outline): void {
  diary.register(outline.halfKnown ? little(outline) : inFull(outline))
}

const common = ({ kind, day, channel }: Outline): Answers => ({
  kind,
  registeredOn: day,
  channel: channel === 'entrusted' && kind === 'consultation' ? 'phone' : channel,
  respondentNature: 'unit',
  consentChannel:
    channel === 'online' ? 'ticked' : channel === 'phone' || channel === 'hotline' ? 'oral-witness' : 'signed',
  ...(channel === 'phone' || channel === 'hotline' ? { consentWitness: '值班同事' } : {}),
})

/** A nickname and a phone is enough. */
function little(outline: Outline): Answers {
  const [worker] = outline.workers
  return {
    ...common(outline),
    applicantNature: 'person',
    applicantName: nickname(outline.random),
    applicantPhone: typedPhone(outline, worker!.phone),
    applicantCategories: [],
    summary: '来人只留了称呼和电话，约定补材料后再登记。',
  }
}

function inFull(outline: Outline): Answers {
  const { matter, matterName, enterprise, enterprisePhone, workers, category, identity, random } = outline
  const [worker, ...others] = workers
  const unit = { Name: enterprise, Phone: enterprisePhone }
  const person = { Name: worker!.name, Phone: typedPhone(outline, worker!.phone) }
  const [first, second] = matterName === 'employer' ? [unit, person] : [person, unit]
  return {
    ...common(outline),
    applicantNature: matterName === 'employer' ? 'unit' : 'person',
    applicantName: first.Name,
    applicantPhone: first.Phone,
    applicantCategories: category && matterName !== 'employer' ? [category] : [],
    ...(identity && matterName !== 'employer' ? { applicantIdentityNumber: identity } : {}),
    respondentNature: matterName === 'employer' ? 'person' : 'unit',
    respondentName: second.Name,
    respondentPhone: second.Phone,
    cause: random.pick(matter.causes),
    amountFen: typedYuan(worker!.claimFen),
    summary: summaryOf(outline),
    workers: others.map(({ name, phone, claimFen }, place) => ({
      name,
      phone,
      amountFen: typedYuan(claimFen),
      representative: place === 0 ? 'yes' : 'no',
    })),
  }
}

const typedPhone = ({ typesFullWidth }: Outline, phone: string): string => (typesFullWidth ? fullWidth(phone) : phone)

const summaryOf = ({ matter, workers, random }: Outline): string =>
  `${workers.length > 1 ? `${workers.length} 名劳动者反映` : '反映'}${matter.asks}，持有${random.pick(matter.evidence)}。`

/** What the first call brings: the real name, the firm, the amount. */
export function complete(diary: Diary, outline: Outline): void {
  const [worker] = outline.workers
  diary.take('case-file.changeParty', { partyId: '@applicant', name: worker!.name, categories: [] })
  diary.take('case-file.addParty', {
    side: 'respondent',
    nature: 'unit',
    name: outline.enterprise,
    phone: outline.enterprisePhone,
    categories: [],
  })
  diary.take('case-file.addClaim', {
    memberId: '@member:0',
    cause: outline.matter.causes[0]!,
    amountFen: typedYuan(worker!.claimFen),
    forum: 'mediation',
  })
  diary.take('case-file.changeCase', { cause: outline.matter.causes[0]!, summary: summaryOf(outline) })
}

/** From the application to the number, always within the fifteen days the law gives. */
export function applyAndAccept(diary: Diary, outline: Outline): void {
  const { matter, random } = outline
  diary.begin('mediation.apply', {
    appliedOn: diary.day(),
    way: outline.channel === 'online' ? 'online' : random.chance(0.4) ? 'oral' : 'written',
    reasons: `${matter.asks}，请求依法调解。`,
    evidence: random.pick(matter.evidence),
    elsewhere: 'no',
    signed: 'yes',
  })
  if (random.chance(0.45)) fileEvidence(diary, outline)
  if (random.chance(0.75)) callOtherSide(diary, outline, random.chance(0.7) ? 'reached' : 'no-answer')
  diary.later(random.whole(0, 2))
  const isLenient = basisOf(outline.station) === 'people_mediation'
  diary.take('mediation.accept', {
    acceptedOn: diary.day(),
    position: isLenient && random.chance(0.4) ? 'not-refused' : 'agrees',
    inScope: 'yes',
    mediators: ['@owner'],
  })
}

export function fileEvidence(diary: Diary, { matter, random }: Outline): void {
  const what = random.pick(matter.evidence)
  const isInHand = random.chance(0.8)
  diary.file(`${what}.${random.chance(0.6) ? 'png' : 'pdf'}`, `证明${matter.asks}`, isInHand ? undefined : '用人单位')
}

export function callOtherSide(diary: Diary, { random }: Outline, outcome: string): void {
  diary.log('contact', {
    partyId: '@respondent',
    contactedOn: diary.day(),
    way: random.chance(0.85) ? 'phone' : 'visit',
    outcome,
    note: outcome === 'reached' ? '说明了申请内容，对方表示愿意听一听。' : '无人接听，稍后再联系。',
  })
}
