/** A case that is shut to somebody, and what lies in it: for tests that look for it where it must not be found. */
import { expect } from 'chai'
import { insertBatch } from '../../server/batches/repository.ts'
import { makeDisplay } from '../../server/displays/keep-display.ts'
import { putOnList } from '../../server/reminder-list/keep-entry.ts'
import { raise } from '../../server/warnings/raise.ts'
import { standardOf } from '../../server/warnings/rules.ts'
import type { openCase } from './journey.ts'
import type { TestOffice } from './office.ts'

type Journey = Awaited<ReturnType<typeof openCase>>

/** A grant, an assignment and the exclusion for each; the first covers the owner, and has a reminder of the case. */
export async function shutOutOf(
  house: TestOffice,
  { caseId, ownerId }: Journey,
  shutOut: readonly string[],
): Promise<void> {
  const at = house.clock.now().toISOString()
  await house.db.write(async tx => {
    const file = await tx('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first('id')
    await tx('access_grants').insert(
      shutOut.flatMap(person_id =>
        ['granted', 'assigned', 'excluded'].map(grant => ({
          id: `${person_id}-${grant}`,
          case_id: caseId,
          proceeding_id: file.id,
          person_id,
          grant,
          reason: '近亲属',
        })),
      ),
    )
    await tx('absences').insert({
      id: 'covered',
      person_id: ownerId,
      cover_id: shutOut[0],
      from_on: '2026-11-09',
      to_on: '2026-12-31',
      reason: '休假',
      recorded_by: 'lead-a',
      recorded_at: at,
    })
    const sample = { organisation_id: 'station-a', organisation_path: house.organisations['station-a'].path }
    const range = { from_on: '2026-11-01', to_on: '2026-11-30', seed: 'x', share_by: 'count', share: 1, population: 1 }
    const drawn = { criteria: '[]', drawn_by: 'administrator', drawn_at: at }
    await tx('quality_samples').insert({ id: 'sample-of-shut-case', ...sample, ...range, ...drawn })
    const review = { id: 'review-of-shut-case', sample_id: 'sample-of-shut-case', case_id: caseId }
    await tx('quality_reviews').insert({ ...review, reviewer_id: shutOut[0] })
    const sweep = { id: 'sweep', begun_by: 'clock', whole: true, state: 'done', begun_at: at, alive_at: at }
    await tx('sweeps').insert(sweep)
    const found = { check_id: 'sums', subject: caseId, case_id: caseId, sweep_id: 'sweep', first_found_at: at }
    await tx('sweep_findings').insert({ ...found, id: 'finding-of-shut-case', says: '{"zh":"不符","en":"differs"}' })
    const written = { title: `典型案例 ${caseId}`, content: '。', version: 1, written_by: ownerId, written_at: at }
    await tx('typical_cases').insert({ id: 'typical-of-shut-case', case_id: caseId, state: 'approved', ...written })
    await tx('messages').insert({
      id: 'reminder-of-shut-case',
      person_id: shutOut[0],
      case_id: caseId,
      kind: 'reminder',
      content: JSON.stringify({ moment: 'before', dueOn: '2026-11-25', openFen: 100 }),
      sent_at: at,
    })
  })
}

/** Filed by the owner, open to everybody who sees the case; its id. */
export async function filedEvidence(house: TestOffice, { caseId, ownerId }: Journey): Promise<string> {
  const file = new File([Buffer.from('%PDF-1.4\n%%EOF\n')], '秘密证据.pdf', { type: 'application/pdf' })
  const sent = await house.as(ownerId).post(`/cases/${caseId}/evidence`, { audience: 'all', files: [file] })
  expect(sent.status, sent.text).to.equal(303)
  return (await house.db.reader('evidence').where({ case_id: caseId }).first('id')).id
}

/** A selection of one case alone, frozen by somebody who may not see it any more; its id. */
export async function frozenBatch(
  house: TestOffice,
  { caseId, label, madeBy }: { caseId: string; label: string; madeBy: string },
): Promise<string> {
  const batch = {
    madeBy,
    organisationPath: house.organisations['station-a'].path,
    caseId: null,
    proceedingId: null,
    workflow: 'case-file',
    step: 'handOver',
    state: 'draft' as const,
    seenVersion: 0,
    sealed: null,
  }
  const rows = [{ caseId, memberId: null, proceedingId: null, seenVersion: 0, label }]
  return house.db.write(tx => insertBatch(tx, batch, { rows, now: house.clock.now() }))
}

/** A half day on duty at which the case was taken in, recorded by somebody before they were shut out; its id. */
export async function dutyEntry(
  house: TestOffice,
  { caseId, personId }: { caseId: string; personId: string },
): Promise<string> {
  const id = 'duty-with-shut-case'
  await house.db.write(async tx => {
    await tx('duty_log').insert({
      id,
      person_id: personId,
      organisation_id: 'station-a',
      on_day: '2026-11-09',
      from_time: '09:00',
      to_time: '12:00',
      place: '港区大门',
      consultations: 1,
      state: 'recorded',
      recorded_at: house.clock.now().toISOString(),
    })
    await tx('duty_log_cases').insert({ entry_id: id, case_id: caseId })
  })
  return id
}

/** The id of a warning of that case alone, by its amount. */
export async function raisedWarning({ office }: TestOffice, caseId: string): Promise<string> {
  const standing = { path: '/', settings: standardOf('amount'), edition: undefined }
  const evidence = [{ sign: `case:${caseId}`, caseId }]
  await raise(office, [{ rule: 'amount', standing, subject: `case:${caseId}`, evidence }])
  return (await office.db.reader('warning_cases').where({ case_id: caseId }).first('warning_id')).warning_id
}

/** The id of the entry by which the employer of the case stands on its station's reminder list. */
export async function listedEmployer(house: TestOffice, caseId: string): Promise<string> {
  const { id: partyId } = await house.db.reader('parties').where({ case_id: caseId, side: 'respondent' }).first('id')
  const asked = { partyId, organisationId: 'station-a', ground: 'arrears', reason: '墙内的提醒' } as const
  return putOnList(house.office, await house.person('mediator-a'), asked)
}

/** The token of a wall screen of theirs, or of none where they may not have one. */
export async function displayTokenOf(house: TestOffice, who: string): Promise<string> {
  const by = await house.person(who)
  const made = makeDisplay(house.office, { organisationId: 'station-a', name: '大厅', locale: 'zh', by })
  return (await made.catch(() => '/none')).split('/').at(-1)!
}
