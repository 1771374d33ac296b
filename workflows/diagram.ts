/** The workflow as Graphviz text, in the reader's language, with the way a proceeding has taken. */
import type { AnyStateNode } from 'xstate'
import { nodesOf } from './check.ts'
import type { StateMeta, Workflow } from './define.ts'
import type { Locale } from './text.ts'

export type Arrow = { from: string; step: string; to: string }
/** `walked`: arrows already taken; `at`: the state where it stands, as a dotted path. */
export type Way = { walked: readonly Arrow[]; at: string | null }

/** Every arrow of a workflow between resting states, in the order of the definition; steps that stay are told apart by `from` = `to`. */
export function arrowsOf({ machine }: Workflow): Arrow[] {
  return leaves(machine.root).flatMap(node => ancestry(node).flatMap(owner => waysFrom(owner, node)))
}

export function diagram(workflow: Workflow, { locale, way }: { locale: Locale; way: Way }): string {
  const arrows = joined(arrowsOf(workflow).filter(({ from, to }) => from !== to))
  const walked = new Set(way.walked.map(({ from, to }) => `${from}>${to}`))
  return [
    'digraph {',
    '  rankdir=TB; bgcolor="transparent"; pad=0.2; nodesep=0.35; ranksep=0.45;',
    '  node [shape=box style="rounded,filled" fillcolor="#ffffff" color="#85898e" fontname="sans-serif" fontsize=12 margin="0.14,0.08"];',
    '  edge [color="#85898e" fontname="sans-serif" fontsize=10 arrowsize=0.7];',
    ...leaves(workflow.machine.root).map(node => `  ${nodeLine(node, { locale, way })}`),
    ...arrows.map(
      arrow => `  ${edgeLine(arrow, workflow, { locale, isWalked: walked.has(`${arrow.from}>${arrow.to}`) })}`,
    ),
    '}',
  ].join('\n')
}

function nodeLine(node: AnyStateNode, { locale, way }: { locale: Locale; way: Way }): string {
  const path = node.path.join('.')
  const isHere = path === way.at
  const wasHere = way.walked.some(({ from, to }) => from === path || to === path)
  const label = (node.meta as StateMeta).label[locale]
  const looks = [
    `label=${quoted(label)}`,
    `width=${((wideIn(label) * 12.5 + 24) / 72).toFixed(2)}`,
    ...(isHere ? ['color="#b3261e"', 'penwidth=2.5'] : wasHere ? ['color="#1f2328"', 'penwidth=1.8'] : []),
    ...(node.type === 'final' ? ['peripheries=2'] : []),
  ]
  return `${quoted(path)} [${looks.join(' ')}];`
}

function edgeLine(
  { from, to, steps }: { from: string; to: string; steps: string[] },
  workflow: Workflow,
  { locale, isWalked }: { locale: Locale; isWalked: boolean },
): string {
  const label = steps.map(step => roomFor(workflow.steps[step]?.label[locale] ?? step)).join('\n')
  return `${quoted(from)} -> ${quoted(to)} [label=${quoted(label)}${isWalked ? ' color="#1f2328" penwidth=2.2' : ''}];`
}

/** Graphviz takes a Chinese character for half as wide as it is drawn: blanks on both sides make room for it. */
const roomFor = (label: string): string => {
  const room = ' '.repeat(wideIn(label))
  return `${room}${label}${room}`
}
const wideIn = (label: string): number => [...label].filter(letter => letter > '\u2e7f').length

/** Several steps between the same two states share one arrow. */
function joined(arrows: Arrow[]): { from: string; to: string; steps: string[] }[] {
  const between = new Map<string, { from: string; to: string; steps: string[] }>()
  for (const { from, to, step } of arrows) {
    const one = between.get(`${from}>${to}`) ?? { from, to, steps: [] }
    if (!one.steps.includes(step)) one.steps.push(step)
    between.set(`${from}>${to}`, one)
  }
  return [...between.values()]
}

const leaves = (root: AnyStateNode): AnyStateNode[] =>
  nodesOf(root).filter(node => node !== root && Object.keys(node.states).length === 0)
const ancestry = (node: AnyStateNode): AnyStateNode[] => (node.parent ? [node, ...ancestry(node.parent)] : [node])

function waysFrom(owner: AnyStateNode, leaf: AnyStateNode): Arrow[] {
  return [...owner.transitions.values()].flat().map(({ eventType, target }) => ({
    from: leaf.path.join('.'),
    step: String(eventType),
    to: target?.[0] ? restingPlace(target[0]) : leaf.path.join('.'),
  }))
}

/** The resting state one comes to by entering a state. */
function restingPlace(node: AnyStateNode): string {
  return node.type === 'compound' ? restingPlace(node.initial.target[0]!) : node.path.join('.')
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
