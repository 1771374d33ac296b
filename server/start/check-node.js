/** Plain JavaScript for any Node: says in one sentence what to do where Node is older than the house needs. */
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    'Node ' +
      process.versions.node +
      ' is too old: run this with "npm start" or "npm test" after "npm ci" (it brings Node 24 along), ' +
      'or install Node 24 from https://nodejs.org.',
  )
  process.exit(1)
}
