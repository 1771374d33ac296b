/** The workflow as Graphviz text, in the reader's language, with the way a proceeding has taken. */
import type { AnyStateNode } from 'xstate'
import { nodesOf } from './check.ts'
import type { StateMeta, Workflow } from './define.ts'
import type { Locale } from './text.ts'
import { regionsOf } from './walk.ts'

export type Arrow = { from: string; step: string; to: string }
/**
 * `walked`: arrows already taken; `at`: the state where it stands; both by names of states, regions joined with '+'.
 * `days`: natural days spent, by path of resting state.
 */
export type Way = { walked: readonly Arrow[]; at: string | null; days?: ReadonlyMap<string, number> }

/** Every arrow of a workflow between resting states, in the order of the definition; steps that stay are told apart by `from` = `to`. */
export function arrowsOf({ machine }: Workflow): Arrow[] {
  return leaves(machine.root).flatMap(node => ancestry(node).flatMap(owner => waysFrom(owner, node)))
}

export function diagram(workflow: Workflow, { locale, way }: { locale: Locale; way: Way }): string {
  const arrows = joined(arrowsOf(workflow).filter(({ from, to }) => from !== to))
  const places = placesIn(workflow, way)
  return [
    'digraph {',
    '  rankdir=TB; bgcolor="transparent"; pad=0.2; nodesep=0.35; ranksep=0.45;',
    '  node [shape=box style="rounded,filled" fillcolor="#ffffff" color="#85898e" fontname="sans-serif" fontsize=12 margin="0.14,0.08"];',
    '  edge [color="#85898e" fontname="sans-serif" fontsize=10 arrowsize=0.7];',
    ...nodeLines(workflow.machine.root, { locale, places }).map(line => `  ${line}`),
    ...arrows.map(
      arrow => `  ${edgeLine(arrow, workflow, { locale, isWalked: places.arrows.has(`${arrow.from}>${arrow.to}`) })}`,
    ),
    '}',
  ].join('\n')
}

/** Where it has been and where it stands, region by region, and the arrows between. */
type Places = {
  here: ReadonlySet<string>
  passed: ReadonlySet<string>
  arrows: ReadonlySet<string>
  days: ReadonlyMap<string, number>
}

function placesIn({ machine }: Workflow, { walked, at, days }: Way): Places {
  const paths = new Set(leaves(machine.root).map(pathOf))
  const regions = (name: string) => regionsOf(name, path => paths.has(path))
  const pairs = walked.flatMap(({ from, to }) => regions(from).flatMap(a => regions(to).map(b => [a, b] as const)))
  return {
    here: new Set(at ? regions(at) : []),
    passed: new Set(pairs.flat()),
    arrows: new Set(pairs.map(([from, to]) => `${from}>${to}`)),
    days: days ?? new Map(),
  }
}

type Drawing = { locale: Locale; places: Places }

/** The regions of a parallel state each stand in a frame with their name. */
function nodeLines(node: AnyStateNode, drawing: Drawing): string[] {
  const inside = Object.values(node.states)
  if (inside.length === 0) return [nodeLine(node, drawing)]
  const lines = inside.flatMap(one => nodeLines(one, drawing))
  if (node.parent?.type !== 'parallel') return lines
  const label = quoted((node.meta as StateMeta).label[drawing.locale])
  const frame = `label=${label}; fontname="sans-serif"; fontsize=11; color="#c4c8cc"; style="rounded";`
  return [`subgraph ${quoted(`cluster ${pathOf(node)}`)} { ${frame}`, ...lines.map(line => `  ${line}`), '}']
}

function nodeLine(node: AnyStateNode, { locale, places }: Drawing): string {
  const path = pathOf(node)
  const label = `${(node.meta as StateMeta).label[locale]}${daysWords(places.days.get(path), locale)}`
  const looks = [
    `label=${quoted(label)}`,
    `width=${((wideIn(label) * 12.5 + 24) / 72).toFixed(2)}`,
    ...(places.here.has(path)
      ? ['color="#b3261e"', 'penwidth=2.5']
      : places.passed.has(path)
        ? ['color="#1f2328"', 'penwidth=1.8']
        : []),
    ...(node.type === 'final' ? ['peripheries=2'] : []),
  ]
  return `${quoted(path)} [${looks.join(' ')}];`
}

const daysWords = (days: number | undefined, locale: Locale): string => {
  if (days === undefined) return ''
  return locale === 'zh' ? ` · ${days} 天` : ` · ${days} ${days === 1 ? 'day' : 'days'}`
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
  const from = pathOf(leaf)
  return [...owner.transitions.values()].flat().flatMap(({ eventType, target }) => {
    const places = target?.flatMap(restingPlaces) ?? [from]
    return places.map(to => ({ from, step: String(eventType), to }))
  })
}

/** The resting states one comes to by entering a state: one in each region of a parallel one. */
function restingPlaces(node: AnyStateNode): string[] {
  if (node.type === 'parallel') return Object.values(node.states).flatMap(restingPlaces)
  return node.type === 'compound' ? restingPlaces(node.initial.target[0]!) : [pathOf(node)]
}

const pathOf = ({ path }: AnyStateNode): string => path.join('.')
const quoted = (text: string): string => `"${text.replaceAll('\\', '').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
