// Loads a bundle together with the machine code that the build has kept for it, which halves the time of a short run.
// V8 takes the code only where its own version and flags are those that made it; else it compiles, as without it.
const {existsSync, readFileSync} = require('node:fs')
const {dirname, join} = require('node:path')
const {setFlagsFromString} = require('node:v8')
const {Script} = require('node:vm')

/**
 * What a CommonJS bundle exports. `onScript` is given each script with the place of its code cache, for the build that
 * fills it.
 */
function load(file, onScript = () => {}) {
  const cache = `${file}.cache`
  const script = withKeptCode(() => {
    // the build has put the bundle into a function of exports, require and module, and into ASCII
    return new Script(readFileSync(file, 'latin1'), {
      filename: file,
      ...(existsSync(cache) ? {cachedData: readFileSync(cache)} : {}),
    })
  })
  onScript(script, cache)
  const requireFrom = name =>
    name.startsWith('./') ? load(join(dirname(file), name), onScript) : withKeptCode(() => require(name))
  const module = {exports: {}}
  script.runInThisContext()(module.exports, requireFrom, module)
  return module.exports
}

/**
 * Loads under V8's own flags, since the code that the build and Node itself have kept is taken only under them, and goes
 * on with each expression compiled once. A short run uses most of its two hundred expressions a few times: to compile
 * each for V8's interpreter and then for the machine took a tenth of it.
 */
function withKeptCode(read) {
  setFlagsFromString('--regexp-tier-up')
  try {
    return read()
  } finally {
    setFlagsFromString('--no-regexp-tier-up')
  }
}

/** The code that V8 has compiled for a script by now, as `load` takes it. */
const codeOf = script => withKeptCode(() => script.createCachedData())

module.exports = {load, codeOf}
