/** Sample answers made to fitted a real case: its own people and claims, and days around today. */
import type { z } from 'zod'
import { optionsFor } from '../../server/proceedings/options.ts'
import { toCaseFile } from '../../server/proceedings/repository.ts'
import type { Step } from '../../workflows/define.ts'
import { metaOf } from '../../workflows/field-meta.ts'
import { addDays, daysBetween } from '../../workflows/law/days.ts'
import type { TestOffice } from './office.ts'
import type { Sample } from './samples.ts'

type Answers = Record<string, unknown>
type Fitting = { caseId: string; step: Step; sample: Sample; choice: number }

/** `choice` picks among what the lists offer, and lays the step up to two days back. */
export async function fittedAnswers(house: TestOffice, { caseId, step, sample, choice }: Fitting): Promise<Answers> {
  const db = house.db.reader
  const file = toCaseFile(await db('cases').where({ id: caseId }).first())
  const today = house.clock.today()
  const options = await optionsFor(db, step.form, { file, today, locale: 'zh' })
  const on = choice % 5 === 0 ? addDays(today, -(choice % 3)) : today
  const shift = shiftTo(on, step, sample.answers)
  const fitted = (form: z.ZodObject, answers: Answers): Answers =>
    Object.fromEntries(
      Object.entries(form.shape).flatMap(([field, schema]) => {
        const { widget, optionsFrom, row } = metaOf(schema as z.ZodType)
        const value = answers[field]
        if (optionsFrom)
          return [
            [
              field,
              picked(options[optionsFrom] ?? [], {
                value,
                widget,
                choice,
                isOptional: schema.safeParse(undefined).success,
              }),
            ],
          ]
        if (value === undefined) return []
        if (row) return [[field, (value as Answers[]).map(cells => fitted(row, cells))]]
        return [[field, widget === 'date' ? addDays(String(value), shift) : value]]
      }),
    )
  return fitted(step.form, sample.answers)
}

/** How far the sample's days move, so that the day it happened on is `on`. */
function shiftTo(on: string, { happenedOn }: Step, answers: Answers): number {
  const told = happenedOn ? answers[happenedOn] : undefined
  return told ? daysBetween(String(told), on) : daysBetween('2026-11-20', on)
}

type Picking = { value: unknown; widget: string; choice: number; isOptional: boolean }

/** A list that is left open in the sample stays open half the time; one that offers nothing keeps the sample's answer if it must have one. */
function picked(options: readonly { value: string }[], { value, widget, choice, isOptional }: Picking): unknown {
  if (value === undefined && choice % 2 === 0) return undefined
  const one = options[choice % Math.max(options.length, 1)]?.value
  if (widget === 'choices') return one === undefined || (value as unknown[])?.length === 0 ? [] : [one]
  return one ?? (isOptional ? undefined : value)
}
