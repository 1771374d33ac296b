/** Loaded by mocha for browser tests: unpacks Chromium once, however many files there are, and closes it at the end. */
import { closeBrowser } from './browser.ts'
import { unpackChromium } from './chromium.ts'

export const mochaGlobalSetup = unpackChromium
export const mochaHooks = { afterAll: closeBrowser }
