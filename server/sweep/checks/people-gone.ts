/** Open work that lies with somebody who is no longer there. */
import { byKey } from '../../by-key.ts'
import { dayOf } from '../../office.ts'
import { isGone } from '../../people/gone.ts'
import { type Around, inCase, type WholeCheck } from '../check.ts'
import { openStates } from './case-list.ts'

export const ownerGone: WholeCheck = {
  id: 'owner-gone',
  title: { zh: '承办人不在岗', en: 'Owner gone' },
  means: {
    zh: '在办案件的承办人账号已停用、今天没有任何职务，或者离岗而代班人的账号也已停用：没有人收到提醒。',
    en: 'The owner of an open case is inactive, holds no role today, or is away while whoever covers is inactive: nobody is reminded.',
  },
  mends: { zh: '请在案件里移交承办人。', en: 'Hand the case over to somebody else.' },
  async *find({ db, now }: Around) {
    const today = dayOf(now())
    const uncovered = db('absences')
      .join('people as covers', 'covers.id', 'absences.cover_id')
      .whereRaw('absences.person_id = cases.owner_id')
      .where('absences.from_on', '<=', today)
      .where('absences.to_on', '>=', today)
      .where('covers.active', false)
    const page = (after: string, limit: number) =>
      db('cases')
        .join('people', 'people.id', 'cases.owner_id')
        .whereIn('cases.state', openStates)
        .where(any => any.where(isGone(db, today)).orWhereExists(uncovered))
        .where('cases.id', '>', after)
        .orderBy('cases.id')
        .limit(limit)
        .select('cases.id', 'people.name')
    for await (const { id, name } of byKey(page, row => row.id))
      yield inCase(id, { zh: `承办人 ${name}`, en: `Its owner is ${name}` })
  },
}

export const assigneeGone: WholeCheck = {
  id: 'assignee-gone',
  title: { zh: '被指派的人不在岗', en: 'Somebody assigned is gone' },
  means: {
    zh: '在办案件里还没有办结的程序，指派的律师账号已停用，或者今天没有任何职务：这些步骤没有人办，也没有人收到提醒。',
    en: 'In an open case a proceeding goes on whose lawyer is inactive or holds no role today: nobody takes the steps that wait for them, and nobody is reminded.',
  },
  mends: {
    zh: '请打开案件：法律援助办理“更换承办人”；另行授权的，撤销授权，需要时授权他人。',
    en: 'Open the case: in legal aid replace the lawyer; a grant of access is ended, and given to somebody else where one is needed.',
  },
  async *find({ db, now }: Around) {
    const today = dayOf(now())
    const page = (after: string, limit: number) =>
      db('access_grants')
        .join('people', 'people.id', 'access_grants.person_id')
        .join('proceedings', 'proceedings.id', 'access_grants.proceeding_id')
        .join('cases', 'cases.id', 'access_grants.case_id')
        .where('access_grants.grant', 'assigned')
        .where(until => until.whereNull('access_grants.until_on').orWhere('access_grants.until_on', '>=', today))
        .where('proceedings.ended', false)
        .whereIn('cases.state', openStates)
        .where(isGone(db, today))
        .where('access_grants.id', '>', after)
        .orderBy('access_grants.id')
        .limit(limit)
        .select('access_grants.id', 'access_grants.case_id', 'people.name')
    for await (const { id, case_id, name } of byKey(page, row => row.id))
      yield inCase(case_id, { zh: `指派给 ${name}`, en: `Assigned to ${name}` }, id)
  },
}

export const followerGone: WholeCheck = {
  id: 'follower-gone',
  title: { zh: '预警的跟进人不在岗', en: 'Nobody follows a warning' },
  means: {
    zh: '没有办结的早期预警，跟进人账号已停用，或者今天没有任何职务：没有人的工作台上有它。',
    en: 'An early warning is open, and whoever looks after it is inactive or holds no role today: it stands on nobody’s desk.',
  },
  mends: { zh: '请打开预警，改派给别人。', en: 'Open the warning and give it to somebody else.' },
  href: ({ subject }) => `/warnings/${subject}`,
  async *find({ db, now }: Around) {
    const today = dayOf(now())
    const its = db('warning_cases').whereRaw('warning_cases.warning_id = warnings.id').min('case_id')
    const page = (after: string, limit: number) =>
      db('warnings')
        .join('people', 'people.id', 'warnings.assigned_to')
        .where('warnings.state', 'open')
        .where(isGone(db, today))
        .where('warnings.id', '>', after)
        .orderBy('warnings.id')
        .limit(limit)
        .select('warnings.id', 'people.name', its.as('case_id'))
    for await (const { id, case_id, name } of byKey(page, row => row.id))
      yield inCase(case_id, { zh: `跟进人 ${name}`, en: `With ${name}` }, id)
  },
}
