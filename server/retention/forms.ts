/** What is asked when a file is held back from destruction, or released; the history tells the same. */
import { z } from 'zod'
import { longText } from '../../workflows/fields.ts'
import { words } from './words.ts'

export const holdForm = z.object({ reason: longText(words.reason, { max: 500 }) })

/** By step: what the timeline tells. */
export const retentionEvents = { fileHeld: holdForm, fileReleased: holdForm }
