/**
 * The form every case of the demo is written in: who does what on which day. A story is plain data, so that the
 * loader can tell it to the engine and a test through the website.
 */
import type { LogKind } from '../log/forms.ts'

/**
 * As typed into the form. A text that begins with '@' stands for something that only the database knows:
 * '@owner', '@applicant', '@respondent', '@respondent:1' (the second), '@member:2', '@worker:王某', '@claim' (the first), '@obligation:1' (the first that is open, by day),
 * '@appointment' (the earliest planned), '@action' (the first in hand), '@person:lin', '@partner:psychology', '@number:S07'.
 */
export type Answers = { [field: string]: string | string[] | Answers[] }

export type Deed =
  | { kind: 'register'; answers: Answers }
  | { kind: 'begin' | 'step'; workflow: string; step: string; answers: Answers }
  /** Of the newest proceeding of that workflow, the last time the step was taken: taken back, or answered anew. */
  | { kind: 'take-back'; workflow: string; step: string; reason: string }
  | { kind: 'amend'; workflow: string; step: string; answers: Answers }
  | { kind: 'log'; log: LogKind; answers: Answers; about?: string }
  | { kind: 'remind'; party: string; answers: Answers }
  | { kind: 'evidence'; file: 'image' | 'paper'; name: string; purpose: string; audience: string; heldBy?: string }

/**
 * Who acts: 'duty', whoever is on duty at the station that day; 'owner' of the case, or whoever covers for them;
 * 'lead' of its station; 'officer' for legal aid; 'partner:psychology', somebody there; or a user name.
 */
export type Actor = 'duty' | 'owner' | 'lead' | 'officer' | (string & {})

export type Entry = {
  /** 'YYYY-MM-DD', as written for `writtenFor`. */
  on: string
  /** 'HH:MM' in Shanghai. */
  at: string
  by: Actor
  deed: Deed
}

export type Story = {
  /** S05, or a running number. */
  name: string
  /** Which station: its key in `house/organisations.ts`. */
  station: string
  entries: Entry[]
}

type When = readonly [on: string, at: string]

export const registers = ([on, at]: When, by: Actor, answers: Answers): Entry => ({
  on,
  at,
  by,
  deed: { kind: 'register', answers },
})

/** `path` is 'mediation.apply': the step that begins a proceeding. */
export const begins = ([on, at]: When, by: Actor, path: string, answers: Answers): Entry => ({
  on,
  at,
  by,
  deed: { kind: 'begin', ...stepOf(path), answers },
})

/** `path` is 'mediation.accept': a step of the newest proceeding of that workflow. */
export const takes = ([on, at]: When, by: Actor, path: string, answers: Answers = {}): Entry => ({
  on,
  at,
  by,
  deed: { kind: 'step', ...stepOf(path), answers },
})

/** What was recorded by mistake: the step goes, and whatever came of it. */
export const takesBack = ([on, at]: When, by: Actor, path: string, reason: string): Entry => ({
  on,
  at,
  by,
  deed: { kind: 'take-back', ...stepOf(path), reason },
})

/** The step stands with other answers from here on. */
export const amends = ([on, at]: When, by: Actor, path: string, answers: Answers): Entry => ({
  on,
  at,
  by,
  deed: { kind: 'amend', ...stepOf(path), answers },
})

export const logs = ([on, at]: When, by: Actor, log: LogKind, answers: Answers, about?: string): Entry => ({
  on,
  at,
  by,
  deed: { kind: 'log', log, answers, ...(about ? { about } : {}) },
})

/** The employer is put on the reminder list of the station of the case. */
export const reminds = ([on, at]: When, by: Actor, party: string, answers: Answers): Entry => ({
  on,
  at,
  by,
  deed: { kind: 'remind', party, answers },
})

type Filed = { file: 'image' | 'paper'; name: string; purpose: string; audience?: string; heldBy?: string }

export const files = ([on, at]: When, by: Actor, { audience = 'all', ...filed }: Filed): Entry => ({
  on,
  at,
  by,
  deed: { kind: 'evidence', audience, ...filed },
})

function stepOf(path: string): { workflow: string; step: string } {
  const [workflow, step] = path.split('.')
  if (!workflow || !step) throw new Error(`Not a workflow and a step: ${path}`)
  return { workflow, step }
}
