/** The icons in use, by their Tabler names, and the one sprite made of them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export const icons = [
  'adjustments-horizontal',
  'alert-circle',
  'alert-triangle',
  'archive',
  'arrow-back-up',
  'arrow-left',
  'arrow-right',
  'arrows-join',
  'ban',
  'bell',
  'briefcase',
  'building',
  'building-bank',
  'calculator',
  'calendar',
  'calendar-event',
  'cash',
  'cash-off',
  'chart-dots',
  'chart-bar',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'circle-check',
  'circle-x',
  'clipboard-list',
  'clock',
  'clock-exclamation',
  'device-tv',
  'download',
  'edit',
  'eye',
  'eye-off',
  'file-check',
  'file-text',
  'file-x',
  'files',
  'filter',
  'first-aid-kit',
  'folder',
  'gavel',
  'git-branch',
  'hammer',
  'headset',
  'heart-handshake',
  'history',
  'home',
  'hourglass',
  'id',
  'info-circle',
  'key',
  'language',
  'leaf',
  'list-check',
  'lock',
  'logout',
  'mail',
  'mail-exclamation',
  'map',
  'map-pin',
  'menu-2',
  'message-circle',
  'note',
  'paperclip',
  'phone',
  'player-pause',
  'plus',
  'printer',
  'question-mark',
  'refresh',
  'rotate',
  'rubber-stamp',
  'scale',
  'search',
  'send',
  'shield-lock',
  'shield-search',
  'signature',
  'trash',
  'triangle',
  'upload',
  'user',
  'user-plus',
  'users',
  'users-group',
  'writing',
  'x',
] as const
export type IconName = (typeof icons)[number]

export const isIcon = (name: string): name is IconName => (icons as readonly string[]).includes(name)

const { resolve } = createRequire(import.meta.url)

/** All icons as symbols of one SVG file; `partials/icon.ejs` points into it. */
export function buildSprite(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${icons.map(symbolOf).join('\n')}\n</svg>\n`
}

function symbolOf(name: IconName): string {
  const shapes = [
    ...readFileSync(resolve(`@tabler/icons/outline/${name}.svg`), 'utf8').matchAll(
      /<(?:path|circle|rect|line)\b[^>]*\/>/g,
    ),
  ]
    .map(([shape]) => shape)
    .filter(shape => !shape.includes('stroke="none"'))
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes.join('')}</symbol>`
}
