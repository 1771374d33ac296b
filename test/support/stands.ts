/** Cases at the stands people meet them at, for tests that look at pages: new, at the table, and broken off. */
import { setDeadline } from '../../server/deadlines/adjusting.ts'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { recordLog } from '../../server/log/record-log.ts'
import { queuePapers } from '../../server/papers/queue.ts'
import { writeTypicalCase } from '../../server/typical-cases/keep-typical-case.ts'
import { bookedMeeting } from './booked-meeting.ts'
import { filedReport, interruptedFiling } from './filed-report.ts'
import { openCase } from './journey.ts'
import type { TestOffice } from './office.ts'
import type { Shown } from './screens.ts'
import { listedEmployer, raisedWarning } from './shut-case.ts'

/** The day on which the pages are looked at. */
const today = '2026-11-23'

export async function casesAtAllStands(house: TestOffice): Promise<Shown> {
  const breached = await openCase(house, { on: '2026-11-09' })
  await breached.signed()
  house.clock.on('2026-11-16')
  await breached.take('performance', 'recordPayment', { paidOn: '2026-11-16', amountFen: '10000', way: 'bank' })
  const received = { confirmedOn: '2026-11-16', amountFen: '10000', way: 'phone' }
  const { eventId: confirmation } = await breached.take('performance', 'confirmReceipt', received)
  const mediating = await openCase(house, {
    on: '2026-11-20',
    applicantName: '测试工人乙',
    applicantPhone: '13800000022',
    workers: [{ name: '测试工人丙', amountFen: '3000', representative: 'yes' }],
  })
  await mediating.accepted()
  const offer = { offeredOn: '2026-11-20', amountFen: '6000' }
  await mediating.take('mediation', 'recordOffer', { ...offer, proposer: 'respondent', room: 'respondent' })
  await mediating.take('mediation', 'recordOffer', { ...offer, proposer: 'mediator', room: 'joint' })
  await mediating.begin('referral', 'send', {
    sentOn: '2026-11-20',
    partnerId: 'inspection',
    reason: 'arrears',
    text: '欠薪事实清楚',
    consentChannel: 'signed',
  })
  const proof = { fact: '工资标准', evidence: '工资条', form: 'original', heldBy: 'worker', preserved: 'photo' }
  await mediating.take('case-file', 'listProofs', {
    proofs: [proof, { fact: '工时', evidence: '考勤表', form: 'copy', heldBy: 'employer', askedOn: '2026-11-20' }],
  })
  const fresh = await openCase(house, { on: '2026-11-20', applicantName: '测试工人丁', applicantPhone: '13800000023' })
  const typical = await toldCase(house)
  house.clock.on(today, '09:30')
  await passDeadlines(house.office)
  const { db } = house
  await withoutReason(house, mediating)
  await renderPapers.run(house.office)
  const acceptance = await db.reader('events').where({ case_id: mediating.caseId, step: 'accept' }).first('id')
  const paper = await db.reader('papers').where({ template: 'mediation-agreement' }).first('id')
  const unfinished = await db.reader('papers').where({ state: 'failed' }).first('id')
  const employer = { case_id: breached.caseId, side: 'respondent' }
  const { id: party } = await db.reader('parties').where(employer).first('id')
  const { id: mediation } = await mediating.proceeding('mediation')
  const close = await db.reader('deadlines').where({ proceeding_id: mediation, rule: 'mediation_close' }).first('id')
  await setDeadline(house.office, {
    deadlineId: close.id,
    answers: { dueOn: '2026-12-04', reason: '双方要求十二月四日前有结果', proof: '谈话笔录' },
    by: await house.person(mediating.ownerId),
  })
  await house.db.write(async tx =>
    recordLog(tx, house.office, {
      caseId: breached.caseId,
      kind: 'supervisionOrder',
      answers: { text: '款项到期未付，请说明催收情况', replyOn: today },
      by: await house.person('supervisor'),
    }),
  )
  const filed = await filedReport(house, '2026-11-01~2026-11-20')
  return {
    breached,
    typical,
    mediating,
    fresh,
    mediation,
    acceptance: acceptance.id,
    confirmation,
    party,
    deadline: `/deadlines/${close.id}`,
    paper: paper.id,
    unfinished: unfinished.id,
    meeting: await bookedMeeting(house, fresh.caseId),
    claim: await claimOnFile(house, fresh),
    warning: `/warnings/${await raisedWarning(house, breached.caseId)}`,
    reminder: `/reminder-list/${await listedEmployer(house, breached.caseId)}`,
    filed,
    interrupted: await interruptedFiling(house, filed),
  }
}

/** The page of a closed case that is told without those it was about. */
async function toldCase(house: TestOffice): Promise<string> {
  const own = { on: '2026-11-20', applicantName: '李十一', applicantPhone: '13800000024' }
  const { caseId, take } = await openCase(house, own)
  await take('case-file', 'close', { closedOn: '2026-11-20', result: 'withdrawn', note: '撤回' })
  const content =
    '【基本案情】\n李某在某公司上班，某公司拖欠两个月工资。\n【处理经过】\n经站点调解，双方达成一致，某公司分两期付清。'
  const written = { title: '李某与某公司追索劳动报酬案', content, sanctionNotice: null, delicateReason: null }
  const by = await house.person('mediator-a')
  return `/typical-cases/${await writeTypicalCase(house.office, { caseId, written, by, locale: 'zh' })}`
}

/** The page of its first claim, with something of its limitation on file. */
async function claimOnFile(house: TestOffice, { caseId, take }: Awaited<ReturnType<typeof openCase>>): Promise<string> {
  const { id } = await house.db.reader('claims').where({ case_id: caseId }).orderBy('id').first('id')
  await take('case-file', 'recordLimitation', { claims: [id], fact: 'ended', onDay: '2025-12-05', proof: 'paper' })
  return `/cases/${caseId}/claims/${id}`
}

/** A paper that cannot be made: nobody has said why the talks ended. */
async function withoutReason({ db, office }: TestOffice, { caseId, proceeding }: Awaited<ReturnType<typeof openCase>>) {
  const { id: proceedingId } = await proceeding('mediation')
  const { id: eventId } = await db.reader('events').where({ proceeding_id: proceedingId, step: 'accept' }).first('id')
  const place = { caseId, proceedingId, eventId, organisationId: 'station-a' }
  const numbering = { now: office.now().toISOString(), format: office.config.paperNumberFormat }
  await db.write(tx => queuePapers(tx, { ...place, ...numbering, templates: ['termination-notice'] }))
}
