/** What a case is told when another is merged into it: everything that is not there yet, with the part everybody has. */
import type { Merged } from '../../workflows/definitions/case-file/merge-form.ts'
import { healthCategories } from '../../workflows/definitions/case-file/sensitive.ts'
import type { Db } from '../db.ts'
import { eventsOfStep } from '../proceedings/history.ts'
import type { Sealer } from '../sealing/sealer.ts'
import { sensitiveGone } from './consents.ts'
import { holderOf, type MergePlan, mergePlan, phonesOf, type Row } from './merge-plan.ts'
import { recordRows } from './merged-record-rows.ts'

type Asked = { from: string; into: string; today: string }

/** As the step's form would have parsed them; phones and numbers in clear, to be sealed on the way in. */
export async function mergedAnswers(db: Db, sealer: Sealer, asked: Asked): Promise<Merged> {
  const plan = await mergePlan(db, asked)
  const gone = await sensitiveGone(db, asked.into)
  const partyOf = new Map(plan.from.members.map(({ id, party_id }) => [id, party_id]))
  const isGone = (partyId: string): boolean => gone.size > 0 && gone.has(plan.sameParty.get(partyId)?.id ?? '')
  return {
    otherNumber: plan.from.file.case_number ?? plan.from.file.registration_number,
    parties: plan.from.parties.map(party =>
      partyRow(party, plan.sameParty.get(party.id), { sealer, isGone: isGone(party.id) }),
    ),
    members: plan.from.members.map(member => memberRow(member, plan)),
    claims: plan.from.claims.map(claim => claimRow(claim, plan.sameClaim.get(claim.id))),
    access: accessRows(plan),
    contacts: await contactRows(db, asked.from, plan),
    appointments: await appointmentRows(db, asked),
    records: (await recordRows(db, asked, plan)).filter(
      ({ kind, memberKey }) => kind !== 'health' || !isGone(partyOf.get(memberKey)),
    ),
  } as Merged
}

const given = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)) as T

/** Of somebody who is there already, only what is missing there; nothing sensitive where their consent to it is gone. */
function partyRow(party: Row, same: Row | undefined, { sealer, isGone }: { sealer: Sealer; isGone: boolean }) {
  const open = (row: Row, column: string) => (row[column] ? sealer.open(row[column]) : null)
  const missing = (column: string) => (same?.[column] ? null : party[column])
  const missingNumber = (column: string) => (same?.[column] || isGone ? null : open(party, column))
  return given({
    key: party.id,
    sameAs: same?.id,
    name: party.name,
    side: party.side,
    nature: party.nature,
    formerName: missing('former_name'),
    ...(same ? newPhones(party, same, sealer) : bothPhones(party, sealer)),
    identityNumber: missingNumber('identity_sealed'),
    bankCard: missingNumber('card_sealed'),
    creditCode: missing('credit_code'),
    legalRepresentative: missing('legal_representative'),
    address: missing('address'),
    language: missing('language'),
    interpreter: missing('interpreter'),
    categories: newCategories(party, same, isGone),
    enterpriseKind: missing('enterprise_kind'),
    industry: missing('industry'),
    enterpriseSize: missing('enterprise_size'),
    headcount: missing('headcount'),
    platformStatus: missing('platform_status'),
    bornOn: missingNumber('born_sealed'),
    sex: missing('sex'),
  })
}

const bothPhones = (party: Row, sealer: Sealer) => ({
  phone: party.phone_sealed && sealer.open(party.phone_sealed),
  secondPhone: party.second_phone_sealed && sealer.open(party.second_phone_sealed),
})

/** Into the places that are free there. */
function newPhones(party: Row, same: Row, sealer: Sealer) {
  const unknown = [
    [party.phone_index, party.phone_sealed],
    [party.second_phone_index, party.second_phone_sealed],
  ].filter(([index]) => index && !phonesOf(same).includes(index))
  const free = [...(same.phone_sealed ? [] : ['phone']), ...(same.second_phone_sealed ? [] : ['secondPhone'])]
  return Object.fromEntries(
    free.flatMap((place, index) => (unknown[index] ? [[place, sealer.open(String(unknown[index][1]))]] : [])),
  )
}

function newCategories(party: Row, same: Row | undefined, isGone: boolean): string[] {
  const own = (JSON.parse(party.categories) as string[]).filter(one => !isGone || !healthCategories.includes(one))
  if (!same) return own
  const theirs = JSON.parse(same.categories) as string[]
  return own.every(one => theirs.includes(one)) ? [] : [...new Set([...theirs, ...own])]
}

const memberRow = (member: Row, { sameMember }: MergePlan) =>
  given({
    key: member.id,
    partyKey: member.party_id,
    sameMember: sameMember.get(member.id)?.id,
    representative: member.is_representative ? 'yes' : 'no',
    claimedFen: Number(member.claimed_fen),
    agreedFen: fen(member.agreed_fen),
    result: member.result,
  })

const fen = (value: unknown): number | null => (value === null ? null : Number(value))

const claimRow = (claim: Row, same: Row | undefined) =>
  given({
    key: claim.id,
    sameAs: same?.id,
    memberKey: claim.member_id,
    cause: claim.cause,
    text: claim.text,
    amountFen: fen(claim.amount_fen),
    agreedFen: fen(claim.agreed_fen),
    awardedFen: fen(claim.awarded_fen),
    forum: claim.forum,
    claimKind: claim.kind,
    forumReason: claim.forum_reason,
    result: claim.result,
  })

/** What nobody has there yet; an exclusion there stands, one from here is added. An owner from another station goes on reading. */
function accessRows({ from, into }: MergePlan) {
  const standing = (id: string) => into.grants.filter(other => holderOf(other) === id)
  const rows = from.grants
    .filter(row => {
      const { grant } = row
      const there = standing(holderOf(row)).map(one => one.grant)
      if (there.includes('excluded') || there.includes(grant)) return false
      return grant !== 'granted' || !there.includes('assigned')
    })
    .map(row =>
      given({
        personId: row.person_id,
        organisationId: row.organisation_id,
        grant: row.grant,
        untilOn: row.until_on,
        reason: row.reason,
      }),
    )
  const { owner_id: ownerId, organisation_path: path } = from.file
  const goesOnReading =
    path !== into.file.organisation_path && ownerId !== into.file.owner_id && standing(ownerId).length === 0
  return goesOnReading ? [...rows, { personId: ownerId, grant: 'granted', reason: '并案前的承办人' }] : rows
}

async function contactRows(db: Db, caseId: string, { from }: MergePlan) {
  const names = new Map(from.parties.map(({ id, name }) => [id, name]))
  return (await eventsOfStep(db, caseId, 'contact')).map(({ answers, happenedOn, takenBy }) =>
    given({
      who: names.get(answers.partyId),
      contactedOn: happenedOn,
      way: answers.way,
      outcome: answers.outcome,
      note: answers.note,
      byId: takenBy,
    }),
  )
}

/** Those still to come. */
async function appointmentRows(db: Db, { from, today }: Asked) {
  const rows = await db('records')
    .where({ case_id: from, kind: 'appointment', state: 'planned' })
    .where('on_day', '>=', today)
    .orderBy('on_day')
    .orderBy('key')
  return rows.map(row => {
    const details = JSON.parse(row.details)
    return given({
      what: details.kind ?? details.what,
      onDay: row.on_day,
      at: row.at_time,
      place: details.place,
      with: details.with,
      audience: row.audience,
    })
  })
}
