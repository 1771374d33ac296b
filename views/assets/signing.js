/* A frame to sign in by finger, pen or mouse. What is drawn is sent as lines; without this file a picture is uploaded. */

for (const place of document.querySelectorAll('[data-signing]')) signing(place)

function signing(place) {
  const canvas = place.querySelector('canvas')
  const field = place.querySelector('input[name=strokes]')
  const pen = canvas.getContext('2d')
  let strokes = field.value ? JSON.parse(field.value) : []
  place.hidden = false

  function redraw() {
    pen.clearRect(0, 0, canvas.width, canvas.height)
    Object.assign(pen, { lineWidth: 5, lineCap: 'round', lineJoin: 'round', strokeStyle: '#000' })
    for (const points of strokes) {
      pen.beginPath()
      pen.moveTo(points[0], points[1])
      for (let at = 0; at < points.length; at += 2) pen.lineTo(points[at], points[at + 1])
      pen.stroke()
    }
  }

  /* In the frame's own units, whatever its size on the screen. */
  function pointOf(event) {
    const box = canvas.getBoundingClientRect()
    const within = (value, most) => Math.round(Math.min(most, Math.max(0, value)) * 10) / 10
    return [
      within(((event.clientX - box.left) / box.width) * canvas.width, canvas.width),
      within(((event.clientY - box.top) / box.height) * canvas.height, canvas.height),
    ]
  }

  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId)
    strokes.push(pointOf(event))
    redraw()
  })
  canvas.addEventListener('pointermove', event => {
    if (!canvas.hasPointerCapture(event.pointerId)) return
    strokes.at(-1).push(...pointOf(event))
    redraw()
  })
  canvas.addEventListener('pointerup', () => {
    field.value = JSON.stringify(strokes)
  })
  place.querySelector('[data-clear]').addEventListener('click', () => {
    strokes = []
    field.value = ''
    redraw()
  })
  redraw()
}
