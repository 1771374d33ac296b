/** Ties between rows whose other end is gone: couplings, links of cases, members, bookings. */

import { byKey } from '../../by-key.ts'
import type { Db } from '../../db.ts'
import { releaseBooking } from '../../meetings/repository.ts'
import { dayOf } from '../../office.ts'
import { type AmongCheck, type Around, inCase, type WholeCheck } from '../check.ts'

const looking = {
  zh: '请打开案件查看历史：撤回相关步骤后重新办理，或者与备份核对。',
  en: 'Open the case and its history: take the step back and take it again, or compare with a backup.',
}

export const couplingGone: AmongCheck = {
  id: 'coupling-gone',
  title: { zh: '程序的另一端不见了', en: 'Other end of a proceeding gone' },
  means: {
    zh: '程序由另一程序的步骤开始，而该步骤、上级程序不存在或者属于别的案件；或者移送仍在办理，接收单位已停用。',
    en: 'A proceeding was begun by a step or below a proceeding that is not there or lies in another case; or a referral goes on although its partner is closed.',
  },
  mends: looking,
  async among({ db }, caseIds) {
    const begins = db('events').whereRaw('events.id = proceedings.begun_by and events.case_id = proceedings.case_id')
    const parents = db('proceedings as parents').whereRaw(
      'parents.id = proceedings.parent_id and parents.case_id = proceedings.case_id',
    )
    const closed = db('access_grants')
      .join('organisations', 'organisations.id', 'access_grants.organisation_id')
      .whereRaw('access_grants.proceeding_id = proceedings.id')
      .where('proceedings.ended', false)
      .where({ 'access_grants.grant': 'assigned', 'organisations.active': false })
    const rows = await db('proceedings')
      .whereIn('case_id', [...caseIds])
      .where(any =>
        any
          .where(begun => begun.whereNotNull('begun_by').whereNotExists(begins))
          .orWhere(child => child.whereNotNull('parent_id').whereNotExists(parents))
          .orWhereExists(closed),
      )
      .orderBy('id')
      .select('id', 'case_id', 'workflow')
    return rows.map(({ id, case_id, workflow }) =>
      inCase(case_id, { zh: `程序 ${workflow} ${id}`, en: `Proceeding ${workflow} ${id}` }, id),
    )
  },
}

export const linksOneSided: AmongCheck = {
  id: 'links-one-sided',
  title: { zh: '关联只有一边', en: 'Link with one end' },
  means: {
    zh: '一个案件登记了与另一案件的关联，对方没有登记，或者已不存在。',
    en: 'A case is linked to another that does not know of it or is not there.',
  },
  mends: looking,
  async among({ db }, caseIds) {
    const links = await linksOf(db, caseIds)
    const others = await linksOf(db, [...new Set(links.map(({ other }) => other))])
    const known = new Set(others.map(({ caseId, other }) => `${caseId} ${other}`))
    return links
      .filter(({ caseId, other }) => !known.has(`${other} ${caseId}`))
      .map(({ caseId, key }) =>
        inCase(caseId, { zh: '对方没有这条关联', en: 'The other case has no such link' }, `${caseId} ${key}`),
      )
  },
}

async function linksOf(db: Db, caseIds: readonly string[]): Promise<{ caseId: string; key: string; other: string }[]> {
  const rows = await db('records')
    .whereIn('case_id', [...caseIds])
    .where('kind', 'case-link')
    .select('case_id', 'key', 'details')
  return rows.map(({ case_id, key, details }) => ({ caseId: case_id, key, other: JSON.parse(details).caseId }))
}

export const membersAdrift: AmongCheck = {
  id: 'members-adrift',
  title: { zh: '成员不属于任何人或案件', en: 'Members adrift' },
  means: {
    zh: '群体案件的成员没有对应的当事人，或者程序包含的成员已不存在。',
    en: 'A member of a group has no party, or a proceeding covers a member who is not there.',
  },
  mends: looking,
  async among({ db }, caseIds) {
    const parties = db('parties').whereRaw('parties.id = members.party_id and parties.case_id = members.case_id')
    const lost = await db('members')
      .whereIn('case_id', [...caseIds])
      .whereNotExists(parties)
      .orderBy('id')
      .select('id', 'case_id')
    const members = db('members').whereRaw('members.id = proceeding_members.member_id')
    const covered = await db('proceeding_members')
      .join('proceedings', 'proceedings.id', 'proceeding_members.proceeding_id')
      .whereIn('proceedings.case_id', [...caseIds])
      .whereNotExists(members)
      .orderBy(['proceeding_id', 'member_id'])
      .select('proceeding_id', 'member_id', 'case_id')
    return [
      ...lost.map(({ id, case_id }) =>
        inCase(case_id, { zh: `成员 ${id} 没有当事人`, en: `Member ${id} has no party` }, id),
      ),
      ...covered.map(({ proceeding_id, member_id, case_id }) =>
        inCase(
          case_id,
          { zh: `程序 ${proceeding_id} 包含不存在的成员`, en: `Proceeding ${proceeding_id} covers a missing member` },
          member_id,
        ),
      ),
    ]
  },
}

export const bookingsEmpty: WholeCheck = {
  id: 'bookings-empty',
  title: { zh: '预订没有会议', en: 'Booking without a meeting' },
  means: {
    zh: '今后的房间预订，案件里已经没有对应的开庭或者日程。房间不会因此被占用。',
    en: 'A room is booked ahead for a hearing or appointment that is no longer on file. It does not keep others from the room.',
  },
  mends: { zh: '可以一键修复：释放预订。', en: 'The button releases the booking.' },
  repair: (office, { subject }) => office.db.write(tx => releaseBooking(tx, subject)),
  async *find({ db, now }: Around) {
    const meetings = db('records').whereRaw(
      'records.proceeding_id = bookings.proceeding_id and records.kind = bookings.kind and records.key = bookings.key',
    )
    const page = (after: string, limit: number) =>
      db('bookings')
        .where({ released: false })
        .where('on_day', '>=', dayOf(now()))
        .whereNotExists(meetings)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .select('id', 'case_id', 'on_day')
    for await (const { id, case_id, on_day } of byKey(page, row => row.id))
      yield inCase(case_id, { zh: `预订在 ${on_day}`, en: `Booked for ${on_day}` }, id)
  },
}
