/** Duplicates become one case: what the one knows goes over to the other, everybody keeps their part, nobody is there twice. */
import { z } from 'zod'
import { type By, defineSteps, type StepArgs } from '../../define.ts'
import { longText, optional, shortText, yesNo } from '../../fields.ts'
import type { RecordPut } from '../../records.ts'
import type { Text } from '../../text.ts'
import { type Merged, mergedForm } from './merge-form.ts'
import { recordPuts } from './merge-records.ts'
import { stillOpen } from './still-open.ts'

const keepers: By = { mediator: 'owner', 'station-lead': 'station', administrator: 'subtree' }

const atTheOtherEnd: Text = {
  zh: '请在被并入的案件中撤回“并入另案”',
  en: 'Take “Merge into another case” back in the case that was merged',
}

export const mergeSteps = defineSteps({
  merge: {
    label: { zh: '并入另案', en: 'Merge into another case' },
    help: {
      zh: '当事人、劳动者、请求及其时效、保险、用工管理、同意、证据清单、联系记录、日程和查阅权限并入另案，同一人、同一请求不重复；本案结案，打开时转到另案。文书和上传的材料留在本卷。可以撤回。',
      en: 'Parties, workers, claims with their limitation, insurance, management facts, consents, the evidence list, contacts, appointments and access go over, nobody and nothing twice; this case closes and leads to the other. Papers and uploads stay in this file. It can be taken back.',
    },
    by: keepers,
    form: z.object({
      intoNumber: shortText({ zh: '并入的登记号或案号', en: 'Number of the other case' }, { max: 60 }),
      reason: longText({ zh: '理由', en: 'Reason' }, { max: 400 }),
      reviewed: optional(
        yesNo(
          { zh: '已核对不一致之处', en: 'The differences have been looked at' },
          {
            help: {
              zh: '同一人在两案地位、权限不同的，提交后先列出，核对后再确认。',
              en: 'Where somebody’s part differs between the two, it is listed first; confirm it then.',
            },
          },
        ),
      ),
    }),
    needs: ['mergeTarget', 'mergeConflicts', 'openProceedings', 'openObligations'],
    blocked: ({ given }) => stillOpen(given),
    wrong: wrongMerge,
    records: ({ happenedOn }) => [
      { kind: 'case', key: 'case', state: 'closed', result: 'merged', closedOn: happenedOn },
    ],
    linksTo: ({ given }) => given.mergeTarget?.caseId,
    takesThere: 'receiveMerged',
  },
  receiveMerged: {
    label: { zh: '接收并入案件', en: 'Take over a merged case' },
    by: {},
    form: mergedForm,
    needs: ['otherCase'],
    records: mergedRecords,
    elsewhere: {
      caseId: ({ given }) => given.otherCase?.caseId,
      why: atTheOtherEnd,
    },
    leavesHouse: atTheOtherEnd,
  },
})

function wrongMerge({ answers, given: { mergeTarget, mergeConflicts } }: StepArgs): Record<string, Text> {
  if (!mergeTarget) return { intoNumber: { zh: '没有找到这个号码的案件', en: 'No case with this number' } }
  if (mergeTarget.isClosed)
    return { intoNumber: { zh: '该案已经结案，请先重新办理', en: 'It is closed: reopen it first' } }
  if (mergeConflicts?.ownerShutOut)
    return {
      intoNumber: {
        zh: '该案承办人在本案被限制查阅，请先移交该案',
        en: 'Its owner is shut out of this case: hand it over first',
      },
    }
  return mergeConflicts && mergeConflicts.found.length > 0 && answers.reviewed !== 'yes'
    ? {
        reviewed: {
          zh: `有 ${mergeConflicts.found.length} 处不一致，请核对上面的清单后选“是”`,
          en: `Differences: ${mergeConflicts.found.length}. Look at the list above, then answer “Yes”`,
        },
      }
    : {}
}

/** Keys begin with the event, so that all of it goes with it; of who is on file already only what was missing. */
function mergedRecords({ answers, eventId }: StepArgs<Merged>): RecordPut[] {
  const partyIds = new Map(answers.parties.map(({ key, sameAs }, place) => [key, sameAs ?? `${eventId}-p${place}`]))
  const memberIds = new Map(
    answers.members.map(({ key, sameMember }, place) => [key, sameMember ?? `${eventId}-m${place}`]),
  )
  const claimIds = answers.claims.map(({ sameAs }, place) => sameAs ?? `${eventId}-c${place}`)
  const keysThere = {
    parties: partyIds,
    members: memberIds,
    claims: new Map(answers.claims.map(({ key }, place) => [key ?? '', claimIds[place]!])), // events of old have no key
  }
  return [
    ...answers.parties.flatMap(row => partyPuts(row, partyIds.get(row.key)!)),
    ...answers.members.flatMap(row => memberPuts(row, memberIds.get(row.key)!, partyIds.get(row.partyKey)!)),
    ...answers.claims.flatMap((row, place) => claimPuts(row, claimIds[place]!, memberIds)),
    ...recordPuts(answers.records, { ...keysThere, eventId }),
    ...answers.access.map(
      ({ personId, organisationId, grant, untilOn, reason }, place): RecordPut => ({
        kind: 'grant',
        key: `${eventId}-g${place}`,
        personId: personId ?? null,
        organisationId: organisationId ?? null,
        grant,
        untilOn: untilOn ?? null,
        reason: reason ?? '',
      }),
    ),
    ...answers.appointments.map(
      ({ what, onDay, at, place, with: whom, audience }, index): RecordPut => ({
        kind: 'appointment',
        key: `${eventId}-appointment${index}`,
        onDay,
        atTime: at ?? null,
        state: 'planned',
        audience: audience as 'all',
        details: { kind: what ?? null, place: place ?? null, with: whom ?? null },
      }),
    ),
  ]
}

/** Nothing where all of it is there already. */
function partyPuts(row: Merged['parties'][number], id: string): RecordPut[] {
  const { key: _from, sameAs, name, side, nature, categories, ...rest } = row
  const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const kinds = categories.length > 0 ? { categories } : {}
  if (!sameAs) return [{ kind: 'party', key: id, categories, ...told, name, side, nature }]
  return Object.keys({ ...told, ...kinds }).length > 0 ? [{ kind: 'party', key: id, ...told, ...kinds }] : []
}

function memberPuts(row: Merged['members'][number], id: string, partyId: string): RecordPut[] {
  const { sameMember, representative, claimedFen, agreedFen, result } = row
  const isRepresentative = representative === 'yes'
  if (sameMember) return isRepresentative ? [{ kind: 'member', key: id, isRepresentative }] : []
  return [
    {
      kind: 'member',
      key: id,
      partyId,
      isRepresentative,
      claimedFen: claimedFen ?? 0,
      ...(agreedFen === undefined ? {} : { agreedFen }),
      result: result ?? null,
    },
  ]
}

/** Of a demand that is on file already nothing changes: what is on record about it goes over beside it. */
function claimPuts(row: Merged['claims'][number], id: string, memberIds: ReadonlyMap<string, string>): RecordPut[] {
  const { memberKey, sameAs, cause, text, amountFen, agreedFen, awardedFen, forum, claimKind, forumReason, result } =
    row
  if (sameAs) return []
  return [
    {
      kind: 'claim',
      key: id,
      memberId: (memberKey && memberIds.get(memberKey)) || null,
      cause,
      amountFen: amountFen ?? null,
      ...(agreedFen === undefined ? {} : { agreedFen }),
      ...(awardedFen === undefined ? {} : { awardedFen }),
      forum,
      result: result ?? null,
      ...(text ? { text } : {}),
      ...(claimKind ? { claimKind, forumReason: forumReason ?? null } : {}),
    },
  ]
}
