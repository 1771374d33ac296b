/** Who speaks for each side: equal numbers, three or more, one chief each, outsiders a third at most. CCP 19-25 (K). */

import type { Sheet } from '../../define.ts'
import { choice, rows, shortText, yesNo } from '../../fields.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'
import { sides } from './words.ts'

export const representativeRows = () =>
  rows(
    { zh: '协商代表', en: 'Representatives' },
    {
      side: choice({ zh: '所属方', en: 'Side' }, sides),
      name: shortText({ zh: '姓名', en: 'Name' }, { max: 60, assigns: 'side' }),
      post: shortText({ zh: '职务', en: 'Post' }, { max: 60 }),
      chief: yesNo({ zh: '首席代表', en: 'Chief' }),
      outside: yesNo({ zh: '外聘', en: 'From outside' }),
    },
    { max: 60 },
  )
export type Representative = {
  side: keyof typeof sides
  name: string
  post: string
  chief: 'yes' | 'no'
  outside: 'yes' | 'no'
}

/** What is wrong with the two teams, the first fault only. */
export function teamFault(list: readonly Representative[]): Text | undefined {
  const [union, employer] = (['union', 'employer'] as const).map(side => list.filter(one => one.side === side))
  const teams = [union!, employer!]
  if (union!.length !== employer!.length) return { zh: '双方代表人数应当对等', en: 'Both sides need the same number' }
  if (teams.some(team => team.length < 3)) return { zh: '每方不少于三名代表', en: 'Three or more on each side' }
  if (teams.some(team => team.filter(({ chief }) => chief === 'yes').length !== 1))
    return { zh: '每方确定一名首席代表', en: 'One chief on each side' }
  if (teams.some(team => team.some(({ chief, outside }) => chief === 'yes' && outside === 'yes')))
    return { zh: '外聘人员不得担任首席代表', en: 'An outsider cannot be chief' }
  if (teams.some(team => team.filter(({ outside }) => outside === 'yes').length * 3 > team.length))
    return { zh: '外聘代表不得超过本方代表的三分之一', en: 'Outsiders are a third of their side at most' }
  const names = union!.map(({ name }) => name)
  if (employer!.some(({ name }) => names.includes(name)))
    return { zh: '同一人不得同时担任双方代表', en: 'Nobody sits on both sides' }
  return undefined
}

export const representativeRecords = (list: readonly Representative[], eventId: string, onDay: string): RecordPut[] =>
  list.map(({ side, name, post, chief, outside }, place) => ({
    kind: 'assignment',
    key: `${eventId}-${place + 1}`,
    onDay,
    state: side,
    details: { what: 'representative', name, post, chief: chief === 'yes', outside: outside === 'yes' },
  }))

export const representativeSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '协商代表', en: 'Representatives' },
  columns: [
    { label: { zh: '所属方', en: 'Side' }, kind: 'text' },
    { label: { zh: '姓名', en: 'Name' }, kind: 'text' },
    { label: { zh: '职务', en: 'Post' }, kind: 'text' },
    { label: { zh: '身份', en: 'As' }, kind: 'text' },
  ],
  rows: lastRoster(records).map(({ state, details }) => [
    sides[state as keyof typeof sides],
    String(details.name),
    String(details.post),
    details.chief
      ? { zh: '首席代表', en: 'Chief' }
      : details.outside
        ? { zh: '外聘代表', en: 'From outside' }
        : { zh: '代表', en: 'Member' },
  ]),
})

/** A roster that is named again takes the place of the one before. */
function lastRoster(records: readonly StandingRecord[]): StandingRecord[] {
  const named = records.filter(({ kind, details }) => kind === 'assignment' && details.what === 'representative')
  const eventOf = ({ key }: StandingRecord) => key.replace(/-\d+$/, '')
  const last = named.at(-1)
  return last ? named.filter(one => eventOf(one) === eventOf(last)) : []
}
