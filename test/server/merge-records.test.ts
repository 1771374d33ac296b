/** What a file has on record beside its tables goes over with a merge; what does not is named, table by table. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const identity = '350105199001011237'

/** Every table with a case in it, and what a merge does with it. */
const fates: Record<string, 'goes' | string> = {
  parties: 'goes',
  members: 'goes',
  claims: 'goes',
  access_grants: 'goes',
  records: 'goes', // kind by kind, see workflows/definitions/case-file/merge-records.ts
  proceedings: 'none is open; they stay readable in the merged file',
  events: 'the history of a case is its own; contacts go over as answers',
  deadlines: 'derived anew from the records',
  deadline_adjustments: 'of the deadlines of proceedings that stay',
  papers: 'made and numbered for the merged case',
  evidence: 'stays in the merged file, to which the other case leads',
  bookings: 'the room is kept for the meeting of the merged case until somebody gives it back',
  batches: 'a record of what was done',
  batch_rows: 'a record of what was done',
  roster_previews: 'short-lived',
  case_facts: 'derived',
  search_entries: 'derived',
  case_spells: 'derived',
  conflict_searches: 'searched anew for whoever takes on the other case',
  access_log: 'who read the merged case',
  outbox: 'sent for the merged case',
  messages: 'written to the owner of the merged case',
  case_presence: 'short-lived',
  duty_log_cases: 'a day’s work on the merged case',
  warning_cases: 'raised for the merged case; the rules look at the other case by themselves',
  reminder_entries: 'about the employer, whom the other case meets by name or code',
  typical_cases: 'told of the merged case, which stays closed',
  sweep_findings: 'found anew',
  restricted_cases: 'a file whose use has stopped is merged into no other',
  quality_reviews: 'marks of how the merged case was worked',
  fact_changes: 'derived',
  proceeding_facts: 'derived',
  case_figures: 'derived',
  case_turns: 'derived',
}

/** No case hangs on these rows by itself: they go the way of what they are a part of. */
const parts: Record<string, string> = {
  proceeding_members: 'of a proceeding, which stays',
  paper_signers: 'of a paper, which stays',
  conflict_hits: 'of a search, which stays',
}

/** What goes over, column by column; the rest of a row is its own or is derived. */
const columnsThatGo: Record<string, string> = {
  parties:
    'side nature name former_name phone_sealed second_phone_sealed identity_sealed card_sealed credit_code ' +
    'legal_representative address categories enterprise_kind industry language interpreter ' +
    'born_sealed sex platform_status enterprise_size headcount',
  members: 'party_id is_representative claimed_fen agreed_fen result',
  claims: 'member_id cause text amount_fen agreed_fen awarded_fen forum kind forum_reason result',
  access_grants: 'person_id organisation_id grant reason until_on',
  records: 'kind member_id party_id on_day amount_fen state audience details at_time',
}
const ofTheRow =
  'id key case_id proceeding_id event_id settled_fen name_folded name_core phone_index second_phone_index identity_index card_index'

describe('what is on record in a case that is merged', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const numberOf = async (caseId: string): Promise<string> =>
    (await house.db.reader('cases').where({ id: caseId }).first('registration_number')).registration_number
  const records = async (caseId: string) =>
    (await house.db.reader('records').where({ case_id: caseId }).orderBy('kind').orderBy('state')).map(row => ({
      ...row,
      details: JSON.parse(row.details),
    }))
  const firstOf = async (table: string, where: Record<string, string>): Promise<string> =>
    (await house.db.reader(table).where(where).first('id')).id

  /** The same demand of the same worker twice; the second file knows more of it. */
  async function twice() {
    const kept = await openCase(house, { applicantIdentityNumber: identity })
    const gone = await openCase(house, { applicantIdentityNumber: identity })
    const { caseId } = gone
    const claimId = await firstOf('claims', { case_id: caseId })
    const firm = await firstOf('parties', { case_id: caseId, side: 'respondent' })
    const worker = await firstOf('parties', { case_id: caseId, side: 'applicant' })
    const tell = (step: string, answers: Record<string, unknown>) => gone.take('case-file', step, answers)
    await tell('judgeClaim', { claimId, claimKind: 'labour', forum: 'mediation', reason: '双方先调解' })
    await tell('recordLimitation', { claims: [claimId], fact: 'knew', onDay: '2026-02-01', proof: 'paper' })
    await tell('recordInsurance', {
      recordedOn: '2026-11-09',
      insurances: [{ scheme: 'accident', insurer: '海西保险', policyNumber: 'P-7' }],
    })
    await tell('recordManagement', {
      recordedOn: '2026-11-09',
      trade: 'courier',
      facts: [{ aspect: 'pay', partyId: firm, finding: 'firm', proof: '工资条' }],
    })
    await tell('judgeStatus', { judgedOn: '2026-11-09', partyId: firm, status: 'quasi', reasons: '由单位派单' })
    const consent = { partyId: worker, consentedOn: '2026-11-09', purpose: 'sharing', channel: 'signed' }
    const { eventId } = await tell('recordConsent', consent)
    await tell('withdrawConsent', { consentId: `${eventId}-consent`, withdrawnOn: '2026-11-09' })
    await tell('recordEarlier', {
      claimId,
      deal: 'payment',
      onDay: '2026-05-01',
      amountFen: '1000',
      proof: 'paper',
    })
    await tell('listProofs', {
      proofs: [{ claimId, fact: '欠薪', evidence: '工资条', form: 'copy', heldBy: 'worker' }],
    })
    await tell('recordPlaces', { performance: [{ place: '马尾区' }], accepted: [], suits: [] })
    const { id } = await gone.proceeding('case-file')
    return { kept, gone, path: `/proceedings/${id}/steps/merge`, intoNumber: await numberOf(kept.caseId) }
  }

  it('goes over to the same claim and the same firm, starts its clock there, and comes back whole', async () => {
    const { kept, gone, path, intoNumber } = await twice()
    const before = await records(kept.caseId)
    const sent = await house.as(gone.ownerId).submit(path, { intoNumber, reason: '重复登记' }, path)
    expect(sent.status, sent.text).to.equal(303)

    const claims = await house.db.reader('claims').where({ case_id: kept.caseId })
    expect(claims, 'the demand is there once').to.have.length(1)
    const claimId = claims[0].id
    const firm = await firstOf('parties', { case_id: kept.caseId, side: 'respondent' })
    const worker = await firstOf('parties', { case_id: kept.caseId, side: 'applicant' })
    const came = (await records(kept.caseId)).filter(({ key }) => !before.some(old => old.key === key))
    expect(
      came.map(({ kind, state, party_id, details }) => [kind, state, party_id ?? details.claimId ?? null]),
    ).to.deep.equal([
      ['consent', 'withdrawn', worker],
      ['earlier-deal', 'payment', claimId],
      ['finding', 'firm', firm],
      ['finding', 'quasi', firm],
      ['limitation', 'judged', claimId],
      ['limitation', 'knew', claimId],
      ['place', 'performance', null],
      ['policy', 'accident', null],
      ['proof', 'open', claimId],
    ])
    const year = { case_id: kept.caseId, rule: 'limitation_of_claim', subject: claimId }
    expect(await house.db.reader('deadlines').where(year)).to.have.length(1)
    const page = await house.as(kept.ownerId).get(`/cases/${kept.caseId}/claims/${claimId}`)
    expect(page.text).to.include('知道或者应当知道权利被侵害').and.include('马尾区')
    expect((await house.as(kept.ownerId).get(`/cases/${kept.caseId}`)).text)
      .to.include('海西保险')
      .and.include('时效、同意等记录 9 条')

    const merge = await house.db.reader('events').where({ case_id: gone.caseId, step: 'merge' }).first('id')
    const undo = `/events/${merge.id}/take-back`
    expect((await house.as('lead-a').submit(undo, { reason: '误并' }, undo)).status).to.equal(303)
    expect(await records(kept.caseId)).to.deep.equal(before)
    expect(await house.db.reader('deadlines').where({ ...year, status: 'running' })).to.deep.equal([])
    for (const { caseId } of [kept, gone])
      expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('brings no card, birth or health of somebody who took back the separate consent where it goes', async () => {
    const same = { applicantIdentityNumber: identity, applicantPhone: '13800000081' }
    const kept = await openCase(house, { ...same, sensitiveConsent: 'yes' })
    const gone = await openCase(house, same)
    const partyId = await firstOf('parties', { case_id: gone.caseId, side: 'applicant' })
    const memberId = await firstOf('members', { case_id: gone.caseId })
    const told = { bankCard: '6222021402000000012', bornOn: '1990-01-01', categories: ['pregnant', 'migrant'] }
    await gone.take('case-file', 'changeParty', { partyId, ...told })
    await gone.take('case-file', 'recordHealth', { memberId, illOn: '2026-10-01' })
    const consent = (await records(kept.caseId)).find(({ details }) => details.purpose === 'sensitive')!
    await kept.take('case-file', 'withdrawConsent', { consentId: consent.key, withdrawnOn: '2026-11-09' })
    const { id } = await gone.proceeding('case-file')
    const path = `/proceedings/${id}/steps/merge`
    const asked = { intoNumber: await numberOf(kept.caseId), reason: '重复登记' }
    const sent = await house.as(gone.ownerId).submit(path, asked, path)
    expect(sent.status, sent.text).to.equal(303)
    const worker = await house.db.reader('parties').where({ case_id: kept.caseId, side: 'applicant' }).first()
    expect(worker).to.include({ card_sealed: null, born_sealed: null })
    expect(worker.categories).to.contain('migrant').and.not.contain('pregnant')
    expect((await records(kept.caseId)).filter(({ kind }) => kind === 'health')).to.deep.equal([])
    expect(await faultsOfCase(house.db.reader, house.office, kept.caseId)).to.deep.equal([])
  })

  it('is decided for every table that hangs on a case, a claim, a worker or a party, and for each of its columns', async () => {
    const columns = await columnsOf(house)
    const hanging = columns.filter(({ column }) => ['case_id', 'claim_id', 'member_id', 'party_id'].includes(column))
    const tables = [...new Set(hanging.map(({ table }) => table))]
    expect(tables, 'each goes or is named as staying').to.have.members(Object.keys({ ...fates, ...parts }))
    for (const [table, said] of Object.entries(columnsThatGo)) {
      const found = columns.filter(one => one.table === table).map(({ column }) => column)
      const open = found.filter(column => !`${said} ${ofTheRow}`.split(' ').includes(column))
      expect(open, `columns of ${table} that nobody has decided on`).to.deep.equal([])
    }
  })
})

/** Of all tables of the house. */
async function columnsOf({ db }: TestOffice): Promise<{ table: string; column: string }[]> {
  const { reader } = db
  return reader.client.config.client === 'pg'
    ? await reader('information_schema.columns')
        .where('table_schema', 'public')
        .select('table_name as table', 'column_name as column')
    : await reader({ m: 'sqlite_master' })
        .joinRaw('join pragma_table_info(m.name) c')
        .where('m.type', 'table')
        .select('m.name as table', 'c.name as column')
}
