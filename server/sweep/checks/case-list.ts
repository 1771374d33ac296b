/** Checks of the open or closed state of cases and of what lists go by. */

import type { Locale } from '../../../workflows/text.ts'
import { caseStates } from '../../case-list/words.ts'
import { rights } from '../../deadlines/rights.ts'
import { dayOf } from '../../office.ts'
import { outlastingOnes } from '../../proceedings/outlasting.ts'
import { type AmongCheck, inCase } from '../check.ts'
import { mendCase } from '../mend-case.ts'

export const openStates = ['registered', 'open']
const closedStates = ['closed', 'archived']
const repairSums: NonNullable<AmongCheck['repair']> = (office, { caseId }, by) =>
  mendCase(office, { caseId: caseId!, part: 'sums', by })
const again = {
  zh: '可以一键修复：重新计算，并在案件中留下记录。',
  en: 'The button computes it anew and leaves a record in the case.',
}

export const nextDates: AmongCheck = {
  id: 'next-dates',
  title: { zh: '列表上的日期不是最近的日期', en: 'Dates on lists are not the next ones' },
  means: {
    zh: '列表和工作台所用的最近期限或者下次安排，与案件里的期限和日程不一致。',
    en: 'The next deadline or date by which lists and desks go is not that of the case.',
  },
  mends: again,
  repair: repairSums,
  async among({ db, now }, caseIds) {
    const today = dayOf(now())
    const deadline = db('deadlines')
      .whereRaw('deadlines.case_id = case_facts.case_id')
      .where('status', 'running')
      .where(stands => stands.whereNotIn('rule', [...rights]).orWhere('due_on', '>=', today))
      .min('due_on')
    const date = db('records')
      .whereRaw('records.case_id = case_facts.case_id')
      .where('state', 'planned')
      .whereIn('kind', ['appointment', 'hearing'])
      .where('on_day', '>=', today)
      .min('on_day')
    const rows = await db('case_facts')
      .whereIn('case_id', [...caseIds])
      .orderBy('case_id')
      .select('case_id', 'next_deadline_on', 'next_date_on', deadline.as('deadline_on'), date.as('date_on'))
    return rows.flatMap(row => {
      if (row.next_deadline_on !== row.deadline_on)
        return [inCase(row.case_id, differing('最近期限', 'next deadline', row.next_deadline_on, row.deadline_on))]
      if (row.next_date_on !== row.date_on)
        return [inCase(row.case_id, differing('下次安排', 'next date', row.next_date_on, row.date_on))]
      return []
    })
  },
}

const differing = (zh: string, en: string, is: string | null, ought: string | null) => ({
  zh: `${zh}为 ${is ?? '空'}，应为 ${ought ?? '空'}`,
  en: `The ${en} is ${is ?? 'empty'}, but ought to be ${ought ?? 'empty'}`,
})

const stateIn = (state: string, locale: Locale): string =>
  state in caseStates ? caseStates[state as keyof typeof caseStates][locale] : state

export const spells: AmongCheck = {
  id: 'spells',
  title: { zh: '办理次数与案件状态不符', en: 'Spells do not fit the state of the case' },
  means: {
    zh: '在办案件应当有且只有一次未结束的办理，已结案件不应当有；报表按办理次数统计。',
    en: 'An open case has one spell that has not ended, a closed one has none; reports count spells.',
  },
  mends: again,
  repair: repairSums,
  async among({ db }, caseIds) {
    const open = db('case_spells').whereRaw('case_spells.case_id = cases.id').whereNull('ended_on').count('*')
    const rows: { id: string; state: string; unended: number }[] = await db('cases')
      .whereIn('id', [...caseIds])
      .orderBy('id')
      .select('id', 'state', open.as('unended'))
    return rows
      .filter(({ state, unended }) => Number(unended) !== (openStates.includes(state) ? 1 : 0))
      .map(({ id, state, unended }) =>
        inCase(id, {
          zh: `状态为“${stateIn(state, 'zh')}”，未结束的办理有 ${unended} 次`,
          en: `Its state is “${stateIn(state, 'en')}”, spells that have not ended: ${unended}`,
        }),
      )
  },
}

export const openInClosed: AmongCheck = {
  id: 'open-in-closed',
  title: { zh: '已结案件里还有在办事项', en: 'Something goes on in a closed case' },
  means: {
    zh: '案件已结案或者归档，却还有没有办结的程序或者仍在计算的期限。集体合同的有效期等结案后依规则存续的不算。',
    en: 'The case is closed or archived, yet a proceeding has not ended or a deadline runs on. What outlasts a file by its rules, such as the term of a collective contract, is none of it.',
  },
  mends: {
    zh: '请打开案件：重新立案后办结该程序，或者撤回结案。',
    en: 'Open the case: reopen it and end the proceeding, or take the closing back.',
  },
  because: 'goesOn',
  async among({ db }, caseIds) {
    const going = db('proceedings')
      .whereRaw('proceedings.case_id = cases.id')
      .where('ended', false)
      .whereNot('workflow', 'case-file')
      .whereNot(outlastingOnes)
    const running = db('deadlines')
      .join('proceedings', 'proceedings.id', 'deadlines.proceeding_id')
      .whereRaw('deadlines.case_id = cases.id')
      .whereIn('deadlines.status', ['running', 'paused'])
      .whereNotIn('deadlines.rule', [...rights])
      .whereNot(outlastingOnes)
    const rows = await db('cases')
      .whereIn('id', [...caseIds])
      .whereIn('state', closedStates)
      .where(any => any.whereExists(going).orWhereExists(running))
      .orderBy('id')
      .select('id', 'closed_on')
    return rows.map(({ id, closed_on: day }) =>
      inCase(id, { zh: `结案日期 ${day ?? '空'}`, en: `Closed on ${day ?? '—'}` }),
    )
  },
}
