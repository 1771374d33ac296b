/**
 * Pictures drawn on the server suit a dark screen: a sheet of styles in the file exchanges their colours where the screen
 * is dark. On paper, and in Word, which gets the picture without it, they stay light.
 */
import { createHash } from 'node:crypto'

/** The ground of a card on a dark screen, as the styles of the site have it. */
export const darkGround = '#232220'

/** What is light, and what it is on a dark screen. Fields of a heat map keep their colours and the ink upon them. */
export const inDark: Readonly<Record<string, string>> = {
  '#1f2328': '#e6e4df',
  '#57606a': '#a9a8a3',
  '#d8dbdf': '#3a3936',
  '#85898e': '#8d8b85',
  '#c4c8cc': '#55534e',
  '#2f6690': '#6ea8d3',
  '#b3261e': '#f0776b',
  '#4c8055': '#76b583',
  '#7a5ea8': '#b39ad9',
  '#16425b': '#5b8fae',
  '#dce6ee': '#2f4657',
}

const exchanged = Object.entries(inDark).map(
  ([light, dark]) => `[fill="${light}"]{fill:${dark}}[stroke="${light}"]{stroke:${dark}}`,
)
/** What is white lies on white: points of lines, rims of fields, boxes of a map. */
const grounds = `[fill="#fff"],:not(text)[fill="#ffffff"]{fill:${darkGround}}[stroke="#ffffff"]{stroke:${darkGround}}`
/** Graphviz names no colour for letters. */
const letters = `text:not([fill]){fill:${inDark['#1f2328']}}`
const sheet = `@media screen and (prefers-color-scheme:dark){${exchanged.join('')}${grounds}${letters}}`

/** The same picture for either screen. */
export const suitingDark = (svg: string): string => svg.replace(/<svg[^>]*>/, head => `${head}<style>${sheet}</style>`)

/** The one sheet of styles that such a picture may bring along, for whatever holds it to the policy of its own answer. */
export const policyOfPictures = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(sheet).digest('base64')}'`,
  "frame-ancestors 'none'",
].join('; ')
