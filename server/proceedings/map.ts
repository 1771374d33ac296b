/** The map of a workflow as a picture. The one producer of markup that a view prints unescaped. */
import type { Viz } from '@viz-js/viz'
import { daysSpent } from '../../workflows/days-spent.ts'
import type { Workflow } from '../../workflows/define.ts'
import { type Arrow, arrowsOf, diagram, type Way } from '../../workflows/diagram.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Event } from './history.ts'

declare const drawn: unique symbol
/** Made by `drawMap` alone; Graphviz escapes every label it draws. */
export type MapSvg = string & { readonly [drawn]: true }

let graphviz: Promise<Viz> | undefined

/** A megabyte of WebAssembly that not every start of the house needs. */
function startGraphviz(): Promise<Viz> {
  graphviz ??= import('@viz-js/viz').then(({ instance }) => instance())
  return graphviz
}

/** Pixels to a point of the drawing: so its smallest letters, of ten points, can be read on any screen. */
const readable = 1.2

/** Inline SVG without styles or scripts, in a size that can be read; what is wider than its place is scrolled. */
export async function drawMap(workflow: Workflow, { locale, way }: { locale: Locale; way: Way }): Promise<MapSvg> {
  const svg = (await startGraphviz()).renderString(diagram(workflow, { locale, way }), { format: 'svg', engine: 'dot' })
  return svg
    .slice(svg.indexOf('<svg'))
    .replace(
      /<svg width="(\d+)pt" height="(\d+)pt"/,
      (_, width, height) =>
        `<svg class="fq-map" width="${pixels(width)}" height="${pixels(height)}" aria-hidden="true" focusable="false"`,
    )
    .replaceAll(/<title>[^<]*<\/title>/g, '') as MapSvg
}

const pixels = (points: string): number => Math.round(Number(points) * readable)

type Seen = { workflow: Workflow; reversed: ReadonlySet<string>; today: string }

/**
 * The arrows the standing events of a proceeding went along, and the days between them; since it was moved to this number
 * of its workflow, whose states the ones before it are not.
 */
export function wayOf(events: readonly Event[], { workflow, reversed, today }: Seen): Way {
  const moved = events.findLastIndex(({ step }) => step === 'migrated')
  const steps = events
    .slice(Math.max(moved, 0))
    .filter(({ id, state, step }) => !reversed.has(id) && state && !['takeBack', 'amend'].includes(step))
  const walked: Arrow[] = steps.flatMap(({ step, state }, place) =>
    step === 'migrated' ? [] : [{ from: steps[place - 1]?.state ?? 'start', step, to: state! }],
  )
  const stays = steps.map(({ state, happenedOn }) => ({ state: state!, on: happenedOn }))
  return { walked, at: events.at(-1)?.state ?? 'start', days: daysSpent(workflow, { stays, today }) }
}

export { arrowsOf }
