/** A chart as a picture of points, made on this device from the very drawing that is in the PDF. */
import { DRAWN_FACE } from '@samklang/shared/charts/svg'
import { lettersFor } from '../out/letters'

/** Points for each unit of the drawing: sharp on paper and in a presentation. */
const SCALE = 3
/** Units of white around it. */
const MARGIN = 16

/** The same drawing gives the same points in the same browser. @throws Error where the browser cannot draw it. */
export async function pictureOf(svg: string): Promise<Blob> {
  const letters = await lettersFor(svg)
  const own = svg
    .replaceAll(`font-family="${DRAWN_FACE}"`, 'font-family="Inter Variable"')
    .replace(/(<svg[^>]*>)/, `$1<style>${letters}</style>`)
  const address = URL.createObjectURL(new Blob([own], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const [width, height] = [image.naturalWidth, image.naturalHeight]
    const canvas = new OffscreenCanvas((width + 2 * MARGIN) * SCALE, (height + 2 * MARGIN) * SCALE)
    const ground = canvas.getContext('2d')
    if (!ground) throw new Error('This browser draws no pictures.')
    ground.fillStyle = '#ffffff'
    ground.fillRect(0, 0, canvas.width, canvas.height)
    ground.drawImage(image, MARGIN * SCALE, MARGIN * SCALE, width * SCALE, height * SCALE)
    return await canvas.convertToBlob({ type: 'image/png' })
  } finally {
    URL.revokeObjectURL(address)
  }
}
