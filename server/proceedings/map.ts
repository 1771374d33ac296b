/** The map of a workflow as a picture. The one producer of markup that a view prints unescaped. */
import { daysSpent } from '../../workflows/days-spent.ts'
import type { Workflow } from '../../workflows/define.ts'
import { type Arrow, arrowsOf, diagram, type Way } from '../../workflows/diagram.ts'
import type { Locale } from '../../workflows/text.ts'
import { threadBeside } from '../thread-beside.ts'
import type { Event } from './history.ts'

declare const isMap: unique symbol
/** Made by `drawMap` alone; Graphviz escapes every label it draws. */
export type MapSvg = string & { readonly [isMap]: true }

const ask = threadBeside<string>(new URL('./map-worker.ts', import.meta.url))

/** Pixels to a point of the drawing: so its smallest letters, of ten points, can be read on any screen. */
const readable = 1.2

/** A hundred of the largest take four megabytes. */
const mostKept = 100
const kept = new Map<string, Promise<MapSvg>>()

/**
 * Inline SVG without styles or scripts, in a size that can be read; what is wider than its place is scrolled. The same
 * text is the same picture, figures among it: whoever asks for one that was drawn lately gets that.
 */
export function drawMap(workflow: Workflow, { locale, way }: { locale: Locale; way: Way }): Promise<MapSvg> {
  const text = diagram(workflow, { locale, way })
  const svg = kept.get(text) ?? drawn(text)
  kept.delete(text)
  kept.set(text, svg) // the one asked for last is the last to go
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  svg.catch(() => kept.delete(text))
  return svg
}

async function drawn(text: string): Promise<MapSvg> {
  const svg = await ask<string>(text)
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
