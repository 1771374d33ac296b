/**
 * Which running deadlines a calendar moves. All of them are read, page by page, and other requests go through in
 * between; days that many deadlines have in common are counted once.
 */
import { setImmediate } from 'node:timers/promises'
import { workflowNamed } from '../../workflows/index.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { type Due, dueOn, type Length, lengthOf } from '../../workflows/law/due-on.ts'
import { limitationRules } from '../../workflows/law/readings.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { wasChosen } from '../readings/repository.ts'
import { movingLimitations } from './moving-limitations.ts'
import { type Counted, pageOfRunning } from './repository.ts'

export type Moving = {
  /** '' where none runs yet. */
  id: string
  caseId: string
  label: Text
  /** By the rule: on file now, and by the calendar; null where it does not run, or its clock stands still. */
  fromOn: string | null
  toOn: string | null
  /** The day somebody set stands; that of the rule moves beside it. */
  isSet: boolean
}

const pageSize = 500

export async function movingDeadlines(db: Db, calendar: Calendar): Promise<Moving[]> {
  const movedBy = moverTo(calendar)
  const found: Moving[] = []
  for (const status of ['running', 'paused'] as const)
    for (let afterId: string | undefined = ''; afterId !== undefined; ) {
      const page: Counted[] = await pageOfRunning(db, { status, afterId, limit: pageSize })
      for (const one of page) found.push(...movedBy(one))
      afterId = page.length < pageSize ? undefined : page.at(-1)?.id
      await setImmediate()
    }
  if (limitationRules.some(rule => calendar.readings.chosen.has(rule)) || (await wasChosen(db, limitationRules)))
    found.push(...withoutKnown(found, await movingLimitations(db, calendar)))
  return found
}

function withoutKnown(found: readonly Moving[], more: readonly Moving[]): Moving[] {
  const known = new Set(found.map(({ id }) => id))
  return more.filter(({ id }) => !known.has(id))
}

type Rule = { label: Text; due: Length } | undefined

/** Tells of one whether it moves. Remembers rules, and the last days of periods that were neither stopped nor extended. */
export function moverTo(calendar: Calendar): (one: Counted) => Moving[] {
  const rules = new Map<string, Rule>()
  const days = new Map<string, string>()

  function ruleOf({ workflow, definitionNumber, rule }: Counted): Rule {
    const key = `${workflow} ${definitionNumber} ${rule}`
    if (!rules.has(key)) rules.set(key, workflowNamed(workflow, definitionNumber).deadlines[rule])
    return rules.get(key)
  }

  function lastDay(due: Length, one: Counted): Pick<Due, 'dueOn' | 'paused'> {
    if (one.suspensions.length > 0 || one.extension) return dueOn(due, one, calendar)
    const key = `${due.length} ${due.unit} ${due.direction} ${due.rolls} ${due.readBy} ${one.anchorOn}`
    const known = days.get(key) ?? dueOn(due, one, calendar).dueOn
    days.set(key, known)
    return { dueOn: known, paused: false }
  }

  return one => {
    const rule = ruleOf(one)
    if (!rule) return []
    const isSet = one.computedOn !== null // its clock does not stand still: the day is there
    const fromOn = one.status === 'paused' ? null : (one.computedOn ?? one.dueOn)
    const { dueOn: day, paused } = lastDay(lengthOf(rule.due, one.length), one)
    const toOn = paused && !isSet ? null : day
    return toOn === fromOn ? [] : [{ id: one.id, caseId: one.caseId, label: rule.label, fromOn, toOn, isSet }]
  }
}
