/** Who should be given a matter, and why: by what weighs on each already, leave, competence, duty and caps. Pure. */
import type { Text } from '../../workflows/text.ts'
import { type Ability, type Skill, type Spoken, skills, spoken } from './skills.ts'
import type { Weights } from './weights.ts'

/** What lies open with a person. `furtherMembers`: workers of groups beyond the first of each case. */
export type Tally = { registered: number; open: number; furtherMembers: number; urgent: number }

export type Candidate = {
  id: string
  name: string
  tally: Tally
  /** Last day away, 'YYYY-MM-DD'; null where they are here today. */
  awayUntil: string | null
  onDuty: boolean
  skills: readonly Ability[]
  /** Leads take cases when nobody else can. */
  isLead: boolean
}

export type Ranked = {
  id: string
  name: string
  /** In points. */
  load: number
  reasons: Text[]
  /** Away today, or over the cap. */
  isLast: boolean
}

/** `spoken`: the languages its parties ask for. */
type Matter = { skills: readonly Skill[]; spoken?: readonly Spoken[]; weights: Weights; dutyDecides?: boolean }

export const emptyTally: Tally = { registered: 0, open: 0, furtherMembers: 0, urgent: 0 }

/** In points; more cases never weigh less. */
export const loadOf = (tally: Tally, weights: Weights): number =>
  tally.registered * weights.registered +
  tally.open * weights.open +
  tally.furtherMembers * weights.member +
  tally.urgent * weights.urgent

/** The one to propose first. `dutyDecides`: a new matter goes to whoever the roster names for the day. */
export function rank(candidates: readonly Candidate[], matter: Matter): Ranked[] {
  return candidates
    .map(candidate => judged(candidate, matter))
    .toSorted((a, b) => a.group - b.group || a.score - b.score || (a.ranked.id < b.ranked.id ? -1 : 1))
    .map(({ ranked }) => ranked)
}

function judged(one: Candidate, { skills: asked, spoken: languages = [], weights, dutyDecides = false }: Matter) {
  const load = loadOf(one.tally, weights)
  const fitting = asked.filter(skill => one.skills.includes(skill))
  const speaks = languages.filter(language => one.skills.includes(language))
  const isOver = load >= weights.cap
  const isLast = one.awayUntil !== null || isOver
  const better =
    (fitting.length > 0 ? weights.skill : 0) +
    (speaks.length > 0 ? weights.language : 0) +
    (one.onDuty ? weights.duty : 0)
  const group = one.awayUntil !== null ? 4 : dutyDecides && one.onDuty ? 0 : isOver ? 3 : one.isLead ? 2 : 1
  return {
    group,
    score: load - better,
    ranked: { id: one.id, name: one.name, load, isLast, reasons: reasonsOf(one, { fitting, speaks, isOver }) },
  }
}

type Found = { fitting: readonly Skill[]; speaks: readonly Spoken[]; isOver: boolean }

function reasonsOf(one: Candidate, { fitting, speaks, isOver }: Found): Text[] {
  const { registered, open, furtherMembers, urgent } = one.tally
  const named = (locale: 'zh' | 'en') => fitting.map(skill => skills[skill][locale])
  return [
    ...(one.awayUntil ? [{ zh: `请假至 ${one.awayUntil}`, en: `Away until ${one.awayUntil}` }] : []),
    ...(one.onDuty ? [{ zh: '今日值班', en: 'On duty today' }] : []),
    ...(fitting.length > 0
      ? [{ zh: `擅长：${named('zh').join('、')}`, en: `Competent: ${named('en').join(', ')}` }]
      : []),
    ...speaks.map(language => spoken[language]),
    open + registered === 0
      ? { zh: '没有在办案件', en: 'No open cases' }
      : { zh: `在办 ${open} 件，待受理 ${registered} 件`, en: `Open: ${open}, not yet accepted: ${registered}` },
    ...(furtherMembers > 0
      ? [{ zh: `群体案件另有 ${furtherMembers} 人`, en: `Further workers of groups: ${furtherMembers}` }]
      : []),
    ...(urgent > 0 ? [{ zh: `${urgent} 件三日内到期或已逾期`, en: `Due within three days, or late: ${urgent}` }] : []),
    ...(isOver ? [{ zh: '工作量已达上限', en: 'At the cap of the workload' }] : []),
    ...(one.isLead ? [{ zh: '站长', en: 'Station lead' }] : []),
  ]
}
