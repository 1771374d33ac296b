/** Numbers as pixels, for pictures that no browser draws: digits of five by seven, as on a till. */

const wide = 5
const high = 7
/** Row by row, '#' is ink. */
const glyphs: Readonly<Record<string, readonly string[]>> = {
  '0': [' ### ', '#   #', '#  ##', '# # #', '##  #', '#   #', ' ### '],
  '1': ['  #  ', ' ##  ', '  #  ', '  #  ', '  #  ', '  #  ', ' ### '],
  '2': [' ### ', '#   #', '    #', '   # ', '  #  ', ' #   ', '#####'],
  '3': ['#####', '   # ', '  #  ', '   # ', '    #', '#   #', ' ### '],
  '4': ['   # ', '  ## ', ' # # ', '#  # ', '#####', '   # ', '   # '],
  '5': ['#####', '#    ', '#### ', '    #', '    #', '#   #', ' ### '],
  '6': ['  ## ', ' #   ', '#    ', '#### ', '#   #', '#   #', ' ### '],
  '7': ['#####', '    #', '   # ', '  #  ', ' #   ', ' #   ', ' #   '],
  '8': [' ### ', '#   #', '#   #', ' ### ', '#   #', '#   #', ' ### '],
  '9': [' ### ', '#   #', '#   #', ' ####', '    #', '   # ', ' ##  '],
  '-': ['     ', '     ', '     ', '#####', '     ', '     ', '     '],
  '.': ['     ', '     ', '     ', '     ', '     ', '  ## ', '  ## '],
}

export type Canvas = { width: number; height: number; pixels: Uint8Array }
/** `scale`: pixels to a dot. */
export type Written = { left: number; top: number; scale: number }

export const widthOf = (text: string, scale: number): number => text.length * (wide + 1) * scale - scale
export const heightOf = (scale: number): number => high * scale

/** In black; what would lie outside of the picture is left away. Throws for a sign that has no glyph. */
export function write({ width, height, pixels }: Canvas, text: string, { left, top, scale }: Written): void {
  for (const [place, sign] of [...text].entries()) {
    const glyph = glyphs[sign]
    if (!glyph) throw new Error(`There is no glyph for ${sign}`)
    for (const [row, dots] of glyph.entries())
      for (const [column, dot] of [...dots].entries()) {
        if (dot !== '#') continue
        for (let y = 0; y < scale; y++)
          for (let x = 0; x < scale; x++) {
            const at = { x: left + (place * (wide + 1) + column) * scale + x, y: top + row * scale + y }
            if (at.x >= 0 && at.x < width && at.y >= 0 && at.y < height) pixels[at.y * width + at.x] = 0
          }
      }
  }
}
