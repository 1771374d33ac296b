/** What other bodies decided stands on every later paper of the case, as it was printed on theirs. */
import { expect } from 'chai'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { lawyerAtWork } from '../support/lawyer-at-work.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { textIn } from '../support/paper-material.ts'

type Typed = Record<string, string>

describe('numbers, days and bodies of decisions', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-05-10T16:05:00Z' })
  })
  after(() => house.close())
  const { read, assignedTo, takes } = lawyerAtWork(() => house)

  const madeIn = async (caseId: string, template: string): Promise<string> => {
    await renderPapers.run(house.office)
    const rows = await read()('papers').where({ case_id: caseId, template }).orderBy('queued_at')
    expect(rows.map(({ state, problem }) => problem ?? state)).to.deep.equal(['filed'])
    return textIn(await house.office.files.get(rows[0].sha256))
  }

  it('go from the award to the complaint, from the judgment to the appeal, and from there to enforcement', async () => {
    const { caseId } = await assignedTo('lawyer-a', '2026-05-28', { summary: '拖欠两个月工资。' })
    const step = async (workflow: string, day: string, name: string, typed: Typed = {}) =>
      expect((await takes(caseId, day, workflow, name, typed)).status, name).to.equal(303)

    await step('arbitration', '2026-06-01', 'prepare')
    const filed = { filedOn: '2026-06-02', commission: '马尾区劳动人事争议仲裁委员会', isDefective: 'no' }
    await step('arbitration', '2026-06-02', 'file', filed)
    const number = '榕马劳人仲案〔2026〕88号'
    await step('arbitration', '2026-06-05', 'accept', {
      acceptedOn: '2026-06-05',
      number,
      panel: 'one',
      isSimple: 'no',
    })
    await step('arbitration', '2026-06-08', 'writePetition', {
      writtenOn: '2026-06-08',
      petition: 'advance-execution-application',
      request: '裁决被申请人先行支付两个月工资。',
      reasons: '权利义务明确，不先予执行将严重影响生活。',
    })
    expect(await madeIn(caseId, 'advance-execution-application'))
      .to.contain(`案号：${number}`)
      .and.to.contain('裁决被申请人先行支付两个月工资。')
      .and.to.contain('马尾区劳动人事争议仲裁委员会\n')
    await step('arbitration', '2026-07-10', 'award', {
      awardedOn: '2026-07-10',
      result: 'both-partly',
      'awards[0][kind]': 'non-final',
      'awards[0][amountFen]': '10,000',
    })
    await step('arbitration', '2026-07-14', 'receiveAward', { receivedOn: '2026-07-13', who: 'worker' })
    await step('arbitration', '2026-07-20', 'sue', { suedOn: '2026-07-20', by: 'worker' })

    await step('first-instance', '2026-07-21', 'file', { filedOn: '2026-07-21', court: '福州市马尾区人民法院' })
    expect(await madeIn(caseId, 'civil-complaint')).to.contain(
      `裁决书编号：${number}，作出裁决的仲裁委员会：马尾区劳动人事争议仲裁委员会，裁决日期：2026年7月10日，收到日期：2026年7月13日。`,
    )
    const registered = { registeredOn: '2026-07-24', number: '（2026）闽0105民初7号', procedure: 'simple' }
    await step('first-instance', '2026-07-24', 'register', registered)
    await step('first-instance', '2026-07-30', 'serveComplaint', { receivedOn: '2026-07-30' })
    await step('first-instance', '2026-07-31', 'setHearing', {
      noticeOn: '2026-07-31',
      hearingOn: '2026-08-10',
      at: '09:00',
    })
    await step('first-instance', '2026-08-10', 'holdHearing', { heldOn: '2026-08-10', result: 'closed' })
    await step('first-instance', '2026-08-20', 'judge', { judgedOn: '2026-08-20', result: 'supported' })
    await step('first-instance', '2026-08-24', 'receiveDecision', { receivedOn: '2026-08-24', who: 'both' })
    await step('first-instance', '2026-08-28', 'appeal', { appealedOn: '2026-08-28', by: 'employer' })
    expect(await madeIn(caseId, 'appeal-petition'), 'one, and not with the day of the award')
      .to.contain('一审法院：福州市马尾区人民法院')
      .and.to.contain('一审裁判文书编号：（2026）闽0105民初7号')
      .and.to.contain('裁判文书收到日期：2026年8月24日')

    await step('second-instance', '2026-08-31', 'file', { filedOn: '2026-08-31', court: '福州市中级人民法院' })
    await step('second-instance', '2026-09-07', 'register', {
      registeredOn: '2026-09-07',
      number: '（2026）闽01民终9号',
      against: 'judgment',
    })
    await step('second-instance', '2026-10-20', 'judge', {
      judgedOn: '2026-10-20',
      result: 'upheld',
      receivedOn: '2026-10-23',
    })
    await step('second-instance', '2026-11-02', 'applyEnforcement', { decidedOn: '2026-11-02' })
    await step('enforcement', '2026-11-03', 'file', { filedOn: '2026-11-03', court: '福州市马尾区人民法院' })
    expect(await madeIn(caseId, 'enforcement-application'))
      .to.contain(
        '执行依据（文书名称、编号）：（2026）闽01民终9号二审民事裁判文书（福州市中级人民法院2026年10月20日作出）',
      )
      .and.to.contain('生效日期：2026年10月23日')
  })
})
