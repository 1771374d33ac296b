/** Starts the house, or says in a sentence why it does not. */
import { readConfig } from './config.ts'
import { CannotStart } from './start/cannot-start.ts'
import { serve } from './start/serve.ts'
import { stopOnSignals } from './start/stop-on-signals.ts'

try {
  const house = await serve(readConfig())
  stopOnSignals(house)
  console.log(`园区枫桥 Park Fengqiao: ${house.url}`)
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
}
